#include "io/example_index.h"

#include <nlohmann/json.hpp>

namespace waymark {

std::vector<ExampleEntry> read_example_index(std::string_view bytes) {
    std::vector<ExampleEntry> entries;
    const auto list = nlohmann::json::parse(bytes, nullptr, false);
    if (!list.is_array()) return entries;
    const auto text = [](const nlohmann::json& object, const char* key) {
        const auto at = object.find(key);
        return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    for (const auto& object : list) {
        if (!object.is_object()) continue;
        ExampleEntry entry{text(object, "file"), text(object, "title"), text(object, "summary")};
        if (!entry.file.empty() && !entry.title.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace waymark
