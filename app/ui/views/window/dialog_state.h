#pragma once
// Which dialog is open, and what each shows and was told. Part of ViewState.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/problem.h"
#include "model/document/fields.h"
#include "ui/views/window/file_doubt.h"

namespace waymark {

/// Which dialog is open; at most one.
enum class DialogKind : std::uint8_t {
    None,
    ProblemList,
    StartNew,
    Move,
    PasteRows,
    Columns,
    SetStatus,
    RemoveActivities,
    ForgetKept,
    AskPath,
    Earlier,
    FileInDoubt,
    Search,
    History,
    Explain,
    Lock,
    Unlock
};
/// With "none"; tests go through them all.
inline constexpr int kDialogs = static_cast<int>(DialogKind::Unlock) + 1;

/// A copy of the work that can be gone back to.
struct KeptWork {
    std::string title;
    std::string when;
    std::string bytes;
    std::string about;  ///< How it differs from what is open, or what can be read of it: whole sentences
    std::uint64_t number = 0;
    bool this_document = false;  ///< It is of the document that is open
    bool readable = true;
    bool damaged = false;        ///< Only a part of it can be read, or nothing
    bool in_file = false;        ///< A file holds the same, as far as is known
    bool locked = false;         ///< Its file is (CopyNote)
    std::string document, line;  ///< Whose it is (CopyNote)
    std::size_t size = 0;        ///< Of its bytes, which may come only when it is opened
};

/// The dialog of earlier copies.
struct EarlierState {
    std::vector<KeptWork> copies;
    std::string problem;                               ///< What was kept last is damaged: whole sentences
    std::size_t asked = static_cast<std::size_t>(-1);  ///< The copy that is about to be removed
    bool removed = false;                              ///< One just was: the title of the list takes the focus
};

/// What could be read of a file.
struct SparedRecords {
    std::size_t activities = 0, others = 0;  ///< Beside the partnership
};

/// What is wrong with the last file opened.
struct ProblemsState {
    Problems list;
    std::string about;                    ///< Name of the file
    std::optional<SparedRecords> spared;  ///< None when nothing could be read of it
};

/// The path of a file, asked for where the system has no dialog of its own.
struct PathState {
    std::string text;
    bool saving = false;
};

/// The file that was not written, while the person is asked what is to become of it.
struct DoubtedFile {
    FileDoubt why = FileDoubt::Changed;
    std::string name, problem;
    bool comparable = false;  ///< It holds a document that can be read.
    bool locked = false;      ///< With a passphrase that is not known here
};

/// What the dialog of words explains: all entries of a list, or the one with this id.
struct ExplainState {
    std::string title;
    ChoiceList list;
    std::string id, help;
    /// Just opened: the title takes the focus, so that a long text is read from its start.
    bool fresh = true;
};

}  // namespace waymark
