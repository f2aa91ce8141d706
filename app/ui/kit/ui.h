#pragma once
// The immediate-mode kit that every view is written with: layout, focus and keys, and the semantic list. Dear
// ImGui is used beneath it for windows that scroll and clip, hit-testing, text editing on the desktop, and
// drawing; its own navigation and its widgets' looks are not.
//
// A view calls the widgets in ui/widgets, each of which draws and says what it is in one call. Lengths in the
// signatures are design pixels: multiplied by the text size the person chose.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "model/base/date.h"
#include "model/base/text.h"
#include "present/look/theme.h"
#include "ui/kit/row_list.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui_frame.h"

namespace waymark {

class Ui {
  public:
    explicit Ui(const Fonts& fonts) : fonts_(fonts) {}

    void begin_frame(const UiFrame& frame);
    void end_frame();

    // ---- Measures and colours
    [[nodiscard]] const Theme& colours() const { return *theme_; }
    [[nodiscard]] ThemeName theme_name() const { return frame_.theme; }
    /// A measure of anything but text, in the pixels ImGui draws with. What holds text takes what text takes,
    /// where that is more (`measure`, `control_height`).
    [[nodiscard]] float px(float design) const { return design * frame_.room_scale; }
    [[nodiscard]] float text_scale() const { return frame_.text_scale; }
    /// Width and height of the window in design pixels of text: what layouts fold by.
    [[nodiscard]] float window_width() const { return ImGui::GetIO().DisplaySize.x / frame_.text_scale; }
    [[nodiscard]] float window_height() const { return ImGui::GetIO().DisplaySize.y / frame_.text_scale; }
    [[nodiscard]] bool reduced_motion() const { return frame_.reduced_motion; }
    /// The page's own field is laid over the drawn one while it is typed in.
    [[nodiscard]] bool host_edits_text() const { return kHostEditsText || frame_.host_edits_text; }
    [[nodiscard]] bool text_view() const { return frame_.text_view; }
    [[nodiscard]] double now_ms() const { return frame_.now_ms; }
    [[nodiscard]] ImDrawList* draw() const { return ImGui::GetWindowDrawList(); }

    // ---- Text
    [[nodiscard]] ImFont* font(TextStyle style) const;
    [[nodiscard]] float font_size(TextStyle style) const;  ///< For ImGui
    /// The same for letters of so many screen px, where a picture has a scale of its own.
    [[nodiscard]] float font_size(float letters) const { return letters * fonts_.size_per_css_px; }
    [[nodiscard]] float line_height(TextStyle style) const;  ///< Screen px
    /// Height of what is pressed or typed in and holds one line of text.
    [[nodiscard]] float control_height(TextStyle style = TextStyle::Body) const {
        return std::max(px(44), line_height(style) + px(8));
    }
    /// Size of text broken to `wrap` screen px (0: not broken). Line ends in the text are kept.
    [[nodiscard]] ImVec2 measure(std::string_view text, TextStyle style, float wrap = 0) const;
    /// Where the last line of the same ends, from the top left: its width, and the top of that line.
    [[nodiscard]] ImVec2 end_of(std::string_view text, TextStyle style, float wrap) const;
    /// Draws it; beyond `max_lines` (0: no limit) the rest becomes "…". Returns the height.
    float paint(ImDrawList* list, ImVec2 at, std::string_view text, TextStyle style, Colour colour, float wrap = 0,
                int max_lines = 0) const;
    /// One line, its middle at `centre`.
    void paint_centred(ImDrawList* list, ImVec2 centre, std::string_view text, TextStyle style, Colour colour) const;
    /// A straight line one pixel thick or more, on whole pixels: between panes, under rows.
    void rule(ImVec2 from, ImVec2 to, Colour colour) const;
    /// "{}" in the pattern becomes the next argument. The result lives until the end of the frame and costs
    /// no allocation.
    [[nodiscard]] std::string_view fill(std::string_view pattern, std::span<const std::string_view> arguments) const;
    template <class... T>
    [[nodiscard]] std::string_view fill(std::string_view pattern, const T&... arguments) const {
        const std::string_view list[] = {as_text(arguments)...};
        return fill(pattern, std::span<const std::string_view>(list));
    }
    /// A copy of the text that lives until the end of the frame.
    [[nodiscard]] std::string_view keep(std::string_view text) { return fill("{}", text); }
    /// `words` after `before` with the separator between; what is empty is left out, with the separator.
    [[nodiscard]] std::string_view joined(std::string_view before, std::string_view separator, std::string_view words);
    /// All of them, with the separator between.
    [[nodiscard]] std::string_view joined(std::span<const std::string> all, std::string_view separator);
    /// Room that lives until the end of the frame and is not cleared, for FrameList.
    [[nodiscard]] void* frame_room(std::size_t bytes) const;

