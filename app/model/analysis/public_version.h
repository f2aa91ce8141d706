#pragma once
// The version of a document that may leave the partnership for anybody to read, with a list of all that was
// taken out of it, for the preview on Share and for the report.
//
// The rules:
// - Only activities that are marked "may be published".
// - No private field of any record (Field::is_private), no record that has no other fields, and no key of the
//   file that this version of the program does not know, since nobody can say whether it is private.
// - No count below 5, none that could not be read as a number ("<5"), and none that would give one away
//   (count_suppression.h). Every suppressed count keeps its row, without its number.
// - No answers of single members, and no snapshots: both hold what people did not mean for the public.
// - An id of its own, made from that of the document, so that nobody merges the two as versions of one work
//   and takes what is missing for deleted.
// - No telephone number and no e-mail address in what people wrote (contact_details.h); words say so in its
//   place.
// What else people wrote into public fields goes out as they wrote it; the preview shows it to them, and points to what looks
// as if it were about one person (passages.h).

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/count_suppression.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/framework.h"

namespace waymark {

/// What a public version holds besides what is always in it. Each can be left out as a whole.
struct PublicOptions {
    bool reflections = true;
    bool gap_decisions = true;
    bool actions = true;  ///< With their progress notes.
    bool profile = true;
    bool products = true;

    bool operator==(const PublicOptions&) const = default;
};

struct Removed {
    enum class Why : std::uint8_t {
        NotForPublication,  ///< An activity without the mark.
        PrivateField,
        PrivateRecord,  ///< Of a kind whose fields are all private: the parking list of a meeting.
        UnknownKeys,
        SmallCount,  ///< Below 5.
        GivesAway,   ///< A count that would give away a small one by subtraction.
        Unreadable,  ///< A count, or its year, that is not a number: it may be below 5.
        MemberAnswer,
        Snapshot,
        LeftOut,           ///< By PublicOptions.
        ContactDetails,    ///< A telephone number or an e-mail address in what somebody wrote.
        AboutUnpublished,  ///< A gap that activities make ("only one activity"), while some are not published.
    };
    Why why = Why::NotForPublication;
    RecordKind kind = RecordKind::Activity;
    std::string id;                        ///< Of the record; empty for the document itself.
    std::string title;                     ///< What a person knows the record by.
    std::vector<std::string_view> fields;  ///< Keys, for PrivateField, ContactDetails and what is said of counts.

    bool operator==(const Removed&) const = default;
};

struct PublicVersion {
    Document document;
    std::vector<Removed> removed;  ///< In the order of the document, then by why.
};

[[nodiscard]] PublicVersion make_public(const Framework& framework, const Document& document, const PublicOptions& options = {});

/// One activity as it would read there, marked or not, and what of it would stay behind.
struct PublicActivity {
    std::shared_ptr<const Activity> activity;
    std::vector<Removed> removed;
};
[[nodiscard]] PublicActivity public_activity(const Framework& framework, const Document& document,
                                             const std::shared_ptr<const Activity>& activity);

/// One line for each reason that occurs, to stand above the list: "3 activities are not marked as
/// publishable."
[[nodiscard]] std::vector<std::string> removed_summary(const std::vector<Removed>& removed);
/// The same for those who read what was published, without numbers: how many counts are left out, and which for being small,
/// would help to work them out, and how many activities are not published is nobody's business.
[[nodiscard]] std::vector<std::string> removed_for_readers(const std::vector<Removed>& removed);

}  // namespace waymark
