#include "model/search/search_index.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/document/carried.h"
#include "model/document/fields.h"
#include "model/document/titles.h"

namespace waymark {
namespace {

constexpr std::size_t kTolerantFrom = 5, kSwapFrom = 4;
// A record that says little still costs something to look at.
constexpr std::size_t kLeastCost = 64;
constexpr std::size_t kBlock = 1 << 16;

// Folded, and "barnardo's" made one word.
void fold_words(std::string& folded, std::string_view text) {
    fold_into(folded, text);
    std::erase(folded, '\'');
}

// The next word of a folded text, which is taken off its front; empty at the end.
std::string_view next_word(std::string_view& folded) {
    std::size_t begin = 0;
    while (begin < folded.size() && !is_word_byte(folded[begin])) ++begin;
    std::size_t end = begin;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    const std::string_view word = folded.substr(begin, end - begin);
    folded.remove_prefix(end);
    return word;
}

bool begins_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

// True when `typed`, with one typing error put right, is `word` or its beginning. An error in the last letter
// counts only where the whole word is typed, else every word that shares the letters before it would do.
bool is_typing_error(std::string_view typed, std::string_view word) {
    std::size_t same = 0;
    while (same < typed.size() && same < word.size() && typed[same] == word[same]) ++same;
    const std::string_view rest = typed.substr(same), other = word.substr(same);
    const auto matches = [&](std::size_t skip_typed, std::size_t skip_word) {
        if (rest.size() < skip_typed || other.size() < skip_word) return false;
        const std::string_view left = rest.substr(skip_typed), right = other.substr(skip_word);
        return left.empty() ? right.empty() : begins_with(right, left);
    };
    if (typed.size() >= kTolerantFrom && (matches(1, 1) || matches(0, 1) || matches(1, 0))) return true;
    return rest.size() >= 2 && other.size() >= 2 && rest[0] == other[1] && rest[1] == other[0] &&
           begins_with(other.substr(2), rest.substr(2));
}

// How well a word is found, the less the better; one more where it is not in the title.
constexpr std::uint8_t kSame = 0, kBeginning = 2, kTypingError = 4, kNotFound = 255;
// Above all of these: the title does not begin with the query.
constexpr std::uint32_t kElsewhere = 1u << 16;

// The lists that are searched, in the order their entries have in the index.
struct Searched {
    RecordKind list;
    SearchKind kind;
};
constexpr Searched kSearched[] = {
    {RecordKind::Activity, SearchKind::Activity},     {RecordKind::Action, SearchKind::Action},
    {RecordKind::Member, SearchKind::Member},         {RecordKind::LocalCount, SearchKind::Count},
    {RecordKind::Product, SearchKind::Product},       {RecordKind::OwnFactor, SearchKind::Factor},
    {RecordKind::Reflection, SearchKind::Reflection}, {RecordKind::ParkedPoint, SearchKind::ParkedPoint},
    {RecordKind::Snapshot, SearchKind::Snapshot},
};

SearchEntry entry_of(SearchKind kind, const Entry& entry, std::string_view detail) {
    return {kind, entry.id, entry.title, std::string(detail), entry.summary};
}

constexpr std::string_view kTitles[][2] = {
    {tr_later("Screen"), tr_later("Screens")},
    {tr_later("Command"), tr_later("Commands")},
    {tr_later("Setting"), tr_later("Settings")},
    {tr_later("Level"), tr_later("Levels")},
    {tr_later("Stage"), tr_later("Stages")},
    {tr_later("Component"), tr_later("Components")},
    {tr_later("Pathway"), tr_later("Pathways")},
    {tr_later("Factor"), tr_later("Factors")},
    {tr_later("Checklist question"), tr_later("Checklist questions")},
    {tr_later("Glossary term"), tr_later("Glossary terms")},
    {tr_later("Activity"), tr_later("Activities")},
    {tr_later("Action"), tr_later("Actions")},
    {tr_later("Member"), tr_later("Members")},
    {tr_later("Police force area"), tr_later("Police force areas")},
    {tr_later("Council, region or nation"), tr_later("Councils, regions and nations")},
    {tr_later("Local count"), tr_later("Local counts")},
    {tr_later("Product"), tr_later("Products")},
    {tr_later("Written when reflecting"), tr_later("Written when reflecting")},
    {tr_later("Point on the parking list"), tr_later("Points on the parking list")},
    {tr_later("Snapshot"), tr_later("Snapshots")},
};
static_assert(std::size(kTitles) == static_cast<std::size_t>(SearchKind::Snapshot) + 1);

}  // namespace

std::string_view search_kind_title(SearchKind kind) {
    return tr(kTitles[static_cast<std::size_t>(kind)][0]);
}

std::string_view search_kind_titles(SearchKind kind) {
    return tr(kTitles[static_cast<std::size_t>(kind)][1]);
}

std::optional<RecordKind> searched_list(SearchKind kind) {
    for (const Searched& searched : kSearched)
        if (searched.kind == kind) return searched.list;
    return {};
}

SearchIndex::SearchIndex(const Framework& framework, std::vector<SearchEntry> fixed)
    : framework_(framework), fixed_(std::move(fixed)) {
    slots_.resize(fixed_.size());
    for (std::uint32_t i = 0; i < slots_.size(); ++i) {
        slots_[i].fixed = i;
        slots_[i].kind = fixed_[i].kind;
        read(slots_[i]);
    }
}

void SearchIndex::update(const Document& document) {
    own_factors_ = document.own_factors;
    std::vector<Slot> old = std::exchange(slots_, {});
    slots_.reserve(old.size());
    const auto move_from = [&](std::size_t at) { slots_.push_back(std::move(old[at])); };
    std::size_t known = 0;
    while (known < fixed_.size()) move_from(known++);
    unread_ = cursor_ = 0;
    std::size_t words = 0;
    for (const Searched& searched : kSearched) {
        const SearchKind kind = searched.kind;
        const std::size_t first = known;
        while (known < old.size() && old[known].kind == kind) ++known;
        Carried carried(first, known, [&](std::size_t at) { return old[at].record.get(); });
        const AnyRecordList& records = record_type(searched.list).list_in(document);
        for (auto at = records.begin(); at != records.end(); ++at) {
            // The products of the framework are fixed entries.
            if (kind == SearchKind::Product && framework_.request(at->id)) continue;
            if (const std::uint32_t same = carried.place_of(*at); same != IdIndex::kNone) {
                move_from(same);
            } else {
                slots_.emplace_back().record = at.shared();
                slots_.back().kind = kind;
            }
            unread_ += slots_.back().is_read ? 0 : 1;
            words += slots_.back().last_word - slots_.back().first_word;
        }
    }
    // When most of what was ever read has gone, it goes from memory too.
    if (found_.size() > 4096 && words < found_.size() / 2) forget_words();
    judge_all();
}

void SearchIndex::forget_words() {
    titles_.clear();
    blocks_.clear();
    words_.clear();
    numbers_ = {};
    found_.clear();
    for (auto& grades : grades_) grades.clear();
    for (Slot& slot : slots_) {
        slot.is_read = false;
        if (!slot.record) read(slot);
    }
    unread_ = slots_.size() - fixed_.size();
}

bool SearchIndex::read_on(std::size_t letters) {
    for (; unread_ > 0 && letters > 0; ++cursor_) {
        Slot& slot = slots_[cursor_];
        if (slot.is_read) continue;
        letters -= std::min(letters, std::max(read(slot), kLeastCost));
        --unread_;
        judge(static_cast<std::uint32_t>(cursor_));
    }
    return unread_ == 0;
}

std::size_t SearchIndex::read(Slot& slot) {
    describe(slot, scratch_);
    slot.is_read = true;
    slot.first_word = static_cast<std::uint32_t>(found_.size());
    slot.title = static_cast<std::uint32_t>(titles_.size());
    slot.title_size = 0;
    if (slot.kind != SearchKind::Reflection) {
        take_words(scratch_.title, 0);
        titles_ += folded_;
        slot.title_size = static_cast<std::uint32_t>(folded_.size());
    }
    take_words(scratch_.detail, 1);
    take_words(scratch_.words, 1);
    slot.last_word = static_cast<std::uint32_t>(found_.size());
    return scratch_.title.size() + scratch_.detail.size() + scratch_.words.size();
}

void SearchIndex::take_words(std::string_view text, std::uint32_t place) {
    fold_words(folded_, text);
    std::string_view rest = folded_;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest))
        found_.push_back(2 * number_of(word) + place);
}