    // ---- Layout
    [[nodiscard]] Flow& flow() { return flows_.back(); }
    [[nodiscard]] float available() const { return flows_.back().right - flows_.back().left; }  ///< Screen px
    /// The same in design pixels of text: what layouts fold by.
    [[nodiscard]] float room() const { return available() / frame_.text_scale; }
    /// The width text and fields take: what there is, but no more than a comfortable line.
    [[nodiscard]] float reading_width() const;
    /// Takes room for the next widget, in screen px, and moves on.
    ImRect place(float width, float height);
    void space(float design);
    void push_flow(const Flow& flow) { flows_.push_back(flow); }
    Flow pop_flow();
    void begin_row(float gap = 8);
    void end_row();
    /// Layers of the draw list for cards, which are painted behind what is already drawn in them; nested by
    /// depth.
    ImDrawListSplitter& push_splitter();
    void pop_splitter() { --splitter_depth_; }

    // ---- Semantics
    /// A node for something drawn in `box`, under the present scope. Fill in the rest at once: the next
    /// append moves it.
    SemNode& say(Role role, NodeId id, std::string_view name, const ImRect& box);
    /// The first of the `count` nodes said last: for what is only known once more is drawn. Until the next is
    /// said.
    [[nodiscard]] SemNode* last_said(std::size_t count) { return &nodes_[nodes_.size() - count]; }
    /// A container: nodes said until pop_scope are inside it. Widgets inside get ids under `key`.
    NodeId push_scope(Role role, std::string_view key, std::string_view name, bool arrows = false);
    void pop_scope();
    /// The node of the innermost scope, to be filled in further right after push_scope.
    [[nodiscard]] SemNode& scope_node();
    /// Id for a text of the present scope, by its place among the scope's texts.
    [[nodiscard]] NodeId next_text_id();
    [[nodiscard]] NodeId id_of(std::string_view key) const;
    /// Said once, by the mirror's live region; the same thing is on the screen as well.
    void announce(std::string_view text, bool urgent = false);
    /// The same of how something stands that goes on changing: only the newest is worth saying (Announcement::passing).
    void announce_passing(std::string_view text);

    /// True while the page is being printed: what is long is said whole.
    [[nodiscard]] bool says_all() const { return says_all_; }
    /// True while it is being printed: what is folded away, or left to another list, is said too.
    [[nodiscard]] bool prints() const { return prints_; }

    // ---- Controls
    /// The behaviour all controls share: hit-testing, focus, keyboard and reader activation, scrolling into
    /// view, the ring.
    Control control(NodeId id, const ImRect& rect, bool disabled = false);
    /// ImGui's hit-testing of one thing that is pressed, drawn in `rect`: true when it was. A second press within
    /// the time of a double click, in the place where something else was pressed, was meant for that: it does
    /// nothing to what has come there since.
    bool pressed_by_pointer(NodeId id, const ImRect& rect, bool* hovered, bool* held);
    /// False while a press is going on that was meant for something else.
    [[nodiscard]] bool press_counts(NodeId id) const { return !second_press_ || id == pressed_; }
    /// What was just done is done once: a second press of the same control, by pointer or key, does nothing for a while either.
    /// `and_next`: what it was pressed on is gone, and neither does what has the focus in its place.
    void take_one_press(bool and_next = false);
    /// For what does its own hit-testing: it was pressed.
    void note_press(NodeId id, const ImRect& rect);
    /// What only has a sign shows its name while the pointer or the keyboard is on it.
    void show_name(const Control& control, std::string_view name);
    /// What show_name() has shown in this frame, and where; of nothing: it has not.
    struct ShownName {
        NodeId of = 0;
        ImRect rect;
    };
    [[nodiscard]] const ShownName& shown_name() const { return shown_name_; }
    /// Screen px at the top and the left of the present scrolling area that a header lies over: what has the focus is
    /// scrolled to beside them.
    float covered_top = 0, covered_left = 0;
    void paint_focus_ring(const ImRect& rect, float rounding = 4) const;
    /// True when a reader, voice or a test asked to press it this frame.
    [[nodiscard]] bool press_asked(NodeId id) const;
    /// What the mirror or a test set this control to, if it did so this frame.
    [[nodiscard]] const std::string* value_set(NodeId id) const;

