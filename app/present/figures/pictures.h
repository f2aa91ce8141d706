#pragma once
// The pictures that can be handed on: what the screens show of the framework, the gaps, the areas, the counts and the plan,
// with the same numbers, as figures.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/analysis/coverage.h"
#include "model/analysis/public_version.h"
#include "model/base/date.h"
#include "present/figures/figure.h"
#include "present/lists/count_plot.h"
#include "present/words/naming.h"

namespace waymark {

enum class PictureKind : std::uint8_t { Framework, Gaps, Areas, Counts, Plan };

struct PictureWords {
    PictureKind kind;
    std::string_view id;       ///< The word of the command line: "framework".
    std::string_view title;    ///< "The framework"
    std::string_view summary;  ///< What it shows, in one sentence.
};
/// Every kind, in the order of the enum; the words are English, to be given to tr().
[[nodiscard]] std::span<const PictureWords> pictures();
[[nodiscard]] const PictureWords& words_of(PictureKind kind);
/// Nothing for any other word.
[[nodiscard]] std::optional<PictureKind> picture_of(std::string_view id);
/// What is not published is no gap: of the public version there is no picture of gaps.
[[nodiscard]] bool has_public_picture(PictureKind kind);

struct PictureOptions {
    Date date;                       ///< What counts as today.
    Counted counted = Counted::All;  ///< What the numbers of the framework and the gaps stand for.
    SeriesChoice series;             ///< Of the plot of counts.
    bool is_public = false;          ///< Of the public version (public_version.h).
    PublicOptions in_public;
    /// Part of a report, which has a heading, a day and a margin of its own; otherwise a slide of 1280 by 720.
    bool in_report = false;
    bool operator==(const PictureOptions&) const = default;
};

/// `naming` holds the whole document: what may not go out is taken away here, before anything is counted.
[[nodiscard]] Figure make_picture(const Naming& naming, PictureKind kind, const PictureOptions& options);

/// The same of a document from which nothing has to be taken away, or nothing any more.
[[nodiscard]] Figure picture_as_it_is(const Naming& naming, PictureKind kind, const PictureOptions& options);

}  // namespace waymark
