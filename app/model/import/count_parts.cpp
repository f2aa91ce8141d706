#include "model/import/count_parts.h"

#include <algorithm>
#include <utility>

#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/whole_number.h"
#include "model/import/counts_import.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

/// "Both", "Yearly total" beside the parts: all there is, which is not added to them. "All others" is a part.
bool names_whole(const std::string& part) {
    constexpr std::string_view kWhole[] = {"total", "totals", "all", "overall", "both", "sum", "combined", "together"};
    const std::string plain = plain_words(part);
    const std::vector<std::string_view> words = split_words(plain);
    const bool is_rest = contains(words, "other") || contains(words, "others") || contains(words, "sub");
    return !is_rest && std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(kWhole, word); });
}

}  // namespace

std::vector<CountSum> sum_parts(ImportPlan& plan, const Strings& above,
                                const std::function<HeadingGuess(const std::string&)>& guess, std::set<std::string>& used) {
    std::vector<CountSum> sums;
    const std::size_t width = plan.columns.size();
    for (std::size_t begin = 0; begin < width;) {
        std::size_t end = begin + 1;
        while (end < width && (above[end].empty() || above[end] == above[begin])) ++end;
        const HeadingGuess group = above[begin].empty() ? HeadingGuess() : guess(above[begin]);
        const std::size_t first = std::exchange(begin, end);
        // Below the last part a spreadsheet copies cells with neither heading nor words.
        while (end > first && plan.columns[end - 1].heading.empty()) --end;
        if (end - first < 2 || group.key.find('=') == std::string::npos) continue;
        Strings parts;
        bool any_known = false;
        for (std::size_t i = first; i < end; ++i) {
            if (plan.columns[i].heading != above[first]) parts.push_back(plan.columns[i].heading);
            any_known = any_known || plan.columns[i].key.find('=') != std::string::npos;
        }
        if (any_known || parts.size() != end - first) continue;
        used.insert(above[first]);
        if (const auto whole = std::find_if(parts.begin(), parts.end(), names_whole); whole != parts.end()) {
            plan.columns[first + static_cast<std::size_t>(whole - parts.begin())].key = group.key;
            continue;
        }
        std::string names;
        for (const std::string& part : parts) append_part(names, part);
        ImportColumn& column = plan.columns[first];
        column.heading = above[first];
        if (!are_whole(parts)) {
            column.parted_in = names;
            continue;
        }
        column.summed_from = names;
        column.key = group.key;
        sums.push_back({first, end});
    }
    return sums;
}

void add_up(ImportPlan& plan, std::span<const CountSum> sums) {
    for (const auto& [first, end] : sums)
        for (Strings& row : plan.rows) {
            std::int64_t sum = 0;
            bool all_numbers = true, any = false;
            std::string texts;
            for (std::size_t i = first; i < end; ++i) {
                any = any || !row[i].empty();
                const auto number = read_whole_typed(row[i]);
                all_numbers = all_numbers && number;
                sum += number.value_or(0);
                texts += (texts.empty() ? "" : " + ") + (row[i].empty() ? "?" : row[i]);
            }
            if (any) row[first] = all_numbers ? std::to_string(sum) : texts;
        }
}

bool says_what_is_counted(const ImportPlan& plan, std::size_t column) {
    if (plan.kind != RecordKind::LocalCount) return false;
    const std::string& key = plan.columns[column].key;
    const Field* known = field(plan.kind, key);
    return key == "year" || key == kWhatRowCounts || (known && known->kind == FieldKind::Choice);
}

bool counts_something(const ImportPlan& plan, const Strings& cells) {
    for (std::size_t i = 0; plan.kind == RecordKind::LocalCount && i < cells.size(); ++i)
        if (is_number(cells[i]) && !says_what_is_counted(plan, i)) return true;
    return false;
}

}  // namespace waymark
