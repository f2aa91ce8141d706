#include "model/analysis/contact_details.h"

#include <algorithm>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/text.h"
#include "model/base/uuid.h"

namespace waymark {
namespace {

bool is_in_address(char c) {
    return is_word_byte(c) || std::string_view("._%+-'").find(c) != std::string_view::npos;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

/// A number as it is dialled here: "+44 (0)8000" and "0044 8000" are "08000".
std::string national(std::string digits) {
    if (digits.starts_with("0044")) digits.erase(0, 2);
    if (digits.starts_with("44")) digits.replace(0, digits.starts_with("440") ? 3 : 2, "0");
    return digits;
}

/// How long the telephone number is that begins at `at`; 0 for none.
std::size_t phone_at(std::string_view text, std::size_t at, const Framework& framework) {
    if (at != 0 && (is_word_byte(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '/')) return 0;
    std::size_t end = at, last = at, digits = 0;
    if (text[at] == '(') ++end;
    if (end < text.size() && text[end] == '+')
        ++end;
    else if (end >= text.size() || text[end] != '0')
        return 0;
    for (; end < text.size() && digits < 16; ++end) {
        if (is_digit(text[end])) {
            ++digits;
            last = end + 1;
        } else if (text.substr(end, 2) == "\xC2\xA0") {
            ++end;
        } else if (std::string_view(" .-()").find(text[end]) == std::string_view::npos) {
            break;
        }
    }
    if (digits < 10 || digits > 15 || (last < text.size() && is_word_byte(text[last]))) return 0;
    const std::string number = national(digits_of(text.substr(at, last - at)));
    for (const Helpline& line : framework.helplines)
        if (national(digits_of(line.number)) == number) return 0;
    return last - at;
}

/// Where the address around the @ at `at` begins and ends; nothing (both `at`) when it is none.
std::pair<std::size_t, std::size_t> email_around(std::string_view text, std::size_t at) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_in_address(text[begin - 1])) --begin;
    while (end < text.size() && (is_word_byte(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view host = text.substr(at + 1, end > at ? end - at - 1 : 0);
    if (begin == at || host.find('.') == std::string_view::npos) return {at, at};
    return {begin, end};
}

/// The digits of an id ("e0000001-0000-4000-8000-f00000000001") are no number that anybody can ring.
bool begins_uuid(std::string_view text, std::size_t at) {
    return (at == 0 || !is_word_byte(text[at - 1])) && is_uuid(text.substr(at, kUuidLength));
}

bool begins_address(std::string_view text, std::size_t at) {
    return text.substr(at, 7) == "http://" || text.substr(at, 8) == "https://";
}

}  // namespace

std::vector<ContactDetail> contact_details_in(std::string_view text, const Framework& framework) {
    std::vector<ContactDetail> found;
    // Nearly every text has neither.
    if (text.find('@') == std::string_view::npos &&
        std::count_if(text.begin(), text.end(), is_digit) < 10)
        return found;
    bool in_web_address = false;
    for (std::size_t at = 0; at < text.size();) {
        if (begins_address(text, at)) in_web_address = true;
        if (static_cast<unsigned char>(text[at]) <= ' ') in_web_address = false;
        if (text[at] == '@') {
            auto [begin, end] = email_around(text, at);
            if (end > at) {
                // Digits that were taken for a number are the beginning of the address.
                for (; !found.empty() && found.back().end > begin; found.pop_back()) begin = std::min(begin, found.back().begin);
                found.push_back({begin, end, true});
                at = end;
                continue;
            }
        }
        if (begins_uuid(text, at)) {
            at += kUuidLength;
            continue;
        }
        const bool may_begin = text[at] == '+' || text[at] == '0' || text[at] == '(';
        const std::size_t phone = may_begin && !in_web_address ? phone_at(text, at, framework) : 0;
        if (phone != 0) found.push_back({at, at + phone, false});
        at += std::max<std::size_t>(phone, 1);
    }
    return found;
}

std::string without_contact_details(std::string_view text, const Framework& framework) {
    std::string out;
    std::size_t from = 0;
    for (const ContactDetail& one : contact_details_in(text, framework)) {
        out.append(text, from, one.begin - from);
        out += tr("[contact details left out]");
        from = one.end;
    }
    out.append(text, from);
    return out;
}

}  // namespace waymark
