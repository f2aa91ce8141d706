// Gaps, coverage and search over a document of 10,000 activities.

#include <memory>

#include "bench/bench.h"
#include "model/analysis/compare.h"
#include "model/analysis/gap_analysis.h"
#include "model/pack.h"
#include "model/random_document.h"
#include "model/search/search_index.h"

using namespace waymark;

namespace {

constexpr std::size_t kActivities = 10000;
constexpr Date kToday{2026, 11, 21};

// As many levels, stages, components, pathways and factors as the shipped pack, with ids as long.
Framework full_size_pack() {
    Framework pack = testing::small_pack();
    const auto fill = [](auto& list, std::size_t size, const std::string& id) {
        using E = typename std::remove_cvref_t<decltype(list)>::value_type;
        while (list.size() < size) list.push_back(testing::entry<E>(id + std::to_string(list.size()), "Title"));
    };
    fill(pack.levels, 4, "level-of-service-");
    fill(pack.stages, 5, "stage-of-harm-");
    fill(pack.components, 7, "component-of-approach-");
    fill(pack.pathways, 5, "pathway-to-prevention-");
    fill(pack.factors, 26, "n01-long-named-factor-");
    return pack;
}

struct Large {
    Framework pack = full_size_pack();
    Document document = testing::random_document(pack, kActivities, 1);
};

const bench::Register gaps("gaps: all of 10,000 activities", 10.0, [] {
    auto large = std::make_shared<Large>();
    return [large] { (void)find_gaps(large->pack, large->document, kToday); };
});

// Activities that say next to nothing: every place is thin or not known, and every list is long.
const bench::Register silent_gaps("gaps: all of 10,000 activities that say little", 10.0, [] {
    auto large = std::make_shared<Large>();
    std::vector<std::shared_ptr<const Activity>> silent;
    for (const Activity& activity : large->document.activities) {
        auto made = std::make_shared<Activity>(activity);
        made->status = "running";
        made->reach = made->reviewed_on = made->survivor_involvement = "";
        made->evidence = "not-evaluated";
        made->end = "2027-01-31";
        silent.push_back(std::move(made));
    }
    large->document.activities = RecordList<Activity>::from(std::move(silent));
    return [large] { (void)find_gaps(large->pack, large->document, kToday); };
});

const bench::Register matrix("coverage: one matrix of 10,000 activities", 10.0, [] {
    auto large = std::make_shared<Large>();
    return [large] { (void)coverage(large->pack, large->document, Axis::Level, kToday); };
});

const bench::Register comparison("compare: two states of 10,000 activities, one edited", 30.0, [] {
    auto large = std::make_shared<Large>();
    auto after = std::make_shared<Document>(large->document);
    auto edited = std::make_shared<Activity>(*after->activities.begin());
    edited->status = "ended";
    after->activities = after->activities.with(std::move(edited));
    return [large, after] { (void)compare(large->pack, large->document, kToday, *after, kToday); };
});

struct Search : SearchIndex {
    explicit Search(const Large& large) : SearchIndex(large.pack, framework_entries(large.pack, AreaList())) {
        update(large.document);
    }
};

const bench::Register building("search: read 10,000 activities, whole", 0.0, [] {
    auto large = std::make_shared<Large>();
    return [large] { Search(*large).read_on(SIZE_MAX); };
});

// As the search does while it is open: so much a frame, with a question asked that all of them fit.
const bench::Register slice("search: read 10,000 activities, one frame of it", 4.0, [] {
    auto large = std::make_shared<Large>();
    auto index = std::make_shared<std::unique_ptr<Search>>();
    return [large, index] {
        if (!*index || (*index)->unread() == 0) {
            *index = std::make_unique<Search>(*large);
            (*index)->ask("number");
        }
        (*index)->read_on(100'000);
        (void)(*index)->best();
    };
});

const bench::Register reread("search: read again after one edit in 10,000 activities", 4.0, [] {
    auto large = std::make_shared<Large>();
    auto index = std::make_shared<Search>(*large);
    index->read_on(SIZE_MAX);
    auto number = std::make_shared<int>(0);
    return [large, index, number] {
        auto edited = std::make_shared<Activity>(*large->document.activities.begin());
        edited->title = std::to_string(++*number);
        large->document.activities = large->document.activities.with(std::move(edited));
        index->update(large->document);
        index->read_on(SIZE_MAX);
    };
});

const bench::Register searching("search: one query with a typing error in 10,000 activities", 10.0, [] {
    auto large = std::make_shared<Large>();
    auto index = std::make_shared<Search>(*large);
    index->read_on(SIZE_MAX);
    return [large, index] {
        index->ask("orgenisation numbr 3");
        (void)index->best();
    };
});

}  // namespace
