#include "tests/support/imgui_items.h"

#include <imgui_internal.h>

#include <string_view>

namespace waymark::test {
namespace {

std::vector<ImGuiItem> items;

}  // namespace

void record_items(ImGuiContext* context) {
    items.clear();
    context->TestEngineHookItems = true;
}

const std::vector<ImGuiItem>& recorded_items() {
    return items;
}

void stop_recording_items(ImGuiContext* context) {
    context->TestEngineHookItems = false;
    items.clear();
}

}  // namespace waymark::test

// Called by Dear ImGui, which declares them; the names are its own.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
    if (id == 0) return;
    waymark::test::ImGuiItem item;
    item.id = id;
    item.min = box.Min;
    item.max = box.Max;
    if (context->CurrentWindow != nullptr) item.window = context->CurrentWindow->Name;
    if (data != nullptr) {
        item.status = data->StatusFlags;
        item.flags = data->ItemFlags;
    }
    waymark::test::items.push_back(item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags status) {
    using waymark::test::items;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->id != id) continue;
        const std::string_view text = label != nullptr ? label : "";
        item->label = std::string(text.substr(0, text.find("##")));
        item->status |= status;
        return;
    }
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
