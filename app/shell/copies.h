#pragma once
// The copies of people's work: what is said of each, and which of them stay.
//
// A copy belongs to a document, by its id, and to a line of work: what was done to it here from when it was opened or
// begun until another took its place. Two lines may be of one document: what somebody typed, and a colleague's version
// opened after it; neither holds what is in the other.
//
// A copy has a number, and the higher number was written later; the clock is shown and decides how old a copy
// is, never which is the newest.
//
// What was only looked at is no copy: it stays until anything else is kept.
//
// Each document has its own copies: its ten newest stay, and all of the last hour. Of older ones the last of each hour stays
// for a day, the last of each day for thirty days, then the last of each week. A copy from a time that has not come yet counts
// as new.
//
// All together take up kCopiesBudget at most. Beyond that the oldest go first: those of which the document has a
// newer copy, then the last copies of documents that are the same in a file.
//
// The last copy of a line of work that is in no file, or is newer than its file, never goes. Nor does what was written
// last, nor a copy of which neither document nor line is known.
//
// The browser decides the same inside its database (web/page/copies.js); tests/fixtures/copies.json holds
// both to one table of cases.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What all copies together may take up.
inline constexpr std::uint64_t kCopiesBudget = 50'000'000;

/// What is said of the work beside its bytes, when it is handed over to be kept and when it comes back.
struct CopyNote {
    std::string document;   ///< Document::id; empty where an earlier version kept it
    std::string mark;       ///< uuid_of its bytes, to know damage by; empty where an earlier version kept it
    bool edited = true;     ///< False: it was only looked at
    bool in_file = false;   ///< A file holds the same
    std::string line = {};  ///< A UUID of the line of work; empty where an earlier version kept it
    bool locked = false;    ///< Its file is locked with a passphrase, so what is saved of it is not written in clear unasked
};

/// One line of text, and back. What makes no sense is an empty note of something edited.
[[nodiscard]] std::string write_copy_note(const CopyNote& note);
[[nodiscard]] CopyNote read_copy_note(std::string_view text);

/// The id of the document in these bytes, looked for where Waymark writes it; empty when it is not there.
[[nodiscard]] std::string document_id_in(std::string_view bytes);

struct Copy {
    std::uint64_t number = 0;
    std::uint64_t bytes = 0;
    std::int64_t minute = 0;  ///< When it was written, by the clock of the machine: minutes since any day
    CopyNote note;
};

/// The numbers of those that go, in no order. With `for_room` the disk is full: of the copies of which the document has a
/// newer one, but for the last of each line of work that is in no file, the older half goes, and what was only looked at.
/// So a little that is missing does not cost all that was there; asked again, it gives the older half of the rest.
[[nodiscard]] std::vector<std::uint64_t> copies_to_drop(std::vector<Copy> copies, std::int64_t now_minute, std::uint64_t budget,
                                                        bool for_room = false);

}  // namespace waymark
