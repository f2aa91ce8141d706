#include "ui/views/share/recipients.h"

#include <cstddef>
#include <initializer_list>

#include "model/base/contains.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// In the order of Recipient.
constexpr RecipientWords kRecipients[] = {
    {Recipient::NotSaid, tr_later("Show everything"), tr_later("All that Waymark can hand on, for anybody.")},
    {Recipient::Colleague, tr_later("A colleague in the partnership"), tr_later("The whole document, to go on working with.")},
    {Recipient::Everybody, tr_later("Everybody"), tr_later("The public version, read before it goes out.")},
    {Recipient::Board, tr_later("The board"), tr_later("A report to read, and pictures for slides.")},
    {Recipient::Meeting, tr_later("The next meeting"), tr_later("What is due, what waits, and the plan.")},
    {Recipient::Commissioner, tr_later("The Commissioner"), tr_later("The reply to the Commissioner’s requests.")},
    {Recipient::Analyst, tr_later("An analyst, or a directory of services"), tr_later("A workbook, tables and services.")},
};

/// What Share has for a recipient.
struct Offer {
    std::initializer_list<SharePart> parts;
    std::initializer_list<ReportKind> reports;  ///< Made for them, the one that fits best first; none: any may be
    bool is_public;                             ///< What is not for everybody is left out unless somebody says otherwise
};

// In the order of Recipient; nobody named is offered all.
constexpr Offer kOffers[] = {
    {{}, {}, false},
    {{SharePart::WholeDocument}, {}, false},
    {{SharePart::PublicVersion, SharePart::Report, SharePart::Picture}, {ReportKind::Public, ReportKind::Annual}, true},
    {{SharePart::Report, SharePart::Picture},
     {ReportKind::Board, ReportKind::Plan, ReportKind::Annual, ReportKind::FourPs},
     false},
    {{SharePart::Report, SharePart::Workbook}, {ReportKind::Meeting, ReportKind::Plan, ReportKind::FourPs}, false},
    {{SharePart::PublicVersion, SharePart::Report}, {ReportKind::Reply, ReportKind::Annual}, true},
    {{SharePart::Workbook, SharePart::Table, SharePart::Services}, {}, false},
};

const Offer& offer_to(Recipient recipient) {
    return kOffers[static_cast<std::size_t>(recipient)];
}

}  // namespace

std::span<const RecipientWords> recipients() {
    return kRecipients;
}

bool offers(Recipient recipient, SharePart part) {
    return recipient == Recipient::NotSaid || contains(offer_to(recipient).parts, part);
}

bool offers(Recipient recipient, ReportKind kind) {
    const std::initializer_list<ReportKind> reports = offer_to(recipient).reports;
    return reports.size() == 0 || contains(reports, kind);
}

void hand_on_to(HandOnState& state, Recipient recipient) {
    const Offer& offer = offer_to(recipient);
    state.recipient = recipient;
    state.is_public = offer.is_public;
    if (offer.reports.size() > 0) state.report = *offer.reports.begin();
    if (state.is_public && !has_public_picture(state.picture)) state.picture = PictureKind::Framework;
}

}  // namespace waymark
