#include "shell/notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "model/base/split.h"
#include "ui/views/window/screens.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 3> kGapsLooks{"matrix", "picture", "list"};
constexpr std::array<std::string_view, 3> kPlanLooks{"table", "time-line", "meeting"};
constexpr std::array<std::string_view, 3> kLocalLooks{"counts", "areas", "products"};

void add_escaped(std::string& result, std::string_view text) {
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\\')
            result += "\\\\";
        else if (c != '\r')
            result += c;
    }
}

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

/// A line of several values; `add` is given each and adds it.
template <class List, class Add>
void add_list(std::string& text, std::string_view key, const List& list, Add&& add) {
    if (list.empty()) return;
    text.append(key) += '=';
    bool first = true;
    for (const auto& one : list) {
        if (!std::exchange(first, false)) add_escaped(text, "\n");
        add(one);
    }
    text += '\n';
}

}  // namespace

Notes::Notes(std::string_view text) {
    for (const std::string_view line : lines_of(text)) {
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos) lines_.emplace_back(line.substr(0, equals), unescaped(line.substr(equals + 1)));
    }
}

std::string_view Notes::get(std::string_view key) const {
    std::string_view found;
    for (const auto& [known, value] : lines_)
        if (known == key) found = value;
    return found;
}

void add_note(std::string& text, std::string_view key, std::string_view value) {
    if (value.empty()) return;
    text.append(key) += '=';
    add_escaped(text, value);
    text += '\n';
}

std::string write_settings(const Settings& settings) {
    std::string text;
    if (settings.theme) add_note(text, "theme", theme_id(*settings.theme));
    if (settings.text_scale > 0)
        add_note(text, "text-percent", std::to_string(std::lround(settings.text_scale * 100)));
    if (settings.reduced_motion) add_note(text, "motion", *settings.reduced_motion ? "less" : "some");
    if (settings.text_view) add_note(text, "text-view", "yes");
    if (!settings.keep_here) add_note(text, "keep-here", "no");
    if (settings.knows_open_keeping) add_note(text, "open-keeping", "known");
    std::string words;
    for (const auto& [key, id] : settings.pasted_words) words += key + '\t' + id + '\n';
    add_note(text, "pasted-words", words);
    return text;
}

Settings read_settings(std::string_view text) {
    const Notes notes(text);
    Settings settings;
    if (const std::string_view theme = notes.get("theme"); !theme.empty())
        settings.theme = theme_from_id(theme, ThemeName::Light);
    const std::string_view percent = notes.get("text-percent");
    int number = 0;
    if (std::from_chars(percent.data(), percent.data() + percent.size(), number).ec == std::errc() &&
        number >= 100 && number <= 400)
        settings.text_scale = static_cast<float>(number) / 100.0f;
    if (const std::string_view motion = notes.get("motion"); !motion.empty())
        settings.reduced_motion = motion == "less";
    settings.text_view = notes.get("text-view") == "yes";
    settings.keep_here = notes.get("keep-here") != "no";
    settings.knows_open_keeping = notes.get("open-keeping") == "known";
    for (std::string_view words = notes.get("pasted-words"); !words.empty();) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        const std::string_view line = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos)
            settings.pasted_words.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return settings;
}

std::string write_recent(const Strings& paths) {
    std::string text;
    add_list(text, "files", paths, [&](const std::string& path) { add_escaped(text, path); });
    return text;
}

Strings read_recent(std::string_view text) {
    const Notes notes(text);
    const std::vector<std::string_view> files = lines_of(notes.get("files"));
    return {files.begin(), files.end()};
}

void write_session(const ViewState& state, std::string& text) {
    const auto note = [&](std::string_view key, std::string_view value) { add_note(text, key, value); };
    note("screen", row_of(state.screen).id);
    note("counted", state.counted == Counted::Running ? "running" : "");
    note("framework-open", state.framework_open);
    note("framework-list", state.framework_list ? "yes" : "");
    note("framework-part", state.framework_part);
    note("table", state.table ? "yes" : "");
    note("map", state.map_compact ? "compact" : "");
    char width[16];
    const auto end = std::to_chars(width, width + sizeof width, std::lround(state.detail_width)).ptr;
    note("details", {width, static_cast<std::size_t>(end - width)});
    note("activity", state.activity);
    note("find", state.query.text);
    note("sort", state.query.sort_key);
    note("descending", state.query.descending ? "yes" : "");
    add_list(text, "filters", state.query.filters, [&](const Filter& filter) {
        add_escaped(text, filter.key);
        text += '=';
        add_escaped(text, filter.value);
    });
    const auto add = [&](const std::string& one) { add_escaped(text, one); };
    add_list(text, "columns", state.columns, add);
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
    add_list(text, "open", state.open_groups, add);
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
    for (const std::string_view line : lines_of(notes.get("filters"))) {
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos)
            state.query.filters.push_back({std::string(line.substr(0, equals)), std::string(line.substr(equals + 1))});
    }
    if (const auto columns = lines_of(notes.get("columns")); !columns.empty()) state.columns.assign(columns.begin(), columns.end());
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
    for (const std::string_view key : lines_of(notes.get("open"))) state.open_groups.emplace(key);
}

}  // namespace waymark
