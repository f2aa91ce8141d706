#pragma once
// Documents made up by the thousand, always the same for the same seed. The text is invented; it names no
// real partnership, person or case.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/date.h"
#include "model/base/uuid.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "support/dice.h"
#include "support/record_kinds.h"

namespace waymark::testing {

/// A text with what is hard on a codec now and then: quotes, controls, Welsh, emoji, nothing at all.
inline std::string awkward_text(Dice& random) {
    static constexpr std::string_view kPieces[] = {"",
                                                   "a",
                                                   "Training",
                                                   " ",
                                                   "\"",
                                                   "\\",
                                                   "/",
                                                   "\n",
                                                   "\t",
                                                   "\x01",
                                                   "\x7f",
                                                   "Ŵy",
                                                   "ŷ",
                                                   "é",
                                                   "—",
                                                   "🙂",
                                                   "\xe2\x80\xa8",
                                                   "=1+1",
                                                   "unread:",
                                                   "null",
                                                   "2026-02-30",
                                                   "\\u0000",
                                                   "{",
                                                   "]",
                                                   "\xef\xb7\x90",
                                                   "longer than a small string can hold inside"};
    std::string text;
    for (std::size_t i = random.roll(6); i > 0; --i) text += random.pick(kPieces);
    return text;
}

/// Any JSON value as compact text.
inline std::string awkward_json(Dice& random, int depth = 0) {
    static constexpr std::string_view kScalars[] = {
        "null", "true", "false", "0", "-0", "1.50", "1E400", "12345678901234567890123", "\"\"", "\"a\\nb\"", "\"Ŵ\"", "[]", "{}"};
    if (depth > 3 || !random.one_in(3)) return std::string(random.pick(kScalars));
    const bool list = random.one_in(2);
    std::string json(1, list ? '[' : '{');
    for (std::size_t i = 0, count = 1 + random.roll(3); i < count; ++i) {
        if (i > 0) json += ',';
        if (!list) json += "\"k" + std::to_string(i) + "\":";
        json += awkward_json(random, depth + 1);
    }
    return json + (list ? ']' : '}');
}

inline Extra awkward_extra(Dice& random) {
    Extra extra;
    if (!random.one_in(3)) return extra;
    static constexpr std::string_view kKeys[] = {"", "a", "colour", "newField", "unread:start", "z \"quoted\"", "Ŵ"};
    for (const std::string_view key : kKeys)
        if (random.one_in(4)) extra.emplace_back(key, awkward_json(random));
    return extra;
}

template <class R>
void fill_awkwardly(R& record, Dice& random) {
    for (const Field& field : fields<R>()) {
        if (random.one_in(2)) continue;
        switch (field.type) {
            case FieldType::Text:
                set(record, field, awkward_text(random));
                break;
            case FieldType::Flag:
                set(record, field, random.one_in(2));
                break;
            case FieldType::List: {
                Strings several;
                for (std::size_t i = random.roll(4); i > 0; --i) several.push_back(awkward_text(random));
                set(record, field, several);
                break;
            }
            case FieldType::Number:
                set(record, field,
                    random.one_in(4) ? WholeNumber::typed(awkward_text(random))
                                     : WholeNumber(static_cast<std::int64_t>(random.next()) >> random.roll(64)));
                break;
        }
    }
    record.extra = awkward_extra(random);
}

/// A document with a few records of every kind, filled with anything; snapshots too unless `inner`.
inline Document awkward_document(Dice& random, bool inner = false) {
    Document document;
    if (!random.one_in(3)) document.id = make_uuid(random.next(), random.next());
    document.framework = {awkward_text(random), awkward_text(random), awkward_extra(random)};
    auto partnership = std::make_shared<Partnership>();
    fill_awkwardly(*partnership, random);
    document.partnership = partnership;
    document.extra = awkward_extra(random);
    for_each_kind([&]<class R>() {
        if (inner && std::is_same_v<R, Snapshot>) return;
        for (std::size_t i = random.roll(4); i > 0; --i) {
            auto record = std::make_shared<R>();
            record->id = random.one_in(8) ? "id " + awkward_text(random) : make_uuid(random.next(), random.next());
            fill_awkwardly(*record, random);
            if constexpr (std::is_same_v<R, Snapshot>)
                record->content = std::make_shared<const Document>(awkward_document(random, true));
            auto& list = document.*RecordTraits<R>::list;
            list = list.with(std::move(record));
        }
    });
    return document;
}

/// A document of `count` plausible activities, about 1.1 KB each in the file.
inline Document large_document(std::size_t count, std::uint64_t seed = 1) {
    static constexpr std::string_view kVerbs[] = {"Train", "Brief",    "Map",       "Review", "Fund",
                                                  "Pilot", "Evaluate", "Translate", "Inspect"};
    static constexpr std::string_view kObjects[] = {"housing officers",     "frontline nurses",  "safeguarding leads",
                                                    "car wash inspections", "survivor advisers", "licensing panels"};
    static constexpr std::string_view kPurposes[] = {"to spot the early signs", "so that referrals are made on time",
                                                     "before the harvest season", "across the sub-region"};
    static constexpr std::string_view kWords[] = {"agreed",   "borough",  "care",     "contact",  "evidence", "family",
                                                  "guidance", "housing",  "joint",    "labour",   "network",  "outreach",
                                                  "partner",  "pathway",  "protocol", "referral", "rural",    "shared",
                                                  "support",  "survivor", "training", "ward",     "young"};
    static constexpr std::string_view kLeads[] = {"Northbridge Council", "Easton Police",    "Southmoor NHS Trust",
                                                  "Westhaven Charity",   "Harbour Outreach", "Faith Network"};
    static constexpr std::string_view kLevels[] = {"national", "regional-local", "service-design", "service-delivery"};
    static constexpr std::string_view kStages[] = {"before-harm", "early", "treat-harms", "re-trafficking", "enabler"};
    static constexpr std::string_view kStatuses[] = {"idea", "planned", "running", "paused", "ended"};
    static constexpr std::string_view kTypes[] = {"labour", "domestic-servitude", "sexual", "criminal"};
    Dice random(seed);
    const auto date = [&] { return to_iso(date_from_days(18628 + static_cast<int>(random.roll(2000)))); };
    const auto some = [&](const auto& list) {
        Strings chosen;
        for (const std::string_view one : list)
            if (random.one_in(3)) chosen.emplace_back(one);
        return chosen;
    };
    const auto sentence = [&](std::size_t words) {
        std::string text = "The";
        while (words-- > 0) text += ' ' + std::string(random.pick(kWords));
        return text + '.';
    };
    std::vector<std::shared_ptr<const Activity>> activities;
    for (std::size_t i = 0; i < count; ++i) {
        auto a = std::make_shared<Activity>();
        a->id = make_uuid(random.next(), random.next());
        a->title = std::string(random.pick(kVerbs)) + ' ' + std::string(random.pick(kObjects)) + ' ' +
                   std::string(random.pick(kPurposes)) + " (" + std::to_string(i + 1) + ')';
        a->description = sentence(8 + random.roll(8));
        a->lead = random.pick(kLeads);
        a->partners = some(kLeads);
        a->areas = {"E23000013", "E23000025"};
        a->place = "Town centre";
        a->level = random.pick(kLevels);
        a->factors = {"leadership", "housing"};
        a->main_stage = random.pick(kStages);
        a->other_stages = some(kStages);
        a->category = "training";
        a->reach = "universal";
        a->four_p = "prepare";
        a->exploitation = some(kTypes);
        a->who_for = {"adults"};
        a->status = random.pick(kStatuses);
        a->start = date();
        a->end = date();
        a->funding = "core";
        a->survivor_involvement = "consulted";
        a->evidence = "not-evaluated";
        a->evidence_link = "https://example.org/evidence/" + std::to_string(random.roll(100000));
        a->rag = "amber";
        a->notes = sentence(4 + random.roll(4));
        a->publish = random.one_in(2);
        activities.push_back(std::move(a));
    }
    Document document;
    document.id = make_uuid(random.next(), random.next());
    document.framework = {"public-health-modern-slavery", "1.0.0", {}};
    auto partnership = std::make_shared<Partnership>();
    partnership->name = "Invented partnership";
    partnership->invented = true;
    document.partnership = partnership;
    document.activities = RecordList<Activity>::from(std::move(activities));
    return document;
}

}  // namespace waymark::testing
