#include "present/figures/pictures.h"

#include <array>

#include "present/figures/figure_maker.h"

namespace waymark {
namespace {

// In the order of PictureKind.
constexpr std::array<PictureWords, 5> kPictures = {{
    {PictureKind::Framework, "framework", tr_later("The framework"),
     tr_later("Levels as half circles, stages from left to right, with the number of activities in each place.")},
    {PictureKind::Gaps, "gaps", tr_later("The gaps"),
     tr_later("Levels and stages as a table shaded by what is recorded: none, little, several.")},
    {PictureKind::Areas, "areas", tr_later("The areas"),
     tr_later("The 43 police force areas as squares, with the number of activities in each.")},
    {PictureKind::Counts, "counts", tr_later("The counts"), tr_later("Local counts by year, beside the national ones.")},
    {PictureKind::Plan, "plan", tr_later("The plan"), tr_later("Actions by quarter: overdue, due, done and stopped.")},
}};

}  // namespace

std::span<const PictureWords> pictures() {
    return kPictures;
}

const PictureWords& words_of(PictureKind kind) {
    return kPictures[static_cast<std::size_t>(kind)];
}

std::optional<PictureKind> picture_of(std::string_view id) {
    for (const PictureWords& words : kPictures)
        if (words.id == id) return words.kind;
    return {};
}

bool has_public_picture(PictureKind kind) {
    return kind != PictureKind::Gaps;
}

Figure make_picture(const Naming& naming, PictureKind kind, const PictureOptions& options) {
    if (!options.is_public) return picture_as_it_is(naming, kind, options);
    const PublicVersion version = make_public(naming.framework, naming.document, options.in_public);
    return picture_as_it_is({naming.framework, naming.areas, version.document}, kind, options);
}

Figure picture_as_it_is(const Naming& naming, PictureKind kind, const PictureOptions& options) {
    FigureMaker to(naming, options);
    switch (kind) {
        case PictureKind::Framework:
            framework_figure(to);
            break;
        case PictureKind::Gaps:
            gaps_figure(to);
            break;
        case PictureKind::Areas:
            areas_figure(to);
            break;
        case PictureKind::Counts:
            counts_figure(to);
            break;
        case PictureKind::Plan:
            plan_figure(to);
            break;
    }
    return to.finish();
}

}  // namespace waymark
