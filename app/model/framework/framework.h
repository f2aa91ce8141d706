#pragma once
// A framework pack: everything the program knows about the framework, as plain data.
//
// The program knows no factor, stage or level by name; it draws, asks and exports what the pack holds.
// A pack is read once (io/document/framework_codec.h), then only looked at. The order of every list is the order
// in which it is shown: levels from the outermost band inwards, stages from left to right.
//
// Ids are lower-kebab-case, unique across the lists of a pack (an id of a level is never the id of a
// factor), and stable: documents store them. Ids of vocabulary entries are unique in their vocabulary only.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework/choice_list.h"

namespace waymark {

/// Where a thing comes from. Always shown beside it: nothing of ours is ever shown as the framework's.
enum class Standing {
    Published,  ///< in the framework itself, as its named source publishes it
    Candidate,  ///< from another named source; not known to be part of the framework
    Own,        ///< ours: a reading, a grouping or a working list made for this program
};

/// The word used in pack files: "published", "candidate" or "own". It is also the id of the entry of the
/// vocabulary "standing" that holds the words for the screen.
[[nodiscard]] std::string_view standing_id(Standing standing);

/// What every entry of a pack has.
struct Entry {
    std::string id;
    std::string title;
    std::string summary;  ///< our own plain words; may be empty for entries of a vocabulary
    Standing standing = Standing::Own;
    std::string standing_note;         ///< what is ours about it, or what was not seen; may be empty
    std::vector<std::string> sources;  ///< keys into `Framework::sources`; empty only for what is ours
    bool unverified = false;           ///< true: not seen in a source, must not be shown as fact
};

/// One band of the framework, outermost first.
struct Level : Entry {
    std::string short_title;    ///< fits a narrow column or a band of the picture
    std::string own_list_note;  ///< said when the published factor list is not known; empty when it is known
};

struct Factor : Entry {
    std::string level_id;
    Standing level_standing = Standing::Own;  ///< whether a source, or we, put it at this level
    std::string example;                      ///< may be empty
};

/// One component of a public health approach.
struct Component : Entry {
    std::string short_title;
};

/// Primary, secondary or tertiary prevention.
struct Tier : Entry {};

/// One stage of prevention in time, or the cross-cutting enabler.
struct Stage : Entry {
    std::string short_title;
    std::string also_called;                 ///< what its source calls it, where the title is plainer; may be empty
    std::string tier_id;                     ///< empty for the enabler
    Standing tier_standing = Standing::Own;  ///< of the mapping from stage to tier
    std::string tier_note;                   ///< says whose the mapping is
    std::vector<std::string> tier_sources;   ///< of the mapping; empty when it is ours
    std::string test_question;               ///< helps a person choose; ours
    std::vector<std::string> examples;
    bool is_enabler = false;  ///< neither fills nor hides a gap in prevention
};

struct Pathway : Entry {
    std::string short_title;
    std::string also_called;  ///< other wording seen; may be empty
};

/// One entry of a vocabulary; `summary` is the help shown beside the choice.
struct VocabularyEntry : Entry {
    std::string group;  ///< heading it stands under, or the id of the wider entry; may be empty
};

/// A pick-list. Standing and sources of an entry are those of its vocabulary where the pack gives none.
struct Vocabulary : Entry {
    std::vector<VocabularyEntry> entries;
    bool free_text = false;  ///< true: a person may also type a value of their own

    /// The entry with this id, or null.
    [[nodiscard]] const VocabularyEntry* entry(std::string_view entry_id) const;
};

/// One question of the partnership checklist; `title` is the question in our words.
struct ChecklistQuestion : Entry {
    int number = 0;                      ///< 1 to 17, as in the source
    std::string group;                   ///< heading, as a person reads it
    std::vector<std::string> stage_ids;  ///< of empty places it helps to think about; ours. May be empty
};

struct GlossaryTerm : Entry {
    std::string short_form;  ///< abbreviation a person may look for; may be empty
};

/// Something a national office asks policing bodies for.
struct RequestedProduct : Entry {};

/// Where something was read.
struct Source {
    std::string key;
    std::string title;
    std::string publisher;
    std::string date;  ///< as far as known, for people: "October 2020"; may be empty
    std::string url;   ///< with scheme; may be empty
    std::string note;  ///< "read in part"; may be empty
};

struct Helpline {
    std::string id;
    std::string title;
    std::string number;   ///< as dialled and as read: "08000 121 700"
    std::string when;     ///< one sentence: when to ring it
    std::string checked;  ///< when the number was last held against its source, for people
    std::vector<std::string> sources;
};

/// Another figure seen for the same year.
struct SeriesVariant {
    long value = 0;
    std::vector<std::string> sources;  ///< empty: the sources of the point
};

/// One year of a national series. Figures are revised after they are published, so the source is part of it.
struct SeriesPoint {
    int year = 0;
    long value = 0;
    std::string as_published;  ///< when or where this figure was published, for people; may be empty
    std::vector<std::string> sources;
    std::vector<SeriesVariant> variants;
    std::string note;
};

/// A national series by calendar year, in order of year; years without a verified figure are absent.
struct Series : Entry {
    std::string unit;  ///< "potential victims referred"
    std::string area;  ///< what it covers: "United Kingdom"
    std::string note;  ///< what must be said wherever it is shown, missing years included
    std::vector<SeriesPoint> points;
};

/// Something that a named source says is or was done somewhere: an example to look at, no evidence that it works. That
/// it belongs to these stages and this level is our reading.
struct Elsewhere : Entry {
    std::string place;  ///< "Thames Valley"
    std::string level_id;
    std::vector<std::string> stage_ids;
};

/// Where activities of a category usually belong. Suggested, never imposed; ours.
struct PlacementSuggestion {
    std::string category_id;             ///< entry of the vocabulary "activity-category"
    std::vector<std::string> stage_ids;  ///< most likely first
    std::vector<std::string> pathway_ids;
    std::vector<std::string> level_ids;
};

/// A whole pack. Plain data: copy it, compare its parts, but change it only while reading it.
///
/// Lookups walk short lists and compare ids: they allocate nothing and may be called for every cell of
/// every frame. A pointer they return lives as long as the pack and its lists are not changed.
struct Framework {
    std::string id;
    std::string version;   ///< of the pack, not of the framework it presents
    std::string language;  ///< "en"
    std::string title;
    std::string summary;
    std::string notice;  ///< whose it is, who has not endorsed this program; shown with the framework

