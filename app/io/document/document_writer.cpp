#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "io/document/document_codec.h"
#include "io/document/document_text.h"
#include "io/import/text_encoding.h"
#include "io/json/json_text.h"
#include "io/json/json_writer.h"
#include "model/base/utf8.h"
#include "model/document/carried.h"
#include "model/document/fields.h"

namespace waymark {
namespace {

void write_extra(JsonWriter& writer, const Extra& unknown) {
    for (const auto& [name, json] : unknown) {
        writer.item();
        writer.text(name);
        writer.out += ": ";
        append_indented_json(writer.out, json, writer.depth());
    }
}

void append_value(JsonWriter& writer, const Record& record, const Field& field) {
    if (const std::string* text = field.text(record)) {
        writer.text(*text);
    } else if (const Strings* list = field.list(record)) {
        writer.open('[');
        for (const std::string& value : *list) {
            writer.item();
            writer.text(value);
        }
        writer.close(']');
    } else if (const bool* flag = field.flag(record)) {
        writer.flag(*flag);
    } else if (const WholeNumber& number = *field.number(record)) {
        writer.out += number.text();
    } else {
        writer.text(number.words());
    }
}

/// Writes the fields of records of one kind, each of which has begun with its id.
class FieldWriter {
  public:
    FieldWriter(const JsonWriter& writer, std::span<const Field> fields) : fields_(fields) {
        for (const Field& field : fields_) prefixes_.push_back(writer.prefix(field.key));
    }
    void write(JsonWriter& writer, const Record& record) const {
        std::size_t index = 0;
        for (const Field& field : fields_) {
            const std::string& prefix = prefixes_[index++];
            if (is_empty(record, field) && field.key != "title") continue;
            writer.out += prefix;
            append_value(writer, record, field);
        }
    }

  private:
    std::span<const Field> fields_;
    std::vector<std::string> prefixes_;
};

/// Copies from the text written before what is in it already.
class Reuse {
  public:
    Reuse(std::string_view text, const std::vector<DocumentText::Piece>& before, std::vector<DocumentText::Piece>& now)
        : text_(text), before_(before), now_(now) {}

    void begin_list() {
        ++list_;
        const std::size_t begin = end_;
        while (end_ < before_.size() && before_[end_].list == list_) ++end_;
        carried_ = {begin, end_, RecordOf{&before_}};
    }
    /// True when the record is there, so that nothing more need be written.
    bool copy(const Record& record, std::string& out) {
        begin_ = out.size();
        const std::uint32_t at = carried_.place_of(record);
        if (at == IdIndex::kNone) return false;
        check(out);
        out.append(text_.substr(before_[at].begin, before_[at].end - before_[at].begin));
        checked_ = out.size();
        return true;
    }
    void written(const Record& record, const std::string& out) { now_.push_back({&record, list_, begin_, out.size()}); }
    /// Whether all that was not copied is UTF-8.
    [[nodiscard]] bool is_valid(const std::string& out) {
        check(out);
        return valid_;
    }

  private:
    void check(const std::string& out) { valid_ = valid_ && is_utf8(std::string_view(out).substr(checked_)); }

