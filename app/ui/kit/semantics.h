#pragma once
// What is on the screen, said in words: one list of nodes a frame, in reading order, appended by the same
// widgets that draw. Screen readers (through the mirror on the web), keyboard focus and the tests all read
// this list and nothing else.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "present/look/theme.h"

namespace waymark {

/// Identity of a node from frame to frame: made from the keys of the scopes that it is in and of the widget, never from
/// its position. 0 is no node.
using NodeId = std::uint32_t;

/// What a thing is. Named after HTML and ARIA, since on the web each becomes that element (see
/// web/page/mirror.js).
enum class Role : std::uint8_t {
    // Containers: paint nothing themselves.
    Banner,         ///< <header>
    Navigation,     ///< <nav>
    Main,           ///< <main>
    Complementary,  ///< <aside>
    Region,         ///< <section aria-label>
    Group,          ///< role=group, with a name; <fieldset> when it holds form controls
    RadioGroup,     ///< <fieldset role=radiogroup>
    List,           ///< <ul>
    ListItem,       ///< <li>
    Table,          ///< <table>, name is its caption; row_count/col_count for all that is there, drawn or not
    Row,            ///< <tr>
    ColumnHeader,   ///< <th scope=col>
    RowHeader,      ///< <th scope=row>
    Cell,           ///< <td>; holds text in name, or controls as children
    Dialog,         ///< role=dialog, aria-modal: all outside it is inert
    Figure,         ///< <figure>, name is its caption
    Toolbar,        ///< role=toolbar
    TabList,        ///< role=tablist
    Menu,           ///< role=menu
    // Text.
    Heading,     ///< <h1>..<h6> by level
    Paragraph,   ///< <p>
    Status,      ///< role=status text that is always there ("Saved on this computer 14:02")
    Term,        ///< <dt>
    Definition,  ///< <dd>
    // Controls: can be focused.
    Button,       ///< <button>; with state Expanded/Collapsed an expander, Pressed/Unpressed a toggle
    Link,         ///< <a>
    MenuItem,     ///< role=menuitem
    Tab,          ///< role=tab
    CheckBox,     ///< <input type=checkbox>
    Radio,        ///< <input type=radio>, in a RadioGroup
    Select,       ///< <select>; its Option nodes are children
    Option,       ///< <option>; name shown, value is what SetValue carries
    TextField,    ///< <input type=text>
    SearchField,  ///< <input type=search>; with `controls` a combobox
    TextArea,     ///< <textarea>
    Slider,       ///< <input type=range>, min/max/now, value is the spoken text
    Progress,     ///< <progress>
    // A list that is worked from a search field, which keeps the focus.
    ListBox,     ///< role=listbox; holds ListOptions, or Groups of them
    ListOption,  ///< role=option; pressed to choose it, Selected where the arrow keys are
};

/// True for roles that take the focus.
[[nodiscard]] bool is_control(Role role);

namespace sem {
/// States of a node, as bits.
enum State : std::uint32_t {
    None = 0,
    Checked = 1u << 0,
    Selected = 1u << 1,  ///< aria-selected / aria-current for navigation
    Expanded = 1u << 2,
    Collapsed = 1u << 3,
    Pressed = 1u << 4,    ///< aria-pressed=true
    Unpressed = 1u << 5,  ///< aria-pressed=false
    Disabled = 1u << 6,   ///< aria-disabled: still reachable, description says why
    Required = 1u << 7,
    Invalid = 1u << 8,   ///< description says why
    Current = 1u << 9,   ///< aria-current=page
    TabStop = 1u << 10,  ///< set by focus: the Tab key stops here (one member of each arrow group)
    Arrows = 1u << 11,   ///< member of a group in which arrow keys move; set by focus
    HasPopup = 1u << 12,
    Mixed = 1u << 13,
    SpokenOnly = 1u << 14,  ///< not drawn on the canvas: for readers and Text view (rows before and after those drawn)
    Important = 1u << 15,   ///< the primary button of its place: Text view may style it
    Multiline = 1u << 16,
    SortAscending = 1u << 17,
    SortDescending = 1u << 18,
    Secondary = 1u << 19,   ///< quiet text
    TurnsPages = 1u << 20,  ///< of a view that is turned like pages: its keys come to the app
                            ///< (Ui::turns_pages); set by focus
    HasMenu = 1u << 21,     ///< The Menu key or Shift F10 opens a list of what can be done with it; pressing it
                            ///< does something else
    Content = 1u << 22,     ///< A button whose words are part of what is told, and so of its print: a card, a row, a
                            ///< place of a picture
};
}  // namespace sem

/// CSS pixels from the top left of the window.
struct Box {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Box&) const = default;
};

struct SemNode {
    NodeId id = 0;
    NodeId parent = 0;  ///< 0: top of the page
    Role role = Role::Group;
    std::uint32_t state = 0;
    std::uint8_t level = 0;                     ///< Heading level 1 to 6; nesting level of a list
    std::string name;                           ///< What it is called; for text, the text
    std::string description;                    ///< Hint or problem said after the name
    std::string value;                          ///< Text of a field, id chosen in a Select, spoken text of a Slider, target of a
                                                ///< Link, Option value
    std::string lang;                           ///< "cy" where it differs from the page; else empty
    std::string input_kind;                     ///< For TextField: "", "email", "url", "date" (a hint for soft keyboards only),
                                                ///< "off" spell-check, "password" neither shown nor read out
    std::int32_t row = 0, col = 0;              ///< 1-based place in a table or arrow grid; 0 not given
    std::int32_t row_count = 0, col_count = 0;  ///< For Table: all rows and columns, header included
    float min = 0, max = 0, now = 0;            ///< Slider, Progress
    NodeId controls = 0;                        ///< SearchField: the ListBox that it works
    NodeId active = 0;                          ///< SearchField: the ListOption where the arrow keys are
    Box box;                                    ///< Where it is drawn; may lie outside clip when scrolled away
    Box clip;                                   ///< What of the window its container shows

