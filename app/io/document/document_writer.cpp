#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "io/document/document_codec.h"
#include "io/json/json_text.h"
#include "io/import/text_encoding.h"
#include "model/document/fields.h"

namespace waymark {
namespace {

/// Appends JSON, two spaces an indent. Keys are ours and need no escaping; the caller opens and closes in
/// pairs.
class Writer {
  public:
    void open(char bracket) {
        out += bracket;
        ++depth_;
        first_ = true;
        if (depth_ == separators_.size()) separators_.push_back(",\n" + std::string(2 * depth_, ' '));
    }
    void close(char bracket) {
        --depth_;
        if (!first_) out.append(separators_[depth_], 1);
        first_ = false;
        out += bracket;
    }
    /// The start of the next element of a list.
    void item() {
        out.append(separators_[depth_], first_ ? 1 : 0);
        first_ = false;
    }
    void key(std::string_view name) {
        item();
        out += '"';
        out += name;
        out += "\": ";
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        append_json_string(out, value);
    }
    /// What `key` appends when it is not the first of its object. Records of one kind share these texts:
    /// appending ten thousand times ten small pieces is most of the cost of a file.
    [[nodiscard]] std::string prefix(std::string_view name) const {
        return separators_[depth_] + '"' + std::string(name) + "\": ";
    }

    void extra(const Extra& unknown) {
        for (const auto& [name, json] : unknown) {
            item();
            append_json_string(out, name);
            out += ": ";
            append_indented_json(out, json, depth_);
        }
    }

    std::string out;

  private:
    std::vector<std::string> separators_ = {",\n"};  ///< By depth.
    std::size_t depth_ = 0;
    bool first_ = true;
};

void append_value(Writer& writer, const Record& record, const Field& field) {
    if (const std::string* text = field.text(record)) {
        append_json_string(writer.out, *text);
    } else if (const Strings* list = field.list(record)) {
        writer.open('[');
        for (const std::string& value : *list) {
            writer.item();
            append_json_string(writer.out, value);
        }
        writer.close(']');
    } else if (const bool* flag = field.flag(record)) {
        writer.out += *flag ? "true" : "false";
    } else {
        writer.out += std::to_string(field.number(record)->value_or(0));
    }
}

/// Writes the fields of records of one kind, each of which has begun with its id.
class FieldWriter {
  public:
    FieldWriter(const Writer& writer, std::span<const Field> fields) : fields_(fields) {
        for (const Field& field : fields_) prefixes_.push_back(writer.prefix(field.key));
    }
    void write(Writer& writer, const Record& record) const {
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

void write_content(Writer& writer, const Document& document);

void write_list(Writer& writer, const RecordType& type, const Document& document) {
    AnyRecordList list = type.list_in(document);
    if (type.is_named) {
        // So they stand already, where commands or a file made the list.
        std::vector<AnyRecordList::Ptr> records;
        for (auto it = list.begin(); it != list.end(); ++it) records.push_back(it.shared());
        list = AnyRecordList::from_distinct(std::move(records), true);
    }
    if (list.empty() && type.kind != RecordKind::Activity) return;
    writer.key(type.key);
    writer.open('[');
    std::optional<FieldWriter> fields_of_record;
    for (const Record& record : list) {
        writer.item();
        writer.open('{');
        writer.text("id", record.id);
        if (!fields_of_record) fields_of_record.emplace(writer, type.fields());
        fields_of_record->write(writer, record);
        if (type.kind == RecordKind::Snapshot) {
            writer.key("document");
            writer.open('{');
            if (const auto& content = static_cast<const Snapshot&>(record).content)
                write_content(writer, *content);
            writer.close('}');
        }
        writer.extra(record.extra);
        writer.close('}');
    }
    writer.close(']');
}

bool has_content(const Document& document) {
    const Partnership& partnership = *document.partnership;
    const auto all = fields<Partnership>();
    return !document.members.empty() || !partnership.extra.empty() ||
           std::any_of(all.begin(), all.end(),
                       [&](const Field& field) { return !is_empty(partnership, field); });
}

/// Everything inside the braces of a document but its format.
void write_content(Writer& writer, const Document& document) {
    if (!document.id.empty()) writer.text("id", document.id);
    if (document.framework != FrameworkRef{}) {
        writer.key("framework");
        writer.open('{');
        writer.text("id", document.framework.id);
        writer.text("version", document.framework.version);
        writer.extra(document.framework.extra);
        writer.close('}');
    }
    if (has_content(document)) {
        writer.key("partnership");
        writer.open('{');
        for (const Field& field : fields<Partnership>()) {
            if (is_empty(*document.partnership, field)) continue;
            writer.key(field.key);
            append_value(writer, *document.partnership, field);
        }
        write_list(writer, record_type(RecordKind::Member), document);
        writer.extra(document.partnership->extra);
        writer.close('}');
    }
    for (const RecordType& type : record_types())
        if (type.kind != RecordKind::Member) write_list(writer, type, document);
    writer.extra(document.extra);
}

}  // namespace

std::string write_document(const Document& document) {
    Writer writer;
    writer.out.reserve(4096 + document.activities.size() * 1280);
    writer.open('{');
    writer.text("format", "waymark");
    writer.key("formatVersion");
    writer.out += std::to_string(kFormatVersion);
    write_content(writer, document);
    writer.close('}');
    writer.out += '\n';
    if (is_utf8(writer.out)) return std::move(writer.out);
    DecodedText decoded;
    decode_text(writer.out, decoded);
    return std::move(decoded.owned);
}

}  // namespace waymark
