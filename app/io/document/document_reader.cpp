#include "io/document/document_reader.h"

#include <algorithm>
#include <utility>

#include "io/document/document_codec.h"
#include "io/import/text_encoding.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/near_miss.h"
#include "model/document/limits.h"

namespace waymark::codec {
namespace {

/// The list that stands in the partnership.
constexpr std::string_view kMembersKey = "members";

/// The keys of a document that are no lists, as kFormat and the like number them.
constexpr std::string_view kRootKeys[] = {"format", "formatVersion", "id", "framework", "partnership"};

}  // namespace

DocumentReader::DocumentReader(std::string_view text, ProblemList& problems, Shortcut shortcut, KeyMeaning meaning)
    : text_(text), problems_(problems), shortcut_(shortcut), meaning_(meaning) {
    // The deepest that is understood is a list in a member in a snapshot. Frames must not move: some view
    // themselves.
    frames_.reserve(16);
}

void DocumentReader::mended(JsonMend mend, std::size_t offset) {
    const bool lost = mend == JsonMend::HalfCharacter;
    const std::string_view code = lost ? "half-character" : "mended";
    problems_.add(code, [&] {
        return Problem{lost ? Problem::Severity::Error : Problem::Severity::Warning, std::string(code),
                       to_words(place_of(text_, offset)), std::string(explain(mend))};
    });
}

std::size_t DocumentReader::members(std::size_t offset, Members which) {
    if (is_capturing_ || shortcut_ == Shortcut::Left || frames_.back().place != Place::Record) return offset;
    Frame& frame = frames_.back();
    const std::size_t end = read_plain_members(text_, offset, which, *frame.record, frame.read, kIdBit);
    if (end != offset) frame.filled = true;
    return end;
}

void DocumentReader::key(std::string_view name) {
    if (is_capturing_) return capture_.key(name);
    Frame& frame = frames_.back();
    switch (frame.place) {
        case Place::Root:
            root_key(frame, name);
            break;
        case Place::Framework:
            framework_key(frame, name);
            break;
        default:
            record_key(frame, name);
            break;
    }
}

void DocumentReader::unknown_key(Frame& frame, std::string_view name) {
    frame.field = kUnknown;
    frame.unknown = name;
    frame.name = frame.unknown;
    tell_near_miss(frame);
}

namespace {

/// What programs and people call our lists.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"activity", "activities"}, {"projects", "activities"}, {"records", "activities"},     {"gap", "gaps"},
    {"decisions", "gaps"},      {"gapDecisions", "gaps"},   {"counts", "profile"},         {"localCounts", "profile"},
    {"localCount", "profile"},  {"actionPlan", "actions"},  {"progress", "progressNotes"}, {"parkedPoints", "parkingList"}};

/// "leadOrganisation" as "lead organisation", "due_date" as "due date".
std::string words_of_key(std::string_view key) {
    std::string words;
    for (const char c : key) {
        if (is_upper(c) && !words.empty()) words += ' ';
        words += c == '_' || c == '-' ? ' ' : c;
    }
    return words;
}

}  // namespace

void DocumentReader::tell_near_miss(const Frame& frame) {
    // What a newer version writes is not ours to guess at, and a file may hold unknown keys by the million.
    constexpr std::size_t kMostLookedAt = 1000;
    if (version_ > kFormatVersion || frame.name.starts_with("unread:") || ++near_misses_ > kMostLookedAt) return;
    NearMiss near(frame.name);
    const char* elsewhere = nullptr;
    if (frame.place == Place::Root) {
        for (const std::string_view known : kRootKeys) near.offer(known);
        for (const auto& [other, known] : kOtherNames) near.offer(other, known);
        for (const RecordType& type : record_types())
            if (type.kind != RecordKind::Member && (type.kind != RecordKind::Snapshot || builders_.size() == 1))
                near.offer(type.key);
        const bool is_inside = frame.name == kMembersKey || field<Partnership>(frame.name);
        if (is_inside) elsewhere = tr_later("“{}” is not read here: it belongs inside “{}”.");
    } else if (frame.place == Place::Framework) {
        for (const std::string_view known : {"id", "version"}) near.offer(known);
    } else {
        for (const Field& known : frame.record->fields) near.offer(known.key);
        if (frame.list && frame.list->kind() == RecordKind::Activity)
            for (const std::string_view other : {"public", "isPublic", "published"}) near.offer(other, "publish");
        if (frame.builder->list(frame.name)) elsewhere = tr_later("“{}” is not read here: it belongs beside “{}”.");
        if (frame.place != Place::Partnership)
            for (const std::string_view other : {"id", "_id"}) near.offer(other, "id");
        if (frame.place == Place::Partnership) {
            near.offer(kMembersKey);
        } else if (frame.list->kind() == RecordKind::Snapshot) {
            near.offer("document");
        }
    }
    std::string_view meant = near.meant();
    // By the words that people have for the field: "stage", "leadOrganisation", "dueDate"; not by those that other programs
    // have for something else.
    const auto is_anything = [](std::string_view name) {
        constexpr std::string_view kWords[] = {"colour", "color", "date",  "from",     "to",
                                               "n",      "no",    "group", "position", "created"};
        return contains(kWords, name);
    };
    if (meant.empty() && meaning_ && frame.list && !is_anything(frame.name))
        meant = meaning_(frame.list->kind(), words_of_key(frame.name));
    if (elsewhere)
        problems_.warn("near-miss", path(), elsewhere, {frame.name, "partnership"});
    else if (!meant.empty())
        problems_.warn("near-miss", path(), "“{}” is not read; did you mean “{}”? It is kept in the file.", {frame.name, meant});
}

