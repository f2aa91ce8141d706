#include "ui/views/parts/organisation_field.h"

#include <algorithm>
#include <utility>

#include "model/base/contains.h"
#include "model/base/fold.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/list_box.h"

namespace waymark {
namespace {

/// How the list below a field stands while the field has the focus, as ImGui keeps it for the window: the place of the active
/// option and one; or one of these.
constexpr int kNoneActive = 0, kPutAway = -1;

std::size_t active_of(int state) {
    return state > 0 ? static_cast<std::size_t>(state) - 1 : kNoOption;
}
int state_of(std::size_t active) {
    return active == kNoOption ? kNoneActive : static_cast<int>(active) + 1;
}

/// What is offered: all where nothing was typed, else what has that in its name.
void offer(const View& view, std::string_view value, bool typed, const Strings* held, FrameList<Choice>& offered) {
    const std::string wanted = typed ? fold(value) : std::string();
    std::string name;
    for (const Choice& choice : view.derived.organisations()) {
        if (choice.value == value || (held && contains(*held, choice.value))) continue;
        if (typed) fold_into(name, choice.label);
        if (!typed || name.find(wanted) != std::string::npos) offered.push_back(choice);
    }
}

/// The list below the field; gives what was pressed in it.
std::size_t options_below(const View& view, std::string_view key, NodeId list, const FrameList<Choice>& offered,
                          std::size_t& active, bool moved, float width) {
    Ui& ui = view.ui;
    const SemScope box(ui, Role::ListBox, key, tr("Organisations"));
    const float line = ui.line_height(TextStyle::Body) + ui.line_height(TextStyle::Small) + ui.px(14);
    // Half a line more says that there is more.
    const float lines = offered.size() > 4 ? 4.5f : static_cast<float>(offered.size());
    const ImRect area = ui.place(width, std::max(ui.px(46), line) * lines + ui.px(10));
    ui.draw()->AddRect(area.Min, area.Max, ui.colours().border, ui.px(4), 0, ui.px(1));
    const ScrollArea scroll(ui, "list", area, {.padding_x = 4, .padding_y = 4, .gap = 2});
    std::size_t chosen = kNoOption;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const Choice& choice = offered[i];
        const std::string_view said = choice.help.empty() ? choice.label : ui.fill("{}, {}", choice.label, choice.help);
        const ListPress press = list_option(ui, list, i, {choice.label, choice.help, said}, i == active, moved);
        if (press == ListPress::Chosen) chosen = i;
        if (press == ListPress::PointedAt) active = i;
    }
    return chosen;
}

}  // namespace

OrganisationGiven organisation_field(const View& view, std::string_view label, std::string_view value,
                                     const FieldOptions& options, const Strings* held) {
    Ui& ui = view.ui;
    const std::string_view list_key = ui.fill("{} offered", options.key);
    const NodeId id = ui.id_of(options.key), list = ui.id_of(list_key);
    // A reader that turns to an option is given back to the field, which works the list.
    if (const SemNode* const has = ui.nodes().find(ui.focus()); has && has->role == Role::ListOption && has->parent == list)
        ui.set_focus(id);
    int& state = *ImGui::GetStateStorage()->GetIntRef(id, kNoneActive);
    const bool focused = ui.focus() == id && !ui.reading_here();
    // What stands below it does not move while the press that leaves it is held.
    const bool here = focused || ui.is_pressed_away(id);
    if (!here) state = kNoneActive;
    FrameList<Choice> offered(ui);
    if (here) offer(view, value, ui.typed.field == id && !value.empty(), held, offered);

    const UiKey key = focused ? ui.take_list_key() : UiKey::None;
    std::size_t active = active_of(state);
    if (active >= offered.size()) active = kNoOption;
    const std::size_t before = active;
    OrganisationGiven given;
    if (key == UiKey::Enter && active < offered.size()) given = {std::string(offered[active].value), true};
    if (key == UiKey::Enter && active >= offered.size() && !value.empty()) given = {std::string(value), true};
    if (key != UiKey::None && key != UiKey::Enter) {
        active = move_in_list(key, active, offered.size());
        state = state_of(active);
    }
    const bool open = here && state != kPutAway && !offered.empty();
    if (open && focused) ui.enter_layer(Ui::Layer::Popup);
    const bool put_away = open && focused && ui.take_escape(Ui::Layer::Popup);

    if (auto typed = text_field(ui, label, value, options)) {
        given = {std::move(typed), false};
        active = kNoOption;
        state = kNoneActive;
    }
    works_list(ui, list, open ? active : kNoOption, open ? offered.size() : 0);
    if (!open) return given;
    const float width = std::min(options.width > 0 ? ui.px(options.width) : ui.reading_width(), ui.available());
    const std::size_t pressed = options_below(view, list_key, list, offered, active, active != before, width);
    if (pressed < offered.size()) given = {std::string(offered[pressed].value), true};
    // One after another is added; of one that is chosen no other is wanted.
    state = put_away || (given.chosen && !held) ? kPutAway : state_of(given.chosen ? kNoOption : active);
    return given;
}

std::optional<std::string> add_organisation(const View& view, std::string_view record, std::string_view key,
                                            const Strings& held) {
    ViewState& state = view.state;
    const std::string_view place = view.ui.fill("{}/{}", record, key);
    const bool typed_here = state.to_find.of == place;
    OrganisationGiven given =
        organisation_field(view, tr("Add an organisation"), typed_here ? std::string_view(state.to_find.text) : "",
                           {.key = "add", .hint = tr("Members come first. Enter adds what is typed."), .width = 420}, &held);
    if (!given.text) return {};
    state.to_find.of = place;
    state.to_find.text = given.chosen ? std::string() : *given.text;
    if (!given.chosen || contains(held, *given.text)) return {};
    return std::move(given.text);
}

}  // namespace waymark
