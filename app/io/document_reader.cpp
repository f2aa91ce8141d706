#include "io/document_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "io/text_encoding.h"

namespace waymark::codec {
namespace {

// Fields that are not in a table.
constexpr std::size_t kUnknown = RecordTarget::kNoField;
constexpr std::size_t kId = kUnknown - 1;
constexpr std::size_t kMembers = kUnknown - 2;
constexpr std::size_t kContent = kUnknown - 3;
constexpr std::size_t kNothing = kUnknown - 4;  // Known, and carries nothing.

// Fields of the root and of "framework".
enum : std::size_t { kFormat, kVersion, kDocumentId, kFramework, kPartnership, kList };

// Bits of Frame::seen beyond the fields of any table.
constexpr std::size_t kIdBit = 63, kMembersBit = 62, kContentBit = 61;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

// A text from the file, on one line and short enough for a sentence.
std::string excerpt(std::string_view text) {
    constexpr std::size_t kMost = 60;
    std::size_t end = std::min(kMost, text.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    std::string line(text.substr(0, end));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return quoted(end < text.size() ? line + "…" : line);
}

bool same_word(std::string_view text, std::string_view lower_word) {
    if (text.size() != lower_word.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]) != lower_word[i]) return false;
    return true;
}

}  // namespace

DocumentReader::DocumentReader(std::string_view text, ProblemList& problems)
    : text_(text), problems_(problems) {
    // The deepest that is understood is a list in a member in a snapshot. Frames must not move: some view
    // themselves.
    frames_.reserve(16);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != ',' && c != ' ') digits += c;
    std::int64_t whole = 0;
    const char* const end = digits.data() + digits.size();
    if (const auto [stopped, error] = std::from_chars(digits.data(), end, whole);
        error == std::errc() && stopped == end)
        return whole;
    if (digits.find_first_not_of("0123456789+-.eE") != std::string::npos || digits.empty()) return {};
    char* stopped = nullptr;
    const double value = std::strtod(digits.c_str(), &stopped);
    if (stopped != end || std::nearbyint(value) != value || std::fabs(value) > 9007199254740992.0) return {};
    return static_cast<std::int64_t>(value);
}

void DocumentReader::mended(JsonMend mend, std::size_t offset) {
    const bool lost = mend == JsonMend::HalfCharacter;
    const std::string_view code = lost ? "half-character" : "mended";
    problems_.add(code, [&] {
        return Problem{lost ? Problem::Severity::Error : Problem::Severity::Warning, std::string(code),
                       to_words(place_of(text_, offset)), std::string(explain(mend))};
    });
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
}

void DocumentReader::seen_once(Frame& frame, std::size_t bit) {
    const std::uint64_t mask = std::uint64_t{1} << bit;
    if (frame.seen & mask) seen_twice(frame);
    frame.seen |= mask;
}

void DocumentReader::seen_twice(const Frame& frame) {
    problems_.error("duplicate-key", path(),
                    quoted(frame.name) +
                        " is there more than once. Lists were joined; of anything else the last counts.");
}

void DocumentReader::root_key(Frame& frame, std::string_view name) {
    static constexpr std::string_view kNames[] = {"format", "formatVersion", "id", "framework",
                                                  "partnership"};
    for (std::size_t field = 0; field < kList; ++field) {
        if (name != kNames[field]) continue;
        frame.field = field;
        frame.name = kNames[field];
        // The document inside a snapshot is of the same format as the one around it.
        if (builders_.size() > 1 && field <= kVersion) frame.field = kNothing;
        return seen_once(frame, field);
    }
    frame.list =
        builders_.size() > 1 && name == RecordTraits<Snapshot>::key ? nullptr : frame.builder->list(name);
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
    frame.field = frame.record->find(name, frame.expected);
    if (frame.field != RecordTarget::kNoField) {
        frame.expected = frame.field + 1;
        frame.name = frame.record->key(frame.field);
        return seen_once(frame, frame.field);
    }
    if (partnership && name == RecordTraits<Member>::key) {
        frame.field = kMembers;
        frame.name = RecordTraits<Member>::key;
        return seen_once(frame, kMembersBit);
    }
    if (frame.list && frame.list->key() == RecordTraits<Snapshot>::key && name == "document") {
        frame.field = kContent;
        frame.name = "document";
        return seen_once(frame, kContentBit);
    }
    unknown_key(frame, name);
}