void DocumentReader::tell_lists_inside(std::string_view name, std::string_view json) {
    // As another program may have packed it; what is further behind has another reason to be there.
    constexpr std::size_t kBeginning = 100'000;
    if (version_ > kFormatVersion || name.starts_with("unread:") || json.empty() || json[0] != '{') return;
    const std::string_view begin = json.substr(0, kBeginning);
    for (const RecordType& type : record_types()) {
        const std::string key = fill("\"{}\":[", {type.key});
        if (begin.find(key) == std::string_view::npos) continue;
        problems_.warn("near-miss", path(), "“{}” inside “{}” is not read: it belongs at the top of the file.", {type.key, name});
        return;
    }
}

void DocumentReader::seen_once(Frame& frame, std::size_t bit) {
    const std::uint64_t mask = std::uint64_t{1} << bit;
    if (frame.read.seen & mask) seen_twice(frame);
    frame.read.seen |= mask;
}

void DocumentReader::seen_twice(const Frame& frame) {
    problems_.error("duplicate-key", path(), "“{}” is there more than once. Lists were joined; of anything else the last counts.",
                    {frame.name});
}

void DocumentReader::root_key(Frame& frame, std::string_view name) {
    for (std::size_t field = 0; field < kList; ++field) {
        if (name != kRootKeys[field]) continue;
        frame.field = field;
        frame.name = kRootKeys[field];
        // The document inside a snapshot is of the same format as the one around it.
        if (builders_.size() > 1 && field <= kVersion) frame.field = kNothing;
        return seen_once(frame, field);
    }
    // Members stand in the partnership, and a snapshot holds no snapshots.
    ListBuilder* const list = frame.builder->list(name);
    const bool elsewhere =
        list && (list->kind() == RecordKind::Member || (builders_.size() > 1 && list->kind() == RecordKind::Snapshot));
    frame.list = elsewhere ? nullptr : list;
    if (!frame.list) return unknown_key(frame, name);
    frame.field = kList;
    frame.name = frame.list->key();
    if (std::exchange(frame.list->named, true)) seen_twice(frame);
}

void DocumentReader::framework_key(Frame& frame, std::string_view name) {
    if (name == "id" || name == "version") {
        frame.field = name == "id" ? kId : kVersion;
        frame.name = name == "id" ? "id" : "version";
        return seen_once(frame, name == "id" ? kIdBit : kVersion);
    }
    unknown_key(frame, name);
}

void DocumentReader::record_key(Frame& frame, std::string_view name) {
    const bool partnership = frame.place == Place::Partnership;
    if (!partnership && name == "id") {
        frame.field = kId;
        frame.name = "id";
        return seen_once(frame, kIdBit);
    }
    frame.field = frame.record->find(name, frame.read.expected);
    if (frame.field != RecordTarget::kNoField) {
        frame.read.expected = frame.field + 1;
        frame.name = frame.record->fields[frame.field].key;
        return seen_once(frame, frame.field);
    }
    if (partnership && name == kMembersKey) {
        frame.field = kMembers;
        frame.name = kMembersKey;
        return seen_once(frame, kMembersBit);
    }
    if (frame.list && frame.list->kind() == RecordKind::Snapshot && name == "document") {
        frame.field = kContent;
        frame.name = "document";
        return seen_once(frame, kContentBit);
    }
    unknown_key(frame, name);
}

void DocumentReader::begin(char bracket) {
    if (!is_capturing_) {
        bool understood = false;
        if (frames_.empty()) {
            // Anything but one object is no document; it is captured to be forgotten.
            if (!root_seen_ && bracket == '{') {
                builders_.push_back(std::make_unique<DocumentBuilder>());
                push({Place::Root, builders_.back().get()});
                understood = true;
            }
            capturing_ = Keep::Nothing;
            root_seen_ = true;
        } else if (Frame& frame = frames_.back(); frame.place == Place::Root) {
            understood = begin_in_root(frame, bracket);
        } else if (frame.place == Place::Partnership || frame.place == Place::Record) {
            understood = begin_in_record(frame, bracket);
        } else if (frame.place == Place::Framework) {
            capturing_ = frame.field == kUnknown ? Keep::Unknown : Keep::Unread;
        } else {
            ++frame.index;
            capturing_ = Keep::UnreadElement;
            if (frame.place == Place::RecordList && bracket == '{' && is_full()) {
                capturing_ = Keep::Nothing;
            } else if (frame.place == Place::RecordList && bracket == '{') {
                push({Place::Record, frame.builder, frame.list, &frame.list->begin_record()});
                understood = true;
            }
        }
        if (understood) return;
        is_capturing_ = true;
        capture_.clear();
    }
    capture_.begin(bracket);
}

