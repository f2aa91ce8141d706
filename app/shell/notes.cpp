#include "shell/notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace waymark {
namespace {

constexpr std::array<std::pair<std::string_view, Screen>, 12> kScreens{{
    {"start", Screen::Start},
    {"framework", Screen::Framework},
    {"partnership", Screen::Partnership},
    {"activities", Screen::Activities},
    {"reflect", Screen::Reflect},
    {"gaps", Screen::Gaps},
    {"plan", Screen::Plan},
    {"compare", Screen::Compare},
    {"local", Screen::Local},
    {"share", Screen::Share},
    {"settings", Screen::Settings},
    {"help", Screen::Help},
}};

constexpr std::array<std::string_view, 3> kGapsLooks{"matrix", "picture", "list"};
constexpr std::array<std::string_view, 3> kPlanLooks{"table", "time-line", "meeting"};
constexpr std::array<std::string_view, 3> kLocalLooks{"counts", "areas", "products"};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\\')
            result += "\\\\";
        else if (c != '\r')
            result += c;
    }
    return result;
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

std::string joined(const Strings& list) {
    std::string text;
    for (const std::string& value : list) text += (text.empty() ? "" : "\n") + value;
    return text;
}

Strings lines_of(std::string_view text) {
    Strings lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

Notes::Notes(std::string_view text) {
    for (const std::string& line : lines_of(text)) {
        const std::size_t equals = line.find('=');
        if (equals != std::string::npos)
            set(std::string_view(line).substr(0, equals),
                unescaped(std::string_view(line).substr(equals + 1)));
    }
}

std::string_view Notes::get(std::string_view key) const {
    for (const auto& [known, value] : lines_)
        if (known == key) return value;
    return {};
}

void Notes::set(std::string_view key, std::string_view value) {
    for (auto& [known, held] : lines_)
        if (known == key) {
            held = value;
            return;
        }
    lines_.emplace_back(key, value);
}

std::string Notes::text() const {
    std::string text;
    for (const auto& [key, value] : lines_)
        if (!value.empty()) text += key + '=' + escaped(value) + '\n';
    return text;
}

std::string write_settings(const Settings& settings) {
    Notes notes;
    if (settings.theme) notes.set("theme", theme_id(*settings.theme));
    if (settings.text_scale > 0)
        notes.set("text-percent", std::to_string(std::lround(settings.text_scale * 100)));
    if (settings.reduced_motion) notes.set("motion", *settings.reduced_motion ? "less" : "some");
    if (settings.text_view) notes.set("text-view", "yes");
    if (!settings.keep_here) notes.set("keep-here", "no");
    return notes.text();
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
    return settings;
}

Notes write_session(const ViewState& state) {
    Notes notes;
    for (const auto& [id, screen] : kScreens)
        if (screen == state.screen) notes.set("screen", id);
    notes.set("framework-open", state.framework_open);
    notes.set("framework-list", state.framework_list ? "yes" : "");
    notes.set("framework-part", state.framework_part);
    notes.set("table", state.table ? "yes" : "");
    notes.set("activity", state.activity);
    notes.set("find", state.query.text);
    notes.set("sort", state.query.sort_key);
    notes.set("descending", state.query.descending ? "yes" : "");
    Strings filters;
    for (const Filter& filter : state.query.filters) filters.push_back(filter.key + "=" + filter.value);
    notes.set("filters", joined(filters));
    notes.set("columns", joined(state.columns));
    notes.set("reflect", state.reflect.open);
    notes.set("reflect-part", state.reflect.part);
    notes.set("reflect-progress", state.reflect.progress);
    notes.set("gaps-look", kGapsLooks[static_cast<std::size_t>(state.gaps.look)]);
    notes.set("gaps-rows", axis_id(state.gaps.rows));
    notes.set("gap", state.gaps.gap);
    notes.set("plan-look", kPlanLooks[static_cast<std::size_t>(state.plan.look)]);
    notes.set("action", state.plan.action);
    notes.set("compare-from", state.compare.from);
    notes.set("compare-to", state.compare.to);
    notes.set("meeting-since", state.plan.since);
    notes.set("local-look", kLocalLooks[static_cast<std::size_t>(state.local.look)]);
    notes.set("local-open", state.local.open);
    notes.set("open", joined(Strings(state.open_groups.begin(), state.open_groups.end())));
    return notes;
}

void read_session(const Notes& notes, ViewState& state) {
    for (const auto& [id, screen] : kScreens)
        if (id == notes.get("screen")) state.screen = screen;
    state.framework_open = notes.get("framework-open");
    state.framework_list = notes.get("framework-list") == "yes";
    if (!notes.get("framework-part").empty()) state.framework_part = notes.get("framework-part");
    state.table = notes.get("table") == "yes";
    state.activity = notes.get("activity");
    state.query.text = notes.get("find");
    if (!notes.get("sort").empty()) state.query.sort_key = notes.get("sort");
    state.query.descending = notes.get("descending") == "yes";
    state.query.filters.clear();
    for (const std::string& line : lines_of(notes.get("filters"))) {
        const std::size_t equals = line.find('=');
        if (equals != std::string::npos)
            state.query.filters.push_back({line.substr(0, equals), line.substr(equals + 1)});
    }
    if (Strings columns = lines_of(notes.get("columns")); !columns.empty())
        state.columns = std::move(columns);
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
    for (std::string& key : lines_of(notes.get("open"))) state.open_groups.insert(std::move(key));
}

}  // namespace waymark
