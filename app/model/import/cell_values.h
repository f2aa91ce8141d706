#pragma once
// One cell as the value of a field.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/date.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/import/meanings.h"

namespace waymark {

/// The day a cell says: as people write it (parse_date_typed), or as the number of days that a spreadsheet
/// keeps, 1954 to 2119 only.
[[nodiscard]] std::optional<Date> day_in_cell(std::string_view cell);

/// Whether words (plain_words) answer a question: "yes", "y", "✓"; "no", "not yet", "☐".
[[nodiscard]] bool is_yes(std::string_view words);
[[nodiscard]] bool is_no(std::string_view words);

/// True for the fields whose days are over: last reviewed, rated, done, of the evidence.
[[nodiscard]] bool is_of_the_past(std::string_view key);

/// A text without the sign of a list that it begins with ("•", "- "; with `numbers`, "1. ", "2) " too).
[[nodiscard]] std::string_view without_bullet(std::string_view text, bool numbers);

/// The texts of a list in one line: "Police • Fire", "1) Police 2) Fire". One text where there is none.
[[nodiscard]] Strings list_in_line(std::string_view text);

/// The parts of a text between any of the separators, trimmed, those with nothing in them away.
[[nodiscard]] Strings parts_of(std::string_view text, std::string_view separators);

/// The choices that a cell names, put behind those in `found`. Of a field with several: parted by ";" and
/// line ends, else by commas, "/" and "and". False when any part names none; `found` is then as it was.
bool ids_in_cell(Meanings& meanings, const Field& field, const std::string& cell, std::vector<Meaning>& found);

/// Splits as a person reads: at "," and "/" (with `and_too`, also at "and" and "&").
[[nodiscard]] Strings split_as_read(std::string_view cell, bool and_too);

/// A text without line ends, for a field of one line: parts of a name by a space, others by a semicolon.
[[nodiscard]] std::string one_line(const std::string& cell, std::string_view between);

/// Lines of a list ("School assemblies", "Youth club talks"), and not of one name that is wrapped ("Training for", "Taxi
/// drivers").
[[nodiscard]] bool are_several_names(const std::string& cell);

/// The parts with a semicolon between them.
[[nodiscard]] std::string joined(const Strings& parts);

}  // namespace waymark
