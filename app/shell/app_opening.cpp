// What a file that was chosen or dropped holds: a document, rows, or what only a passphrase opens. On the web it comes with the rest of the
// program.

#include <algorithm>

#include "io/document/document_codec.h"
#include "io/import/file_kind.h"
#include "model/base/uuid.h"
#include "model/document/validate.h"
#include "present/words/naming.h"
#include "shell/app_impl.h"

namespace waymark {

void App::Impl::file_came(FileOpened file, bool compares) {
    if (std::vector<Sheet> sheets; !compares && holds_rows(file, sheets)) {
        state.screen = Screen::Activities;
        return show_rows(std::move(sheets), RecordKind::Activity);
    }
    if (file_kind(file.bytes) == FileKind::Locked) return locked_file_came(std::move(file), compares);
    std::string note = uuid_of(file.bytes);
    read_opened(std::move(file), compares, std::move(note), {});
}

void App::Impl::read_opened(FileOpened file, bool compares, std::string note, std::optional<LockKey> key) {
    LoadResult result = read_document(file.bytes);
    const bool whole =
        std::none_of(result.problems.begin(), result.problems.end(), [](const Problem& problem) {
            return problem.severity == Problem::Severity::Error || problem.code == "newer-version";
        });
    state.problems.list = std::move(result.problems);
    state.problems.about = file.name;
    state.problems.spared.reset();
    if (result.document) {
        if (!compares)
            for (Problem& problem : validate(*result.document, framework, areas, problem_words()))
                state.problems.list.push_back(std::move(problem));
        if (!compares && loses_work())
            state.problems.list.push_back({Problem::Severity::Error, "kept-nowhere", "", std::string(kept_nowhere())});
        ReadFile read{std::move(file.name),
                      std::move(file.path),
                      std::move(*result.document),
                      std::move(note),
                      compares,
                      whole,
                      std::move(key),
                      uuid_of(file.bytes)};
        if (state.problems.list.empty()) return use_file(std::move(read));
        state.problems.spared = read.document.activities.size();
        undecided = std::move(read);
    }
    state.dialog = DialogKind::ProblemList;
    ui.request_focus("problems");
}

void App::Impl::use_file(ReadFile file) {
    if (file.compares) return compare_with(file.name, std::move(file.document));
    take_place(
        std::move(file.document), Screen::Activities,
        fill(tr(file.whole ? tr_later("Opened “{}”.")
                           : tr_later("Opened what could be read of “{}”. That file stays as it is: Save makes another.")),
             {file.name}));
    locks = file.key.has_value();
    lock_key = std::move(file.key);
    if (locks) locked_holds = std::move(file.holds);
    if (!file.whole) return platform.forget_file();
    platform.adopt_file();
    saved_document = history.document();
    saved_bytes_note = std::move(file.note);
    file_name = std::move(file.name);
    used_file(file.path);
}

}  // namespace waymark
