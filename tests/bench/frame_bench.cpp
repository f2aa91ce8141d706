// What a frame costs the program itself: the real screens with 10,000 activities, drawn to nowhere. In a
// frame that shows what the one before it showed, no memory should be asked for (the last column).

#include <functional>
#include <memory>
#include <string>

#include "bench/bench.h"
#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "support/generate.h"
#include "support/headless.h"

namespace {

using namespace waymark;

std::shared_ptr<test::Headless> program_with(std::size_t activities) {
    auto program = std::make_shared<test::Headless>(test::Options{.check_semantics = false});
    program->send(
        FileOpened{"large.waymark.json", write_document(testing::large_document(activities)), false});
    return program;
}

std::function<void()> frames_of(Screen screen, bool table) {
    auto program = program_with(10'000);
    App::Impl& impl = program->app().impl();
    impl.state.table = table;
    impl.requests.emplace_back(GoTo{screen});
    program->settle();
    return [program] { program->frame(); };
}

const bench::Register map("frame: the map of 10,000 activities, nothing changed", 8.0,
                          [] { return frames_of(Screen::Activities, false); });
const bench::Register table("frame: the table of 10,000 activities, nothing changed", 8.0,
                            [] { return frames_of(Screen::Activities, true); });
const bench::Register framework("frame: the framework picture, nothing changed", 8.0,
                                [] { return frames_of(Screen::Framework, false); });
const bench::Register gaps("frame: the gaps of 10,000 activities, nothing changed", 8.0,
                           [] { return frames_of(Screen::Gaps, false); });

const bench::Register search("frame: the search open over 10,000 activities, nothing changed", 8.0, [] {
    auto program = program_with(10'000);
    App::Impl& impl = program->app().impl();
    impl.state.dialog = DialogKind::None;
    impl.requests.emplace_back(OpenSearch{});
    program->settle();
    impl.state.search.query = "housing";
    program->settle();
    return [program] { program->frame(); };
});

const bench::Register compare("frame: 200 lines of a comparison, nothing changed", 8.0, [] {
    auto program = program_with(10'000);
    App::Impl& impl = program->app().impl();
    impl.state.dialog = DialogKind::None;
    impl.derived.compare().take_file("empty.waymark.json", Document());
    impl.state.compare.from = DerivedCompare::kNow;
    impl.state.compare.to = DerivedCompare::kFile;
    impl.state.open_groups.emplace("compare/Activities taken out of the record");
    impl.requests.emplace_back(GoTo{Screen::Compare});
    program->settle();
    return [program] { program->frame(); };
});

const bench::Register typed("frame: one more letter in the filter of 10,000 activities", 24.0, [] {
    auto program = program_with(10'000);
    App::Impl& impl = program->app().impl();
    impl.state.table = true;
    impl.requests.emplace_back(GoTo{Screen::Activities});
    program->settle();
    auto letters = std::make_shared<std::size_t>(0);
    return [program, letters] {
        std::string& text = program->app().impl().state.query.text;
        text = std::string("housing").substr(0, 1 + (*letters)++ % 7);
        program->frame();
    };
});

}  // namespace
