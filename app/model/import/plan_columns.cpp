#include <algorithm>
#include <set>

#include "model/base/text.h"
#include "model/import/rows_import.h"

namespace waymark {
namespace {

constexpr std::size_t kRowsWithHeadings = 20;

bool is_number(std::string_view cell) {
    return cell.find_first_of("0123456789") != std::string_view::npos &&
           cell.find_first_not_of("0123456789.,%-() \xC2\xA3") == std::string_view::npos;
}

/// The one text of a row whose cells all say the same, or that has one cell; nothing for any other.
const std::string* only_text(const Strings& row) {
    const std::string* only = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        if (only && *only != cell) return nullptr;
        only = &cell;
    }
    return only;
}

std::size_t filled(const Strings& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
}

/// The line below the headings of a table in Markdown: "---", ":--".
bool is_ruling(const Strings& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
        return cell.empty() || (cell.size() >= 2 && cell.find_first_not_of("-:=_ ") == std::string::npos);
    });
}

std::string beginning(const Strings& row) {
    std::string text;
    const std::string* before = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty() || (before && *before == cell)) continue;
        if (before) text += ", ";
        text += cell;
        before = &cell;
        if (text.size() > 80) break;
    }
    if (text.size() <= 90) return text;
    std::size_t end = 80;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

/// "Total", "Grand total: 12", "Total activities" in a row whose other cells are numbers.
bool is_total(const Strings& row) {
    std::string first;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        if (first.empty())
            first = plain_words(cell);
        else if (!is_number(cell) && plain_words(cell) != first)
            return false;
    }
    constexpr std::string_view kWords[] = {
        "grand",    "total",  "totals",  "sub",   "subtotal",   "overall",       "sum",
        "count",    "number", "of",      "all",   "activities", "actions",       "members",
        "projects", "rows",   "records", "cost",  "budget",     "spend",         "funding",
        "for",      "year",   "the",     "items", "entries",    "organisations", "counts"};
    bool total = false;
    for (std::string_view rest = first; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.starts_with("total") || word == "subtotal") total = true;
        if (!is_number(word) && std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords))
            return false;
    }
    return total;
}

/// A line below a table that is about the table.
bool is_remark(std::string_view text) {
    const std::string words = plain_words(text);
    if (text.starts_with('*')) return true;
    for (const std::string_view begin : {"produced by ", "exported ", "generated ", "end of report", "end of table",
                                         "last updated ", "printed on ", "data correct "})
        if (words.starts_with(begin)) return true;
    // "Source: …", "Page 2": a row that only begins with such a word may be an activity.
    for (const std::string_view begin : {"note", "notes", "source", "sources", "key", "page"}) {
        if (!words.starts_with(begin) || text.size() < begin.size() + 2) continue;
        const std::string_view rest = text.substr(begin.size());
        const std::size_t next = rest.find_first_not_of(' ');
        if (next != std::string_view::npos && (rest[next] == ':' || (rest[next] >= '0' && rest[next] <= '9'))) return true;
    }
    return false;
}

/// Works out a plan from a sheet.
class Planner {
  public:
    Planner(Sheet sheet, RecordKind kind, const Framework& framework, HeadingReader read)
        : sheet_(std::move(sheet)), framework_(framework), read_(read) {
        plan_.kind = kind;
        for (Strings& row : sheet_.rows) {
            if (filled(row) == 0 || is_ruling(row)) row.clear();
            width_ = std::max(width_, row.size());
        }
        for (Strings& row : sheet_.rows)
            if (!row.empty()) row.resize(width_);
    }

    ImportPlan plan(std::optional<std::size_t> wanted) {
        plan_.hidden_rows = sheet_.hidden_rows;
        plan_.hidden_columns = sheet_.hidden_columns;
        if (width_ == 0) return std::move(plan_);
        offer_heading_rows();
        std::size_t heading = wanted ? *wanted - 1 : find_heading();
        if (wanted && (*wanted == 0 || *wanted > sheet_.rows.size() || sheet_.rows[heading].empty()))
            heading = kNone;
        name_columns(heading);
        take_rows(heading);
        take_links(heading);
        drop_empty_columns();
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            for (const Strings& row : plan_.rows)
                if (!row[i].empty()) {
                    plan_.columns[i].example = row[i];
                    break;
                }
        return std::move(plan_);
    }

