#include "shell/notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "io/json/json_tree.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/utf8.h"
#include "ui/views/window/screens.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 3> kGapsLooks{"matrix", "picture", "list"};
constexpr std::array<std::string_view, 3> kPlanLooks{"table", "time-line", "meeting"};
constexpr std::array<std::string_view, 3> kLocalLooks{"counts", "areas", "products"};

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
        const bool is_note = key.size() < line.size() && !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
                                 return is_letter(c) || is_digit(c) || c == '-';
                             });
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

std::string_view Notes::get(std::string_view key) const {
    const Note* const note = find(key);
    return note ? std::string_view(note->values.front()) : std::string_view();
}

std::vector<std::string_view> Notes::list(std::string_view key) const {
    if (are_lines_) return lines_of(get(key));
    const Note* const note = find(key);
    return note ? std::vector<std::string_view>(note->values.begin(), note->values.end()) : std::vector<std::string_view>();
}

std::vector<std::pair<std::string_view, std::string_view>> Notes::pairs(std::string_view key, char between) const {
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
    for (const char c : value) {
        json_.out += kHexDigits[static_cast<unsigned char>(c) >> 4];
        json_.out += kHexDigits[static_cast<unsigned char>(c) & 15];
    }
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
    if (const std::string_view theme = notes.get(kTheme); !theme.empty())
        settings.theme = theme_from_id(theme, ThemeName::Light);
    const std::string_view percent = notes.get(kTextPercent);
    int number = 0;
    if (std::from_chars(percent.data(), percent.data() + percent.size(), number).ec == std::errc() &&
        number >= 100 && number <= 400)
        settings.text_scale = static_cast<float>(number) / 100.0f;
    if (const std::string_view motion = notes.get(kMotion); !motion.empty()) settings.reduced_motion = motion == "less";
    settings.text_view = notes.get(kTextView) == "yes";
    settings.keep_here = notes.get(kKeepHere) != "no";
    settings.knows_open_keeping = notes.get(kOpenKeeping) == "known";
    for (const auto& [words, id] : notes.pairs(kPastedWords, '\t')) settings.pasted_words.emplace(words, id);
    return settings;
}

bool is_understood(std::string_view key, std::string_view text) {
    const Notes notes(text);
    return notes.understood() && (key != "settings" || !notes.has_others_than({kTheme, kTextPercent, kMotion, kTextView,
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

void write_session(const ViewState& state, NoteWriter& to) {
    const auto note = [&](std::string_view key, std::string_view value) { to.add(key, value); };
    const auto flag = [&](std::string_view key, bool is) {
        if (is) to.add_flag(key, true);
    };
    note("screen", row_of(state.screen).id);
    note("counted", state.counted == Counted::Running ? "running" : "");
    note("framework-open", state.framework_open);
    flag("framework-list", state.framework_list);
    note("framework-part", state.framework_part);
    flag("table", state.table);
    note("map", state.map_compact ? "compact" : "");
    to.add_number("details", std::lround(state.detail_width));
    note("activity", state.activity);
    note("find", state.query.text);
    note("sort", state.query.sort_key);
    flag("descending", state.query.descending);
    if (!state.query.filters.empty()) {
        to.open_list("filters");
        for (const Filter& filter : state.query.filters) to.add_pair(filter.key, filter.value);
        to.close_list();
    }
    write_list(to, "columns", state.columns);
    note("reflect", state.reflect.open);
    note("reflect-part", state.reflect.part);
    note("reflect-progress", state.reflect.progress);
    note("gaps-look", kGapsLooks[static_cast<std::size_t>(state.gaps.look)]);
    note("gaps-rows", axis_id(state.gaps.rows));
    note("gap", state.gaps.gap);
    note("plan-look", kPlanLooks[static_cast<std::size_t>(state.plan.look)]);
    note("action", state.plan.action);
    note("compare-from", state.compare.from);
    note("compare-to", state.compare.to);
    note("meeting-since", state.plan.since);
    note("local-look", kLocalLooks[static_cast<std::size_t>(state.local.look)]);
    note("local-open", state.local.open);
    write_list(to, "open", state.open_groups);
}

void read_session(const Notes& notes, ViewState& state) {
    if (const ScreenRow* const row = screen_called(notes.get("screen"))) state.screen = row->screen;
    state.counted = notes.get("counted") == "running" ? Counted::Running : Counted::All;
    state.framework_open = notes.get("framework-open");
    state.framework_list = notes.get("framework-list") == "yes";
    if (!notes.get("framework-part").empty()) state.framework_part = notes.get("framework-part");
    state.table = notes.get("table") == "yes";
    state.map_compact = notes.get("map") == "compact";
    const std::string_view width = notes.get("details");
    if (int pixels = 0; std::from_chars(width.data(), width.data() + width.size(), pixels).ec == std::errc())
        state.detail_width = static_cast<float>(pixels);
    state.activity = notes.get("activity");
    state.query.text = notes.get("find");
    if (!notes.get("sort").empty()) state.query.sort_key = notes.get("sort");
    state.query.descending = notes.get("descending") == "yes";
    state.query.filters.clear();
    for (const auto& [key, value] : notes.pairs("filters", '='))
        state.query.filters.push_back({std::string(key), std::string(value)});
    if (const auto columns = notes.list("columns"); !columns.empty()) state.columns.assign(columns.begin(), columns.end());
    state.reflect.open = notes.get("reflect");
    state.reflect.part = notes.get("reflect-part");
    state.reflect.progress = notes.get("reflect-progress");
    for (std::size_t i = 0; i < kGapsLooks.size(); ++i)
        if (kGapsLooks[i] == notes.get("gaps-look")) state.gaps.look = static_cast<GapsLook>(i);
    for (const Axis axis : kMatrixRows)
        if (axis_id(axis) == notes.get("gaps-rows")) state.gaps.rows = axis;
    state.gaps.gap = notes.get("gap");
    for (std::size_t i = 0; i < kPlanLooks.size(); ++i)
        if (kPlanLooks[i] == notes.get("plan-look")) state.plan.look = static_cast<PlanLook>(i);
    state.plan.action = notes.get("action");
    state.compare.from = notes.get("compare-from");
    state.compare.to = notes.get("compare-to");
    state.plan.since = notes.get("meeting-since");
    for (std::size_t i = 0; i < kLocalLooks.size(); ++i)
        if (kLocalLooks[i] == notes.get("local-look")) state.local.look = static_cast<LocalLook>(i);
    state.local.open = notes.get("local-open");
    for (const std::string_view key : notes.list("open")) state.open_groups.emplace(key);
}

}  // namespace waymark
