#pragma once
// Come back: snapshots of the document, and what has changed between two of them.

#include "ui/views/view.h"

namespace waymark {

void compare_view(const View& view);
/// The snapshot that is open: its name, its day, what it holds.
void compare_detail(const View& view);

/// What is different between two states, in groups, each line leading to its record where that still is.
void what_changed(const View& view, const DerivedCompare::Result& result);

/// Takes a snapshot of the document as it is today and opens it with the focus in its name. One step of undo.
void take_snapshot(const View& view);

}  // namespace waymark
