#pragma once
// First names that people in the UK go by.

#include <string_view>

namespace waymark {

/// The names that count from now on (assets/words/first-names.txt), each between bars: first those of the first of each list
/// of baby names of England and Wales (ONS, 1954 to 2004) and of teams that do this work, then a line each of English and
/// Scottish names, South Asian, African, Caribbean, Polish, Romanian and other European, Irish, Welsh, Arabic, Kurdish and
/// Persian, Chinese and Vietnamese, and Albanian ones. Names that are words of their own ("Grace", "Hope", "Mark", "Blessing")
/// or places ("Chelsea", "Devon") are not among them, since services are called so. The view must stay valid. On the web they
/// come after the first screen; until then nobody is known by a first name.
void know_first_names(std::string_view names);

/// True for one of them, as plain_words gives it.
[[nodiscard]] bool is_first_name(std::string_view word);

}  // namespace waymark
