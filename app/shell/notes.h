#pragma once
// Small notes to ourselves that are kept on this computer: settings, and where the person was. Lines of
// "key=value"; values have their line ends and backslashes escaped. Unknown keys and broken lines are passed
// over.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/state.h"

namespace waymark {

class Notes {
  public:
    explicit Notes(std::string_view text);
    /// Empty when there is none; the last counts.
    [[nodiscard]] std::string_view get(std::string_view key) const;

  private:
    std::vector<std::pair<std::string, std::string>> lines_;
};

/// Adds a line; none for an empty value.
void add_note(std::string& text, std::string_view key, std::string_view value);

/// Settings as kept, and back. What is missing or makes no sense is as in a fresh Settings.
[[nodiscard]] std::string write_settings(const Settings& settings);
[[nodiscard]] Settings read_settings(std::string_view text);

/// Paths of the files used last, and back.
[[nodiscard]] std::string write_recent(const Strings& paths);
[[nodiscard]] Strings read_recent(std::string_view text);

/// Screen, what is open on it, filters: what comes back after a reload. Written at the end of `text`.
void write_session(const ViewState& state, std::string& text);
void read_session(const Notes& notes, ViewState& state);

}  // namespace waymark
