// Stands in for parts of Dear ImGui that Waymark has no use for, but that the rest of it refers to: what they bring is some
// 60 KB of what people download.
//
// - Tables and columns, which Waymark draws itself. None of these is ever called with a table, for none is ever begun.
// - What only Dear ImGui's own tools show, under the names cmake/third_party.cmake gives them inside imgui.cpp.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>

extern "C" {

int waymark_no_sscanf(const char*, const char*, ...) { return 0; }
double waymark_no_atof(const char*) { return 0; }

}  // extern "C"

namespace ImGui {

void LeftOutEndTabBar() {}
ImGuiMultiSelectIO* LeftOutEndMultiSelect() { return nullptr; }
bool LeftOutSelectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
bool LeftOutSelectable(const char*, bool*, ImGuiSelectableFlags, const ImVec2&) { return false; }
void LeftOutTextV(const char*, va_list) {}
void LeftOutSeparatorTextEx(ImGuiID, const char*, const char*, float) {}

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
