#pragma once
// Words explained where they stand: a "?" beside a label or heading, and links to the terms of the glossary
// that a text uses. Either opens a dialog with what the words mean and where that comes from.

#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// What a "?" explains.
struct Explained {
    std::string_view title;  ///< Title of the dialog; of what the "?" stands beside
    ChoiceList list;         ///< Explain every entry of this list (Framework::for_each_choice)
    std::string_view help;   ///< Said before the list
};

/// True when the dialog would have something to say.
[[nodiscard]] bool can_explain(const View& view, const Explained& what);

/// The "?" as a widget of its own, in the present flow.
void explain_mark(const View& view, const Explained& what);

/// The "?" at the end of a text about to be drawn in `style` at the present place of a column, or on a line
/// of its own below where the text takes the whole width. Nothing when there is nothing to explain. It is drawn
/// and said when this goes, after what it explains.
class ExplainBeside {
  public:
    ExplainBeside(const View& view, std::string_view text, TextStyle style, const Explained& what);
    ~ExplainBeside();
    ExplainBeside(const ExplainBeside&) = delete;
    ExplainBeside& operator=(const ExplainBeside&) = delete;

  private:
    const View& view_;
    Explained what_;
    Flow at_;     ///< Where it is drawn
    bool shown_;  ///< There is something to explain
    bool fits_;   ///< Beside the text
};

/// A dialog with these words.
void show_words(const View& view, std::string_view title, std::string_view words);

/// The same as a link with the title on it; nothing when there is nothing to explain.
void explain_link(const View& view, const Explained& what);

/// Small quiet text as note(), with its "?".
void explained_note(const View& view, std::string_view text, const Explained& what);

/// Links to the terms of the glossary that the text uses, in one row; nothing when it uses none.
void term_links(const View& view, std::string_view text);

/// The link to one term.
void term_link(const View& view, const GlossaryTerm& term);

/// Opens the dialog on one term of the glossary.
void open_term(const View& view, std::string_view term_id);

void explain_dialog(const View& view);

}  // namespace waymark
