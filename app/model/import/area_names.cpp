#include "model/import/area_names.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "model/base/contains.h"
#include "model/import/other_words.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

// What names have in common: "Kent Police", "Heddlu Gwent", "Devon and Cornwall Constabulary".
constexpr std::string_view kOfPolice[] = {"police service",
                                          "police force area",
                                          "police force",
                                          "police area",
                                          "police",
                                          "constabulary",
                                          "force area",
                                          "force",
                                          "heddlu",
                                          "area",
                                          "pcc",
                                          "opcc",
                                          "the"};
// "Leeds City Council", "London Borough of Camden", "Wigan MBC".
constexpr std::string_view kAtTheEnd[] = {"county borough council",
                                          "metropolitan borough council",
                                          "metropolitan district council",
                                          "london borough council",
                                          "city and district council",
                                          "city council",
                                          "borough council",
                                          "district council",
                                          "county council",
                                          "council",
                                          "mbc",
                                          "cbc",
                                          "lbc",
                                          "bc",
                                          "dc",
                                          "cc"};
constexpr std::string_view kAtTheStart[] = {"london borough of",
                                            "royal borough of",
                                            "city and county of",
                                            "borough council of",
                                            "council of the",
                                            "city of",
                                            "lb",
                                            "the"};

bool drop_end(std::string_view& plain, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (plain.size() > word.size() + 1 && plain.ends_with(word) && plain[plain.size() - word.size() - 1] == ' ') {
            plain.remove_suffix(word.size() + 1);
            return true;
        }
    return false;
}

bool drop_start(std::string_view& plain, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        if (plain.size() > word.size() + 1 && plain.starts_with(word) && plain[word.size()] == ' ') {
            plain.remove_prefix(word.size() + 1);
            return true;
        }
    return false;
}

std::string_view without_police(std::string_view plain) {
    while (drop_end(plain, kOfPolice) || drop_start(plain, kOfPolice)) {
    }
    return plain;
}

/// The place a council is of; the same text where no word says that a council is meant.
std::string_view without_council(std::string_view plain) {
    const bool ends = drop_end(plain, kAtTheEnd);
    const bool starts = drop_start(plain, kAtTheStart);
    return ends || starts ? plain : std::string_view();
}

}  // namespace

AreaNames::AreaNames(const AreaList& areas) {
    const auto add = [](Names& to, std::string plain, const Area& area) {
        if (!plain.empty()) to.emplace(std::move(plain), area.code);
    };
    for (const Area& area : areas.areas)
        for (const std::string* name : {&area.code, &area.name, &area.welsh_name}) add(names_, plain_words(*name), area);
    std::vector<std::pair<std::string, const Area*>> short_names;
    for (const Area& area : areas.places) {
        if (area.kind != AreaKind::Council) continue;
        for (const std::string* name : {&area.code, &area.label, &area.name, &area.official_name})
            add(names_, plain_words(*name), area);
        add(councils_, plain_words(area.name), area);
    }
    for (const Area& area : areas.places)
        if (const std::string plain = plain_words(area.official_name); area.kind == AreaKind::Council)
            if (const std::string_view place = without_council(plain); !place.empty()) {
                add(councils_, std::string(place), area);
                short_names.emplace_back(place, &area);
            }
    for_each_other_word(ChoiceSource::Areas, [&](std::string_view code, std::string_view word) {
        if (areas.find(code)) names_.emplace(word, code);
    });
    // "Hull" is one council; "Newcastle" may be the one upon Tyne or the one under Lyme.
    for (auto& [name, area] : short_names) {
        const auto longer = councils_.lower_bound(name + ' ');
        const bool begins_another =
            longer != councils_.end() && longer->first.starts_with(name + ' ') && longer->second != area->code;
        if (!begins_another) add(names_, std::move(name), *area);
    }
    for (const Area& area : areas.places)
        if (area.kind != AreaKind::Council)
            for (const std::string* name : {&area.code, &area.label, &area.name}) add(names_, plain_words(*name), area);
}

std::optional<std::string> AreaNames::code_of(std::string_view plain) const {
    const auto in = [](const Names& names, std::string_view name) -> std::optional<std::string> {
        const auto at = names.find(name);
        return at == names.end() ? std::nullopt : std::optional(at->second);
    };
    if (auto found = in(names_, plain)) return found;
    if (const std::string_view place = without_council(plain); !place.empty())
        if (auto found = in(councils_, place)) return found;
    return in(names_, without_police(plain));
}

std::vector<std::string> AreaNames::begun_by(std::string_view plain) const {
    std::vector<std::string> codes;
    for (auto at = names_.lower_bound(plain); at != names_.end() && at->first.starts_with(plain); ++at)
        if (!contains(codes, at->second)) codes.push_back(at->second);
    return codes;
}

std::vector<std::string> areas_like(const AreaList& areas, std::string_view plain) {
    constexpr std::size_t kMost = 12, kTelling = 5;  // "east", "city" and "upon" tell nothing
    std::vector<std::string> codes;
    for (const std::vector<Area>* list : {&areas.areas, &areas.places})
        for (const Area& area : *list) {
            const std::string name = ' ' + plain_words(area.name) + ' ';
            bool is_like = false;
            for (std::size_t at = 0; at < plain.size() && !is_like;) {
                const std::size_t end = std::min(plain.find(' ', at), plain.size());
                is_like = end - at >= kTelling && name.find(' ' + std::string(plain.substr(at, end - at)) + ' ') != name.npos;
                at = end + 1;
            }
            if (is_like && codes.size() < kMost) codes.push_back(area.code);
        }
    return codes;
}

}  // namespace waymark
