// For tests of what is kept: documents with no more than a name, and what a person does to have some.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "io/document/document_codec.h"
#include "support/headless.h"

namespace waymark::test {

inline std::string file_with(std::string_view name, std::string_view id = "11111111-0000-4000-8000-000000000001") {
    Document document;
    document.id = id;
    auto partnership = std::make_shared<Partnership>();
    partnership->name = name;
    document.partnership = partnership;
    return write_document(document);
}

inline std::string name_of(std::string_view bytes) {
    const LoadResult read = read_document(bytes);
    return read.document ? read.document->partnership->name : "(cannot be read)";
}

/// A document of the person's own with a name, kept.
inline void begin(Robot& robot, Headless& program, std::string_view name) {
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    if (robot.count(Role::Dialog, "Start a new document?") > 0) robot.press(Role::Button, "Start new");
    robot.fill("Name of the partnership", name);
    program.advance(1000);
}

inline void add_activity(Robot& robot, Headless& program, std::string_view title) {
    robot.press(Role::Button, "Activities*");
    robot.press(Role::Button, "Add activity");
    robot.fill("Title", title);
    program.advance(1000);
}

inline void show_copies(Robot& robot) {
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
}

}  // namespace waymark::test
