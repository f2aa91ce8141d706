// What a file that was chosen or dropped holds: a document, rows, or what only a passphrase opens. On the web it comes with
// the rest of the program.

#include <algorithm>

#include "io/document/document_codec.h"
#include "io/import/file_kind.h"
#include "model/base/uuid.h"
#include "model/document/each_record.h"
#include "model/document/validate.h"
#include "present/words/naming.h"
#include "shell/app_impl.h"

namespace waymark {

void App::Impl::file_came(FileOpened file, bool compares) {
    if (std::vector<Sheet> sheets; !compares && holds_rows(file, sheets)) {
        state.screen = Screen::Activities;
        state.paste.of_another = false;
        return show_rows(std::move(sheets), RecordKind::Activity);
    }
    if (file_kind(file.bytes) == FileKind::Locked) return locked_file_came(std::move(file), compares);
    std::string note = uuid_of(file.bytes);
    read_opened(std::move(file), compares, std::move(note), {});
}

namespace {

/// True where nothing is wrong but that something has no name yet: whoever saved it so knows, and is not stopped each time.
bool only_unnamed(const Problems& problems) {
    return std::all_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.code == "no-title"; });
}

/// The first of them, and how many more there are; empty for none.
std::string unnamed_words(const Problems& problems) {
    if (problems.empty()) return {};
    std::string words = problems.front().message;
    const std::size_t more = problems.size() - 1 + (problems.back().unlisted > 0 ? problems.back().unlisted - 1 : 0);
    if (more > 0)
        add_sentence(
            words,
            fill(tr_n(static_cast<long>(more), "There is {} more without a name.", "There are {} more without a name."), {more}));
    return words;
}

SparedRecords spared_of(const Document& document) {
    SparedRecords spared{document.activities.size(), 0};
    for_each_record(document, [&](const RecordPlace& place) {
        const RecordKind kind = place.type.kind;
        if (kind != RecordKind::Activity && kind != RecordKind::Partnership) ++spared.others;
    });
    return spared;
}

}  // namespace

void App::Impl::read_opened(FileOpened file, bool compares, std::string note, std::optional<LockKey> key) {
    LoadResult result = read_document(file.bytes);
    const bool whole = std::none_of(result.problems.begin(), result.problems.end(), [](const Problem& problem) {
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
        ReadFile read{std::move(file.name), std::move(file.path), std::move(*result.document), std::move(note), compares, whole,
                      std::move(key),       uuid_of(file.bytes)};
        if (only_unnamed(state.problems.list)) {
            read.to_look_at = unnamed_words(state.problems.list);
            return use_file(std::move(read));
        }
        state.problems.spared = spared_of(read.document);
        undecided = std::move(read);
    }
    state.dialog = DialogKind::ProblemList;
    ui.request_focus("problems");
}

void App::Impl::use_file(ReadFile file) {
    if (file.compares) return compare_with(file.name, std::move(file.document));
    std::string words =
        fill(tr(file.whole ? tr_later("Opened “{}”.")
                           : tr_later("Opened what could be read of “{}”. That file stays as it is: Save makes another.")),
             {file.name});
    if (!file.to_look_at.empty()) add_sentence(words, file.to_look_at);
    take_place(std::move(file.document), Screen::Activities, std::move(words));
    locks = file.key.has_value();
    lock_key = std::move(file.key);
    if (locks) locked_holds = std::move(file.holds);
    if (!file.whole) return platform.forget_file();
    platform.adopt_file();
    saved_document = history.document();
    saved_bytes_note = std::move(file.note);
    file_name = std::move(file.name);
    used_file(file.path);
    beside_file.reset();
    looks_beside_file = true;
    platform.request_earlier(true);
}

}  // namespace waymark
