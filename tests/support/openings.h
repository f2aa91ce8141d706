// What can be opened beside or over a screen, in the example that comes with the program. For tests that look
// at every view.
#pragma once

#include <string_view>

#include "shell/app_impl.h"
#include "support/headless.h"
#include "support/screens.h"
#include "ui/view.h"

namespace waymark::test {

/// What is opened beside or over a screen.
struct Opening {
    Screen screen;
    std::string_view what;
    void (*open)(App::Impl&);
};

inline const Opening kOpenings[] = {
    {Screen::Framework, "a level", [](App::Impl& impl) { impl.state.framework_open = "national"; }},
    {Screen::Framework, "a cell",
     [](App::Impl& impl) { impl.state.framework_open = "service-delivery/early"; }},
    {Screen::Framework, "the list",
     [](App::Impl& impl) {
         impl.state.framework_open.clear();
         impl.state.framework_list = true;
     }},
    {Screen::Activities, "an activity",
     [](App::Impl& impl) { impl.state.activity = impl.history.document().activities.begin()->id; }},
    {Screen::Activities, "the filters", [](App::Impl& impl) { impl.state.filters_open = true; }},
    {Screen::Activities, "the table", [](App::Impl& impl) { impl.state.table = true; }},
    {Screen::Activities, "one selected",
     [](App::Impl& impl) { impl.state.ticked.insert(impl.history.document().activities.begin()->id); }},
    {Screen::Reflect, "a question",
     [](App::Impl& impl) { impl.state.reflect.open = "r01-written-governance"; }},
    {Screen::Gaps, "the list", [](App::Impl& impl) { impl.state.gaps.look = GapsLook::List; }},
    {Screen::Gaps, "a gap",
     [](App::Impl& impl) { impl.state.gaps.gap = impl.history.document().gaps.begin()->id; }},
    {Screen::Plan, "an action",
     [](App::Impl& impl) { impl.state.plan.action = impl.history.document().actions.begin()->id; }},
    {Screen::Plan, "the time line", [](App::Impl& impl) { impl.state.plan.look = PlanLook::TimeLine; }},
    {Screen::Plan, "the next meeting", [](App::Impl& impl) { impl.state.plan.look = PlanLook::Meeting; }},
    {Screen::Local, "a count",
     [](App::Impl& impl) { impl.state.local.open = impl.history.document().profile.begin()->id; }},
    {Screen::Local, "the areas",
     [](App::Impl& impl) {
         impl.state.local.open.clear();
         impl.state.local.look = LocalLook::Areas;
     }},
    {Screen::Gaps, "an empty cell",
     [](App::Impl& impl) {
         impl.state.gaps.gap.clear();
         impl.state.gaps.look = GapsLook::Matrix;
         impl.state.gaps.cell = "national/re-trafficking";
     }},
    {Screen::Share, "an activity as the public reads it",
     [](App::Impl& impl) { impl.state.publish.open = impl.history.document().activities.begin()->id; }},
    {Screen::Compare, "a snapshot",
     [](App::Impl& impl) { impl.state.compare.open = impl.history.document().snapshots.begin()->id; }},
};

/// Opens each in turn in the example that is open, and calls `look(opening)` when it has settled.
template <class Look>
void for_each_opening(Headless& program, Look&& look) {
    App::Impl& impl = program.app().impl();
    for (const Opening& opening : kOpenings) {
        impl.requests.emplace_back(GoTo{opening.screen});
        program.settle();
        opening.open(impl);
        program.settle();
        look(opening);
    }
}

/// Opens each dialog in turn, with something to be asked about, and calls `look(kind)` when it has settled.
template <class Look>
void for_each_dialog(Headless& program, Look&& look) {
    App::Impl& impl = program.app().impl();
    impl.state.ticked.insert(impl.history.document().activities.begin()->id);
    impl.state.explain = {std::string(tr("Level")), "levels", "", "", true};
    for (const DialogKind kind : every_dialog()) {
        impl.state.dialog = kind;
        impl.state.dialog_choice.clear();
        program.settle();
        look(kind);
        if (kind != DialogKind::PasteRows) continue;
        // And with rows in it, of words that are not ours.
        impl.pasted({"Literacy\tWhom it reaches\nNational\tEveryone\nEarly\tNational\nEarly\tNational", {}});
        program.settle();
        look(kind);
        impl.state.paste.forget();
    }
}

}  // namespace waymark::test
