#pragma once
// Text: headings, paragraphs, notes. Each is drawn wrapped to the room there is and said as a node of its
// own.

#include "ui/kit/ui.h"
#include "ui/widgets/icon.h"

namespace waymark {

/// A heading of level 1 to 6; level 1 takes the focus when "title" was asked for it, level 2 when "heading" was.
void heading(Ui& ui, int level, std::string_view text);

enum class Tone : std::uint8_t { Normal, Quiet, Strong, Good, Bad };

/// A paragraph, lines at most about 75 characters. Says nothing when `text` is empty.
void paragraph(Ui& ui, std::string_view text, Tone tone = Tone::Normal, TextStyle style = TextStyle::Body);
/// The same, small and quiet: hints and sources.
void note(Ui& ui, std::string_view text);

/// A word in an outlined chip: a status, a kind.
void badge(Ui& ui, std::string_view text);

/// "Name: value" as a pair readers hear together; the name strong, the value below it.
void fact(Ui& ui, std::string_view name, std::string_view value);

/// A framed message with a bar in the tone's colour, said as a region of that name. Text only.
void callout(Ui& ui, std::string_view key, std::string_view title, std::string_view text, Tone tone = Tone::Normal);

/// Text that is always there and changes by itself ("Kept in this browser 14:02"); drawn by the caller, said
/// here.
void status(Ui& ui, std::string_view key, std::string_view text, const ImRect& box);

}  // namespace waymark
