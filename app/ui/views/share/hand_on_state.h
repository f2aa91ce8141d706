#pragma once
// What is to be handed on from Share to those who do not have Waymark. Part of ViewState.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "present/figures/pictures.h"
#include "present/report/report.h"
#include "present/report/report_formats.h"
#include "ui/views/keys.h"

namespace waymark {

/// A report for those who do not have Waymark; `options` where it is public.
struct ReportChoice {
    ReportKind kind = ReportKind::Board;
    bool is_public = false;
    PublicOptions options;
    bool operator==(const ReportChoice&) const = default;
};

/// A picture, of what is counted and of the series that is looked at.
struct PictureChoice {
    PictureKind kind = PictureKind::Framework;
    PictureOptions options;
    bool operator==(const PictureChoice&) const = default;
};

/// A table by its key (table_called), or without one the workbook.
struct SheetsChoice {
    std::string table;
    bool is_public = false;
    PublicOptions options;
    bool operator==(const SheetsChoice&) const = default;
};

/// The first rows of a sheet, as a table of a report.
struct SheetPreview {
    Block first;
    std::size_t rows = 0;  ///< Of the whole sheet
};

/// What is read on the screen before it is saved: the same value that a file is written of.
template <class Choice, class Made>
struct Preview {
    Choice of;
    Made made;
};
using ReportPreview = Preview<ReportChoice, Report>;
using PicturePreview = Preview<PictureChoice, Figure>;
using SheetsPreview = Preview<SheetsChoice, std::vector<SheetPreview>>;

/// For whom something is handed on (share/recipients.h).
enum class Recipient : std::uint8_t { NotSaid, Colleague, Everybody, Board, Meeting, Commissioner, Analyst };
/// In the order of the enum.
inline constexpr std::array<std::string_view, 7> kRecipientIds{"all",     "colleague",    "everybody", "board",
                                                               "meeting", "commissioner", "analyst"};
[[nodiscard]] constexpr std::string_view recipient_id(Recipient recipient) {
    return kRecipientIds[static_cast<std::size_t>(recipient)];
}

struct HandOnState {
    Recipient recipient = Recipient::NotSaid;
    ReportKind report = ReportKind::Board;
    ReportFormat format = ReportFormat::Html;
    PictureKind picture = PictureKind::Framework;
    ThemeName picture_theme = ThemeName::Light;
    bool picture_is_png = true;        ///< Word processors of any age take that
    std::string table = "activities";  ///< As table_called
    bool table_is_csv = true;
    bool workbook_is_ods = false;
    bool is_public = false;  ///< Leave out what is not for everybody
    /// Made when a view asks for it (ShowReport, ShowPicture, ShowSheets); gone when the document has changed.
    std::shared_ptr<const ReportPreview> shown_report;
    std::shared_ptr<const PicturePreview> shown_picture;
    std::shared_ptr<const SheetsPreview> shown_sheets;
};

/// What is looked at before it is published or handed on.
struct PublishState {
    /// What the detail pane shows: an activity, by its id; "report/board"; "picture/framework"; "table/actions"; "workbook".
    std::string open;
    bool doubts_only = false;  ///< Only activities with a passage to look at
    /// Only those that were not let be published when this was asked for: a row that is ticked since stays under the pointer.
    bool unmarked_only = false;
    Keys unmarked;  ///< Their ids
};

}  // namespace waymark
