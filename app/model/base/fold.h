#pragma once
// Text made comparable: what a person means by "the same word", whatever its capitals and accents.

#include <string>
#include <string_view>

namespace waymark {

/// The text in lower case with its accents off: "Ŵyl Sant Éluned" gives "wyl sant eluned", so does the same
/// text written with combining marks. Covers the Latin letters of European languages, Welsh and Vietnamese;
/// "ß", "æ", "œ", "þ" and joined letters ("ﬁ") become two letters. Greek and Cyrillic become small and lose their accents,
/// Arabic its vowel signs. What has no width goes. Curly quotes, long dashes and hard spaces become the plain ones. Everything
/// else, bytes that are not UTF-8 included, stays as it is. Nothing is trimmed. The result is for comparing and finding, never
/// for showing.
[[nodiscard]] std::string fold(std::string_view utf8);

/// The same into `folded`, in place of what it holds, without asking for memory where it is large enough.
/// Never longer than the text.
void fold_into(std::string& folded, std::string_view utf8);

}  // namespace waymark