std::uint32_t SearchIndex::number_of(std::string_view word) {
    if (const std::uint32_t number = numbers_.find(word); number != IdIndex::kNone) return number;
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < word.size())
        blocks_.emplace_back().reserve(std::max(kBlock, word.size()));
    std::string& block = blocks_.back();
    const std::size_t begin = block.size();
    block += word;
    words_.push_back(std::string_view(block).substr(begin));
    return numbers_.add(words_.back(), static_cast<std::uint32_t>(words_.size() - 1));
}

void SearchIndex::ask(std::string_view query) {
    fold_words(query_, query);
    query_.erase(0, std::min(query_.find_first_not_of(' '), query_.size()));
    typed_.clear();
    std::string_view rest = query_;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) typed_.push_back(word);
    grades_.assign(typed_.size(), {});
    judge_all();
}

void SearchIndex::grade_words() {
    for (std::size_t t = 0; t < typed_.size(); ++t) {
        const std::string_view one = typed_[t];
        std::vector<std::uint8_t>& grades = grades_[t];
        for (std::size_t i = grades.size(); i < words_.size(); ++i) {
            const std::string_view word = words_[i];
            if (begins_with(word, one))
                grades.push_back(word.size() == one.size() ? kSame : kBeginning);
            else
                grades.push_back(one.size() >= kSwapFrom && is_typing_error(one, word) ? kTypingError : kNotFound);
        }
    }
}

