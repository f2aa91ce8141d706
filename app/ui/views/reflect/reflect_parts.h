#pragma once
// What the Reflect screen, its detail pane and the workshop share.

#include <string_view>

#include "ui/views/view.h"

namespace waymark {

struct RailCount;

void reflect_view(const View& view);
void reflect_detail(const View& view);
void reflect_foot(const View& view);  ///< Below that pane, always in reach
/// In place of the whole window; above its foot it leaves `line` pixels free.
void workshop_view(const View& view, const ImRect& rect, float line);
/// How high the buttons are that stay at the foot of the workshop; 0 where the window has no room for that.
[[nodiscard]] float workshop_foot(const Ui& ui);

/// The factors and questions: own factors can be removed.
inline constexpr RowList kSubjectRows("subjects");

/// "12 of 38 answered", for the rail.
[[nodiscard]] RailCount reflect_count(const View& view);
/// The factor or question that is open is one of the framework's or of this document.
[[nodiscard]] bool reflect_has_detail(const View& view);

/// One factor or question as it is shown, whoever's it is.
struct Subject {
    std::string_view id;
    std::string_view title;
    std::string_view summary;
    std::string_view kind;  ///< "Factor, National", "Question 3, Membership"
    /// Words of where it comes from; of an own factor, that the partnership added it.
    std::string_view standing;
    const Entry* entry = nullptr;  ///< Of the pack; null for the partnership's own and for what nobody has any more
    const OwnFactor* own = nullptr;
    bool factor = false;     ///< Activities can name it
    std::string_view level;  ///< Of a factor
};
/// `id` may be of anything; a title is always there.
[[nodiscard]] Subject subject_of(const View& view, std::string_view id);

/// The reflection with this id, or an empty one to fill in. The result lives until the next call.
[[nodiscard]] const Reflection& reflection_of(const View& view, std::string_view id);

/// "In place and reviewed"; the word itself where the pack does not have it; "" for none.
[[nodiscard]] std::string_view strength_word(const View& view, std::string_view strength);
/// The colour that goes with the word; `border` for words the pack does not have and for none.
[[nodiscard]] Colour strength_colour(const View& view, std::string_view strength);

/// "Not started", "Looked at", "Done" in the person's language.
[[nodiscard]] std::string_view progress_word(Progress progress);
/// A ring, half full or ticked, of side `size` screen px. The word always stands with it.
void paint_progress(const View& view, ImVec2 centre, float size, Progress progress);

/// "Members differ: 3 × In place and reviewed, 2 × Not known"; "" when none has answered.
[[nodiscard]] std::string_view spread_words(const View& view, const AnswerSpread& spread);
/// The spread as blocks, one for each member, with words, names and comments.
void spread_picture(const View& view, std::string_view about);

/// What is asked of it: a factor is more or less strong, what a question asks for is in place or not.
[[nodiscard]] std::string_view strength_asked(const Subject& subject);
/// The partnership's own answer with each descriptor on the spot.
void strength_radios(const View& view, const Reflection& reflection, std::string_view label);

/// The answer of one member, or null.
[[nodiscard]] const Answer* answer_of(const View& view, std::string_view about, std::string_view member);
/// Writes it down; an answer with nothing in it any more is taken out. One step of undo a visit to the field.
void put_answer(const View& view, std::string_view about, const Member& member, std::string_view key, std::string value);
[[nodiscard]] std::string_view name_of(const Member& member);

/// What was put aside about this (empty: everything), each to be edited and taken off, and a button to put
/// more aside.
void parking_list(const View& view, std::string_view about, bool all);

/// Starts the workshop with these, at the first that is `first` or, without it, not done.
void start_workshop(const View& view, Strings subjects, std::string_view first);

}  // namespace waymark
