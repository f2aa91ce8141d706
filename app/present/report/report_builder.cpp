#include "present/report/report_builder.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/base/text.h"
#include "present/words/field_words.h"

namespace waymark {

void ReportBuilder::heading(int level, std::string_view text) {
    report.blocks.push_back({Block::Kind::Heading, level + deeper, std::string(text)});
}

void ReportBuilder::paragraph(std::string_view text) {
    report.blocks.push_back({Block::Kind::Paragraph, 0, std::string(text)});
}

void ReportBuilder::note(std::string_view text) {
    report.blocks.push_back({Block::Kind::Note, 0, std::string(text)});
}

void ReportBuilder::list(Strings items, std::string_view none) {
    if (!items.empty())
        report.blocks.push_back({Block::Kind::List, 0, {}, std::move(items)});
    else if (!none.empty())
        note(none);
}

void ReportBuilder::facts(RecordKind kind, const Record& record, std::initializer_list<std::string_view> without) {
    Block block{Block::Kind::Facts};
    for (const Field& field : fields(kind)) {
        if (field.is_private || is_empty(record, field) || contains(without, field.key)) continue;
        block.facts.emplace_back(label(kind, field.key), value_words(naming, record, field));
    }
    if (!block.facts.empty()) report.blocks.push_back(std::move(block));
}

namespace {

/// Takes the columns away, but for the first, that would only be white.
void drop_empty_columns(Strings& columns, std::vector<Strings>& rows) {
    for (std::size_t at = columns.size(); --at > 0;) {
        if (std::any_of(rows.begin(), rows.end(), [&](const Strings& row) { return !row[at].empty(); })) continue;
        const auto place = static_cast<std::ptrdiff_t>(at);
        columns.erase(columns.begin() + place);
        for (Strings& row : rows) row.erase(row.begin() + place);
    }
}

/// "Overdue" is what "Overdue (3)" says, too.
bool says(const Block& heading, std::string_view caption) {
    const std::string_view text = heading.text;
    return heading.kind == Block::Kind::Heading && text.starts_with(caption) &&
           (text.size() == caption.size() || text.substr(caption.size()).starts_with(" ("));
}

}  // namespace

void ReportBuilder::table(std::string_view caption, Strings columns, std::vector<Strings> rows, std::string_view none) {
    if (rows.empty()) {
        if (!none.empty()) note(none);
        return;
    }
    drop_empty_columns(columns, rows);
    Block block{Block::Kind::Table, 0, std::string(caption)};
    block.is_titled = !report.blocks.empty() && says(report.blocks.back(), caption);
    block.columns = std::move(columns);
    block.rows = std::move(rows);
    report.blocks.push_back(std::move(block));
}

void ReportBuilder::picture(PictureKind kind) {
    PictureOptions options;
    options.date = today;
    options.counted = Counted::Running;
    options.is_public = is_public;
    options.in_report = true;
    Block block{Block::Kind::Figure};
    block.figure = std::make_shared<const Figure>(picture_as_it_is(naming, kind, options));
    block.text = block.figure->title;
    report.blocks.push_back(std::move(block));
}

std::string ReportBuilder::gap_words(std::string_view id) const {
    std::string title = gap_title(naming.framework, naming.document, id, &naming.areas);
    return closed.contains(id) ? fill(tr("{} (no longer a gap)"), {title}) : title;
}

std::string ReportBuilder::words(const Record& record, RecordKind kind, std::string_view key) const {
    const Field* known = field(kind, key);
    return known ? value_words(naming, record, *known) : std::string();
}

std::string ReportBuilder::label(RecordKind kind, std::string_view key) const {
    return std::string(words_of(kind, key).label);
}

}  // namespace waymark
