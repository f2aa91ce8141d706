#pragma once
// What the screen Reviews shows: two states of the document, and what is different, sorted into what a
// partnership asks about. Worked out when asked for after a change of the document or of the choice, then
// kept. Part of Derived.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/compare.h"
#include "model/base/choice.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"
#include "present/words/naming.h"

namespace waymark {

/// What a line of a comparison leads to.
enum class CompareTarget : std::uint8_t { Activity, Action, Gap, Strength, Record };

struct CompareItem {
    std::string id, title;
    std::string detail;         ///< What differs, a line for each field; empty for none
    std::string before, after;  ///< Strength only: words of the vocabulary; empty for no answer
};

/// "Added (3)" and its lines.
struct CompareGroup {
    enum class Tone : std::uint8_t { Plain, Good, Caution };
    CompareTarget target = CompareTarget::Activity;
    Tone tone = Tone::Plain;
    std::string_view title;
    std::vector<CompareItem> items;
    std::optional<RecordKind> kind = {};  ///< CompareTarget::Record only: of what; none for the document as a whole
};

class DerivedCompare {
  public:
    DerivedCompare(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    /// What stands for now in `from`, and for the file in either, among the ids of snapshots.
    static constexpr std::string_view kNow = "now", kFile = "file";

    /// Whether a file was written before what is open or after it, where that is known of it.
    enum class FileAge : std::uint8_t { NotKnown, Older, Newer };
    /// A file to compare with; an empty name: none any more.
    void take_file(std::string_view name, Document document, FileAge age = FileAge::NotKnown);
    /// Its name, empty for none.
    [[nodiscard]] const std::string& file_name() const { return file_name_; }
    /// True when the file is a copy of the document that is open, not some other one.
    [[nodiscard]] bool file_is_copy() const { return file_.id == document_->id; }
    /// A comparison with the file goes the other way round from now on.
    void turn_file();

    /// The snapshots from the newest to the oldest.
    [[nodiscard]] std::span<const Snapshot* const> snapshots();
    /// The file, "Now", then the snapshots with their days; the value is the snapshot's id, "" for now.
    [[nodiscard]] std::span<const Choice> choices(Date today);
    /// The same without the file; "Now" is kNow, and among them only beside a file.
    [[nodiscard]] std::span<const Choice> earlier_choices(Date today);

    struct Result {
        bool same = false;  ///< The two states chosen are one
        /// "Board review, May 2025 (14 May 2025)"; `from` is the earlier. A file is `to`, unless it is a copy of the document
        /// known to be older, or of which nothing is dated as late as what it is compared with (latest_day); turn_file() turns
        /// that round.
        std::string from, to;
        enum class FileIs : std::uint8_t { Neither, Earlier, Later } file = FileIs::Neither;
        bool since_only_snapshot = false;  ///< From the one snapshot there is to now
        std::string words;                 ///< In a sentence or two, for readers
        std::vector<CompareGroup> groups;  ///< Without empty ones, each target's together
        /// True when nothing has changed but what CompareTarget::Record tells of.
        [[nodiscard]] bool only_records() const { return groups.empty() || groups.front().target == CompareTarget::Record; }
        std::size_t still_open = 0;                              ///< Gaps both have
        std::size_t emptied = 0, put_outside = 0, taken_in = 0;  ///< As Comparison
    };
    /// `from` as in earlier_choices() and `to` as in choices(). What is gone counts in `from` as the newest
    /// snapshot, or now where there is none, in `to` as now.
    [[nodiscard]] const Result& result(std::string_view from, std::string_view to, Date today);

  private:
    void know_snapshots();
    [[nodiscard]] bool file_comes_first(std::size_t other, Date today) const;
    void fill_groups(const Comparison& made, const Document& before, const Document& after);
    void fill_others(const Comparison& made, const Naming& was, const Naming& is);
    CompareGroup& group(CompareTarget target, CompareGroup::Tone tone, std::string_view title);

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    bool listed_ = false, known_ = false;
    std::vector<const Snapshot*> snapshots_;
    std::vector<std::string> labels_;
    std::vector<Choice> choices_, earlier_;
    std::string file_name_;
    Document file_;
    FileAge file_age_ = FileAge::NotKnown;
    std::optional<bool> file_first_;  ///< As chosen; else as the two say themselves
    std::string from_, to_;
    Date today_;
    Result result_;
};

}  // namespace waymark
