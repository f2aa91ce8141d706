#include "present/figures/figure.h"

#include <algorithm>

namespace waymark {
namespace {

Colour role_colour(ColourRole role, const Theme& of) {
    switch (role) {
        case ColourRole::Surface:
            return of.surface;
        case ColourRole::SurfaceRaised:
            return of.surface_raised;
        case ColourRole::SurfaceHover:
            return of.surface_hover;
        case ColourRole::Text:
            return of.text;
        case ColourRole::TextQuiet:
            return of.text_quiet;
        case ColourRole::Border:
            return of.border;
        case ColourRole::Divider:
            return of.divider;
        case ColourRole::Accent:
            return of.accent;
        case ColourRole::OnAccent:
            return of.on_accent;
        case ColourRole::AccentSoft:
            return of.accent_soft;
        case ColourRole::Good:
            return of.good;
        case ColourRole::Caution:
            return of.caution;
        case ColourRole::Bad:
            return of.bad;
        case ColourRole::Centre:
            return of.centre;
        case ColourRole::OnCentre:
            return of.on_centre;
        case ColourRole::Stage1:
            return of.stage[0];
        case ColourRole::Stage2:
            return of.stage[1];
        case ColourRole::Stage3:
            return of.stage[2];
        case ColourRole::Stage4:
            return of.stage[3];
        case ColourRole::Enabler:
            break;
    }
    return of.stage[4];
}

}  // namespace

ColourRole stage_role(std::size_t stage) {
    constexpr ColourRole kRoles[] = {ColourRole::Stage1, ColourRole::Stage2, ColourRole::Stage3, ColourRole::Stage4,
                                     ColourRole::Enabler};
    return kRoles[std::min<std::size_t>(stage, 4)];
}

Paint plain(ColourRole role) {
    return {role, role};
}

Paint mixed(ColourRole under, ColourRole over, float amount) {
    return {under, over, amount};
}

Paint tinted(ColourRole under, ColourRole over, float amount) {
    return {under, over, amount, true};
}

Paint ink_of(Paint ground) {
    ground.ink = true;
    return ground;
}

Paint lit(Paint ground, float amount) {
    ground.lit = amount;
    return ground;
}

Colour colour_of(const Paint& paint, ThemeName theme) {
    const Theme& roles = waymark::theme(theme);
    const Colour under = role_colour(paint.under, roles), over = role_colour(paint.over, roles);
    Colour ground = paint.amount <= 0 ? under
                    : paint.legible   ? tint(theme, under, over, paint.amount)
                                      : mix(under, over, paint.amount);
    if (paint.lit > 0) ground = mix(ground, roles.text, paint.lit);
    return paint.ink ? ink_on(ground) : ground;
}

}  // namespace waymark