void DocumentReader::scalar(Kind kind, std::string_view text) {
    if (is_capturing_) {
        if (kind == Kind::Text)
            capture_.string(text);
        else
            capture_.literal(text);
        return;
    }
    if (frames_.empty()) return;
    Frame& frame = frames_.back();
    switch (frame.place) {
        case Place::Root:
            root_scalar(frame, kind, text);
            break;
        case Place::Framework: {
            FrameworkRef& framework = frame.builder->document.framework;
            if (frame.field == kUnknown)
                keep_scalar(Keep::Unknown, kind, text);
            else
                take_text(frame.field == kId ? framework.id : framework.version, kind, text);
            break;
        }
        case Place::Partnership:
        case Place::Record:
            record_scalar(frame, kind, text);
            break;
        case Place::RecordList:
        case Place::TextList:
            element_scalar(frame, kind, text);
            break;
    }
}

void DocumentReader::root_scalar(Frame& frame, Kind kind, std::string_view text) {
    switch (frame.field) {
        case kFormat:
            is_waymark_ = kind == Kind::Text && text == "waymark";
            break;
        case kVersion:
            version_ = whole_number(text).value_or(0);
            break;
        case kDocumentId:
            take_text(frame.builder->document.id, kind, text);
            break;
        case kNothing:
            break;
        case kUnknown:
            keep_scalar(Keep::Unknown, kind, text);
            break;
        default:
            if (kind != Kind::Null) keep_scalar(Keep::Unread, kind, text);
    }
}

void DocumentReader::record_scalar(Frame& frame, Kind kind, std::string_view text) {
    frame.filled = true;
    if (frame.field == kId) return take_text(frame.record->id(), kind, text);
    if (frame.field == kUnknown) return keep_scalar(Keep::Unknown, kind, text);
    if (frame.field == kMembers || frame.field == kContent) {
        if (kind != Kind::Null) keep_scalar(Keep::Unread, kind, text);
        return;
    }
    void* value = frame.record->value(frame.field);
    bool taken = true;
    switch (frame.record->type(frame.field)) {
        case FieldType::Text:
            take_text(*static_cast<std::string*>(value), kind, text);
            break;
        case FieldType::Flag:
            taken = take_flag(*static_cast<bool*>(value), kind, text);
            break;
        case FieldType::Number:
            taken = take_number(*static_cast<std::optional<std::int64_t>*>(value), kind, text);
            break;
        case FieldType::List: {
            std::string one;
            take_text(one, kind, text);
            if (!one.empty()) static_cast<Strings*>(value)->push_back(std::move(one));
            break;
        }
    }
    if (!taken) keep_scalar(Keep::Unread, kind, text);
}

void DocumentReader::element_scalar(Frame& frame, Kind kind, std::string_view text) {
    ++frame.index;
    if (kind == Kind::Null) return;
    if (frame.place == Place::RecordList) return keep_scalar(Keep::UnreadElement, kind, text);
    auto& list = *static_cast<Strings*>(frame.record->value(frame.field));
    take_text(list.emplace_back(), kind, text);
}

void DocumentReader::take_text(std::string& target, Kind kind, std::string_view text) {
    target = kind == Kind::Null ? std::string_view() : text;
    if (kind == Kind::Number || kind == Kind::Flag)
        problems_.add("taken-as-text", [&] {
            const std::string found = kind == Kind::Number ? "A number" : "\"true\" or \"false\"";
            return Problem{
                Problem::Severity::Warning, "taken-as-text", path(),
                found + " stands where words are expected. It was taken as the words " + excerpt(text) + "."};
        });
}