    /// Everything but the boxes.
    [[nodiscard]] std::uint64_t content_hash() const;
};

/// Words of a node where they are drawn, so that the page can lay its own letters exactly over them. What is out of
/// sight is not drawn and has none.
struct DrawnWords {
    std::uint32_t node = 0;       ///< Its place in the list
    bool of_description = false;  ///< They are the description's; else the name's
    bool bold = false;
    std::uint32_t start = 0, length = 0;  ///< Which of its letters, counted as UTF-16
    float x = 0, y = 0;                   ///< From the top left of the node's box to that of the first line
    float wrap = 0;                       ///< Width that lines are broken to; 0: they are not
    float height = 0;                     ///< Of all lines drawn
    float size = 0, line = 0;             ///< font-size and line-height of CSS
};

/// The nodes of one frame in reading order, parents before children. Keeps its memory, so a frame like the
/// last allocates nothing.
class SemanticList {
  public:
    void clear() {
        count_ = 0;
        words.clear();
    }
    /// A blank node at the end, to be filled in. The reference holds until the next append.
    SemNode& append();
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    SemNode& operator[](std::size_t i) { return nodes_[i]; }
    const SemNode& operator[](std::size_t i) const { return nodes_[i]; }
    const SemNode* begin() const { return nodes_.data(); }
    const SemNode* end() const { return nodes_.data() + count_; }
    SemNode* begin() { return nodes_.data(); }
    SemNode* end() { return nodes_.data() + count_; }
    /// Linear; for tests and rare look-ups.
    [[nodiscard]] const SemNode* find(NodeId id) const;
    void swap(SemanticList& other) {
        nodes_.swap(other.nodes_);
        words.swap(other.words);
        std::swap(count_, other.count_);
    }
    /// What of the nodes is drawn as words, in order of `node`.
    std::vector<DrawnWords> words;

  private:
    std::vector<SemNode> nodes_;
    std::size_t count_ = 0;
};

/// Something said without focus moving; also visible on the screen somewhere.
struct Announcement {
    std::string text;
    bool urgent = false;  ///< Only for "could not save".
    /// How something stands that goes on changing ("3 of 40 match"): the newest takes the place of one that waits to be said.
    bool passing = false;
};

/// All that a reader of the semantics is handed after a frame.
struct SemanticFrame {
    const SemanticList* nodes = nullptr;
    NodeId focus = 0;                         ///< What has, or is to have, the focus
    bool focus_moved_by_app = false;          ///< The app moved it: the mirror follows
    bool focus_given_back = false;            ///< To where the person had been: what is selected there stays so
    std::vector<Announcement> announcements;  ///< New since the last frame
    std::string_view title;                   ///< Of the window
    std::string_view page_note;               ///< Stands on every page that is printed; empty: nothing does
    bool text_view = false;
    ThemeName theme = ThemeName::Light;  ///< For what the page shows itself: the field being typed in, the Text view
    float text_scale = 1.0f;             ///< 1 to 4
    float room_scale = 1.0f;             ///< Of margins and boxes
};

/// What a person did through the mirror (screen reader, voice control, browser keyboard) or what a test does
/// by role and name.
struct UiAction {
    enum class Kind : std::uint8_t {
        Focus,     ///< The element got the focus
        Activate,  ///< Enter, Space, a reader's click: press a button, toggle a box, follow a link, choose a
                   ///< tab
        SetValue,  ///< text is the new value: of a field (each time it changes), a Select (option value), a
                   ///< Slider (number)
        Leave,     ///< The field was left: the edit is over
        Key,       ///< A key the app asked for (arrows in groups, Escape, shortcuts); `key` and `mods`
        Show,      ///< Scroll it into sight: the browser's own search has found it
        SayAll,    ///< `key` 1: long tables say all their rows, to be searched; 2: so does all else, for the print; 0: what is in
                   ///< sight again
    };
    Kind kind = Kind::Activate;
    NodeId id = 0;
    std::string text;
    int key = 0;            ///< UiKey
    std::uint8_t mods = 0;  ///< UiMod bits
};

/// Keys the app acts on itself; everything else is the platform's.
enum class UiKey : int {
    None = 0,
    Tab,
    Enter,
    Space,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Delete,
    ContextMenu,
    F1,
    F6,
    K,
    S,
    O,
    Z,
    Y,
    A,
    C,
    V,
    N,
    F,
    Slash
};
enum UiMod : std::uint8_t { ModNone = 0, ModShift = 1, ModCtrl = 2, ModAlt = 4 };

/// Whether it is a key of the whole program (Ctrl S, F1) and of no control of the screen.
[[nodiscard]] inline bool is_shortcut(const UiAction& action) {
    return action.kind == UiAction::Kind::Key && ((action.mods & ModCtrl) || action.key == static_cast<int>(UiKey::F1));
}

}  // namespace waymark
