#pragma once
// Says what changed on the screen since the last frame, as one line of JSON that a page can carry out on its
// elements (web/page/mirror.js). Nothing changed: nothing is said and nothing is allocated.
//
// A batch is an object; every part is there only when it has something to say. A reader carries the parts out
// in this order:
//
// - "s": [node…] – nodes that are new or whose content changed, parents first, each in full.
//
// - "c": [[parent, id…]…] – the children, in order, of every parent (0: the page) whose children or their order
// changed.
//
// - "r": [id…] – nodes that are gone.
//
// - "b": [id, x, y, w, h…] – where things are drawn now, in quarters of a CSS pixel.
//
// - "k": [id, x, y, w, h…] – what shows of a text field, or of anything that does not show whole, likewise. All 0: it
// shows whole again.
//
// - "w": [[id, part…]…] – words as they are drawn. A part is ten numbers: 1 of the description or 0 of the name; the
// first letter and how many (UTF-16); x and y from the box, the width that lines are broken to (0: they are not) and
// the height, in quarters; font size and line height in thousandths of a CSS pixel; 1 bold. What is drawn no more is
// not told.
//
// - "t": "…" – the title of the document. "h": "…" – what stands on every page that is printed.
//
// - "v": 0 or 1 – the Text view was left or entered.
//
// - "f": [id, moved] – what has the focus. moved 1: the app put it there, and the page is to follow.
//
// - "a": [[text, how]…] – things to say; how: 1 urgent, 2 passing (Announcement), else 0.
//
// - "e": count – how many of the UiActions that the page sent this answers: an element whose last one is a later one
// goes on showing what the person made it.
//
// A node is an object: "i" id, "r" role (the number of Role), and where not zero or empty "p" parent, "s"
// state, "l" level, "n" name, "d" description, "v" value, "g" language, "k" input kind, "y" row, "x" column,
// "Y" row count, "X" column count, "m" min, "M" max, "o" now.
//
// Layout alone is told at most ten times a second, since moving many elements costs the page more than the
// frame did; the focused node always at once, so that the field being typed in stays on the one that is
// drawn.
//
// Two nodes with one id are a fault of the app: the first counts. A node whose parent does not come before it
// goes to the top of the page.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_writer.h"
#include "ui/kit/semantics.h"

namespace waymark {

class MirrorEncoder {
  public:
    /// The changes since the last call as JSON; empty when there are none. Valid until the next call.
    /// `now_ms` is a clock that only grows; of all UiActions there were, the first `answered` have had their effect
    /// on the frame.
    [[nodiscard]] std::string_view encode(const SemanticFrame& frame, double now_ms, std::uint64_t answered = 0);

    /// Milliseconds, from the `now_ms` of the last call, until layout that was held back is due: call encode
    /// again then. Negative when nothing is held back.
    [[nodiscard]] double due_in() const { return due_in_; }

    /// Forgets all that was told: the next call describes the whole screen.
    void reset();

  private:
    /// Quarters of a CSS pixel.
    struct Place {
        std::int32_t x = 0, y = 0, w = 0, h = 0;
        bool operator==(const Place&) const = default;
    };
    /// What the page was told of a node.
    struct Told {
        NodeId id = 0;
        NodeId parent = 0;
        NodeId previous = 0;  ///< The child of `parent` before it; 0: it is the first.
        std::uint64_t hash = 0;
        Place box;
        Place clip;
        std::uint64_t words = 0;  ///< Hash of what is drawn of it as words; 0: nothing was yet.
    };
    /// Where each id stands in a list; open addressing, keeps its memory.
    class Index {
      public:
        static constexpr std::uint32_t none = 0xFFFFFFFFu;
        void clear(std::size_t expected);
        [[nodiscard]] std::uint32_t find(NodeId id) const;
        /// False when the id is there already.
        bool insert(NodeId id, std::uint32_t position);

      private:
        [[nodiscard]] std::size_t slot(NodeId id) const;
        struct Entry {
            NodeId id = 0;
            std::uint32_t position = none;
        };
        std::vector<Entry> entries_;
    };
    /// The children of a node of this frame, as a chain of positions.
    struct Chain {
        std::uint32_t first = Index::none;
        std::uint32_t last = Index::none;
        std::uint32_t next = Index::none;  ///< The node's own next sibling.
        bool changed = false;
    };

    static Place place(const Box& box);
    void take(const SemanticList& nodes);
    void write_nodes(const SemanticList& nodes);
    void write_children();
    void write_removed();
    void write_places(double now_ms, NodeId focus);
    void write_words(const SemanticList& nodes);
    void write_rest(const SemanticFrame& frame, std::uint64_t answered);
    void key(std::string_view name);
    /// The list with this name is open from here on.
    void section(std::string_view name);
    void end_section();
    /// A list in a list, which begins with an id.
    void begin_entry(NodeId id);
    void place_entry(NodeId id, const Place& at);
    /// The next of a list.
    void number(std::int64_t value);
    void decimal(float value);
    /// Of a node: nothing is written for what is zero or empty.
    void field(std::string_view name, std::int64_t value);
    void field(std::string_view name, float value);
    void field(std::string_view name, std::string_view value);

    std::vector<Told> told_, next_;
    Index told_index_, next_index_;
    std::vector<std::uint32_t> source_;   ///< Position in next_ -> position in the semantic list.
    std::vector<std::uint32_t> earlier_;  ///< Position in next_ -> position in told_, or Index::none.
    std::vector<Chain> chains_;
    Chain page_;
    JsonWriter json_;
    bool open_ = false;  ///< Something was written into the present section.
    std::string title_, page_note_;
    NodeId focus_ = 0;
    std::uint64_t answered_ = 0;
    bool text_view_ = false;
    bool any_layout_ = false;
    double last_layout_ms_ = 0;
    double due_in_ = -1;
};

}  // namespace waymark
