#include "model/import/headings.h"

#include <algorithm>
#include <vector>

#include "model/import/heading_names.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// Calls `use` with each part between bars until it says true; whether it did.
template <class Use>
bool any_part(std::string_view text, char between, const Use& use) {
    while (true) {
        const std::size_t end = std::min(text.find(between), text.size());
        if (use(text.substr(0, end))) return true;
        if (end == text.size()) return false;
        text.remove_prefix(end + 1);
    }
}

/// A column with one of these words is about how to reach somebody, or a number in a list.
constexpr std::string_view kNotOurs =
    "email|mail|e mail|phone|telephone|tel|mobile|ref|id|postcode|contact|cost|age|gender|next";
constexpr std::string_view kFillers =
    "the|of|for|is|are|a|an|it|its|this|our|your|please|in|on|at|if|any|s|and|or|activity|project|initiative|"
    "programme|partnership|current|name|yes|no|y|n|list|give|state|e|g|eg|etc|dd|mm|yyyy|yy|key|main|msp";

bool is_one_of(std::string_view list, std::string_view word) {
    return any_part(list, '|', [&](std::string_view one) { return one == word; });
}

/// The words that say something, in order of the alphabet.
std::string telling_words(std::string_view words) {
    std::vector<std::string_view> kept;
    any_part(words, ' ', [&](std::string_view word) {
        const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (!number && !is_one_of(kFillers, word)) kept.push_back(word);
        return false;
    });
    std::sort(kept.begin(), kept.end());
    std::string text;
    for (const std::string_view word : kept) {
        text += word;
        text += ' ';
    }
    return text;
}

bool has_word(std::string_view words, std::string_view beginning) {
    return any_part(words, ' ', [&](std::string_view word) { return word.starts_with(beginning); });
}

HeadingMeaning meaning_of_words(RecordKind kind, std::string_view words) {
    if (words.empty()) return {};
    for (const FieldNames& field : heading_names(kind))
        if (is_one_of(field.names, words)) return {field.key, HeadingSure::Name};
    for (const Field& known : fields(kind))
        if (plain_words(known.key) == words) return {known.key, HeadingSure::Name};
    const std::string telling = telling_words(words);
    const std::string_view first(telling.data(), std::min(telling.find(' '), telling.size()));
    if (!first.empty())
        for (const FieldNames& field : heading_names(kind))
            if (any_part(field.names, '|', [&](std::string_view name) {
                    return name.find(first) != std::string_view::npos && telling_words(name) == telling;
                }))
                return {field.key, HeadingSure::Name};
    if (any_part(words, ' ', [](std::string_view word) { return is_one_of(kNotOurs, word); }) ||
        words.size() > 60)
        return {};
    for (const FieldNames& field : heading_words(kind))
        if (any_part(field.names, '|', [&](std::string_view all) {
                return !any_part(all, '+', [&](std::string_view one) { return !has_word(words, one); });
            }))
            return {field.key, HeadingSure::Words};
    return {};
}

constexpr std::string_view kPeople = "officer|officers|person|persons|named|contact|manager|worker|surname|forename|sro|author";

/// Without what stands in brackets.
std::string without_brackets(std::string_view text) {
    std::string rest;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) rest += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return rest;
}

}  // namespace

HeadingMeaning heading_meaning(RecordKind kind, std::string_view heading) {
    if (heading.size() > 200) return {};
    const HeadingMeaning whole = meaning_of_words(kind, plain_words(heading));
    if (whole.sure == HeadingSure::Name) return whole;
    const HeadingMeaning bare = meaning_of_words(kind, plain_words(without_brackets(heading)));
    if (bare.sure == HeadingSure::Name) return bare;
    // "1. Title", "Lead / owner", "Title – in a few words": a part of it may be a name.
    HeadingMeaning part;
    any_part(heading, '/', [&](std::string_view half) {
        const HeadingMeaning meaning = meaning_of_words(kind, plain_words(without_brackets(half)));
        if (meaning.sure == HeadingSure::Name) part = meaning;
        return part.sure == HeadingSure::Name;
    });
    if (part.sure == HeadingSure::Name) return {part.key, HeadingSure::Words};
    return bare.sure != HeadingSure::No ? bare : whole;
}

bool is_over_people(std::string_view heading) {
    const std::string words = plain_words(heading);
    return any_part(words, ' ', [](std::string_view word) { return is_one_of(kPeople, word); });
}

}  // namespace waymark
