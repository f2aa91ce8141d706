#pragma once
// The letters of the frame drawn last, as Dear ImGui hands them to whoever draws.

#include "imgui.h"
#include "imgui_internal.h"

namespace waymark::test {

/// Calls `take(a, b, c, command)` with the corners of each triangle of the frame.
template <class Take>
void for_each_triangle(Take&& take) {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto at = [&](unsigned k) -> const ImDrawVert& {
                    return list->VtxBuffer[static_cast<int>(command.VtxOffset +
                                                            list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])];
                };
                take(at(0), at(1), at(2), command);
            }
}

/// A letter is two triangles over a piece of the texture with height and width (a line has no height there).
/// This is the first of them, which goes from the top left over the top right to the bottom right.
inline bool is_letter(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    return a.uv.y != c.uv.y && a.uv.x != c.uv.x && a.uv.y == b.uv.y && b.uv.x == c.uv.x;
}

}  // namespace waymark::test
