#pragma once
// A report as a value: blocks in order, that a writer of any format can put down without knowing an activity
// from an action. Made by make_report from nothing but the document, the pack, the day and the options, so the
// same report comes out wherever it is asked for.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/analysis/public_version.h"
#include "model/base/date.h"
#include "model/base/problem.h"
#include "present/figures/figure.h"
#include "present/words/naming.h"

namespace waymark {

/// A piece of a report. Which members say something depends on the kind.
struct Block {
    enum class Kind : std::uint8_t {
        Heading,    ///< `text`, of `level` 2 to 5.
        Paragraph,  ///< `text`; line ends in it are kept.
        Note,       ///< `text`, quieter.
        List,       ///< `items`.
        Facts,      ///< `facts`: a name and what it is.
        Table,      ///< `text` is its caption; `columns`, `rows`. The first cell of a row is its heading.
        Figure,     ///< `figure`; `text` is its caption.
    };
    Kind kind = Kind::Paragraph;
    int level = 0;
    std::string text = {};
    Strings items = {};
    std::vector<std::pair<std::string, std::string>> facts = {};
    Strings columns = {};
    std::vector<Strings> rows = {};  ///< Each as long as `columns`.
    bool is_titled = false;          ///< The heading right above says what the caption says, which is not to be seen again
    std::shared_ptr<const waymark::Figure> figure = {};
};

/// A heading that stands in the contents.
[[nodiscard]] bool is_part(const Block& block);

struct Report {
    std::string title;     ///< "Action plan: North Anytown Anti-Slavery Partnership"
    std::string language;  ///< BCP 47: "en".
    std::string date;      ///< "As of 21 November 2026"
    Strings margin;        ///< To stand on every page: the handling note, "invented example". May be empty.
    std::vector<Block> blocks;
};

enum class ReportKind : std::uint8_t { Board, Plan, Meeting, Public, Reply, Annual, FourPs };

/// The words of the command line, in the order of the enum.
inline constexpr std::array<std::string_view, 7> kReportIds{"board", "plan", "meeting", "public", "reply", "annual", "4ps"};
[[nodiscard]] constexpr std::string_view report_id(ReportKind kind) {
    return kReportIds[static_cast<std::size_t>(kind)];
}
/// Nothing for any other word.
[[nodiscard]] std::optional<ReportKind> report_of(std::string_view id);
/// What it is called: "Board report".
[[nodiscard]] std::string_view report_title(ReportKind kind);
/// What it is for, in one sentence.
[[nodiscard]] std::string_view report_summary(ReportKind kind);
/// How many parts a report has. Contents stand before three or more.
[[nodiscard]] std::size_t parts_of(const Report& report);

/// Every kind, in the order of the enum.
[[nodiscard]] std::span<const ReportKind> report_kinds();
/// The public version and the reply are for everybody, whatever the options say.
[[nodiscard]] bool is_always_public(ReportKind kind);

struct ReportOptions {
    Date date;               ///< What counts as today.
    bool is_public = false;  ///< Made of the public version only (public_version.h).
    PublicOptions in_public;
    Problems problems;  ///< What was found wrong when the document was read: told at the end.
};

/// What everybody may know of those problems, which quote what is not for everybody: that there are some.
[[nodiscard]] Problems said_in_public(const Problems& problems);

/// The same for those who may read all but private notes: in how many places they are, and not what stands there.
[[nodiscard]] Problems said_without_words(const Problems& problems);

/// All that reports and workbooks tell at their end of what may be wrong: those of the reader, without what they quote, and
/// what `waymark check` finds in the document on the day of the report. `told` is what is told of: the public version where
/// `is_public`.
[[nodiscard]] Problems problems_to_tell(const Naming& told, const ReportOptions& options, bool is_public);

/// `naming` holds the whole document: what may not go out is taken away here, before anything is counted.
/// Private fields are in no report; points put aside and members' own answers only in the meeting's.
[[nodiscard]] Report make_report(const Naming& naming, ReportKind kind, const ReportOptions& options);

}  // namespace waymark
