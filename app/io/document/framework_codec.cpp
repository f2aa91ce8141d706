#include "io/document/framework_codec.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "io/document/pack_reader.h"
#include "model/base/ascii.h"

namespace waymark {
namespace {

/// Reads the lists of one pack in turn; what an entry may point at is read before the entry.
class FrameworkReader {
  public:
    explicit FrameworkReader(Problems& problems) : read_(problems) {}

    std::optional<Framework> read(std::string_view bytes) {
        const std::optional<Json> root = read_.parse(bytes, PackReader::What::Framework);
        if (!root) return std::nullopt;
        heading(*root);
        pack_.sources = read_sources(read_, *root);
        list(*root, "levels", pack_.levels, [this](auto& level, const Json& item, const std::string& where) {
            level.short_title = short_title(level, item, where);
            level.own_list_note = read_.text(item, "ownListNote", where);
            return true;
        });
        list(*root, "factors", pack_.factors, [this](auto& factor, const Json& item, const std::string& where) {
            factor.level_id = read_.text(item, "level", where);
            factor.level_standing = read_.standing(item, "levelStanding", where, Standing::Own);
            factor.example = read_.text(item, "example", where);
            if (pack_.level(factor.level_id)) return true;
            read_.error("unknown-level", where + ".level",
                        "The factor “{}” is at a level the pack does not have: “{}”. It was left "
                        "out.",
                        {factor.title, factor.level_id});
            return false;
        });
        list(*root, "components", pack_.components, [this](auto& component, const Json& item, const std::string& where) {
            component.short_title = short_title(component, item, where);
            return true;
        });
        list(*root, "tiers", pack_.tiers, [](auto&, const Json&, const std::string&) { return true; });
        list(*root, "stages", pack_.stages, [this](auto& stage, const Json& item, const std::string& where) {
            read_stage(stage, item, where);
            return true;
        });
        list(*root, "pathways", pack_.pathways, [this](auto& pathway, const Json& item, const std::string& where) {
            pathway.short_title = short_title(pathway, item, where);
            pathway.also_called = read_.text(item, "alsoCalled", where);
            return true;
        });
        list(*root, "vocabularies", pack_.vocabularies, [this](auto& vocabulary, const Json& item, const std::string& where) {
            read_vocabulary(vocabulary, item, where);
            return true;
        });
        list(*root, "checklist", pack_.checklist, [this](auto& question, const Json& item, const std::string& where) {
            question.number = static_cast<int>(read_.number(item, "number", where).value_or(0));
            question.group = read_.text(item, "group", where);
            question.stage_ids = stages_in(item, where);
            return true;
        });
        list(*root, "requests", pack_.requests, [](auto&, const Json&, const std::string&) { return true; });
        list(*root, "glossary", pack_.glossary, [this](auto& term, const Json& item, const std::string& where) {
            term.short_form = read_.text(item, "shortForm", where);
            return true;
        });
        list(*root, "series", pack_.series, [this](auto& series, const Json& item, const std::string& where) {
            read_series(series, item, where);
            return true;
        });
        helplines(*root);
        suggestions(*root);
        list(*root, "elsewhere", pack_.elsewhere, [this](auto& example, const Json& item, const std::string& where) {
            example.place = read_.text(item, "place", where);
            example.level_id = read_.text(item, "level", where);
            example.stage_ids = stages_in(item, where);
            if (!pack_.level(example.level_id) || example.stage_ids.empty()) {
                read_.error("incomplete-entry", where,
                            "An example needs a level and a stage that the pack has. It was left out.");
                return false;
            }
            return true;
        });
        if (!usable()) return std::nullopt;
        return std::move(pack_);
    }

  private:
    void heading(const Json& root) {
        pack_.id = read_.text(root, "id", "");
        pack_.version = read_.text(root, "version", "");
        pack_.language = read_.text(root, "language", "");
        pack_.title = read_.text(root, "title", "");
        pack_.summary = read_.text(root, "summary", "");
        pack_.notice = read_.text(root, "notice", "");
    }

