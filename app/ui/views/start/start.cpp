#include "ui/views/start/start.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/document/titles.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The last part of a path of either kind of system, and what is before it.
std::string_view last_part(std::string_view& path) {
    const std::size_t slash = path.find_last_of("/\\");
    const std::string_view name = path.substr(slash + 1);
    path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    return name;
}

/// Files used on this computer, but for the one that is open; and the copies kept of what was.
void recent_work(const View& view) {
    Ui& ui = view.ui;
    ui.space(8);
    heading(ui, 2, tr("Recent work"));
    const Strings& recent = view.work.recent;
    const bool open_is_one = view.work.has_work && contains(recent, view.work.file_path);
    if (recent.size() > (open_is_one ? 1u : 0u)) {
        const SemScope list(ui, Role::List, "recent", tr("Recent files"));
        for (const std::string& path : recent) {
            if (open_is_one && path == view.work.file_path) continue;
            const SemScope line(ui, Role::ListItem, path);
            std::string_view folder = path;
            const std::string_view name = last_part(folder);
            if (link(ui, name)) view.ask(OpenRecent{path});
            if (!folder.empty()) note(ui, ui.fill(tr("In the folder {}"), last_part(folder)));
        }
    }
    paragraph(ui,
              ui.fill(view.state.settings.keep_here
                          ? view.work.kept_badly ? tr("Nothing can be kept {} just now. Copies from before, where there are any:")
                                                 : tr("Copies of each document that you change are kept {}:")
                          : tr("Keeping is switched off. Copies from before stay {} until you forget them in Settings:"),
                      view.work.keep_place),
              Tone::Quiet);
    if (button(ui, tr("Earlier copies"))) view.ask(AskEarlier{});
}

/// What Waymark is, and where what is typed goes.
void introduction(const View& view) {
    Ui& ui = view.ui;
    paragraph(ui, tr("Waymark shows a public health approach to modern slavery: the framework’s four levels of "
                     "action, and stages of prevention from later work that Waymark lays over them."));
    paragraph(ui, tr("You list what your partnership does, and see where no activity is recorded."));
    // While it is not known what is kept, the note above says so.
    if (!view.work.unread.empty()) return paragraph(ui, tr("Nothing is sent anywhere."));
    paragraph(ui,
              ui.fill(view.work.kept_badly ? tr("Nothing is kept {} now, only in the files you save. Nothing is sent anywhere.")
                                           : tr("Everything is kept {} and in the files you save. Nothing is sent anywhere."),
                      view.work.keep_place));
}

/// The document that is open.
void work_card(const View& view) {
    Ui& ui = view.ui;
    const Card card(ui, ui.colours().accent);
    const std::string_view name = view.document.partnership->name;
    heading(ui, 2, name_or_unnamed(RecordKind::Partnership, name));
    paragraph(ui, ui.fill(tr_n(static_cast<long>(view.document.activities.size()), "{} activity", "{} activities"),
                          view.document.activities.size()));
    note(ui, kept_and_file(view));
    const Row row(ui);
    if (button(ui, tr("Go on with activities"), {.look = ButtonLook::Primary})) view.go(Screen::Activities);
    if (button(ui, tr("Partnership details"))) view.go(Screen::Partnership);
    if (view.work.reading.empty() && button(ui, tr("Save as…"))) view.ask(SaveFile{true});
}

/// The ways to begin, after what is open already.
void ways_to_begin(const View& view) {
    Ui& ui = view.ui;
    ui.space(8);
    heading(ui, 2, view.work.has_work ? tr("Something else") : tr("Begin"));
    const Row row(ui);
    if (button(ui, tr("Start a new document"),
               {.look = view.work.has_work ? ButtonLook::Plain : ButtonLook::Primary, .icon = Icon::Plus})) {
        if (view.work.has_work)
            view.state.dialog = DialogKind::StartNew;
        else
            view.ask(NewDocument{});
    }
    if (button(ui, tr("Open a file"))) view.ask(OpenFile{});
    if (button(ui, tr("See the framework"))) view.go(Screen::Framework);
}

void worked_examples(const View& view) {
    Ui& ui = view.ui;
    ui.space(8);
    heading(ui, 2, tr("Worked examples"));
    paragraph(ui,
              view.work.kept_badly || !view.work.unread.empty()
                  ? tr("Open one to see what a filled-in document looks like.")
                  : tr("Open one to see what a filled-in document looks like. Your own work stays kept."),
              Tone::Quiet);
    for (std::size_t i = 0; i < view.examples.size(); ++i) {
        const Example& example = view.examples[i];
        const SemScope group(ui, Role::Group, example.path, example.title);
        const Card card(ui);
        heading(ui, 3, example.title);
        paragraph(ui, example.summary, Tone::Quiet, TextStyle::Small);
        if (button(ui, ui.fill(tr("Open {}"), example.title), {.key = "open"})) view.ask(OpenExample{i});
    }
}

void help_lines(const View& view) {
    Ui& ui = view.ui;
    const SemScope list(ui, Role::Region, "help lines", tr("Help lines"));
    heading(ui, 2, tr("Help lines"));
    for (const Helpline& line : view.framework.helplines) {
        const SemScope one(ui, Role::Group, line.id, line.title);
        fact(ui, ui.fill("{} {}", line.title, line.number), line.when);
        if (!line.checked.empty()) note(ui, ui.fill(tr("Compared with its source: {}"), line.checked));
        source_lines(view, line.sources);
    }
}

}  // namespace

void start_view(const View& view) {
    Ui& ui = view.ui;
    // Cards no wider than what is read in them.
    ui.flow().right = std::min(ui.flow().right, ui.flow().left + ui.px(760));
    heading(ui, 1, tr("Waymark"));
    introduction(view);
    ui.space(8);
    if (view.work.has_work) work_card(view);
    ways_to_begin(view);
    // Who comes for the first time has nothing recent, and wants to see what this is.
    const bool newcomer = !view.work.has_work && view.work.recent.empty() && view.work.unread.empty();
    if (newcomer) worked_examples(view);
    recent_work(view);
    if (!newcomer) worked_examples(view);
    ui.space(8);
    heading(ui, 2, tr("Before you type"));
    paragraph(ui, tr("Write about organisations and services. Never write a person's name or anything about a case."));
    if (!view.framework.notice.empty()) note(ui, view.framework.notice);
    help_lines(view);
}

}  // namespace waymark
