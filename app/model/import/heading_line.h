#pragma once
// Where the headings of a pasted table stand.

#include <optional>
#include <string>
#include <vector>

#include "model/import/rows_import.h"

namespace waymark {

/// Looks for the line of headings. `rows` are each empty or `width` cells long, and outlive it.
class HeadingLine {
  public:
    HeadingLine(const std::vector<Strings>& rows, std::size_t width, RecordKind kind, const Framework& framework,
                HeadingReader read)
        : rows_(rows), width_(width), kind_(kind), framework_(framework), read_(read) {}

    /// The row, of two lines of headings the second; nothing where none is one.
    [[nodiscard]] std::optional<std::size_t> find() const;

    /// True where the first column holds names of fields, and no row does: a form, or a table with a record in each column.
    [[nodiscard]] bool stands_down() const;

  private:
    struct Score {
        std::size_t names = 0, words = 0, filled = 0;
        bool naming = false;  ///< One of the names is that of the field that names a record
    };
    [[nodiscard]] HeadingGuess guess(const std::string& cell) const { return read_(kind_, cell, framework_); }
    [[nodiscard]] Score score(const Strings& row) const;
    [[nodiscard]] bool is_heading(const Score& found) const;
    [[nodiscard]] std::size_t least_words() const;
    [[nodiscard]] std::optional<std::size_t> over_marks() const;
    [[nodiscard]] bool stands_over_parts(std::size_t heading, std::size_t column, bool& in_words) const;
    [[nodiscard]] std::optional<std::size_t> over_counts() const;
    [[nodiscard]] std::size_t parts_in(const Strings& row) const;
    [[nodiscard]] std::optional<std::size_t> by_shape() const;
    [[nodiscard]] bool parts_the_same(const Strings& first, const Strings& second) const;
    [[nodiscard]] std::size_t columns_unlike(std::size_t heading) const;
    [[nodiscard]] bool is_unlike_those_below() const;
    [[nodiscard]] bool goes_on_below(const Strings& first, const Strings& second) const;
    [[nodiscard]] bool names_parts(const Strings& first, const Strings& second) const;
    [[nodiscard]] bool is_second_line(const Strings& first, const Strings& second) const;

    const std::vector<Strings>& rows_;
    std::size_t width_;
    RecordKind kind_;
    const Framework& framework_;
    HeadingReader read_;
};

/// True for a row that says again what the headings say, as tables over several pages do.
[[nodiscard]] bool repeats_headings(const Strings& row, const Strings& heading);

}  // namespace waymark