    bool usable() {
        const auto needs = [this](bool present, const char* key, const char* message) {
            if (!present) read_.error("not-a-pack", key, message);
            return present;
        };
        const bool has_id =
            needs(!pack_.id.empty(), "id", tr_later("The pack does not say which framework it is. It cannot be used."));
        const bool has_levels = needs(!pack_.levels.empty(), "levels", tr_later("The pack has no levels. It cannot be used."));
        const bool has_stages = needs(!pack_.stages.empty(), "stages", tr_later("The pack has no stages. It cannot be used."));
        return has_id && has_levels && has_stages;
    }

    /// Reads one list of entries. `details(entry, item, where)` reads what is particular to the kind and says
    /// whether to keep it.
    template <class Item, class Details>
    void list(const Json& root, const char* key, std::vector<Item>& items, Details&& details) {
        read_.each(root, key, "", [&](const Json& item, const std::string& where) {
            Item entry;
            if (!read_entry(entry, item, where)) return;
            if (!ids_.insert(entry.id).second) {
                duplicate(entry.id, where);
                return;
            }
            if (details(entry, item, where)) items.push_back(std::move(entry));
        });
    }

    void duplicate(const std::string& id, const std::string& where) {
        read_.error("duplicate-id", where + ".id", "The id “{}” is used twice. The second entry was left out.", {id});
    }

    /// `parent` is the vocabulary an entry belongs to: what the entry does not say of its origin, the
    /// vocabulary says for it.
    bool read_entry(Entry& entry, const Json& item, const std::string& where, const Entry* parent = nullptr) {
        entry.id = read_.text(item, "id", where);
        entry.title = read_.text(item, "title", where);
        if (entry.id.empty() || entry.title.empty()) {
            read_.error("incomplete-entry", where, "An entry needs an id and a title. It was left out.");
            return false;
        }
        entry.summary = read_.text(item, "summary", where);
        entry.standing_note = read_.text(item, "standingNote", where);
        entry.unverified = read_.flag(item, "unverified", where);
        if (!parent && !item.contains("standing")) {
            read_.error("no-standing", where, "“{}” does not say where it comes from. It was taken as ours.", {entry.title});
        }
        entry.standing = read_.standing(item, "standing", where, parent ? parent->standing : Standing::Own);
        const bool inherits = parent && !item.contains("sources") && entry.standing == parent->standing;
        entry.sources = inherits ? parent->sources : sources(item, where);
        if (entry.standing != Standing::Own && entry.sources.empty()) {
            read_.error("no-source", where, "“{}” is marked as {} but names no source. It was taken as ours.",
                        {entry.title, standing_id(entry.standing)});
            entry.standing = Standing::Own;
        }
        return true;
    }

    /// The source keys of an entry; those the pack does not list are problems and left out.
    std::vector<std::string> sources(const Json& item, const std::string& where, const char* key = "sources") {
        std::vector<std::string> keys = read_.texts(item, key, where);
        known_only(keys, where + "." + key, "unknown-source",
                   tr_later("The pack has no source called “{}”. It was left out here."),
                   [this](const std::string& named) { return pack_.source(named) != nullptr; });
        return keys;
    }

    template <class Known>
    void known_only(std::vector<std::string>& ids, const std::string& where, const char* code, const char* message,
                    Known&& known) {
        std::erase_if(ids, [&](const std::string& id) {
            if (known(id)) return false;
            read_.error(code, where, message, {id});
            return true;
        });
    }

    std::string short_title(const Entry& entry, const Json& item, const std::string& where) {
        std::string said = read_.text(item, "shortTitle", where);
        return said.empty() ? entry.title : said;
    }

    void read_stage(Stage& stage, const Json& item, const std::string& where) {
        stage.short_title = short_title(stage, item, where);
        stage.also_called = read_.text(item, "alsoCalled", where);
        stage.tier_id = read_.text(item, "tier", where);
        stage.tier_standing = read_.standing(item, "tierStanding", where, Standing::Own);
        stage.tier_note = read_.text(item, "tierNote", where);
        stage.tier_sources = sources(item, where, "tierSources");
        stage.test_question = read_.text(item, "testQuestion", where);
        stage.examples = read_.texts(item, "examples", where);
        stage.is_enabler = read_.flag(item, "enabler", where);
        if (!stage.tier_id.empty() && !pack_.tier(stage.tier_id)) {
            read_.error("unknown-tier", where + ".tier", "The pack has no tier called “{}”. The stage “{}” has none now.",
                        {stage.tier_id, stage.title});
            stage.tier_id.clear();
        }
    }

