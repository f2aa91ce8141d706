// What could not be read of a file, before anything of it is opened.

#include <algorithm>

#include "model/base/ascii.h"
#include "model/document/titles.h"
#include "present/words/field_words.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Where in a file a problem is, in the words of the screens: "activities[0].mainStage" is "Activity 1: Main
/// stage". What is no place in a list of records stays as it is.
std::string_view place_words(Ui& ui, std::string_view where) {
    constexpr std::string_view kPartnership = "partnership.";
    std::string_view rest = where;
    if (rest.starts_with(kPartnership)) rest.remove_prefix(kPartnership.size());
    const std::size_t open = rest.find('['), close = rest.find(']');
    const auto in_record = [&](RecordKind kind, std::string_view record, std::string_view key) {
        const std::string_view name = key.substr(0, key.find_first_of(".["));
        if (name.empty()) return record;
        return ui.fill("{}: {}", record, field(kind, name) ? words_of(kind, name).label : key);
    };
    if (open == std::string_view::npos || close == std::string_view::npos)
        return rest.size() < where.size() ? in_record(RecordKind::Partnership, numbered(RecordKind::Partnership), rest) : where;
    std::size_t index = 0;
    for (const char digit : rest.substr(open + 1, close - open - 1)) {
        if (!is_digit(digit)) return where;
        index = index * 10 + static_cast<std::size_t>(digit - '0');
    }
    const auto types = record_types();
    const auto type =
        std::find_if(types.begin(), types.end(), [&](const RecordType& one) { return one.key == rest.substr(0, open); });
    if (type == types.end()) return where;
    return in_record(type->kind, ui.fill(numbered(type->kind), index + 1), rest.substr(std::min(close + 2, rest.size())));
}

/// "5 activities and 12 other records"
std::string_view spared_words(Ui& ui, const SparedRecords& spared) {
    const std::string_view activities =
        ui.fill(tr_n(static_cast<long>(spared.activities), "{} activity", "{} activities"), spared.activities);
    if (spared.others == 0) return activities;
    return ui.fill(tr("{} and {}"), activities,
                   ui.fill(tr_n(static_cast<long>(spared.others), "{} other record", "{} other records"), spared.others));
}

}  // namespace

void problems_dialog(const View& view) {
    Ui& ui = view.ui;
    const ViewState& state = view.state;
    const std::optional<SparedRecords> spared = state.problems.spared;
    // A long list is read from its start.
    if (ui.takes_requested_focus("problems")) ui.request_focus("heading");
    const Dialog dialog(ui, "problems", ui.fill(spared ? tr("About “{}”") : tr("“{}” could not be opened"), state.problems.about),
                        760);
    if (dialog.dismissed()) return close_dialog(view);
    if (spared)
        paragraph(ui, ui.fill(tr("Nothing has been opened yet, and your work is untouched. Could be read: {}."),
                              spared_words(ui, *spared)));
    else
        paragraph(ui, tr("The work that was open is untouched."));
    {
        const SemScope list(ui, Role::List, "problems", tr("Problems"));
        for (std::size_t i = 0; i < state.problems.list.size(); ++i) {
            const Problem& problem = state.problems.list[i];
            const SemScope line(ui, Role::ListItem, ui.fill("{}", i));
            paragraph(ui, problem.message);
            if (!problem.where.empty()) note(ui, ui.fill(tr("Where: {}"), place_words(ui, problem.where)));
        }
    }
    if (spared) {
        if (decide(view, dialog, tr("Go on with what could be read"), {})) {
            view.ask(UseWhatWasRead{});
            close_dialog(view);
        }
        return;
    }
    const DialogFoot foot(dialog);
    if (button(ui, tr("Close"), {.look = ButtonLook::Primary})) close_dialog(view);
}

}  // namespace waymark