bool DocumentReader::is_full() {
    const bool own = builders_.size() == 1;
    if (records_ < kMostRecordsInFile && (!own || own_records_ < kMostRecords)) {
        ++records_;
        own_records_ += own ? 1 : 0;
        return false;
    }
    problems_.error("too-many", path(),
                    "There are more than {} entries in this file, or more than {} with those in its snapshots. "
                    "The rest was left out.",
                    {kMostRecords, kMostRecordsInFile});
    return true;
}

bool DocumentReader::begin_in_root(Frame& frame, char bracket) {
    DocumentBuilder* builder = frame.builder;
    capturing_ = frame.field == kUnknown ? Keep::Unknown : Keep::Unread;
    if (frame.field == kFramework && bracket == '{')
        push({Place::Framework, builder});
    else if (frame.field == kPartnership && bracket == '{')
        push({Place::Partnership, builder, nullptr, &builder->partnership()});
    else if (frame.field == kList && bracket == '[')
        push({Place::RecordList, builder, frame.list});
    else
        return false;
    return true;
}

bool DocumentReader::begin_in_record(Frame& frame, char bracket) {
    DocumentBuilder* builder = frame.builder;
    frame.filled = true;
    capturing_ = frame.field == kUnknown ? Keep::Unknown : Keep::Unread;
    if (frame.field == kMembers && bracket == '[') {
        push({Place::RecordList, builder, builder->list(kMembersKey)});
    } else if (frame.field == kContent && bracket == '{') {
        builders_.push_back(std::make_unique<DocumentBuilder>());
        push({Place::Root, builders_.back().get()});
    } else if (frame.field < frame.record->fields.size() && frame.record->fields[frame.field].type == FieldType::List &&
               bracket == '[') {
        Frame list{Place::TextList, builder, nullptr, frame.record, frame.field};
        push(std::move(list));
    } else {
        return false;
    }
    return true;
}

void DocumentReader::end(char bracket) {
    if (!is_capturing_) return pop();
    capture_.end(bracket);
    if (!capture_.complete()) return;
    is_capturing_ = false;
    if (capture_.cut())
        problems_.error("too-deep", path(),
                        "Lists and objects are nested too deep here. Those more than {} levels deep were "
                        "left out.",
                        {JsonCapture::kMostDepth});
    keep(capturing_, capture_.text());
}

void DocumentReader::pop() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    const Where where = [this] { return path(); };
    switch (frame.place) {
        case Place::Root:
            pop_root(frame);
            break;
        case Place::Framework:
            put_in_order(frame.builder->document.framework.extra, where, problems_);
            break;
        case Place::Partnership:
            put_in_order(frame.record->record->extra, where, problems_);
            break;
        case Place::Record: {
            if (frame.list->kind() == RecordKind::Snapshot && !frame.builder->current_snapshot().content) {
                problems_.error("missing-content", path(), "This snapshot holds no document. It was kept as an empty one.");
                frame.builder->current_snapshot().content = std::make_shared<const Document>();
            }
            put_in_order(frame.record->record->extra, where, problems_);
            frame.list->end_record(where, problems_);
            break;
        }
        case Place::RecordList:
        case Place::TextList:
            if (!frame.unread.empty())
                extra_of(frames_.back()).emplace_back("unread:" + std::string(frames_.back().name), '[' + frame.unread + ']');
            break;
    }
}

void DocumentReader::pop_root(Frame& root) {
    put_in_order(
        root.builder->document.extra, [this] { return path(); }, problems_);
    Document document = root.builder->finish();
    builders_.pop_back();
    if (frames_.empty())
        document_ = std::move(document);
    else
        builders_.back()->current_snapshot().content = std::make_shared<const Document>(std::move(document));
}

std::optional<Document> DocumentReader::finish() {
    is_capturing_ = false;
    while (!frames_.empty()) {
        Frame& frame = frames_.back();
        const bool begun_only = frame.place == Place::Record && !frame.filled;
        if (begun_only)
            frames_.pop_back();
        else
            pop();
    }
    if (!is_waymark_ || !document_) return {};
    share_with_snapshots(*document_);
    return std::move(document_);
}

Extra& DocumentReader::extra_of(Frame& frame) {
    if (frame.place == Place::Root) return frame.builder->document.extra;
    if (frame.place == Place::Framework) return frame.builder->document.framework.extra;
    return frame.record->record->extra;
}

std::string DocumentReader::path() const {
    std::string path;
    for (const Frame& frame : frames_) {
        if (frame.place == Place::RecordList || frame.place == Place::TextList) {
            if (frame.index > 0) path += '[' + std::to_string(frame.index - 1) + ']';
            continue;
        }
        if (!path.empty() && !frame.name.empty()) path += '.';
        path += frame.name;
    }
    return path;
}

}  // namespace waymark::codec
