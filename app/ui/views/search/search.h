#pragma once
// Going to what was found, for all that names things of other screens.

#include <string_view>
#include <vector>

#include "model/search/search_index.h"
#include "ui/views/view.h"

namespace waymark {

void search_dialog(const View& view);

/// The screens, commands and settings that can be found, those of a browser among them in one.
[[nodiscard]] std::vector<SearchEntry> program_entries(bool in_browser);

/// Opens it where it lives, with the focus there; runs it when it is a command. Nothing for what is no longer
/// there.
void open_found(const View& view, SearchKind kind, std::string_view id);

/// The same for a record that a change was about; its row is scrolled into sight.
void show_record(const View& view, const RecordRef& record);

}  // namespace waymark
