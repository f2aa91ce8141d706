#include <algorithm>
#include <type_traits>
#include <vector>

#include "io/document_codec.h"
#include "io/json_text.h"
#include "io/text_encoding.h"
#include "model/fields.h"

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

void append_value(Writer& writer, const std::string& value) {
    append_json_string(writer.out, value);
}
void append_value(Writer& writer, bool value) {
    writer.out += value ? "true" : "false";
}
void append_value(Writer& writer, const std::optional<std::int64_t>& value) {
    writer.out += std::to_string(value.value_or(0));
}
void append_value(Writer& writer, const Strings& values) {
    writer.open('[');
    for (const std::string& value : values) {
        writer.item();
        append_json_string(writer.out, value);
    }
    writer.close(']');
}

/// Writes the fields of records, each of which has begun with its id.
template <class R>
class FieldWriter {
  public:
    explicit FieldWriter(const Writer& writer) {
        for (const Field<R>& field : fields<R>()) prefixes_.push_back(writer.prefix(field.key));
    }
    void write(Writer& writer, const R& record) const {
        std::size_t index = 0;
        for (const Field<R>& field : fields<R>()) {
            const std::string& prefix = prefixes_[index++];
            if (is_empty(record, field) && field.key != "title") continue;
            writer.out += prefix;
            std::visit([&](auto member) { append_value(writer, record.*member); }, field.member);
        }
    }

  private:
    std::vector<std::string> prefixes_;
};

void write_content(Writer& writer, const Document& document);

template <class R>
void write_list(Writer& writer, const Document& document) {
    const auto& list = document.*RecordTraits<R>::list;
    if (list.empty() && !std::is_same_v<R, Activity>) return;
    writer.key(RecordTraits<R>::key);
    writer.open('[');
    std::optional<FieldWriter<R>> fields_of_record;
    for (const R& record : list) {
        writer.item();
        writer.open('{');
        writer.text("id", record.id);
        if (!fields_of_record) fields_of_record.emplace(writer);
        fields_of_record->write(writer, record);
        if constexpr (std::is_same_v<R, Snapshot>) {
            writer.key("document");
            writer.open('{');
            if (record.content) write_content(writer, *record.content);
            writer.close('}');
        }
        writer.extra(record.extra);
        writer.close('}');
    }
    writer.close(']');
}

bool has_content(const Document& document) {
    const Partnership& partnership = *document.partnership;
    return !document.members.empty() || !partnership.extra.empty() ||
           std::any_of(fields<Partnership>().begin(), fields<Partnership>().end(),
                       [&](const Field<Partnership>& field) { return !is_empty(partnership, field); });
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
        for (const Field<Partnership>& field : fields<Partnership>()) {
            if (is_empty(*document.partnership, field)) continue;
            writer.key(field.key);
            std::visit([&](auto member) { append_value(writer, (*document.partnership).*member); },
                       field.member);
        }
        write_list<Member>(writer, document);
        writer.extra(document.partnership->extra);
        writer.close('}');
    }
    for_each_kind([&]<class R>() {
        if constexpr (!std::is_same_v<R, Member>) write_list<R>(writer, document);
    });
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
