#pragma once
// A document with something in every corner that the Gaps and Plan screens show, opened in the real program.
// The day is 21 November 2026.

#include <memory>
#include <string>
#include <utility>

#include "io/document/document_codec.h"
#include "model/build.h"
#include "support/headless.h"

namespace waymark::test {

using waymark::testing::activity;
using waymark::testing::put;
using waymark::testing::record;

inline Document small_document() {
    Document document;
    document.id = "00000000-0000-4000-8000-0000000000d0";
    document.framework = {"public-health-modern-slavery", "1", {}};
    auto partnership = std::make_shared<Partnership>();
    partnership->id = "partnership";
    partnership->name = "Anytown";
    document.partnership = std::move(partnership);
    const auto add = [&](std::string id, std::string title, std::string level, std::string stage, std::string status,
                         std::string lead) {
        auto made = activity(std::move(id), std::move(title));
        made->level = std::move(level);
        made->main_stage = std::move(stage);
        made->status = std::move(status);
        made->lead = std::move(lead);
        put(document, std::move(made));
    };
    add("00000000-0000-4000-8000-0000000000a1", "Safe house", "service-delivery", "treat-harms", "running", "Haven");
    add("00000000-0000-4000-8000-0000000000a2", "Hotel briefing", "service-delivery", "early", "running", "Council");
    add("00000000-0000-4000-8000-0000000000a3", "School talks", "national", "before-harm", "planned", "Council");
    return document;
}

inline std::shared_ptr<Action> action(std::string id, std::string what, std::string due, std::string status = "not-started") {
    auto made = record<Action>(std::move(id));
    made->what = std::move(what);
    made->due = std::move(due);
    made->status = std::move(status);
    return made;
}

inline constexpr const char* kOverdue = "00000000-0000-4000-8000-0000000000c1";
inline constexpr const char* kSoon = "00000000-0000-4000-8000-0000000000c2";
inline constexpr const char* kGapId = "coverage/level=service-design/stage=re-trafficking";

/// The same with a plan: one overdue, one due soon for a gap, one without a day, one done.
inline Document planned_document() {
    Document document = small_document();
    put(document, action("00000000-0000-4000-8000-0000000000c0", "No day for this", ""));
    put(document, action(kOverdue, "Write the pathway", "2026-03-03", "in-progress"));
    auto soon = action(kSoon, "Find out who helps after support", "2027-01-29");
    soon->gap = kGapId;
    soon->owner = "Council";
    put(document, std::move(soon));
    auto done = action("00000000-0000-4000-8000-0000000000c3", "Agree the form", "2026-09-01", "done");
    done->done_on = "2026-10-05";
    put(document, std::move(done));
    auto note = record<ProgressNote>("00000000-0000-4000-8000-0000000000e1");
    note->action = kOverdue;
    note->date = "2026-10-12";
    note->text = "First draft written.";
    put(document, std::move(note));
    auto decision = record<GapDecision>(kGapId);
    decision->decision = "find-out";
    decision->reason = "Ask the charities.";
    decision->decided_on = "2026-09-16";
    put(document, std::move(decision));
    return document;
}

/// The program with this document open on one of its screens.
struct Opened {
    Opened(const Document& document, std::string_view screen, Mode mode, Options options = {})
        : program(options), robot(program, mode) {
        program.send(FileOpened{"anytown.waymark.json", write_document(document)});
        go(screen);
    }
    void go(std::string_view screen) {
        if (const SemNode* menu = robot.find(Role::Button, "Menu")) {
            if (!robot.find(Role::Navigation, "Screens")) robot.press(Role::Button, menu->name);
        }
        robot.within(Role::Navigation, "Screens").press(screen);
    }
    /// As it would be saved now.
    [[nodiscard]] Document document() { return read_document(program.app().export_document()).document.value(); }
    /// By mirror in both modes: the lines of an open list are drawn, but only its choices are said.
    void choose(std::string_view name, std::string_view option) { Robot(program, Mode::Mirror).choose(name, option); }
    void undo() { robot.undo(); }

    Headless program;
    Robot robot;
};

/// What the rail says after the name of a screen: a count and what is counted.
inline std::string count_in_rail(Opened& opened, std::string_view screen) {
    return opened.robot.within(Role::Navigation, "Screens").get(Role::Button, screen).description;
}

}  // namespace waymark::test
