// A frame that shows what the frame before it showed asks for no memory: on every screen, in every look that
// a screen has, with its details open, and in every dialog.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "embedded/embedded.h"
#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/mirror_encoder.h"
#include "support/allocations.h"
#include "support/generate.h"
#include "support/headless.h"
#include "support/screens.h"

namespace waymark::test {
namespace {

/// A way the program can look: what is changed in the state of a fresh visit to a screen.
struct Look {
    std::string_view name;
    Screen screen;
    void (*set)(ViewState& state, const Document& document);
};

template <class List>
std::string first_id(const List& list) {
    return list.empty() ? std::string() : list.begin()->id;
}

const Look kLooks[] = {
    {"every part of the framework in a list", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_list = true; }},
    {"the components of the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_part = "components"; }},
    {"the pathways of the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_part = "pathways"; }},
    {"the sources of the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_part = "sources"; }},
    {"a level beside the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_open = "national"; }},
    {"a cell beside the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_open = "national/early"; }},
    {"a factor beside the framework", Screen::Framework,
     [](ViewState& state, const Document&) { state.framework_open = "leadership"; }},
    {"the list of areas", Screen::Partnership, [](ViewState& state, const Document&) { state.open_groups.insert("areas"); }},
    {"the table of activities", Screen::Activities, [](ViewState& state, const Document&) { state.table = true; }},
    {"the filtered table of activities", Screen::Activities,
     [](ViewState& state, const Document& document) {
         state.table = true;
         state.filters_open = true;
         state.query.text = "train";
         state.query.filters = {{"status", "running"}};
         state.columns = {"title", "partners", "start", "otherStages", "factors", "publish"};
         state.ticked.insert(first_id(document.activities));
     }},
    {"the filtered map of activities", Screen::Activities,
     [](ViewState& state, const Document&) {
         state.filters_open = true;
         state.query.text = "train";
     }},
    {"an activity", Screen::Activities,
     [](ViewState& state, const Document& document) { state.activity = first_id(document.activities); }},
    {"an activity with every group open", Screen::Activities,
     [](ViewState& state, const Document& document) {
         state.activity = first_id(document.activities);
         for (const char* key : {"place", "who", "what", "when", "evidence", "strand", "own"})
             state.open_groups.insert(key);
     }},
    {"the reflection on a factor", Screen::Reflect,
     [](ViewState& state, const Document&) { state.reflect.open = "leadership"; }},
    {"the reflection checklist", Screen::Reflect, [](ViewState& state, const Document&) { state.reflect.part = "checklist"; }},
    {"the factors to look at again", Screen::Reflect,
     [](ViewState& state, const Document&) { state.reflect.progress = "look-again"; }},
    {"the workshop", Screen::Reflect,
     [](ViewState& state, const Document&) {
         state.workshop.on = true;
         state.workshop.subjects = {"leadership", "housing"};
     }},
    {"the workshop asking agencies in turn", Screen::Reflect,
     [](ViewState& state, const Document&) {
         state.workshop.on = true;
         state.workshop.subjects = {"leadership"};
         state.workshop.asking = true;
     }},
    {"the gaps as a picture", Screen::Gaps, [](ViewState& state, const Document&) { state.gaps.look = GapsLook::Picture; }},
    {"the gaps as a list", Screen::Gaps,
     [](ViewState& state, const Document&) {
         state.gaps.look = GapsLook::List;
         state.open_groups.insert("gaps/ranking");
     }},
    {"the gaps by factor, filtered", Screen::Gaps,
     [](ViewState& state, const Document&) {
         state.gaps.rows = Axis::Factor;
         state.gaps.filters_open = true;
     }},
    {"a cell of the gaps", Screen::Gaps, [](ViewState& state, const Document&) { state.gaps.cell = "national/early"; }},
    {"a gap", Screen::Gaps, [](ViewState& state, const Document& document) { state.gaps.gap = first_id(document.gaps); }},
    {"an action of the plan", Screen::Plan,
     [](ViewState& state, const Document& document) { state.plan.action = first_id(document.actions); }},
    {"the time-line of the plan", Screen::Plan,
     [](ViewState& state, const Document&) { state.plan.look = PlanLook::TimeLine; }},
    {"the meeting of the plan", Screen::Plan, [](ViewState& state, const Document&) { state.plan.look = PlanLook::Meeting; }},
    {"a snapshot", Screen::Compare,
     [](ViewState& state, const Document& document) { state.compare.open = first_id(document.snapshots); }},
    {"a count of the local picture", Screen::Local,
     [](ViewState& state, const Document& document) { state.local.open = first_id(document.profile); }},
    {"the areas of the local picture", Screen::Local,
     [](ViewState& state, const Document&) { state.local.look = LocalLook::Areas; }},
    {"the areas of the local picture as a list", Screen::Local,
     [](ViewState& state, const Document&) {
         state.local.look = LocalLook::Areas;
         state.local.areas_list = true;
         state.local.open = "E23000013";
     }},
    {"the products of the local picture", Screen::Local,
     [](ViewState& state, const Document& document) {
         state.local.look = LocalLook::Products;
         state.local.open = first_id(document.products);
     }},
    {"what is left out of the public version", Screen::Share, [](ViewState& state, const Document&) { state.share = {}; }},
    {"an activity as the public reads it", Screen::Share,
     [](ViewState& state, const Document& document) { state.publish.open = first_id(document.activities); }},
    {"a table before it is saved", Screen::Share,
     [](ViewState& state, const Document&) { state.publish.open = "table/activities"; }},
    {"the workbook before it is saved", Screen::Share,
     [](ViewState& state, const Document&) { state.publish.open = "workbook"; }},
    {"the Text view", Screen::Activities,
     [](ViewState& state, const Document&) {
         state.settings.text_view = true;
         state.table = true;
     }},
    {"search", Screen::Start,
     [](ViewState& state, const Document&) {
         state.dialog = DialogKind::Search;
         state.search.query = "housing";
         state.search.active = 1;
     }},
    {"the words explained", Screen::Start,
     [](ViewState& state, const Document&) {
         state.dialog = DialogKind::Explain;
         state.explain = {"Level", "levels", "", "", false};
     }},
};

/// Shows one thing after another and tells which of them asks for memory once it stands.
class Walk {
  public:
    explicit Walk(const Options& options) : program_(options) {}

    [[nodiscard]] Headless& program() { return program_; }
    [[nodiscard]] App::Impl& impl() { return program_.app().impl(); }
    /// One line for each that asked; empty: none did.
    [[nodiscard]] const std::string& faults() const { return faults_; }

    void open(std::string bytes) {
        program_.send(FileOpened{"some.waymark.json", std::move(bytes), true});
        program_.advance(60'000);  // what was said goes away, what was opened is kept
    }

    /// What is on the screen now, drawn again and told again to the mirror.
    void draw_again(std::string_view name) {
        SemanticFrame shown;
        shown.nodes = &program_.nodes();
        shown.focus = program_.platform().focus;
        const auto frame = [&] {
            program_.frame();
            (void)mirror_.encode(shown, program_.platform().clock_ms);
        };
        // The mirror keeps two frames apart; each has its memory after the second.
        frame();
        frame();
        const std::size_t before = allocations();
        frame();
        frame();
        if (const std::size_t asked = allocations() - before; asked > 0)
            faults_ += std::string(name) + ": asks for memory " + std::to_string(asked) + " times\n";
    }

    void look(std::string_view name, Screen screen, void (*set)(ViewState&, const Document&)) {
        impl().state = {};
        impl().state.screen = screen;
        if (set) set(impl().state, impl().history.document());
        program_.settle();
        draw_again(name);
    }

    void every_look() {
        for (const Screen screen : every_screen()) look(title_of(screen), screen, nullptr);
        for (const Look& one : kLooks) look(one.name, one.screen, one.set);
        for (const DialogKind kind : every_dialog()) {
            look("", Screen::Activities, [](ViewState& state, const Document& document) {
                state.ticked.insert(first_id(document.activities));
            });
            impl().state.dialog = kind;
            program_.settle();
            draw_again("dialog " + std::to_string(static_cast<int>(kind)));
        }
    }

  private:
    Headless program_;
    MirrorEncoder mirror_;
    std::string faults_;
};

std::string example_county() {
    return std::string(embedded_asset("examples/example-county.waymark.json"));
}

}  // namespace

TEST_CASE("memory: a frame that shows what the one before it showed asks for none, on any screen") {
    for (const float width : {1366.0f, 390.0f}) {
        CAPTURE(width);
        Walk walk({.width = width, .height = 900, .host_edits_text = width < 400, .check_semantics = false});
        walk.open(example_county());
        walk.every_look();
        CHECK(walk.faults() == "");
    }
}

TEST_CASE("memory: 10,000 activities are drawn again without asking for any") {
    Walk walk({.width = 1366, .height = 900, .check_semantics = false});
    walk.open(write_document(testing::large_document(10'000)));
    walk.every_look();
    CHECK(walk.faults() == "");
}

TEST_CASE("memory: a message, a list held open, a field being typed in and pasted rows ask for none") {
    Walk walk({.width = 1366, .height = 900, .check_semantics = false});
    walk.open(example_county());
    Robot robot(walk.program());
    walk.look("an activity", Screen::Activities, [](ViewState& state, const Document& document) {
        state.activity = first_id(document.activities);
    });
    robot.press(Role::Select, "Level");
    walk.draw_again("a list held open");
    robot.key(UiKey::Escape);
    robot.begin_fill("Find in activities", "a search for an activity");
    walk.draw_again("a field being typed in");
    walk.look("the areas found", Screen::Partnership,
              [](ViewState& state, const Document&) { state.area_filter = "constabulary of the south"; });
    walk.look("some areas found", Screen::Partnership,
              [](ViewState& state, const Document&) { state.area_filter = "and"; });
    for (const Screen screen : {Screen::Activities, Screen::Local}) {
        walk.look("before rows are pasted", screen, nullptr);
        walk.program().send(TextPasted{"Year\tAll referrals\n2024\tforty\n2025\tan unreadable number"});
        REQUIRE(walk.impl().state.paste.plan);
        walk.draw_again("pasted rows");
    }
    walk.impl().say("Something that was just said", false);
    walk.program().settle();
    walk.draw_again("a message");
}

}  // namespace waymark::test
