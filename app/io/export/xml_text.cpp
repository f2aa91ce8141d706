#include "io/export/xml_text.h"

#include <algorithm>
#include <numeric>

#include "model/base/ascii.h"
#include "model/base/split.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

/// What goes into XML as it is, whatever stands around it.
constexpr bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F && byte != 0xEF && c != '&' && c != '<' && c != '>' && c != '"';
}

/// About how wide a letter of the tables' 9.5 points is in a plain typeface (Arial and its like), in twips.
long letter_width(char c) {
    constexpr std::string_view kNarrow = "iljtf.,:;'!|()-I", kLess = "cksvxyz", kWide = "mwMW@%";
    if (kNarrow.find(c) != std::string_view::npos) return 56;
    if (c == 'r') return 66;
    if (kLess.find(c) != std::string_view::npos) return 96;
    if (kWide.find(c) != std::string_view::npos) return 160;
    return is_upper(c) ? 136 : 107;
}

/// How wide what stands on one line is, in twips.
long line_width(std::string_view line) {
    long width = 0;
    for (const char c : line)
        // Of a letter of several bytes the first counts.
        if (!is_continuation(c)) width += letter_width(c);
    return width;
}

/// The same of bold letters, which are a twelfth wider.
long bold_width(std::string_view line) {
    return line_width(line) * 13 / 12;
}

/// How wide the widest run is that is not to be broken, in twips: a word, and the day of a month with its month.
long widest_word(std::string_view text) {
    long widest = 0, word = 0;
    bool is_day = true;
    for (const char c : text) {
        const bool is_end = c == '\n' || c == '\t' || (c == ' ' && (word == 0 || !is_day));
        if (is_end) {
            word = 0;
            is_day = true;
            continue;
        }
        is_day = is_day && is_digit(c);
        if (!is_continuation(c)) word += letter_width(c);
        widest = std::max(widest, word);
    }
    return widest;
}

/// How wide the longest line of a text is as it was written, in twips.
long widest_line(std::string_view text) {
    long widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        widest = std::max(widest, line_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

}  // namespace

std::size_t misfit(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f) return 1;
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

void put(std::string& out, std::string_view markup) {
    out += markup;
}

void append_xml(std::string& out, std::string_view text) {
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_plain(c)) continue;
        out.append(text.data() + written, at - written);
        if (const std::size_t bytes = misfit(text.substr(at)); bytes != 0) {
            out += kMisfit;
            at += bytes - 1;
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n') out += '\n';
        } else {
            out += c;
        }
        written = at + 1;
    }
    out.append(text.data() + written, text.size() - written);
}

std::string xml_text(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}

std::string xml_line(std::string_view text) {
    std::string out = xml_text(text);
    for (char& c : out)
        if (c == '\n' || c == '\t') c = ' ';
    return out;
}

std::string office_language(std::string_view language) {
    return std::string(language == "en" ? "en-GB" : language);
}

std::string margin_line(const Strings& margin) {
    std::string all;
    for (const std::string& line : margin) append_part(all, line, " · ");
    return all;
}

bool has_row_names(const Block& table) {
    constexpr std::size_t kLongestName = 70;
    const auto sentences = static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), [](const Strings& row) {
        return !row.empty() && letters_in(row[0]) > kLongestName;
    }));
    return sentences * 2 < table.rows.size();
}

bool is_long_fact(std::string_view name) {
    // Facts are in 11 points and not 9.5, and a space is left before what they are.
    constexpr long kSpace = 60;
    return bold_width(name) * 22 / 19 + kSpace > kFactIndent;
}

namespace {

/// Gives columns of short cells, such as days and states, their whole width: those that want least first, and none more than
/// a quarter of what is left to give away, so that long texts keep their room.
void widen_short(std::vector<long>& least, std::vector<long>& more, const std::vector<long>& whole, long total) {
    constexpr long kShort = 1900;
    std::vector<std::size_t> short_ones;
    for (std::size_t at = 0; at < least.size(); ++at)
        if (whole[at] > least[at] && whole[at] <= kShort) short_ones.push_back(at);
    std::stable_sort(short_ones.begin(), short_ones.end(),
                     [&](std::size_t a, std::size_t b) { return whole[a] - least[a] < whole[b] - least[b]; });
    long left = total - std::accumulate(least.begin(), least.end(), 0l);
    for (const std::size_t at : short_ones) {
        const long wanted = whole[at] - least[at];
        if (wanted * 4 > left) return;
        left -= wanted;
        least[at] = whole[at];
        more[at] = std::max(1l, more[at] - wanted);
    }
}

}  // namespace

std::vector<long> column_widths(const Block& table, long total) {
    // In twips, with the margins of a cell: words are not to be broken, but for those as wide as a long address.
    constexpr long kLetter = 112, kPadding = 220, kNarrowest = 640, kWidestWord = 2000, kMostLetters = 160;
    const std::size_t count = table.columns.size();
    std::vector<long> least(count), more(count), whole(count);
    for (std::size_t at = 0; at < count; ++at) {
        // Headings are bold, and may be broken between their words.
        long word = widest_word(table.columns[at]) * 13 / 12, line = 0;
        std::size_t letters = letters_in(table.columns[at]);
        for (const Strings& row : table.rows) {
            if (at >= row.size()) continue;
            word = std::max(word, widest_word(row[at]));
            line = std::max(line, widest_line(row[at]));
            letters = std::max(letters, letters_in(row[at]));
        }
        least[at] = std::max(kNarrowest, kPadding + std::min(word, kWidestWord));
        more[at] = std::max(1l, kPadding + kLetter * std::min<long>(static_cast<long>(letters), kMostLetters) - least[at]);
        whole[at] = kPadding + line;
    }
    widen_short(least, more, whole, total);
    long sum = std::accumulate(least.begin(), least.end(), 0l);
    const long wanted = std::accumulate(more.begin(), more.end(), 0l);
    // Too many for the page: those with the widest words give, an address first, so that as few as may be are broken.
    if (sum > total && count > 0) {
        constexpr long kStep = 10;
        const auto sum_up_to = [&](long most) {
            return std::accumulate(least.begin(), least.end(), 0l,
                                   [most](long all, long one) { return all + std::min(one, most); });
        };
        long most = kPadding + kWidestWord;
        while (most > kNarrowest && sum_up_to(most) > total) most -= kStep;
        for (long& one : least) one = std::min(one, most);
        sum = sum_up_to(most);
    }
    std::vector<long> widths(count);
    long left = total;
    for (std::size_t at = 0; at < count; ++at) {
        widths[at] = sum >= total ? least[at] * total / sum : least[at] + (total - sum) * more[at] / wanted;
        if (at + 1 == count) widths[at] = left;
        left -= widths[at];
    }
    return widths;
}

}  // namespace waymark