void SearchIndex::judge(std::uint32_t number) {
    const Slot& slot = slots_[number];
    if (typed_.empty() || !slot.is_read) return;
    grade_words();
    std::uint32_t total = begins_with(title(slot), query_) ? 0 : kElsewhere;
    for (const std::vector<std::uint8_t>& grades : grades_) {
        std::uint32_t best = kNotFound;
        for (std::uint32_t i = slot.first_word; i < slot.last_word; ++i) {
            const std::uint32_t grade = grades[found_[i] / 2];
            if (grade != kNotFound) best = std::min(best, grade + found_[i] % 2);
        }
        if (best == kNotFound) return;
        total += best;
    }
    hits_.push_back({number, total});
}

void SearchIndex::judge_all() {
    hits_.clear();
    for (std::uint32_t i = 0; i < slots_.size(); ++i) judge(i);
}

std::vector<SearchEntry> SearchIndex::best(std::size_t limit) {
    const auto before = [&](const Hit& a, const Hit& b) {
        if (a.grade != b.grade) return a.grade < b.grade;
        const Slot &left = slots_[a.slot], &right = slots_[b.slot];
        if (left.kind != right.kind) return left.kind < right.kind;
        if (title(left) != title(right)) {
            const std::string one = reading_key(title(left)), other = reading_key(title(right));
            return one != other ? one < other : title(left) < title(right);
        }
        return a.slot < b.slot;
    };
    const auto end = hits_.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits_.size()));
    std::partial_sort(hits_.begin(), end, hits_.end(), before);
    std::vector<SearchEntry> found;
    for (auto hit = hits_.begin(); hit != end; ++hit) describe(slots_[hit->slot], found.emplace_back());
    return found;
}

namespace {

/// What is found of each kind of record, and what is shown of it.
struct Described {
    const Framework& framework;
    const RecordList<OwnFactor>& own_factors;
    SearchEntry& entry;

    [[nodiscard]] std::string_view word(ChoiceList list, std::string_view id) const { return framework.title_of(list, id); }