  private:
    static constexpr auto kNone = static_cast<std::size_t>(-1);

    void offer_heading_rows() {
        for (std::size_t i = 0; i < sheet_.rows.size() && plan_.heading_rows.size() < 12; ++i)
            if (!sheet_.rows[i].empty()) plan_.heading_rows.push_back({i + 1, beginning(sheet_.rows[i])});
    }

    HeadingGuess guess(const std::string& cell) const { return read_(plan_.kind, cell, framework_); }

    struct Score {
        std::size_t names = 0, words = 0, filled = 0;
    };
    [[nodiscard]] Score score(const Strings& row) const {
        std::set<std::string> names, words, texts;
        for (const std::string& cell : row) {
            if (cell.empty() || !texts.insert(cell).second) continue;
            if (cell.size() > 100) continue;
            HeadingGuess meaning = guess(cell);
            if (meaning.sure == HeadingSure::Name)
                names.insert(std::move(meaning.key));
            else if (meaning.sure == HeadingSure::Words)
                words.insert(std::move(meaning.key));
        }
        std::size_t more = 0;
        for (const std::string& key : words)
            if (!names.contains(key)) ++more;
        return {names.size(), more, texts.size()};
    }

    /// One heading that is known by chance ("Project") among several cells does not make a line of headings.
    [[nodiscard]] bool is_heading(const Score& found) const {
        const std::size_t all = found.names + found.words;
        // A line of nothing but years, over a column for each.
        if (found.words > 1 && found.words == found.filled && found.words >= least_words()) return true;
        return (found.names >= 1 && found.names * 2 >= found.filled) ||
               (found.names >= 2 && all * 3 >= found.filled) ||
               (found.names >= 1 && all >= 3 && all * 2 >= found.filled);
    }

    [[nodiscard]] std::size_t least_words() const { return plan_.kind == RecordKind::LocalCount ? 2 : 4; }

    std::size_t find_heading() const {
        std::size_t best = kNone, most = 0, looked_at = 0;
        for (std::size_t i = 0; i + 1 < sheet_.rows.size() && looked_at < kRowsWithHeadings; ++i) {
            if (sheet_.rows[i].empty()) continue;
            ++looked_at;
            const Score found = score(sheet_.rows[i]);
            // A title over the table is no heading of a wide one.
            if (width_ > 2 && found.filled < 2) continue;
            const std::size_t worth = found.names * 2 + found.words;
            if (!is_heading(found) || worth <= most) continue;
            best = i;
            most = worth;
        }
        if (best == kNone) return best;
        // Headings in two lines: the second says what the first leaves open ("Dates": "Start", "End").
        if (best + 2 < sheet_.rows.size() && !sheet_.rows[best + 1].empty()) {
            const Score next = score(sheet_.rows[best + 1]);
            if (next.filled > 0 && next.names == next.filled &&
                !repeats(sheet_.rows[best + 1], sheet_.rows[best]))
                return best + 1;
        }
        return best;
    }

    /// A row above the headings that stands over groups of them.
    [[nodiscard]] const Strings* group_row(std::size_t heading) const {
        if (heading == 0 || heading == kNone) return nullptr;
        const Strings& above = sheet_.rows[heading - 1];
        return filled(above) < 2 || only_text(above) ? nullptr : &above;
    }

    void name_columns(std::size_t heading) {
        plan_.columns.resize(width_);
        plan_.has_heading = heading != kNone;
        if (!plan_.has_heading) return;
        plan_.heading_row = heading + 1;
        const Strings* const above = group_row(heading);
        std::vector<HeadingSure> sure(width_, HeadingSure::No);
        std::string group;
        for (std::size_t i = 0; i < width_; ++i) {
            ImportColumn& column = plan_.columns[i];
            column.heading = sheet_.rows[heading][i];
            if (above && !(*above)[i].empty()) group = (*above)[i];
            if (column.heading.empty() && above) column.heading = (*above)[i];
            std::replace(column.heading.begin(), column.heading.end(), '\n', ' ');
            if (column.heading.empty()) continue;
            HeadingGuess meaning = guess(column.heading);
            if (above && !group.empty() && group != column.heading) {
                HeadingGuess both = guess(group + " " + column.heading);
                if (both.sure == HeadingSure::Name ||
                    (meaning.sure == HeadingSure::No && both.sure != HeadingSure::No))
                    meaning = std::move(both);
            }
            column.key = std::move(meaning.key);
            sure[i] = meaning.sure;
        }
        one_column_a_field(sure);
    }