    std::string_view text_;
    const std::vector<DocumentText::Piece>& before_;
    std::vector<DocumentText::Piece>& now_;
    struct RecordOf {
        const std::vector<DocumentText::Piece>* pieces;
        const Record* operator()(std::size_t at) const { return (*pieces)[at].record; }
    };
    Carried<RecordOf> carried_{0, 0, {}};
    std::size_t end_ = 0, begin_ = 0, checked_ = 0;
    std::uint32_t list_ = 0;
    bool valid_ = true;
};

/// `reuse`: for what is not inside a snapshot.
void write_content(JsonWriter& writer, const Document& document, Reuse* reuse);

void write_list(JsonWriter& writer, const RecordType& type, const Document& document, Reuse* reuse) {
    if (reuse != nullptr) reuse->begin_list();
    AnyRecordList list = type.list_in(document);
    if (type.is_named) {
        // So they stand already, where commands or a file made the list.
        std::vector<AnyRecordList::Ptr> records;
        for (auto it = list.begin(); it != list.end(); ++it) records.push_back(it.shared());
        list = AnyRecordList::from_distinct(std::move(records), true);
    }
    if (list.empty() && type.kind != RecordKind::Activity) return;
    writer.open(type.key, '[');
    std::optional<FieldWriter> fields_of_record;
    for (const Record& record : list) {
        writer.item();
        if (reuse != nullptr && reuse->copy(record, writer.out)) {
            reuse->written(record, writer.out);
            continue;
        }
        writer.open('{');
        writer.text("id", record.id);
        if (!fields_of_record) fields_of_record.emplace(writer, type.fields());
        fields_of_record->write(writer, record);
        if (type.kind == RecordKind::Snapshot) {
            writer.open("document", '{');
            if (const auto& content = static_cast<const Snapshot&>(record).content) write_content(writer, *content, nullptr);
            writer.close('}');
        }
        write_extra(writer, record.extra);
        writer.close('}');
        if (reuse != nullptr) reuse->written(record, writer.out);
    }
    writer.close(']');
}

bool has_content(const Document& document) {
    const Partnership& partnership = *document.partnership;
    const auto all = fields<Partnership>();
    return !document.members.empty() || !partnership.extra.empty() ||
           std::any_of(all.begin(), all.end(), [&](const Field& field) { return !is_empty(partnership, field); });
}

/// Everything inside the braces of a document but its format.
void write_content(JsonWriter& writer, const Document& document, Reuse* reuse) {
    if (!document.id.empty()) writer.text("id", document.id);
    if (document.framework != FrameworkRef{}) {
        writer.open("framework", '{');
        writer.text("id", document.framework.id);
        writer.text("version", document.framework.version);
        write_extra(writer, document.framework.extra);
        writer.close('}');
    }
    if (has_content(document)) {
        writer.open("partnership", '{');
        for (const Field& field : fields<Partnership>()) {
            if (is_empty(*document.partnership, field)) continue;
            writer.key(field.key);
            append_value(writer, *document.partnership, field);
        }
        write_list(writer, record_type(RecordKind::Member), document, reuse);
        write_extra(writer, document.partnership->extra);
        writer.close('}');
    }
    for (const RecordType& type : record_types())
        if (type.kind != RecordKind::Member) write_list(writer, type, document, reuse);
    write_extra(writer, document.extra);
}

void write_all(JsonWriter& writer, const Document& document, Reuse* reuse) {
    writer.open('{');
    writer.text("format", "waymark");
    writer.number("formatVersion", kFormatVersion);
    write_content(writer, document, reuse);
    writer.close('}');
    writer.out += '\n';
}

std::string valid_text(const std::string& text) {
    DecodedText decoded;
    decode_text(text, decoded);
    return std::move(decoded.owned);
}

}  // namespace

std::string write_document(const Document& document) {
    JsonWriter writer(JsonWriter::Layout::Indented);
    writer.out.reserve(4096 + document.activities.size() * 1280);
    write_all(writer, document, nullptr);
    return is_utf8(writer.out) ? std::move(writer.out) : valid_text(writer.out);
}

const std::string& DocumentText::write(const Document& document) {
    JsonWriter writer(JsonWriter::Layout::Indented);
    writer.out.reserve(text_.size() + 4096);
    std::vector<Piece> pieces;
    pieces.reserve(pieces_.size() + 16);
    Reuse reuse(text_, pieces_, pieces);
    write_all(writer, document, &reuse);
    // What had to be mended is longer than what was written: no place in it is known.
    const bool valid = reuse.is_valid(writer.out);
    if (!valid) pieces.clear();
    text_ = valid ? std::move(writer.out) : valid_text(writer.out);
    pieces_ = std::move(pieces);
    before_ = document;
    return text_;
}

}  // namespace waymark
