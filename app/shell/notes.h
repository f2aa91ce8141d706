#pragma once
// Small notes to ourselves that are kept on this computer: settings, and where the person was. JSON objects of texts,
// numbers, yes or no, and lists of those. Earlier versions wrote lines of "key=value", which are read as well.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/json_writer.h"
#include "shell/kept_thing.h"
#include "ui/views/state.h"

namespace waymark {

/// Notes that are read. Unknown keys, and what is no note, are passed over.
class Notes {
  public:
    explicit Notes(std::string_view text);
    /// The last of that key: a text; a number in digits; "yes" or "no"; the first of a list. Empty when there is none.
    [[nodiscard]] std::string_view get(std::string_view key) const&;
    /// All of a list.
    [[nodiscard]] std::vector<std::string_view> list(std::string_view key) const&;
    /// Of a list of pairs, each with its two texts. `between`: what stood between them in a line.
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> pairs(std::string_view key, char between) const&;
    // What they give is theirs: of notes made on the spot nothing would be left.
    std::string_view get(std::string_view key) const&& = delete;
    std::vector<std::string_view> list(std::string_view key) const&& = delete;
    std::vector<std::pair<std::string_view, std::string_view>> pairs(std::string_view key, char between) const&& = delete;
    /// False for bytes that are neither a JSON object nor lines of "key=value".
    [[nodiscard]] bool understood() const { return understood_; }
    /// Whether there is a note of a key that is none of these.
    [[nodiscard]] bool has_others_than(const std::vector<std::string_view>& keys) const;

  private:
    struct Note {
        std::string key;
        Strings values;  ///< At least one
        bool is_pairs;   ///< The values stand two by two
    };
    [[nodiscard]] const Note* find(std::string_view key) const;
    void read_lines(std::string_view text);

    std::vector<Note> notes_;
    bool are_lines_ = false;
    bool understood_ = true;
};

/// Notes that are written, one after the other.
class NoteWriter {
  public:
    /// Begins anew; keeps its memory.
    void clear() { json_.clear(); }
    /// None for an empty value. What is not UTF-8, as a path may be, is written so that it comes back as it is.
    void add(std::string_view key, std::string_view value);
    void add_number(std::string_view key, std::int64_t value);
    void add_flag(std::string_view key, bool value);
    /// Opens a list; each add_to_list() or add_pair() puts one in.
    void open_list(std::string_view key);
    void add_to_list(std::string_view value);
    void add_pair(std::string_view first, std::string_view second);
    void close_list() { json_.close(']'); }
    /// All of them; empty where there are none. The next thing done is clear().
    [[nodiscard]] const std::string& whole();

  private:
    void begin(std::string_view key);
    void text(std::string_view value);

    JsonWriter json_{JsonWriter::Layout::Indented};
};

/// Settings as kept, and back. What is missing or makes no sense is as in a fresh Settings.
[[nodiscard]] std::string write_settings(const Settings& settings);
[[nodiscard]] Settings read_settings(std::string_view text);

/// Paths of the files used last, and back.
[[nodiscard]] std::string write_recent(const Strings& paths);
[[nodiscard]] Strings read_recent(std::string_view text);

/// What comes back after a reload (ui/views/window/screens.h), added to what is written. The state is left as it is.
void write_session(ViewState& state, NoteWriter& to);
void read_session(const Notes& notes, ViewState& state);

/// False for a note that holds something that is not understood here: it was damaged, or a newer version wrote it. Before it is
/// written over, it is kept aside (Platform::keep_aside).
[[nodiscard]] bool is_understood(KeptThing note, std::string_view text);

}  // namespace waymark
