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

/// How wide the widest run without a space is, in twips.
long widest_word(std::string_view text) {
    long widest = 0, word = 0;
    for (const char c : text) {
        // Of a letter of several bytes the first counts.
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) word += letter_width(c);
        if (c == ' ' || c == '\n' || c == '\t') word = 0;
        widest = std::max(widest, word);
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
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [](const Strings& row) { return row.empty() || letters_in(row[0]) <= kLongestName; });
}

std::vector<long> column_widths(const Block& table, long total) {
    // In twips, with the margins of a cell: words are not to be broken, but for those as wide as a long address.
    constexpr long kLetter = 112, kPadding = 220, kNarrowest = 640, kWidestWord = 2000, kMostLetters = 160;
    const std::size_t count = table.columns.size();
    std::vector<long> least(count), more(count);
    long sum = 0, wanted = 0;
    for (std::size_t at = 0; at < count; ++at) {
        // Headings are bold, a twelfth wider.
        long word = widest_word(table.columns[at]) * 13 / 12;
        std::size_t letters = letters_in(table.columns[at]);
        for (const Strings& row : table.rows) {
            if (at >= row.size()) continue;
            word = std::max(word, widest_word(row[at]));
            letters = std::max(letters, letters_in(row[at]));
        }
        least[at] = std::max(kNarrowest, kPadding + std::min(word, kWidestWord));
        more[at] = std::max(1l, kPadding + kLetter * std::min<long>(static_cast<long>(letters), kMostLetters) - least[at]);
        sum += least[at];
        wanted += more[at];
    }
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
