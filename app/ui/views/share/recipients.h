#pragma once
// For whom something is handed on: what Share offers them, and whether it leaves out what is not for everybody.

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/views/share/hand_on_state.h"

namespace waymark {

struct RecipientWords {
    Recipient recipient;
    std::string_view title, summary;  ///< For tr()
};
/// Every recipient in the order of the enum.
[[nodiscard]] std::span<const RecipientWords> recipients();

/// The parts of Share.
enum class SharePart : std::uint8_t { WholeDocument, PublicVersion, Report, Picture, Workbook, Table, Services };

/// Whether Share shows the part to who hands something on to them; all of it while nobody was named.
[[nodiscard]] bool offers(Recipient recipient, SharePart part);
/// Whether the report is made for them.
[[nodiscard]] bool offers(Recipient recipient, ReportKind kind);

/// From here on what is handed on is for them: a report that is made for them is chosen, and what is not for everybody is left
/// out where they are everybody or publish what they get.
void hand_on_to(HandOnState& state, Recipient recipient);

}  // namespace waymark