    // ---- What edits, while there is only reading
    /// Why there is only reading now; empty: there is editing.
    [[nodiscard]] std::string_view reading() const { return frame_.reading; }
    /// True in an Editing scope while there is only reading: controls are disabled.
    [[nodiscard]] bool reading_here() const { return editing_ > 0 && !frame_.reading.empty(); }
    void enter_editing() { ++editing_; }
    /// Controls said since the `first` node become disabled and say why, where they may not be used.
    void leave_editing(std::size_t first);
    [[nodiscard]] std::size_t said_so_far() const { return nodes_.size(); }

    // ---- Focus and keys
    [[nodiscard]] NodeId focus() const { return focus_; }
    /// True in the frame in which the person turned to what has it: it is not to be taken elsewhere.
    [[nodiscard]] bool focus_just_given() const { return focus_just_given_; }
    /// True when what has it was last drawn inside something of this role.
    [[nodiscard]] bool focus_is_in(Role role) const;
    /// True when what has it was last drawn as a field that is typed into.
    [[nodiscard]] bool focus_takes_text() const;
    /// Scrolls what has it into sight with the next frame: what is around it has changed.
    void reveal_focus() { reveal_focus_ = true; }
    /// True while the person is in this field. In a browser a field can be left without the focus going
    /// anywhere else.
    [[nodiscard]] bool is_editing(NodeId id) const { return focus_ == id && left_ != id; }
    /// True from when the pointer was pressed elsewhere and took the focus from it, until after it is let go: what
    /// stands around it is not to move yet.
    [[nodiscard]] bool is_pressed_away(NodeId id) const { return pressed_away_ == id; }
    void set_focus(NodeId id);
    /// Gives the focus back to what had it before, a field with its caret where it was; where that is gone, to the heading of
    /// level 1.
    void focus_back();
    /// The next widget drawn with this tag takes the focus (a field of a form about to open). The last call
    /// counts.
    void request_focus(std::string_view tag);
    /// The same where nothing was asked for yet, or only the heading of level 1 ("title").
    void request_focus_softly(std::string_view tag) {
        if (focus_tag_.empty() || focus_tag_ == "title") request_focus(tag);
    }
    /// Widgets with a tag ask this; true at most once for a request.
    bool takes_requested_focus(std::string_view tag);
    /// True while that is still to come.
    [[nodiscard]] bool is_asked_for(std::string_view tag) const { return !tag.empty() && focus_tag_ == tag; }
    /// Said where something that a list holds is drawn: `node` stands for it. That is what opens it, or its button to
    /// remove it where it stands open in the list; never a field, whose own undo would take the Ctrl Z. `item` names it
    /// wherever it is drawn.
    void list_row(RowList list, std::string_view item, NodeId node);
    /// Scrolls the row of this item into sight once it is drawn.
    void show_row(std::string_view item);
    /// Said with the command that removes the items: then the focus goes to the row after them, else to the
    /// one before, else to the heading that the list is under. One rule for every list.
    void focus_after_removing(RowList list, std::span<const std::string> items);
    void focus_after_removing(RowList list, const std::string& item) {
        focus_after_removing(list, std::span<const std::string>(&item, 1));
    }
    /// A key for the list that the focused search field works (SemNode::controls), once: Up, Down, PageUp,
    /// PageDown, Enter, and Home and End where an option is active. None: there was none.
    UiKey take_list_key() { return std::exchange(list_key_, UiKey::None); }
    /// True when the Menu key asked in this frame what can be done with this control.
    [[nodiscard]] bool menu_asked(NodeId id) const { return id != 0 && menu_asked_ == id; }
    /// Grows each time the focus moves: edits of one stay in one field share it and become one step of undo.
    [[nodiscard]] std::uint64_t edit_session() const { return edit_session_; }
    /// Offers a key before the frame. True when it was taken.
    bool key(UiKey key, std::uint8_t mods);
    /// Offers letters before the frame: of a Select that has the focus they choose what begins with them. True when taken.
    bool type_ahead(std::string_view letters);

    enum class Layer : std::uint8_t { Page, Dialog, Popup };
    void enter_layer(Layer layer);  ///< Said by dialogs and popups while they are open
    /// Said by a dialog each frame it is open: where the focus goes back to, and that ImGui's popup is to be
    /// closed when it is not.
    void dialog_is_open();
    /// True once when Escape was pressed and nothing above this layer is open.
    bool take_escape(Layer layer);

