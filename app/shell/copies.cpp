#include "shell/copies.h"

#include <algorithm>
#include <set>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMarkSize = 36;
constexpr std::size_t kAlways = 10;
constexpr std::int64_t kHour = 60, kDay = 24 * kHour, kWeek = 7 * kDay, kMonth = 30 * kDay;

/// Of the copies with one span, the last stays; 0: all do.
std::int64_t span_of(std::int64_t age) {
    if (age < kHour) return 0;
    if (age < kDay) return kHour;
    return age < kMonth ? kDay : kWeek;
}

/// Copies of one document, as they are gone through from the newest.
struct Seen {
    std::size_t count = 0;
    std::set<std::pair<std::int64_t, std::int64_t>> spans;
};

}  // namespace

std::string write_copy_note(const CopyNote& note) {
    const bool has_line = note.line.size() == kMarkSize;
    const char file = note.locked ? (note.in_file ? 'F' : '=') : note.in_file ? 'f' : '-';
    std::string text{note.edited ? 'e' : 'o', file, has_line ? '+' : ' '};
    text += note.mark.size() == kMarkSize ? note.mark : std::string(kMarkSize, '-');
    text += ' ';
    if (has_line) text.append(note.line) += ' ';
    text += note.document;
    return text;
}

CopyNote read_copy_note(std::string_view text) {
    CopyNote note;
    if (text.size() < kMarkSize + 4) return note;
    note.edited = text[0] != 'o';
    note.in_file = text[1] == 'f' || text[1] == 'F';
    note.locked = text[1] == '=' || text[1] == 'F';
    if (text[3] != '-') note.mark = text.substr(3, kMarkSize);
    const bool has_line = text[2] == '+' && text.size() > 2 * kMarkSize + 4;
    text.remove_prefix(kMarkSize + 4);
    if (has_line) {
        note.line = text.substr(0, kMarkSize);
        text.remove_prefix(kMarkSize + 1);
    }
    note.document = text;
    return note;
}

std::string document_id_in(std::string_view bytes) {
    constexpr std::string_view kKey = "\"id\": \"";
    const std::string_view head = bytes.substr(0, 2000);
    const std::size_t at = head.find(kKey);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = head.substr(at + kKey.size());
    return std::string(rest.substr(0, std::min(rest.find('"'), rest.size())));
}

std::vector<std::uint64_t> copies_to_drop(std::vector<Copy> copies, std::int64_t now_minute, std::uint64_t budget,
                                          bool for_room) {
    std::sort(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) { return a.number > b.number; });
    std::vector<std::uint64_t> gone;
    // Of what stays for its age: those that may go for room, each kind from the newest to the oldest.
    std::vector<const Copy*> older, saved;
    std::uint64_t all = 0;
    std::vector<std::pair<std::string_view, Seen>> documents;
    std::set<std::pair<std::string_view, std::string_view>> lines;
    for (const Copy& copy : copies) {
        const bool last_written = &copy == &copies.front();
        if (!copy.note.edited && !last_written) {
            gone.push_back(copy.number);
            continue;
        }
        auto seen =
            std::find_if(documents.begin(), documents.end(), [&](const auto& one) { return one.first == copy.note.document; });
        if (seen == documents.end()) seen = documents.insert(seen, {copy.note.document, {}});
        const std::int64_t span = span_of(now_minute - copy.minute);
        // A copy only looked at is no newer copy of the others.
        const bool newest = seen->second.count == 0;
        if (copy.note.edited) ++seen->second.count;
        const bool unknown = copy.note.document.empty() && copy.note.line.empty();
        const bool last_of_line = copy.note.edited && (lines.emplace(copy.note.document, copy.note.line).second || unknown);
        const bool first = span == 0 || seen->second.spans.emplace(span, copy.minute / span).second;
        const bool protects = last_of_line && !copy.note.in_file;
        if (!last_written && !newest && !protects && !for_room && !first && seen->second.count > kAlways) {
            gone.push_back(copy.number);
            continue;
        }
        all += copy.bytes;
        if (last_written || protects) continue;
        if (!newest)
            older.push_back(&copy);
        else
            saved.push_back(&copy);
    }
    if (for_room) {
        for (std::size_t i = older.size() / 2; i < older.size(); ++i) gone.push_back(older[i]->number);
        return gone;
    }
    for (auto* some : {&older, &saved}) {
        for (; all > budget && !some->empty(); some->pop_back()) {
            all -= some->back()->bytes;
            gone.push_back(some->back()->number);
        }
    }
    return gone;
}

}  // namespace waymark
