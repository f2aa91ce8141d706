#include "io/export/xml_text.h"

#include <algorithm>

#include "model/base/split.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

/// What goes into XML as it is, whatever stands around it.
constexpr bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F && byte != 0xEF && c != '&' && c != '<' && c != '>' && c != '"';
}

/// The longest run without a space.
std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        longest = std::max(longest, letters_in(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
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
    // In twips, of letters a little wider than most at 9.5 points, since words are not to be broken.
    constexpr long kLetter = 112, kPadding = 250, kNarrowest = 640, kLongestWord = 18, kMostLetters = 160;
    const std::size_t count = table.columns.size();
    std::vector<long> least(count), more(count);
    long sum = 0, wanted = 0;
    for (std::size_t at = 0; at < count; ++at) {
        // Headings are bold: a letter more.
        std::size_t word = longest_word(table.columns[at]) + 1, letters = letters_in(table.columns[at]);
        for (const Strings& row : table.rows) {
            if (at >= row.size()) continue;
            word = std::max(word, longest_word(row[at]));
            letters = std::max(letters, letters_in(row[at]));
        }
        least[at] = std::max(kNarrowest, kPadding + kLetter * std::min<long>(static_cast<long>(word), kLongestWord));
        more[at] = std::max(1l, kPadding + kLetter * std::min<long>(static_cast<long>(letters), kMostLetters) - least[at]);
        sum += least[at];
        wanted += more[at];
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