    /// Said each frame by a view that is turned like pages: PageUp and PageDown, and Left and Right where no
    /// text is typed and no list opens, turn it wherever the focus is; so does Enter where it presses
    /// nothing. Not under a dialog or a list.
    void turns_pages() { turns_pages_now_ = true; }
    /// 1: on, -1: back, 0: not turned. Asking takes it.
    int take_page_turn() { return std::exchange(page_turn_, 0); }

    // ---- Popups (menus, lists of a choice): at most one open
    void open_popup(NodeId owner) {
        popup_ = owner;
        popup_fresh_ = true;
    }
    [[nodiscard]] bool popup_open(NodeId owner) const { return popup_ == owner; }
    void close_popup();
    /// Closes it where the focus has gone on already.
    void drop_popup();
    [[nodiscard]] bool popup_is_fresh() { return std::exchange(popup_fresh_, false); }

    // ---- Hand-over
    [[nodiscard]] const SemanticList& nodes() const { return last_; }  ///< Of the last whole frame
    [[nodiscard]] std::vector<Announcement>& announcements() { return announcements_; }
    /// True when the app, not the person through the mirror, moved the focus; asking clears it.
    bool focus_moved_by_app() { return std::exchange(focus_moved_by_app_, false); }
    /// True when it was given back to where the person had been before: what was selected there still is, and no more.
    [[nodiscard]] bool focus_given_back() const { return focus_given_back_; }
    /// True when this frame changed what the next one shows (focus moved, a popup opened).
    [[nodiscard]] bool wants_frame() const { return wants_frame_; }
    void want_frame() { wants_frame_ = true; }
    /// Where ImGui should be told the person is typing (desktop only).
    [[nodiscard]] bool editing_natively() const { return editing_natively_; }

    // ---- For the text widgets
    /// What was typed into the field being edited, as it was typed, while what is kept of it may be written in
    /// another way ("1,234" as 1234).
    struct Typed {
        NodeId field = 0;  ///< 0: none
        std::string text;
        std::string kept;     ///< What the view made of it
        bool is_new = false;  ///< The view has not been asked since
    };
    Typed typed;
    /// What is selected in the field that is edited on the desktop, in bytes; no more than the caret where both are the same.
    struct Caret {
        NodeId field = 0;  ///< 0: none
        int from = 0, to = 0;
    };
    Caret caret;
    /// What is to be selected in a field that the focus was given back to, until it is; null: nothing that is known.
    [[nodiscard]] const Caret* caret_to_restore(NodeId field) const;
    void caret_is_restored() { caret_given_back_ = {}; }
    /// The text being typed on the desktop.
    std::string& scratch() { return scratch_; }
    NodeId scratch_owner = 0;
    void set_editing_natively() { editing_natively_ = true; }
    /// What has been painted, signs and what stands on a figure or control that has a name left out: a test asks who says it.
    [[nodiscard]] std::vector<std::string_view> painted_texts() const;

  private:
    /// Text as it was painted, and how many nodes were said before it.
    struct Painted {
        std::string_view text;
        ImVec2 at;
        TextStyle style = TextStyle::Body;
        float wrap = 0, height = 0;
        std::size_t said = 0;
    };
    struct ListRow {
        RowList list;
        NodeId item = 0, node = 0, heading = 0;
    };
    struct Scope {
        NodeId id = 0;
        std::size_t node = 0;
        int texts = 0;
        NodeId arrow_group = 0;
    };
    /// What systems take for a double click; slower hands set theirs to more.
    static constexpr double kSecondPressMs = 500;
    /// Whether this is what take_one_press() was for, a moment ago; what is pressed without end stays pressed once.
    bool pressed_again(NodeId id);
    static std::string_view as_text(std::string_view text) { return text; }
    std::string_view as_text(long number) const;
    std::string_view as_text(int number) const { return as_text(static_cast<long>(number)); }
    std::string_view as_text(std::size_t number) const { return as_text(static_cast<long>(number)); }
    std::string_view as_text(Date date) const;  ///< "21 November 2026"

    [[nodiscard]] float css_px(TextStyle style) const;
    /// Takes from what waits as much as belongs into one frame.
    void take_actions(std::vector<UiAction>& waiting);
    void act_on(const UiAction& action);
    /// The focus goes where a person or their screen reader put it.
    void turn_to(NodeId id);
    void act_on_keys();
    [[nodiscard]] int page_turn_of(UiKey key, std::uint8_t mods, const SemNode* node) const;
    void move_by_tab(bool back);
    void choose_by_letters();
    void give_focus_back(NodeId id, const Caret& where);
    bool move_by_arrow(UiKey key);
    void step_value(const SemNode& node, UiKey key);
    [[nodiscard]] const SemNode* last_node(NodeId id, std::size_t* index = nullptr) const;
    void settle_focus();
    void settle_removal();
    void follow_item();
    void mark_tab_stops();
    char* arena_take(std::size_t size) const;
    /// The text as it is drawn: marks made one with their letters (letters.h); lives as long as the frame.
    [[nodiscard]] std::string_view as_drawn(std::string_view text) const;
    void note_painted(ImVec2 at, std::string_view text, TextStyle style, float wrap, float height) const;
    void place_words();
    void place_painted(const Painted& painted);

