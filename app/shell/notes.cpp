#include "shell/notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "io/json/json_tree.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/utf8.h"
#include "ui/views/window/screens.h"

namespace waymark {
namespace {

/// What write_settings() writes.
constexpr std::string_view kTheme = "theme", kTextPercent = "text-percent", kMotion = "motion", kTextView = "text-view",
                           kKeepHere = "keep-here", kOpenKeeping = "open-keeping", kPastedWords = "pasted-words";

/// What a text that is not UTF-8 stands under, in hexadecimal digits.
constexpr std::string_view kBytes = "bytes";

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size())
            result += text[i];
        else
            result += text[++i] == 'n' ? '\n' : text[i];
    }
    return result;
}

template <class List>
void write_list(NoteWriter& to, std::string_view key, const List& list) {
    if (list.empty()) return;
    to.open_list(key);
    for (const auto& one : list) to.add_to_list(one);
    to.close_list();
}

std::optional<std::string> text_of_hex(const std::string* digits) {
    if (!digits || digits->size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < digits->size(); i += 2) {
        const int high = hex_digit((*digits)[i]), low = hex_digit((*digits)[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

/// One value as a text; nothing where it is none that a note has.
std::optional<std::string> text_of(const Json& value) {
    if (const std::string* const text = value.text()) return *text;
    if (const auto is = value.boolean()) return *is ? "yes" : "no";
    if (const auto number = value.whole()) return std::to_string(*number);
    const Json* const bytes = value.find(kBytes);
    return bytes ? text_of_hex(bytes->text()) : std::nullopt;
}

/// Puts down one value, or each of a list and of the pairs in it; false where it holds anything else.
bool add_values(const Json& value, Strings& to, bool& is_pairs) {
    if (!value.is_array()) {
        auto text = text_of(value);
        if (text) to.push_back(std::move(*text));
        return text.has_value();
    }
    const std::vector<Json>& all = value.elements();
    is_pairs = !all.empty() && all.front().is_array();
    bool whole = true;
    for (const Json& one : all) {
        const std::size_t before = to.size(), wanted = is_pairs ? 2 : 1;
        bool nested = false;
        if (one.is_array() != is_pairs)
            whole = false;
        else if (is_pairs)
            for (const Json& half : one.elements()) whole = !half.is_array() && add_values(half, to, nested) && whole;
        else
            whole = add_values(one, to, nested) && whole;
        if (to.size() - before == wanted) continue;
        to.resize(before);
        whole = false;
    }
    return whole;
}

class SessionWriter final : public SessionNotes {
  public:
    explicit SessionWriter(NoteWriter& to) : to_(to) {}
    void text(std::string_view key, std::string& value) override { to_.add(key, value); }
    void flag(std::string_view key, bool& value) override {
        if (value) to_.add_flag(key, true);
    }
    void number(std::string_view key, float& value) override { to_.add_number(key, std::lround(value)); }
    void list(std::string_view key, Strings& values) override { write_list(to_, key, values); }
    void keys(std::string_view key, Keys& values) override { write_list(to_, key, values); }
    void filters(std::string_view key, std::vector<Filter>& values) override {
        if (values.empty()) return;
        to_.open_list(key);
        for (const Filter& filter : values) to_.add_pair(filter.key, filter.value);
        to_.close_list();
    }

  private:
    std::size_t word(std::string_view key, std::span<const std::string_view> words, std::size_t which) override {
        to_.add(key, words[which]);
        return which;
    }
    NoteWriter& to_;
};

class SessionReader final : public SessionNotes {
  public:
    explicit SessionReader(const Notes& notes) : notes_(notes) {}
    void text(std::string_view key, std::string& value) override {
        if (const std::string_view note = notes_.get(key); !note.empty()) value = note;
    }
    void flag(std::string_view key, bool& value) override { value = value || notes_.get(key) == "yes"; }
    void number(std::string_view key, float& value) override {
        const std::string_view note = notes_.get(key);
        int whole = 0;
        if (std::from_chars(note.data(), note.data() + note.size(), whole).ec == std::errc()) value = static_cast<float>(whole);
    }
    void list(std::string_view key, Strings& values) override {
        if (const auto list = notes_.list(key); !list.empty()) values.assign(list.begin(), list.end());
    }
    void keys(std::string_view key, Keys& values) override {
        for (const std::string_view one : notes_.list(key)) values.emplace(one);
    }
    void filters(std::string_view key, std::vector<Filter>& values) override {
        for (const auto& [field, value] : notes_.pairs(key, '=')) values.push_back({std::string(field), std::string(value)});
    }

  private:
    std::size_t word(std::string_view key, std::span<const std::string_view> words, std::size_t which) override {
        const auto found = std::find(words.begin(), words.end(), notes_.get(key));
        return found == words.end() || found->empty() ? which : static_cast<std::size_t>(found - words.begin());
    }
    const Notes& notes_;
};

}  // namespace

Notes::Notes(std::string_view text) {
    const JsonTree tree = parse_json(text);
    if (!tree.root || !tree.root->is_object()) {
        read_lines(text);
        return;
    }
    const std::vector<std::string>& names = tree.root->names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        Note note{names[i], {}, false};
        understood_ = add_values(tree.root->elements()[i], note.values, note.is_pairs) && understood_;
        if (!note.values.empty()) notes_.push_back(std::move(note));
    }
}

void Notes::read_lines(std::string_view text) {
    are_lines_ = true;
    for (const std::string_view line : lines_of(text)) {
        const std::string_view key = line.substr(0, line.find('='));
        const bool is_note = key.size() < line.size() && !key.empty() &&
                             std::all_of(key.begin(), key.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
        if (is_note)
            notes_.push_back({std::string(key), {unescaped(line.substr(key.size() + 1))}, false});
        else
            understood_ = understood_ && line.empty();
    }
}

const Notes::Note* Notes::find(std::string_view key) const {
    const auto found = std::find_if(notes_.rbegin(), notes_.rend(), [&](const Note& note) { return note.key == key; });
    return found == notes_.rend() ? nullptr : &*found;
}

std::string_view Notes::get(std::string_view key) const& {
    const Note* const note = find(key);
    return note ? std::string_view(note->values.front()) : std::string_view();
}

std::vector<std::string_view> Notes::list(std::string_view key) const& {
    if (are_lines_) return lines_of(get(key));
    const Note* const note = find(key);
    return note ? std::vector<std::string_view>(note->values.begin(), note->values.end()) : std::vector<std::string_view>();
}

std::vector<std::pair<std::string_view, std::string_view>> Notes::pairs(std::string_view key, char between) const& {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    const Note* const note = find(key);
    if (are_lines_) {
        for (const std::string_view line : lines_of(get(key)))
            if (const std::size_t at = line.find(between); at != std::string_view::npos)
                found.emplace_back(line.substr(0, at), line.substr(at + 1));
    } else if (note && note->is_pairs) {
        for (std::size_t i = 0; i + 1 < note->values.size(); i += 2) found.emplace_back(note->values[i], note->values[i + 1]);
    }
    return found;
}

bool Notes::has_others_than(const std::vector<std::string_view>& keys) const {
    return std::any_of(notes_.begin(), notes_.end(), [&](const Note& note) { return !contains(keys, note.key); });
}

void NoteWriter::begin(std::string_view key) {
    if (json_.depth() == 0) json_.open('{');
    json_.key(key);
}

void NoteWriter::text(std::string_view value) {
    if (is_utf8(value)) return json_.text(value);
    json_.open('{');
    json_.key(kBytes);
    json_.out += '"';
    for (const char c : value) append_hex_byte(json_.out, static_cast<unsigned char>(c));
    json_.out += '"';
    json_.close('}');
}

void NoteWriter::add(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    begin(key);
    text(value);
}

void NoteWriter::add_number(std::string_view key, std::int64_t value) {
    begin(key);
    json_.number(value);
}

void NoteWriter::add_flag(std::string_view key, bool value) {
    begin(key);
    json_.flag(value);
}

void NoteWriter::open_list(std::string_view key) {
    begin(key);
    json_.open('[');
}

void NoteWriter::add_to_list(std::string_view value) {
    json_.item();
    text(value);
}

void NoteWriter::add_pair(std::string_view first, std::string_view second) {
    json_.item();
    json_.open('[');
    add_to_list(first);
    add_to_list(second);
    json_.close(']');
}

const std::string& NoteWriter::whole() {
    if (json_.depth() > 0) {
        json_.close('}');
        json_.out += '\n';
    }
    return json_.out;
}

std::string write_settings(const Settings& settings) {
    NoteWriter to;
    if (settings.theme) to.add(kTheme, theme_id(*settings.theme));
    if (settings.text_scale > 0) to.add_number(kTextPercent, std::lround(settings.text_scale * 100));
    if (settings.reduced_motion) to.add(kMotion, *settings.reduced_motion ? "less" : "some");
    if (settings.text_view) to.add_flag(kTextView, true);
    if (!settings.keep_here) to.add_flag(kKeepHere, false);
    if (settings.knows_open_keeping) to.add(kOpenKeeping, "known");
    if (!settings.pasted_words.empty()) {
        to.open_list(kPastedWords);
        for (const auto& [key, id] : settings.pasted_words) to.add_pair(key, id);
        to.close_list();
    }
    return to.whole();
}

Settings read_settings(std::string_view text) {
    const Notes notes(text);
    Settings settings;
    if (const std::string_view theme = notes.get(kTheme); !theme.empty()) settings.theme = theme_from_id(theme, ThemeName::Light);
    const std::string_view percent = notes.get(kTextPercent);
    int number = 0;
    if (std::from_chars(percent.data(), percent.data() + percent.size(), number).ec == std::errc() && number >= 100 &&
        number <= 400)
        settings.text_scale = static_cast<float>(number) / 100.0f;
    if (const std::string_view motion = notes.get(kMotion); !motion.empty()) settings.reduced_motion = motion == "less";
    settings.text_view = notes.get(kTextView) == "yes";
    settings.keep_here = notes.get(kKeepHere) != "no";
    settings.knows_open_keeping = notes.get(kOpenKeeping) == "known";
    for (const auto& [words, id] : notes.pairs(kPastedWords, '\t')) settings.pasted_words.emplace(words, id);
    return settings;
}

bool is_understood(KeptThing note, std::string_view text) {
    const Notes notes(text);
    return notes.understood() && (note != KeptThing::Settings || !notes.has_others_than({kTheme, kTextPercent, kMotion, kTextView,
                                                                                         kKeepHere, kOpenKeeping, kPastedWords}));
}

std::string write_recent(const Strings& paths) {
    NoteWriter to;
    write_list(to, "files", paths);
    return to.whole();
}

Strings read_recent(std::string_view text) {
    const Notes notes(text);
    const std::vector<std::string_view> files = notes.list("files");
    return {files.begin(), files.end()};
}

void write_session(ViewState& state, NoteWriter& to) {
    SessionWriter writer(to);
    comes_back(state, writer);
}

void read_session(const Notes& notes, ViewState& state) {
    SessionReader reader(notes);
    comes_back(state, reader);
}

}  // namespace waymark
