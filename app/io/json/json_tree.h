#pragma once
// A whole JSON text as a tree, for what is small and read once at the start: the files that come with the program (packs,
// areas, the list of examples) and notes that are kept on this computer. Documents of people's work are read from events
// instead (json_scanner.h).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// One value. Cheap to move; every look-up on the wrong kind of value gives nothing.
class Json {
  public:
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool is_array() const { return kind_ == Kind::Array; }
    [[nodiscard]] bool is_object() const { return kind_ == Kind::Object; }

    /// The text of a string.
    [[nodiscard]] const std::string* text() const { return kind_ == Kind::String ? &text_ : nullptr; }
    [[nodiscard]] std::optional<bool> boolean() const;
    /// The number, if it is a whole one (whole_json_number).
    [[nodiscard]] std::optional<std::int64_t> whole() const;

    /// The value of a name in an object; the last one, where a name stands twice.
    [[nodiscard]] const Json* find(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }

    /// The elements of an array, or the values of an object in the order of the text.
    [[nodiscard]] const std::vector<Json>& elements() const { return elements_; }
    /// What the values of an object are called there, one for each of elements(); none in an array.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  private:
    friend class JsonTreeBuilder;

    Kind kind_ = Kind::Null;
    bool boolean_ = false;
    std::string text_;                // A string, or a number as written.
    std::vector<std::string> names_;  // Of the elements, in an object.
    std::vector<Json> elements_;
};

/// The tree of a text, or the offset from which on it is not JSON (as the standard has it: nothing is
/// mended). What is not UTF-8 is not JSON from its beginning; of what is nested more than 100 deep nothing is
/// read.
struct JsonTree {
    std::optional<Json> root;
    std::size_t broken_at = 0;
    bool too_deep = false;
};
[[nodiscard]] JsonTree parse_json(std::string_view text);

}  // namespace waymark
