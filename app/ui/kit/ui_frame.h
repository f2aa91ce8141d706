#pragma once
// The values that the kit works with: what a frame begins with, where the next widget goes, what was done to a control.

#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "present/look/theme.h"
#include "ui/kit/semantics.h"

namespace waymark {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    /// ImGui's size for one CSS pixel of font-size: ImGui counts from ascent to descent, CSS counts the em.
    float size_per_css_px = 1.3f;
};

enum class TextStyle : std::uint8_t { Small, Body, SmallStrong, Strong, Heading3, Heading2, Heading1, Display };
/// The size of body text in CSS px, and the height of its lines as a multiple of that.
inline constexpr float kBodySize = 18, kBodyLine = 1.4f;

// Where it is known when it is compiled (the web), Dear ImGui's own field need not be downloaded.
#ifdef WAYMARK_HOST_EDITS_TEXT
inline constexpr bool kHostEditsText = true;
#else
inline constexpr bool kHostEditsText = false;
#endif

/// What the program tells the kit at the start of a frame, after ImGui::NewFrame().
struct UiFrame {
    ThemeName theme = ThemeName::Light;
    float text_scale = 1.0f;  ///< 1 to 4
    /// Of margins and boxes: as large as text, or less where that would take its room.
    float room_scale = 1.0f;
    bool reduced_motion = false;
    bool host_edits_text = false;  ///< The web: a real field of the page lies over the drawn one
    bool text_view = false;        ///< The semantic list is what the person sees; nothing is drawn
    std::string_view reading;      ///< Why there is only reading now; empty: there is editing
    double now_ms = 0;
    std::vector<UiAction>* actions = nullptr;  ///< From the mirror since the last frame; emptied
};

/// Where the next widget goes. Down the page, or along a row that wraps.
struct Flow {
    float left = 0, right = 0;  ///< Screen x
    float x = 0, y = 0;
    float gap = 0;      ///< Between widgets of a column, and between wrapped rows
    float row_gap = 0;  ///< Between widgets of a row
    float row_height = 0;
    bool row = false;
};

/// What a pointer or key did to a control this frame.
struct Control {
    NodeId id = 0;
    ImRect rect;
    bool activated = false;  ///< Clicked, Enter, Space, or a reader's or voice's press. Never when disabled.
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool visible = false;  ///< False: scrolled away or clipped; drawing can be skipped
};

}  // namespace waymark