    void say(const Activity& activity) const {
        entry.title = activity.title;
        append_part(entry.detail, activity.lead);
        append_part(entry.detail, activity.place);
        append_part(entry.detail, word(ChoiceList("activity-category"), activity.category));
        entry.words = activity.description;
        for (const std::string& partner : activity.partners) append_part(entry.words, partner);
    }
    void say(const Action& action) const {
        entry.title = action.what;
        entry.detail = action.owner;
    }
    void say(const Member& member) const {
        entry.title = member.organisation;
        entry.detail = member.role;
    }
    void say(const LocalCount& count) const {
        entry.title = count_title(framework, count);
        entry.detail = count.count.text();
        append_part(entry.detail, count.source);
    }
    void say(const Product& product) const {
        entry.title = product.id;
        entry.words = product.note;
    }
    void say(const OwnFactor& factor) const {
        entry.title = factor.title;
        entry.detail = word(ChoiceSource::Levels, factor.level);
        entry.words = factor.summary;
    }
    void say(const Reflection& reflection) const {
        const OwnFactor* own = own_factors.find(reflection.id);
        const Entry* subject = framework.find(reflection.id);
        entry.title = own ? own->title : subject ? subject->title : reflection.id;
        entry.detail = word(ChoiceList("strength"), reflection.strength);
        for (const std::string* text : {&reflection.in_place, &reflection.evidence, &reflection.not_known})
            append_part(entry.words, *text);
    }
    void say(const ParkedPoint& point) const {
        entry.title = point.text;
        entry.detail = day_words(point.date);
    }
    void say(const Snapshot& snapshot) const {
        entry.title = snapshot.name;
        entry.detail = day_words(snapshot.date);
    }
};

}  // namespace

void SearchIndex::describe(const Slot& slot, SearchEntry& entry) const {
    if (!slot.record) {
        entry = fixed_[slot.fixed];
        return;
    }
    const Record& record = *slot.record;
    entry.kind = slot.kind;
    entry.id = record.id;
    entry.title.clear();
    entry.detail.clear();
    entry.words.clear();
    const Described described{framework_, own_factors_, entry};
    switch (slot.kind) {
        case SearchKind::Activity:
            return described.say(static_cast<const Activity&>(record));
        case SearchKind::Action:
            return described.say(static_cast<const Action&>(record));
        case SearchKind::Member:
            return described.say(static_cast<const Member&>(record));
        case SearchKind::Count:
            return described.say(static_cast<const LocalCount&>(record));
        case SearchKind::Product:
            return described.say(static_cast<const Product&>(record));
        case SearchKind::Factor:
            return described.say(static_cast<const OwnFactor&>(record));
        case SearchKind::Reflection:
            return described.say(static_cast<const Reflection&>(record));
        case SearchKind::ParkedPoint:
            return described.say(static_cast<const ParkedPoint&>(record));
        case SearchKind::Snapshot:
            return described.say(static_cast<const Snapshot&>(record));
        default:
            return;
    }
}

std::vector<SearchEntry> framework_entries(const Framework& framework, const AreaList& areas) {
    std::vector<SearchEntry> entries;
    const auto all = [&](SearchKind kind, const auto& list) {
        for (const Entry& entry : list) entries.push_back(entry_of(kind, entry, ""));
    };
    all(SearchKind::Level, framework.levels);
    for (const Stage& stage : framework.stages) entries.push_back(entry_of(SearchKind::Stage, stage, stage.also_called));
    all(SearchKind::Component, framework.components);
    for (const Pathway& pathway : framework.pathways)
        entries.push_back(entry_of(SearchKind::Pathway, pathway, pathway.also_called));
    for (const Factor& factor : framework.factors)
        if (!factor.unverified)
            entries.push_back(entry_of(SearchKind::Factor, factor, framework.title_of(ChoiceSource::Levels, factor.level_id)));
    for (const ChecklistQuestion& question : framework.checklist)
        entries.push_back(entry_of(SearchKind::Question, question, question.group));
    for (const GlossaryTerm& term : framework.glossary) entries.push_back(entry_of(SearchKind::Term, term, term.short_form));
    all(SearchKind::Product, framework.requests);
    for (const Area& area : areas.areas)
        entries.push_back(
            {SearchKind::Area, area.code, area.name, area.region, area.welsh_name + " " + area.short_code + " " + area.code});
    for (const Area& place : areas.places)
        entries.push_back({SearchKind::Council, place.code, std::string(areas.name_of(place.code)), place.region,
                           place.name + " " + place.official_name + " " + place.code});
    return entries;
}

}  // namespace waymark
