// Stands in for Dear ImGui's tables and columns, which Waymark draws itself: the rest of Dear ImGui refers to them, and
// would bring 40 KB into what people download. None of these is ever called with a table, for none is ever begun.
#include <imgui.h>
#include <imgui_internal.h>

extern "C" int waymark_no_sscanf(const char*, const char*, ...) { return 0; }

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