    void read_vocabulary(Vocabulary& vocabulary, const Json& item, const std::string& where) {
        vocabulary.free_text = read_.flag(item, "freeText", where);
        read_.each(item, "entries", where, [&](const Json& value, const std::string& place) {
            VocabularyEntry entry;
            if (!read_entry(entry, value, place, &vocabulary)) return;
            entry.group = read_.text(value, "group", place);
            if (vocabulary.entry(entry.id))
                duplicate(entry.id, place);
            else
                vocabulary.entries.push_back(std::move(entry));
        });
    }

    void read_series(Series& series, const Json& item, const std::string& where) {
        series.unit = read_.text(item, "unit", where);
        series.area = read_.text(item, "area", where);
        series.note = read_.text(item, "note", where);
        read_.each(item, "points", where, [&](const Json& value, const std::string& place) {
            SeriesPoint point;
            point.year = static_cast<int>(read_.number(value, "year", place).value_or(0));
            const std::optional<long> figure = read_.number(value, "value", place);
            point.value = figure.value_or(0);
            point.as_published = read_.text(value, "asPublished", place);
            point.note = read_.text(value, "note", place);
            point.sources = sources(value, place);
            read_.each(value, "variants", place,
                       [&](const Json& other, const std::string& inner) { series_variant(point, other, inner); });
            if (point.year == 0 || !figure || point.sources.empty()) {
                read_.error("incomplete-point", place, "A figure needs a year, a value and a source. It was left out.");
            } else if (!series.points.empty() && series.points.back().year >= point.year) {
                read_.error("unordered-years", place, "The years of a series go upwards, each once. This figure was left out.");
            } else {
                series.points.push_back(std::move(point));
            }
        });
    }

    void series_variant(SeriesPoint& point, const Json& item, const std::string& where) {
        SeriesVariant variant;
        variant.sources = sources(item, where);
        const std::optional<long> figure = read_.number(item, "value", where);
        if (!figure) return;
        variant.value = *figure;
        point.variants.push_back(std::move(variant));
    }

    void helplines(const Json& root) {
        read_.each(root, "helplines", "", [&](const Json& item, const std::string& where) {
            Helpline line;
            line.id = read_.text(item, "id", where);
            line.title = read_.text(item, "title", where);
            line.number = read_.text(item, "number", where);
            line.when = read_.text(item, "when", where);
            line.checked = read_.text(item, "checked", where);
            line.sources = sources(item, where);
            if (line.title.empty() || line.number.empty()) {
                read_.error("incomplete-entry", where, "A helpline needs a title and a number. It was left out.");
            } else {
                pack_.helplines.push_back(std::move(line));
            }
        });
    }

    /// The stages an item names that the pack has.
    std::vector<std::string> stages_in(const Json& item, const std::string& where) {
        std::vector<std::string> ids = read_.texts(item, "stages", where);
        known_only(ids, where + ".stages", "unknown-stage", tr_later("The pack has no stage called “{}”. It was left out here."),
                   [this](const auto& id) { return pack_.stage(id) != nullptr; });
        return ids;
    }

    void suggestions(const Json& root) {
        const Vocabulary* categories = pack_.vocabulary("activity-category");
        read_.each(root, "suggestions", "", [&](const Json& item, const std::string& where) {
            PlacementSuggestion suggestion;
            suggestion.category_id = read_.text(item, "category", where);
            suggestion.stage_ids = stages_in(item, where);
            suggestion.pathway_ids = read_.texts(item, "pathways", where);
            suggestion.level_ids = read_.texts(item, "levels", where);
            known_only(suggestion.pathway_ids, where + ".pathways", "unknown-pathway",
                       tr_later("The pack has no pathway called “{}”. It was left out here."),
                       [this](const auto& id) { return pack_.pathway(id) != nullptr; });
            known_only(suggestion.level_ids, where + ".levels", "unknown-level",
                       tr_later("The pack has no level called “{}”. It was left out here."),
                       [this](const auto& id) { return pack_.level(id) != nullptr; });
            if (categories && categories->entry(suggestion.category_id)) {
                pack_.suggestions.push_back(std::move(suggestion));
                return;
            }
            read_.error("unknown-category", where + ".category",
                        "The pack has no kind of activity called “{}”. The suggestion was left out.", {suggestion.category_id});
        });
    }