    /// Two columns fill one field only where it can hold both; one that is known by a few of its words gives
    /// way.
    void one_column_a_field(const std::vector<HeadingSure>& sure) {
        for (std::size_t i = 0; i < width_; ++i) {
            std::string& key = plan_.columns[i].key;
            if (key.empty() || key == kProgressColumn) continue;
            const Field* known = field(plan_.kind, key);
            const bool holds = known && holds_several(*known);
            const bool several = holds && known->kind != FieldKind::Text;
            for (std::size_t other = 0; other < width_; ++other) {
                if (other == i || plan_.columns[other].key != key) continue;
                const bool other_wins = sure[other] > sure[i] || (sure[other] == sure[i] && other < i);
                if (!other_wins || several) continue;
                // A second name is what it is about; a second organisation is added to the first.
                if (key == "title" && sure[i] == HeadingSure::Name)
                    key = "description";
                else if (!holds || sure[i] != HeadingSure::Name)
                    key.clear();
                break;
            }
        }
    }

    static bool repeats(const Strings& row, const Strings& heading) {
        std::size_t same = 0, all = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].empty()) continue;
            ++all;
            if (plain_words(row[i]) == plain_words(heading[i])) ++same;
        }
        return same >= 2 && same * 5 >= all * 4;
    }

    void leave_out(std::size_t row, LeftOutRow::Why why) {
        plan_.left_out.push_back({row + 1, why, beginning(sheet_.rows[row])});
    }

    /// A row that names the part of the table below it. In a table of two columns every other row might.
    [[nodiscard]] bool begins_section(std::size_t row, const std::string& text) const {
        const std::size_t cells = filled(sheet_.rows[row]);
        if (width_ < 3 || text.size() > 100) return false;
        if (cells * 2 >= width_ && cells >= 3) return true;
        if (cells > 1 || width_ < 4) return false;
        // A single cell could be an activity of which no more is known: "SERAC" is one, "POLICE AND COUNCILS" is not.
        const bool has_small =
            std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const bool is_shouted = !has_small && text.find(' ') != std::string::npos;
        const bool has_rows_below = row + 1 < sheet_.rows.size() && filled(sheet_.rows[row + 1]) > 1;
        return has_rows_below && (text.back() == ':' || is_shouted || is_any_choice(text));
    }
    [[nodiscard]] bool is_any_choice(const std::string& text) const {
        const std::string words = plain_words(text);
        bool found = false;
        for (const std::string_view list :
             {"four-p", "levels", "stages", "tiers", "pathways", "activity-status", "priority"})
            framework_.for_each_choice(list, [&](const Entry& entry) {
                if (plain_words(entry.title) == words) found = true;
            });
        return found;
    }

    void take_rows(std::size_t heading) {
        const Strings* const above = group_row(heading);
        const std::size_t first = heading == kNone ? 0 : heading + 1;
        for (std::size_t i = 0; i < std::min(first, sheet_.rows.size()); ++i)
            if (!sheet_.rows[i].empty() && i != heading && !(above && i + 1 == heading))
                leave_out(i, LeftOutRow::Why::AboveHeadings);
        std::size_t last = sheet_.rows.size();
        // Remarks stand at the end, below all rows.
        std::size_t end = last;
        while (end > first) {
            const Strings& row = sheet_.rows[end - 1];
            const std::string* only = only_text(row);
            if (!row.empty() && !(width_ > 2 && only && is_remark(*only))) break;
            --end;
        }
        std::string section;
        std::vector<std::string> sections;
        bool any_section = false;
        for (std::size_t i = first; i < end; ++i) {
            Strings& row = sheet_.rows[i];
            if (row.empty()) continue;
            const std::string* only = width_ > 2 ? only_text(row) : nullptr;
            if (heading != kNone && repeats(row, sheet_.rows[heading])) {
                leave_out(i, LeftOutRow::Why::Headings);
            } else if (width_ > 1 && plan_.kind != RecordKind::LocalCount && is_total(row)) {
                leave_out(i, LeftOutRow::Why::Total);
            } else if (only && begins_section(i, *only)) {
                leave_out(i, LeftOutRow::Why::Section);
                section = *only;
                while (!section.empty() && (section.back() == ':' || section.back() == ' '))
                    section.pop_back();
                any_section = true;
            } else {
                sources_.push_back(i);
                plan_.numbers.push_back(i + 1);
                plan_.rows.push_back(row);
                sections.push_back(section);
            }
        }
        for (std::size_t i = end; i < last; ++i)
            if (!sheet_.rows[i].empty()) leave_out(i, LeftOutRow::Why::Remark);
        std::sort(plan_.left_out.begin(), plan_.left_out.end(),
                  [](const LeftOutRow& a, const LeftOutRow& b) { return a.number < b.number; });
        if (any_section) add_column(std::string(tr("Headings between the rows")), sections);
    }

    void add_column(std::string heading, std::vector<std::string>& cells) {
        plan_.columns.push_back({std::move(heading), {}, {}});
        for (std::size_t i = 0; i < plan_.rows.size(); ++i) plan_.rows[i].push_back(std::move(cells[i]));
    }

    /// How likely an address behind this column's words is about the evidence, not about who leads; below 0: it is not.
    [[nodiscard]] int is_about(std::size_t column) const {
        if (column >= width_) return -1;
        const std::string& key = plan_.columns[column].key;
        if (key == "lead" || key == "partners" || key == "owner" || key == "place" || key == "areas") return -1;
        return key == "title" ? 0 : 1;
    }

    /// The addresses behind a column's words: in their place where the column is for an address, else beside
    /// it.
    void take_links(std::size_t heading) {
        std::set<std::size_t> columns;
        for (const CellLink& link : sheet_.links)
            if (heading == kNone || link.row > heading) columns.insert(link.column);
        std::vector<std::size_t> in_turn(columns.begin(), columns.end());
        std::stable_sort(in_turn.begin(), in_turn.end(), [&](std::size_t a, std::size_t b) { return is_about(a) > is_about(b); });
        for (const std::size_t column : in_turn) {
            if (column >= width_) continue;
            const Field* known = field(plan_.kind, plan_.columns[column].key);
            const bool in_place = known && known->kind == FieldKind::Link;
            std::vector<std::string> addresses(plan_.rows.size());
            bool any = false;
            for (const CellLink& link : sheet_.links) {
                if (link.column != column) continue;
                const auto at = std::lower_bound(sources_.begin(), sources_.end(), link.row);
                if (at == sources_.end() || *at != link.row) continue;
                const auto row = static_cast<std::size_t>(at - sources_.begin());
                std::string& cell = plan_.rows[row][column];
                if (in_place) {
                    cell = link.address;
                } else if (cell != link.address) {
                    addresses[row] = link.address;
                    any = true;
                }
            }
            if (!any) continue;
            const std::string& name = plan_.columns[column].heading;
            add_column(name.empty() ? fill(tr("Addresses in column {}"), {column + 1})
                                    : fill(tr("Addresses in “{}”"), {name}),
                       addresses);
            if (field(plan_.kind, "evidenceLink") && is_about(column) >= 0 &&
                std::none_of(plan_.columns.begin(), plan_.columns.end(),
                             [](const ImportColumn& one) { return one.key == "evidenceLink"; }))
                plan_.columns.back().key = "evidenceLink";
        }
    }

    /// Columns with neither heading nor words.
    void drop_empty_columns() {
        for (std::size_t i = plan_.columns.size(); i-- > 0;) {
            const bool any = !plan_.columns[i].heading.empty() ||
                             std::any_of(plan_.rows.begin(), plan_.rows.end(),
                                         [&](const Strings& row) { return !row[i].empty(); });
            if (any) continue;
            plan_.columns.erase(plan_.columns.begin() + static_cast<std::ptrdiff_t>(i));
            for (Strings& row : plan_.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    Sheet sheet_;
    const Framework& framework_;
    HeadingReader read_;
    ImportPlan plan_;
    std::size_t width_ = 0;
    std::vector<std::size_t> sources_;  ///< The row of the sheet that each row of the plan was
};

}  // namespace

ImportPlan plan_columns(Sheet sheet, RecordKind kind, const Framework& framework, HeadingReader read,
                        std::optional<std::size_t> heading_row) {
    return Planner(std::move(sheet), kind, framework, read).plan(heading_row);
}

bool holds_several(const Field& field) {
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText ||
           field.kind == FieldKind::Choices || field.kind == FieldKind::List;
}

}  // namespace waymark
