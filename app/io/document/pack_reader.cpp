#include "io/document/pack_reader.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace waymark {
namespace {

std::string_view in_words(Json::Kind kind) {
    switch (kind) {
        case Json::Kind::String:
            return tr("text");
        case Json::Kind::Number:
            return tr("a number");
        case Json::Kind::Boolean:
            return tr("true or false");
        case Json::Kind::Array:
            return tr("a list");
        case Json::Kind::Object:
            return tr("a group of named values");
        case Json::Kind::Null:
            break;
    }
    return tr("nothing");
}

}  // namespace

std::optional<Json> PackReader::parse(std::string_view bytes, What what) {
    const std::string_view not_usable = tr(what == What::Framework ? "It cannot be used as a framework pack."
                                                                   : tr_later("It cannot be used as a list of areas."));
    if (bytes.empty()) {
        error("empty-file", "", "The file is empty. {}", {not_usable});
        return std::nullopt;
    }
    JsonTree tree = parse_json(bytes);
    if (tree.too_deep) {
        error("too-deep", "", "Lists and groups are nested too deep in this file. {}", {not_usable});
        return std::nullopt;
    }
    if (!tree.root) {
        const auto before = bytes.substr(0, tree.broken_at);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        error("not-json", fill(tr("line {}"), {line}), "From this line on, the file is not JSON. {}", {not_usable});
        return std::nullopt;
    }
    if (!tree.root->is_object()) {
        error("not-an-object", "", "The file holds {}. {}", {in_words(tree.root->kind()), not_usable});
        return std::nullopt;
    }
    return std::move(tree.root);
}

void PackReader::error(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments) {
    problems_.push_back({Problem::Severity::Error, code, std::move(where), fill(tr(message), arguments)});
}

void PackReader::wrong_type(std::string where, Json::Kind wanted, const Json& found) {
    error("wrong-type", std::move(where), "This should be {} but is {}. It was left out.",
          {in_words(wanted), in_words(found.kind())});
}

std::string PackReader::at(const std::string& where, const char* key) {
    return where.empty() ? std::string(key) : where + "." + key;
}

std::string PackReader::text(const Json& object, const char* key, const std::string& where) {
    const Json* found = object.find(key);
    if (!found) return {};
    if (const std::string* value = found->text()) return *value;
    wrong_type(at(where, key), Json::Kind::String, *found);
    return {};
}

std::vector<std::string> PackReader::texts(const Json& object, const char* key, const std::string& where) {
    std::vector<std::string> result;
    const Json* list = array(object, key, where);
    if (!list) return result;
    result.reserve(list->elements().size());
    std::size_t i = 0;
    for (const Json& element : list->elements()) {
        if (const std::string* value = element.text())
            result.push_back(*value);
        else
            wrong_type(at(where, key) + "[" + std::to_string(i) + "]", Json::Kind::String, element);
        ++i;
    }
    return result;
}

bool PackReader::flag(const Json& object, const char* key, const std::string& where) {
    const Json* found = object.find(key);
    if (!found) return false;
    if (const auto value = found->boolean()) return *value;
    wrong_type(at(where, key), Json::Kind::Boolean, *found);
    return false;
}

std::optional<long> PackReader::number(const Json& object, const char* key, const std::string& where) {
    const Json* found = object.find(key);
    if (!found) return std::nullopt;
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    if (const auto value = found->whole(); value && *value >= 0 && *value <= most) return static_cast<long>(*value);
    error("not-a-whole-number", at(where, key), "This should be a whole number from 0 up. It was left out.");
    return std::nullopt;
}

Standing PackReader::standing(const Json& object, const char* key, const std::string& where, Standing fallback) {
    const std::string said = text(object, key, where);
    for (const Standing each : {Standing::Published, Standing::Candidate, Standing::Own}) {
        if (said == standing_id(each)) return each;
    }
    if (!said.empty()) {
        error("unknown-standing", at(where, key), "“{}” is not one of published, candidate and own. It was taken as {}.",
              {said, standing_id(fallback)});
    }
    return fallback;
}

const Json* PackReader::array(const Json& object, const char* key, const std::string& where) {
    const Json* found = object.find(key);
    if (!found) return nullptr;
    if (found->is_array()) return found;
    wrong_type(at(where, key), Json::Kind::Array, *found);
    return nullptr;
}

std::vector<Source> read_sources(PackReader& reader, const Json& root) {
    std::vector<Source> sources;
    reader.each(root, "sources", "", [&](const Json& item, const std::string& where) {
        Source source;
        source.key = reader.text(item, "key", where);
        source.title = reader.text(item, "title", where);
        source.publisher = reader.text(item, "publisher", where);
        source.date = reader.text(item, "date", where);
        source.url = reader.text(item, "url", where);
        source.note = reader.text(item, "note", where);
        const auto same = [&](const Source& other) { return other.key == source.key; };
        if (source.key.empty() || source.title.empty()) {
            reader.error("incomplete-source", where, "A source needs a key and a title. It was left out.");
        } else if (std::any_of(sources.begin(), sources.end(), same)) {
            reader.error("duplicate-id", where, "There are two sources with the key “{}”. The second was left out.",
                         {source.key});
        } else {
            sources.push_back(std::move(source));
        }
    });
    return sources;
}

}  // namespace waymark