bool DocumentReader::take_flag(bool& target, Kind kind, std::string_view text) {
    if (text.empty() || kind == Kind::Null) return true;
    const bool yes = same_word(text, "true") || same_word(text, "yes") || text == "1";
    if (!yes && !same_word(text, "false") && !same_word(text, "no") && text != "0") return false;
    target = yes;
    if (kind != Kind::Flag)
        problems_.warn("taken-as-yes-or-no", path(),
                       excerpt(text) + " stands where true or false is expected. It was taken as " +
                           (yes ? "yes." : "no."));
    return true;
}

bool DocumentReader::take_number(std::optional<std::int64_t>& target, Kind kind, std::string_view text) {
    if (kind == Kind::Null || (kind == Kind::Text && text.empty())) return true;
    if (kind == Kind::Flag) return false;
    const auto number = whole_number(text);
    if (!number) return false;
    target = number;
    if (std::to_string(*number) != text)
        problems_.warn("taken-as-number", path(),
                       excerpt(text) + " stands where a whole number is expected. It was taken as " +
                           std::to_string(*number) + ".");
    return true;
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
            if (frame.place == Place::RecordList && bracket == '{') {
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
        push({Place::RecordList, builder, &builder->members()});
    } else if (frame.field == kContent && bracket == '{') {
        builders_.push_back(std::make_unique<DocumentBuilder>());
        push({Place::Root, builders_.back().get()});
    } else if (frame.field < frame.record->field_count() &&
               frame.record->type(frame.field) == FieldType::List && bracket == '[') {
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
                        "Lists and objects are nested too deep here. Those more than " +
                            std::to_string(JsonCapture::kMostDepth) + " levels deep were left out.");
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
            put_in_order(frame.record->extra(), where, problems_);
            break;
        case Place::Record: {
            if (frame.list->key() == RecordTraits<Snapshot>::key &&
                !frame.builder->current_snapshot().content) {
                problems_.error("missing-content", path(),
                                "This snapshot holds no document. It was kept as an empty one.");
                frame.builder->current_snapshot().content = std::make_shared<const Document>();
            }
            put_in_order(frame.record->extra(), where, problems_);
            frame.list->end_record(where, problems_);
            break;
        }
        case Place::RecordList:
        case Place::TextList:
            if (!frame.unread.empty())
                extra_of(frames_.back())
                    .emplace_back("unread:" + std::string(frames_.back().name), '[' + frame.unread + ']');
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
        const bool begun_only =
            frame.place == Place::Record && !frame.filled;
        if (begun_only)
            frames_.pop_back();
        else
            pop();
    }
    if (!is_waymark_ || !document_) return {};
    share_with_snapshots(*document_);
    return std::move(document_);
}

void DocumentReader::keep_scalar(Keep what, Kind kind, std::string_view text) {
    if (kind != Kind::Text) return keep(what, text);
    std::string json;
    append_json_string(json, text);
    keep(what, json);
}

void DocumentReader::keep(Keep what, std::string_view json) {
    if (what == Keep::Nothing) return;
    Frame& frame = frames_.back();
    if (what == Keep::Unknown) {
        extra_of(frame).emplace_back(frame.name, json);
        return;
    }
    const std::string_view key = what == Keep::Unread ? frame.name : frames_[frames_.size() - 2].name;
    if (what == Keep::Unread) {
        extra_of(frame).emplace_back("unread:" + std::string(key), json);
    } else {
        if (!frame.unread.empty()) frame.unread += ',';
        frame.unread += json;
    }
    problems_.add("wrong-type", [&] {
        return Problem{Problem::Severity::Error, "wrong-type", path(),
                       "What stands here cannot be used as " + quoted(key) + ": " + excerpt(json) +
                           ". It was kept in the file as " + quoted("unread:" + std::string(key)) +
                           ", but is not shown."};
    });
}

Extra& DocumentReader::extra_of(Frame& frame) {
    if (frame.place == Place::Root) return frame.builder->document.extra;
    if (frame.place == Place::Framework) return frame.builder->document.framework.extra;
    return frame.record->extra();
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
