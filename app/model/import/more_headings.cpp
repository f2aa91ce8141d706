// Names and words of headings that come after the first screen.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/import/heading_names.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// What know_more_headings() was given, by the key of the kind of record: names behind those here, words before them, and the
/// vocabulary.
struct MoreNames {
    std::map<std::string_view, std::vector<FieldNames>> names, words, vocabulary;
    std::vector<std::string_view> parts;

    void add(std::string_view line) {
        if (line.starts_with("parts = ")) {
            for (line.remove_prefix(8); !line.empty();) {
                const std::size_t end = std::min(line.find('|'), line.size());
                parts.push_back(line.substr(0, end));
                line.remove_prefix(std::min(end + 1, line.size()));
            }
            std::sort(parts.begin(), parts.end());
            return;
        }
        const std::size_t dot = line.find('.'), sign = line.find(' ');
        if (line.starts_with('#') || sign == std::string_view::npos || dot > sign || line.size() < sign + 3) return;
        auto& of_kind = line[sign + 1] == '=' ? names : line[sign + 1] == '~' ? words : vocabulary;
        of_kind[line.substr(0, dot)].push_back({line.substr(dot + 1, sign - dot - 1), line.substr(sign + 3)});
    }
};

MoreNames& more_names() {
    static MoreNames more;
    return more;
}

/// What says of an action what a field of activities says of an activity: people call both the same.
constexpr std::string_view kSameOfActions[][2] = {{"lead", "owner"}, {"end", "due"}, {"rag", "rag"}, {"status", "status"}};

/// Puts the names of such fields of activities behind those of actions.
void share_names(MoreNames& more) {
    const std::vector<FieldNames>& of_activities = more.names["activities"];
    std::vector<FieldNames>& of_actions = more.names["actions"];
    for (const auto& [theirs, ours] : kSameOfActions)
        for (const FieldNames& one : of_activities)
            if (one.key == theirs) of_actions.push_back({ours, one.names});
}

}  // namespace

void know_more_headings(std::string_view text) {
    MoreNames& more = more_names();
    more = MoreNames();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        more.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Member, RecordKind::Action, RecordKind::LocalCount}) {
        const std::span<const FieldNames> names = first_heading_names(kind), words = first_heading_words(kind);
        std::vector<FieldNames>& all_names = more.names[record_type(kind).key];
        all_names.insert(all_names.begin(), names.begin(), names.end());
        std::vector<FieldNames>& all_words = more.words[record_type(kind).key];
        all_words.insert(all_words.end(), words.begin(), words.end());
    }
    share_names(more);
}

std::span<const FieldNames> heading_names(RecordKind kind) {
    const auto at = more_names().names.find(record_type(kind).key);
    return at == more_names().names.end() ? first_heading_names(kind) : at->second;
}

std::span<const FieldNames> heading_words(RecordKind kind) {
    const auto at = more_names().words.find(record_type(kind).key);
    return at == more_names().words.end() ? first_heading_words(kind) : at->second;
}

std::span<const FieldNames> heading_vocabulary(RecordKind kind) {
    const auto at = more_names().vocabulary.find(record_type(kind).key);
    return at == more_names().vocabulary.end() ? std::span<const FieldNames>() : at->second;
}

bool has_part_of_headings(std::string_view heading) {
    const std::string plain = plain_words(heading);
    const std::vector<std::string_view> words = split_words(plain);
    return words.size() <= 9 &&
           std::any_of(words.begin(), words.end(), [](std::string_view word) { return contains(more_names().parts, word); });
}

}  // namespace waymark
