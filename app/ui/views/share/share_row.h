#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include "ui/views/screen_row.h"
#include "ui/views/share/share.h"

namespace waymark {

inline void share_comes_back(ViewState& state, SessionNotes& notes) {
    notes.one_of("share-for", kRecipientIds, state.hand_on.recipient);
    notes.one_of("share-report", kReportIds, state.hand_on.report);
    notes.flag("share-public", state.hand_on.is_public);
}

inline void forget_share(ViewState& state) {
    state.share = {};
    state.hand_on = {};
    state.publish = {};
}

inline constexpr ScreenRow kShareRow{
    .screen = Screen::Share,
    .id = "share",
    .title = tr_later("Share"),
    .rail = tr_later("Share"),
    .found_by = tr_later("public version publish send export may be published"),
    .view = share_view,
    .detail = share_detail,
    .open = [](ViewState& state) -> std::string& { return state.publish.open; },
    .has_detail = share_has_detail,
    .later = true,
    .missing =
        tr_later("What the link leads to is neither an activity of this document nor a report or picture of it. It may have "
                 "been removed, or be of another document. You are on the screen Share."),
    .comes_back = share_comes_back,
    .forget = forget_share};

}  // namespace waymark
