#include "ui/views/share/recipients.h"

#include <algorithm>
#include <initializer_list>

#include "model/base/contains.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// In the order of Recipient.
constexpr RecipientWords kRecipients[] = {
    {Recipient::NotSaid, "all", tr_later("Show everything"), tr_later("All that Waymark can hand on, for anybody.")},
    {Recipient::Colleague, "colleague", tr_later("A colleague in the partnership"), tr_later("The whole document, to go on working with.")},
    {Recipient::Everybody, "everybody", tr_later("Everybody"), tr_later("The public version, read before it goes out.")},
    {Recipient::Board, "board", tr_later("The board"), tr_later("A report to read, and pictures for slides.")},
    {Recipient::Meeting, "meeting", tr_later("The next meeting"), tr_later("What is due, what waits, and the plan.")},
    {Recipient::Commissioner, "commissioner", tr_later("The Commissioner"), tr_later("The reply to the Commissioner’s requests.")},
    {Recipient::Analyst, "analyst", tr_later("An analyst, or a directory of services"), tr_later("A workbook, tables and services.")},
};

std::span<const SharePart> parts_for(Recipient recipient) {
    static constexpr SharePart kColleague[] = {SharePart::WholeDocument};
    static constexpr SharePart kEverybody[] = {SharePart::PublicVersion, SharePart::Report, SharePart::Picture};
    static constexpr SharePart kBoard[] = {SharePart::Report, SharePart::Picture};
    static constexpr SharePart kMeeting[] = {SharePart::Report, SharePart::Workbook};
    static constexpr SharePart kCommissioner[] = {SharePart::PublicVersion, SharePart::Report};
    static constexpr SharePart kAnalyst[] = {SharePart::Workbook, SharePart::Table, SharePart::Services};
    switch (recipient) {
        case Recipient::Colleague:
            return kColleague;
        case Recipient::Everybody:
            return kEverybody;
        case Recipient::Board:
            return kBoard;
        case Recipient::Meeting:
            return kMeeting;
        case Recipient::Commissioner:
            return kCommissioner;
        case Recipient::Analyst:
            return kAnalyst;
        case Recipient::NotSaid:
            break;
    }
    return {};
}

/// The reports that are made for them, the one that fits best first; none where any may be.
std::span<const ReportKind> reports_for(Recipient recipient) {
    static constexpr ReportKind kEverybody[] = {ReportKind::Public, ReportKind::Annual};
    static constexpr ReportKind kBoard[] = {ReportKind::Board, ReportKind::Plan, ReportKind::Annual, ReportKind::FourPs};
    static constexpr ReportKind kMeeting[] = {ReportKind::Meeting, ReportKind::Plan, ReportKind::FourPs};
    static constexpr ReportKind kCommissioner[] = {ReportKind::Reply, ReportKind::Annual};
    switch (recipient) {
        case Recipient::Everybody:
            return kEverybody;
        case Recipient::Board:
            return kBoard;
        case Recipient::Meeting:
            return kMeeting;
        case Recipient::Commissioner:
            return kCommissioner;
        default:
            return {};
    }
}

}  // namespace

std::span<const RecipientWords> recipients() {
    return kRecipients;
}

bool offers(Recipient recipient, SharePart part) {
    return recipient == Recipient::NotSaid || contains(parts_for(recipient), part);
}

bool offers(Recipient recipient, ReportKind kind) {
    const std::span<const ReportKind> reports = reports_for(recipient);
    return reports.empty() || contains(reports, kind);
}

void hand_on_to(HandOnState& state, Recipient recipient) {
    state.recipient = recipient;
    state.is_public = recipient == Recipient::Everybody || recipient == Recipient::Commissioner;
    if (!reports_for(recipient).empty()) state.report = reports_for(recipient).front();
    if (!state.is_public || has_public_picture(state.picture)) return;
    state.picture = PictureKind::Framework;
}

}  // namespace waymark
