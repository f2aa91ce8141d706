#pragma once
// What holds other widgets: areas that scroll, cards, dialogs. All are C++ blocks: what is called while one
// lives is in it.

#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

/// A part of the window that scrolls by itself. `rect` in screen px, padding in design px.
class ScrollArea {
  public:
    struct Options {
        float padding_x = 24, padding_y = 16;
        float gap = 12;
        bool raised = false;    ///< On the colour of the rail
        bool sideways = false;  ///< May scroll sideways too: tables and pictures only
    };
    ScrollArea(Ui& ui, std::string_view key, const ImRect& rect, const Options& options);
    ScrollArea(Ui& ui, std::string_view key, const ImRect& rect) : ScrollArea(ui, key, rect, Options()) {}
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

  private:
    Ui& ui_;
    float padding_y_ = 0;
};

/// A bordered box around what is drawn in it, with a bar of `bar` colour at the left (0: none).
class Card {
  public:
    explicit Card(Ui& ui, Colour bar = 0, bool raised = false);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

  private:
    Ui& ui_;
    ImDrawListSplitter& splitter_;
    ImDrawList* list_;
    Flow outer_;
    float top_;
    Colour bar_;
    bool raised_;
};

/// A modal dialog over the page: centred, or the whole window when that is narrow. While it lives, all else
/// is out of reach. Draw the title with heading(ui, 2, …) through the constructor. `dismissed()` is true when
/// Escape asks to close it; the view then stops drawing it, and the focus goes back to where it was.
class Dialog {
  public:
    Dialog(Ui& ui, std::string_view key, std::string_view title, float width = 640);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    [[nodiscard]] bool dismissed() const { return dismissed_; }

  private:
    friend class DialogFoot;
    void end_body(float bottom) const;

    Ui& ui_;
    ImGuiStorage* kept_;  ///< Of what was measured in the frame before
    ImGuiID body_key_ = 0, foot_key_ = 0;
    float body_ = 0, foot_ = 0;  ///< Heights in screen px: of what scrolls, seen or not; of the row of buttons, 0 for none
    bool foot_stays_ = false;    ///< The window has room for both: the buttons do not scroll with the rest
    ImGuiWindow* window_ = nullptr;
    float body_bottom_ = 0;  ///< Of what is seen of what scrolls
    bool open_ = false;
    bool dismissed_ = false;
};

/// The row of buttons that a dialog ends with: what is drawn while it lives. It stays in sight below what scrolls; where
/// the window is too low for both, it stands at the end. The last thing in a dialog.
class DialogFoot {
  public:
    explicit DialogFoot(const Dialog& dialog);
    ~DialogFoot();
    DialogFoot(const DialogFoot&) = delete;
    DialogFoot& operator=(const DialogFoot&) = delete;

  private:
    const Dialog& dialog_;
    float top_;
};

}  // namespace waymark