    PackReader read_;
    Framework pack_;
    std::set<std::string, std::less<>> ids_;
};

bool is_code(std::string_view code) {
    return code.size() == 9 && is_upper(code[0]) && all_digits(code.substr(1));
}

}  // namespace

FrameworkResult read_framework(std::string_view bytes) {
    FrameworkResult result;
    result.framework = FrameworkReader(result.problems).read(bytes);
    return result;
}

AreasResult read_areas(std::string_view bytes) {
    AreasResult result;
    PackReader read(result.problems);
    const std::optional<Json> root = read.parse(bytes, PackReader::What::Areas);
    if (!root) return result;
    AreaList list;
    list.id = read.text(*root, "id", "");
    list.version = read.text(*root, "version", "");
    list.language = read.text(*root, "language", "");
    list.title = read.text(*root, "title", "");
    list.summary = read.text(*root, "summary", "");
    list.map_note = read.text(*root, "mapNote", "");
    list.bodies_note = read.text(*root, "bodiesNote", "");
    list.vru_note = read.text(*root, "vruNote", "");
    list.sources = read_sources(read, *root);
    std::set<std::pair<int, int>> tiles;
    read.each(*root, "areas", "", [&](const Json& item, const std::string& where) {
        Area area;
        area.code = read.text(item, "code", where);
        area.name = read.text(item, "name", where);
        area.welsh_name = read.text(item, "welshName", where);
        area.region = read.text(item, "region", where);
        area.short_code = read.text(item, "shortCode", where);
        area.column = static_cast<int>(read.number(item, "column", where).value_or(0));
        area.row = static_cast<int>(read.number(item, "row", where).value_or(0));
        area.vru_2019 = read.flag(item, "vru2019", where);
        area.body_note = read.text(item, "bodyNote", where);
        if (!is_code(area.code) || area.name.empty()) {
            read.error("incomplete-entry", where, "An area needs a name and a code such as E23000026. It was left out.");
        } else if (list.find(area.code)) {
            read.error("duplicate-id", where + ".code", "The code “{}” is used twice. The second area was left out.",
                       {area.code});
        } else {
            if (!tiles.emplace(area.column, area.row).second) {
                read.error("tile-taken", where, "“{}” stands on the same square of the map as another area.", {area.name});
            }
            list.areas.push_back(std::move(area));
        }
    });
    if (list.areas.empty()) {
        read.error("not-a-list", "areas", "The file has no areas. It cannot be used.");
        return result;
    }
    result.areas = std::move(list);
    return result;
}

PlacesResult read_places(std::string_view bytes) {
    PlacesResult result;
    PackReader read(result.problems);
    const std::optional<Json> root = read.parse(bytes, PackReader::What::Areas);
    if (!root) return result;
    PlaceList& list = result.places;
    list.note = read.text(*root, "note", "");
    std::set<std::string> known;
    const auto all = [&](const char* key, AreaKind kind) {
        read.each(*root, key, "", [&](const Json& item, const std::string& where) {
            Area place;
            place.kind = kind;
            place.code = read.text(item, "code", where);
            place.name = read.text(item, "name", where);
            place.official_name = read.text(item, "officialName", where);
            for (const char* larger : {"county", "region", "nation"})
                if (std::string code = read.text(item, larger, where); !code.empty()) place.within.push_back(std::move(code));
            place.force_areas = read.texts(item, "forceAreas", where);
            if (!is_code(place.code) || place.name.empty())
                read.error("incomplete-entry", where, "An area needs a name and a code such as E23000026. It was left out.");
            else if (!known.insert(place.code).second)
                read.error("duplicate-id", where + ".code", "The code “{}” is used twice. The second area was left out.",
                           {place.code});
            else
                list.places.push_back(std::move(place));
        });
    };
    all("nations", AreaKind::Nation);
    all("regions", AreaKind::Region);
    all("councils", AreaKind::Council);
    list.sources = read_sources(read, *root);
    return result;
}

AreaList read_all_areas(std::string_view areas, std::string_view places) {
    AreaList all = read_areas(areas).areas.value_or(AreaList());
    all.coming = places.empty();
    if (!all.coming) all.add(read_places(places).places);
    return all;
}

}  // namespace waymark
