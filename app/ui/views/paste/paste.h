#pragma once
// Rows from a spreadsheet: a box to paste them into, then what each column was taken for, what will be added
// and what will not, all of it to be changed before anything is.

#include <span>
#include <string_view>

#include "ui/views/view.h"
#include "ui/widgets/choice.h"

namespace waymark {

/// Opens the dialog for records of this kind: activities, members, actions, counts. What was being pasted
/// there when it was last closed is still there.
void open_paste(const View& view, RecordKind kind);

void paste_dialog(const View& view);

/// The records are pasted on this screen; nothing where none are.
[[nodiscard]] std::optional<RecordKind> pasted_kind(Screen screen);

// ---- Parts of the dialog

/// Which table of several, which row holds the headings, what each column is taken for.
void paste_columns(const View& view);
/// What the words mean that are none of the choices, for all rows at once.
void paste_words(const View& view);
/// The first rows as they will be.
void paste_first_rows(const View& view);
/// Makes the plan that is yet to be made.
void make_paste_plan(const View& view);
/// Works out what the plan comes to, if that is not known.
void make_paste_preview(const View& view);
/// What a column can be taken for.
void add_column_kinds(const View& view, FrameList<Choice>& choices);
/// What holds for all rows of counts that do not say it themselves.
void paste_counts_defaults(const View& view);

}  // namespace waymark