    std::vector<Level> levels;
    std::vector<Factor> factors;
    std::vector<Component> components;
    std::vector<Tier> tiers;
    std::vector<Stage> stages;
    std::vector<Pathway> pathways;
    std::vector<Vocabulary> vocabularies;
    std::vector<ChecklistQuestion> checklist;
    std::vector<RequestedProduct> requests;
    std::vector<GlossaryTerm> glossary;
    std::vector<Series> series;
    std::vector<Helpline> helplines;
    std::vector<PlacementSuggestion> suggestions;
    std::vector<Elsewhere> elsewhere;
    std::vector<Source> sources;

    /// Each gives the entry with this id, or null when the pack has none.
    [[nodiscard]] const Level* level(std::string_view level_id) const;
    [[nodiscard]] const Factor* factor(std::string_view factor_id) const;
    [[nodiscard]] const Component* component(std::string_view component_id) const;
    [[nodiscard]] const Tier* tier(std::string_view tier_id) const;
    [[nodiscard]] const Stage* stage(std::string_view stage_id) const;
    [[nodiscard]] const Pathway* pathway(std::string_view pathway_id) const;
    [[nodiscard]] const Vocabulary* vocabulary(std::string_view vocabulary_id) const;
    [[nodiscard]] const ChecklistQuestion* question(std::string_view question_id) const;
    [[nodiscard]] const RequestedProduct* request(std::string_view request_id) const;
    [[nodiscard]] const GlossaryTerm* term(std::string_view term_id) const;
    [[nodiscard]] const Series* series_of(std::string_view series_id) const;
    [[nodiscard]] const Source* source(std::string_view key) const;
    [[nodiscard]] const PlacementSuggestion* suggestion_for(std::string_view category_id) const;

    /// Any entry by id, except the entries of vocabularies (their ids are unique in their vocabulary only).
    [[nodiscard]] const Entry* find(std::string_view entry_id) const;

    /// An entry of a list of choices, or null; of areas and members there are none here.
    [[nodiscard]] const Entry* choice(ChoiceList list, std::string_view value_id) const;

    /// The title of a choice, or `value_id` itself when the pack does not know it, so that a value from
    /// a newer pack is still shown. The result views the pack or `value_id`.
    [[nodiscard]] std::string_view title_of(ChoiceList list, std::string_view value_id) const;

    /// Calls `visit(const Entry&)` for each choice of a list in order. A list the pack does not know has no choices.
    template <class Visit>
    void for_each_choice(ChoiceList list, Visit&& visit) const {
        const auto all = [&visit](const auto& entries) {
            for (const Entry& entry : entries) visit(entry);
        };
        switch (list.source) {
            case ChoiceSource::Levels:
                return all(levels);
            case ChoiceSource::Factors:
                return all(factors);
            case ChoiceSource::Components:
                return all(components);
            case ChoiceSource::Tiers:
                return all(tiers);
            case ChoiceSource::Stages:
                return all(stages);
            case ChoiceSource::Pathways:
                return all(pathways);
            case ChoiceSource::Checklist:
                return all(checklist);
            case ChoiceSource::Requests:
                return all(requests);
            case ChoiceSource::Glossary:
                return all(glossary);
            case ChoiceSource::Vocabulary:
                if (const Vocabulary* found = vocabulary(list.vocabulary)) all(found->entries);
                return;
            case ChoiceSource::None:
            case ChoiceSource::Areas:
            case ChoiceSource::Members:
                return;
        }
    }
};

}  // namespace waymark
