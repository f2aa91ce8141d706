// What Dear ImGui drew in a frame, item by item, as its test-engine hooks report it.
//
// The tests link Dear ImGui compiled with IMGUI_ENABLE_TEST_ENGINE, which calls the functions in
// imgui_items.cpp. With them a test proves that nothing that can be used is drawn without also being said in
// the semantic list. Plain text and drawn shapes are not items and do not appear.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

struct ImGuiContext;

namespace waymark::test {

struct ImGuiItem {
    ImGuiID id = 0;
    ImVec2 min;  // screen coordinates, as all of ImGui's
    ImVec2 max;
    std::string window;  // name of the window it was drawn in
    // What stands before "##"; empty where ImGui does not report one (Combo, table headers)
    std::string label;
    int status = 0;  // ImGuiItemStatusFlags
    int flags = 0;   // ImGuiItemFlags
};

// Starts recording the items of `context`, with an empty list. Call before ImGui::NewFrame(); costs nothing
// when not called.
void record_items(ImGuiContext* context);

// Everything recorded since record_items, in the order of drawing.
const std::vector<ImGuiItem>& recorded_items();

// Stops recording and forgets the list.
void stop_recording_items(ImGuiContext* context);

}  // namespace waymark::test
