#include "model/framework/glossary.h"

#include <algorithm>
#include <string>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/fold.h"

namespace waymark {
namespace {

// Where `words` stand in `text` as whole words, an "s" behind them allowed; npos: nowhere.
std::size_t place_of(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        if (at > 0 && is_word_byte(text[at - 1])) continue;
        std::size_t end = at + words.size();
        if (end < text.size() && text[end] == 's') ++end;
        if (end == text.size() || !is_word_byte(text[end])) return at;
    }
    return std::string_view::npos;
}

bool is_everyday(const GlossaryTerm& term) {
    return term.short_form.empty() && std::all_of(term.title.begin(), term.title.end(), is_word_byte);
}

}  // namespace

std::vector<const GlossaryTerm*> terms_in(const Framework& framework, std::string_view text, std::size_t most) {
    const std::string folded = fold(text);
    std::vector<std::pair<std::size_t, const GlossaryTerm*>> found;
    for (const GlossaryTerm& term : framework.glossary) {
        if (is_everyday(term)) continue;
        std::size_t first = place_of(folded, fold(term.title));
        for (std::string_view forms = term.short_form; !forms.empty();) {
            const std::size_t end = std::min(forms.find(", "), forms.size());
            first = std::min(first, place_of(text, forms.substr(0, end)));
            forms.remove_prefix(std::min(end + 2, forms.size()));
        }
        if (first == std::string_view::npos) continue;
        // In order of place; there are a handful.
        auto before = found.begin();
        while (before != found.end() && before->first <= first) ++before;
        found.insert(before, {first, &term});
    }
    std::vector<const GlossaryTerm*> terms;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) terms.push_back(found[i].second);
    return terms;
}

}  // namespace waymark
