#include "io/document/example_index.h"

#include <utility>

#include "io/json/json_tree.h"

namespace waymark {

std::vector<ExampleEntry> read_example_index(std::string_view bytes) {
    std::vector<ExampleEntry> entries;
    const JsonTree tree = parse_json(bytes);
    if (!tree.root || !tree.root->is_array()) return entries;
    const auto text = [](const Json& object, std::string_view name) {
        const Json* value = object.find(name);
        const std::string* found = value ? value->text() : nullptr;
        return found ? *found : std::string();
    };
    for (const Json& object : tree.root->elements()) {
        ExampleEntry entry{text(object, "file"), text(object, "title"), text(object, "summary")};
        if (!entry.file.empty() && !entry.title.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace waymark
