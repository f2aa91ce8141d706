#pragma once
// Reads JSON text as a row of events. What JSON is, nlohmann/json says; here is what it is told, and what is made of its
// answers: numbers as they are written, and the place where a text breaks.
//
// Iterative, so nesting costs memory and no stack. Numbers are never converted, so none is too large. The text must be UTF-8
// (see text_encoding.h).

#include <cstddef>
#include <optional>
#include <string_view>

#include "io/json/json_mender.h"

namespace waymark {

/// Which members of an object come next.
enum class Members { First, More };

/// What a text is told to. What events view is valid during the call only.
class JsonEvents {
  public:
    virtual void null() = 0;
    virtual void boolean(bool value) = 0;
    virtual void number(std::string_view as_written) = 0;
    virtual void string(std::string_view text) = 0;
    virtual void key(std::string_view name) = 0;
    virtual void begin(char bracket) = 0;  ///< '{' or '['
    virtual void end(char bracket) = 0;    ///< '}' or ']'
    virtual void mended(JsonMend mend, std::size_t offset) = 0;

    /// Asked at the beginning of an object, and after a value: one who knows a quicker way may read members of the object there,
    /// each but the first with the comma before it, and gives the place after the last one. What stands there, and every
    /// mistake, is read as ever. `offset`: none was read, as in a list.
    virtual std::size_t members(std::size_t offset, Members) { return offset; }

  protected:
    ~JsonEvents() = default;
};

/// Gives `events` every event of a text. False when it is not JSON: then what was told is to be forgotten, and
/// scan_mended_json says more. Zero bytes at the end, which some file systems leave there, are passed over.
[[nodiscard]] bool scan_json(std::string_view text, JsonEvents& events);

/// The same for a text that scan_json refused: what can be mended is mended and said before the event it is in, and where the
/// text breaks everything before that has been told. Gives that offset then, the size of the text when it breaks off. Asks for
/// no members.
[[nodiscard]] std::optional<std::size_t> scan_mended_json(std::string_view text, JsonEvents& events);

}  // namespace waymark
