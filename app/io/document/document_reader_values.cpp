#include <algorithm>

#include "io/document/document_reader.h"
#include "io/json/json_text.h"
#include "model/base/ascii.h"
#include "model/base/date.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/document/limits.h"

// What becomes of the values: taken as they are, taken for what they were meant as, or kept aside.
namespace waymark::codec {
namespace {

// A text from the file, on one line and short enough for a sentence.
std::string excerpt(std::string_view text) {
    constexpr std::size_t kMost = 60;
    std::string line(cut_at(text, kMost));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return line.size() < text.size() ? line + "…" : line;
}

}  // namespace

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
                take_text(frame.field == kId ? framework.id : framework.version, kind, text, kMostLineBytes);
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
            version_ = whole_json_number(text).value_or(0);
            if (version_ < 1) {
                odd_version_ = true;
                problems_.warn("no-version", path(), "“{}” is no version of the format. The file was read as version 1.",
                               {excerpt(text)});
            }
            if (version_ > 0 && kind != Kind::Number)
                problems_.warn("taken-as-number", path(), "“{}” stands where a whole number is expected. It was taken as {}.",
                               {excerpt(text), version_});
            break;
        case kDocumentId:
            take_text(frame.builder->document.id, kind, text, kMostLineBytes);
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
    if (frame.field == kId) {
        take_text(frame.record->record->id, kind, text, kMostLineBytes);
        return;
    }
    if (frame.field == kUnknown) return keep_scalar(Keep::Unknown, kind, text);
    if (frame.field == kMembers || frame.field == kContent) {
        if (kind != Kind::Null) keep_scalar(Keep::Unread, kind, text);
        return;
    }
    const Field& field = frame.record->fields[frame.field];
    void* const value = field.place_in(*frame.record->record);
    bool taken = true;
    switch (field.type) {
        case FieldType::Text:
            if (take_text(*static_cast<std::string*>(value), kind, text, most_bytes(field)) && field.kind == FieldKind::Date)
                take_day(*static_cast<std::string*>(value));
            break;
        case FieldType::Flag:
            taken = take_flag(*static_cast<bool*>(value), kind, text);
            break;
        case FieldType::Number:
            taken = take_number(*static_cast<WholeNumber*>(value), kind, text);
            break;
        case FieldType::List: {
            std::string one;
            take_text(one, kind, text, most_bytes(field));
            if (!one.empty()) static_cast<Strings*>(value)->push_back(std::move(one));
            break;
        }
    }
    if (!taken) keep_scalar(Keep::Unread, kind, text);
}

void DocumentReader::element_scalar(Frame& frame, Kind kind, std::string_view text) {
    ++frame.index;
    if (kind == Kind::Null || frame.place == Place::RecordList) return keep_scalar(Keep::UnreadElement, kind, text);
    const Field& field = frame.record->fields[frame.field];
    if (text.size() > most_bytes(field)) {
        tell_too_long(most_bytes(field));
        return keep_scalar(Keep::UnreadElement, kind, text);
    }
    auto& list = *static_cast<Strings*>(field.place_in(*frame.record->record));
    take_text(list.emplace_back(), kind, text, most_bytes(field));
}

void DocumentReader::tell_too_long(std::size_t most) {
    problems_.error(
        "too-long", path(),
        "This text is too long: it is kept in the file, but not shown. {} letters of English fit here; of letters with "
        "accents and of other scripts, fewer.",
        {most});
}

bool DocumentReader::take_text(std::string& target, Kind kind, std::string_view text, std::size_t most) {
    if (text.size() > most) {
        tell_too_long(most);
        keep_scalar(Keep::Unread, kind, text);
        return false;
    }
    target = kind == Kind::Null ? std::string_view() : text;
    if (kind == Kind::Number || kind == Kind::Flag)
        problems_.add("taken-as-text", [&] {
            const std::string_view message =
                kind == Kind::Number
                    ? tr_later("A number stands where words are expected. It was taken as the words “{}”.")
                    : tr_later("“true” or “false” stands where words are expected. It was taken as the words “{}”.");
            return Problem{Problem::Severity::Warning, "taken-as-text", path(), fill(tr(message), {excerpt(text)})};
        });
    return true;
}

void DocumentReader::take_day(std::string& day) {
    if (parse_date(day)) return;
    const auto typed = parse_date_typed(day);
    if (!typed) return;
    problems_.warn("taken-as-day", path(), "“{}” was taken as the day {}. Please check it.", {excerpt(day), to_words(*typed)});
    day = to_iso(*typed);
}

bool DocumentReader::take_flag(bool& target, Kind kind, std::string_view text) {
    if (text.empty() || kind == Kind::Null) return true;
    const bool yes = equal_but_for_case(text, "true") || equal_but_for_case(text, "yes") || text == "1";
    if (!yes && !equal_but_for_case(text, "false") && !equal_but_for_case(text, "no") && text != "0") return false;
    // A guess publishes nothing.
    if (yes && kind != Kind::Flag && frames_.back().name == "publish") return false;
    target = yes;
    if (kind != Kind::Flag)
        problems_.warn("taken-as-yes-or-no", path(),
                       yes ? tr_later("“{}” stands where true or false is expected. It was taken as yes.")
                           : tr_later("“{}” stands where true or false is expected. It was taken as no."),
                       {excerpt(text)});
    return true;
}

bool DocumentReader::take_number(WholeNumber& target, Kind kind, std::string_view text) {
    if (kind == Kind::Null || (kind == Kind::Text && text.empty())) return true;
    if (kind == Kind::Flag) return false;
    const auto number = kind == Kind::Number ? whole_json_number(text) : read_whole_typed(text);
    if (!number && text.size() > kMostLineBytes) {
        tell_too_long(kMostLineBytes);
        return false;
    }
    target = number ? WholeNumber(number) : WholeNumber::of_words(std::string(text));
    if (number && std::to_string(*number) != text)
        problems_.warn("taken-as-number", path(), "“{}” stands where a whole number is expected. It was taken as {}.",
                       {excerpt(text), *number});
    return true;
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
        if (frame.place == Place::Root) tell_lists_inside(frame.name, json);
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
                       fill(tr("What stands here cannot be used as “{}”: “{}”. It was kept in the file as "
                               "“unread:{}”, but is not shown."),
                            {key, excerpt(json), key})};
    });
}

}  // namespace waymark::codec