    Fonts fonts_;
    UiFrame frame_;
    const Theme* theme_ = nullptr;
    std::vector<Flow> flows_;
    std::vector<Scope> scopes_;
    int editing_ = 0;

    SemanticList nodes_, last_;
    std::vector<NodeId> groups_, last_groups_;             ///< Arrow group of each node, 0 for none
    std::vector<std::pair<NodeId, NodeId>> group_memory_;  ///< Which member of a group was focused last
    std::size_t modal_begin_ = 0, modal_end_ = 0;          ///< Nodes of the open dialog, in last_
    std::size_t modal_begin_now_ = 0, modal_end_now_ = 0;

    std::vector<UiAction> actions_;
    std::vector<std::pair<UiKey, std::uint8_t>> keys_;
    std::string letters_ahead_, letters_begun_;  ///< Since the last frame; those of one name
    NodeId letters_field_ = 0;
    double letters_ms_ = 0;
    std::vector<Announcement> announcements_;

    NodeId focus_ = 0, focus_before_ = 0;
    NodeId pressed_away_ = 0;                ///< What had the focus when the pointer was pressed, until it is let go
    ImGuiWindow* focus_window_ = nullptr;    ///< What the focus was last drawn in; lives as long as ImGui
    NodeId left_ = 0;                        ///< The field that was left while the focus stayed
    std::vector<ListRow> rows_, last_rows_;  ///< Of this frame; of each list as it was last drawn
    std::vector<RowList> lists_;             ///< Those drawn in this frame, each once
    NodeId shown_row_ = 0;                   ///< The item whose row is to be in sight, and frames since
    int shown_row_age_ = 0;
    NodeId heading_ = 0;  ///< The last one said in this frame
    ListRow heir_;        ///< Takes the focus after a removal: the row, else the heading
    int heir_age_ = -1;   ///< Frames since it was asked for; -1: it was not
    ShownName shown_name_;
    NodeId pressed_ = 0;  ///< By the pointer last, with its place and time
    ImRect pressed_rect_;
    double pressed_ms_ = -1e9;
    bool second_press_ = false;  ///< The press going on came too soon in that place
    NodeId activated_ = 0;       ///< In this frame
    NodeId done_once_ = 0;       ///< What take_one_press() was for, and when
    bool done_with_next_ = false;
    NodeId came_to_ = 0;  ///< What was given the focus last, without anybody going there
    double done_once_ms_ = -1e9;
    bool focus_by_key_ = false;
    bool focus_moved_by_app_ = false;
    bool focus_just_given_ = false;
    bool focus_given_back_ = false;
    bool reveal_focus_ = false;
    ImVec2 last_room_;  ///< The window in design pixels, last frame
    std::string focus_tag_;
    int focus_tag_age_ = 0;
    std::uint64_t edit_session_ = 1;
    bool escape_ = false;
    bool took_request_ = false;
    UiKey list_key_ = UiKey::None;
    NodeId menu_asked_ = 0;
    bool turns_pages_ = false, turns_pages_now_ = false;
    int page_turn_ = 0;
    Layer top_layer_ = Layer::Page, top_layer_now_ = Layer::Page;
    NodeId popup_ = 0;
    bool popup_fresh_ = false;
    bool dialog_now_ = false, dialog_before_ = false;
    NodeId focus_before_dialog_ = 0;
    Caret caret_before_dialog_, caret_given_back_;
    std::vector<std::unique_ptr<ImDrawListSplitter>> splitters_;
    std::size_t splitter_depth_ = 0;
    bool wants_frame_ = false;
    bool editing_natively_ = false;
    std::string scratch_;

    mutable std::vector<Painted> painted_;  ///< In this frame
    NodeId shown_ = 0;                      ///< To be scrolled into sight where it is said
    int shown_age_ = 0;
    bool says_all_ = false;
    bool prints_ = false;

    mutable std::vector<std::vector<char>> arena_;
    mutable std::size_t arena_block_ = 0, arena_used_ = 0;
};

}  // namespace waymark

#include "ui/kit/ui_scopes.h"
