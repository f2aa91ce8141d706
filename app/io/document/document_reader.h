#pragma once
// Decodes a document straight from the events of its text, without a tree in between. Internal to the codec.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/document/document_builder.h"
#include "io/document/document_codec.h"
#include "io/document/plain_members.h"
#include "io/json/json_scanner.h"
#include "io/json/json_text.h"
#include "model/base/problem_list.h"
#include "model/document/document.h"

namespace waymark::codec {

/// Whether records may be read in the quicker way (plain_members.h). It changes nothing but the time that it takes.
enum class Shortcut { Taken, Left };

/// The field that words which are no key are most likely meant for; empty when there is none.
using KeyMeaning = std::string_view (*)(RecordKind kind, std::string_view words);

class DocumentReader final : public JsonEvents {
  public:
    /// `text` is what is scanned. `meaning`: null where nobody is told what a key may have been meant for.
    DocumentReader(std::string_view text, ProblemList& problems, Shortcut shortcut, KeyMeaning meaning);

    /// Ends the reading, wherever it stopped, and gives what was read: nothing if it was not a Waymark file.
    [[nodiscard]] std::optional<Document> finish();

    /// What "formatVersion" says, 0 if it says nothing.
    [[nodiscard]] std::int64_t format_version() const { return version_; }
    /// It says something that is no version, which was told.
    [[nodiscard]] bool says_no_version() const { return odd_version_; }

    void null() override { scalar(Kind::Null, "null"); }
    void boolean(bool value) override { scalar(Kind::Flag, value ? "true" : "false"); }
    void number(std::string_view as_written) override { scalar(Kind::Number, as_written); }
    void string(std::string_view text) override { scalar(Kind::Text, text); }
    std::size_t members(std::size_t offset, Members which) override;
    void key(std::string_view name) override;
    void begin(char bracket) override;
    void end(char bracket) override;
    void mended(JsonMend mend, std::size_t offset) override;

  private:
    enum class Kind { Null, Flag, Number, Text };
    enum class Place { Root, Framework, Partnership, RecordList, Record, TextList };
    enum class Keep { Nothing, Unknown, Unread, UnreadElement };

    // Frame::field beyond the fields of a table.
    static constexpr std::size_t kUnknown = RecordTarget::kNoField;
    static constexpr std::size_t kId = kUnknown - 1;
    static constexpr std::size_t kMembers = kUnknown - 2;
    static constexpr std::size_t kContent = kUnknown - 3;
    static constexpr std::size_t kNothing = kUnknown - 4;  ///< Known, and carries nothing.

    // Frame::field in the root and in "framework".
    enum : std::size_t { kFormat, kVersion, kDocumentId, kFramework, kPartnership, kList };

    // Bits of Frame::seen beyond the fields of any table.
    static constexpr std::size_t kIdBit = 63, kMembersBit = 62, kContentBit = 61;

    /// One open object or list of the file that is understood.
    struct Frame {
        Place place;
        DocumentBuilder* builder = nullptr;
        ListBuilder* list = nullptr;
        RecordTarget* record = nullptr;
        std::size_t field = 0;       ///< In a record: the field whose value comes next, or one of the codes below.
        MembersRead read = {};       ///< Of the fields of a record; of any other object only what was seen.
        bool filled = false;         ///< A record in which some value has begun.
        std::size_t index = 0;       ///< In a list: elements begun.
        std::string_view name = {};  ///< The key whose value comes next, as problems name it.
        std::string unknown = {};    ///< Holds `name` for keys that are not known.
        std::string unread = {};     ///< Elements of a list that could not be taken, joined with commas.
    };

    void scalar(Kind kind, std::string_view text);
    void root_key(Frame& frame, std::string_view name);
    void framework_key(Frame& frame, std::string_view name);
    void record_key(Frame& frame, std::string_view name);
    void unknown_key(Frame& frame, std::string_view name);
    /// Says what was most likely meant by a key that is not read.
    void tell_near_miss(const Frame& frame);
    /// Where a whole document, or lists of one, stand inside a value that is not read.
    void tell_lists_inside(std::string_view name, std::string_view json);
    void seen_once(Frame& frame, std::size_t bit);
    void seen_twice(const Frame& frame);

    void root_scalar(Frame& frame, Kind kind, std::string_view text);
    void record_scalar(Frame& frame, Kind kind, std::string_view text);
    void element_scalar(Frame& frame, Kind kind, std::string_view text);
    /// False when it is longer than `most` bytes: then it was kept aside, and said.
    bool take_text(std::string& target, Kind kind, std::string_view text, std::size_t most);
    void tell_too_long(std::size_t most);
    /// True when no more records are taken in, which is then said.
    bool is_full();
    /// A day written as people write one becomes the day of the calendar, and is said.
    void take_day(std::string& day);
    bool take_flag(bool& target, Kind kind, std::string_view text);
    bool take_number(WholeNumber& target, Kind kind, std::string_view text);

    bool begin_in_root(Frame& frame, char bracket);
    bool begin_in_record(Frame& frame, char bracket);
    void push(Frame frame) { frames_.push_back(std::move(frame)); }
    void pop();
    void pop_root(Frame& root);

    /// Keeps what is not understood; says so when it is something that should have been.
    void keep(Keep what, std::string_view json);
    void keep_scalar(Keep what, Kind kind, std::string_view text);
    [[nodiscard]] Extra& extra_of(Frame& frame);
    /// Of what comes next, "activities[3].mainStage"; of a record itself once its frame is popped.
    [[nodiscard]] std::string path() const;

    std::string_view text_;
    ProblemList& problems_;
    Shortcut shortcut_;
    KeyMeaning meaning_;
    std::vector<std::unique_ptr<DocumentBuilder>> builders_;
    std::vector<Frame> frames_;
    JsonCapture capture_;
    Keep capturing_ = Keep::Nothing;
    bool is_capturing_ = false;
    bool root_seen_ = false;
    std::size_t records_ = 0, own_records_ = 0;  ///< In all; without those in snapshots.
    std::size_t near_misses_ = 0;                ///< Unknown keys that were looked at so.
    bool is_waymark_ = false;
    std::int64_t version_ = 0;
    bool odd_version_ = false;
    std::optional<Document> document_;
};

/// read_document with or without the shortcut.
[[nodiscard]] LoadResult read(std::string_view bytes, Shortcut shortcut);
[[nodiscard]] LoadResult read(std::string_view bytes, Shortcut shortcut, KeyMeaning meaning);
/// With the shortcut; says so when there is not enough memory.
[[nodiscard]] LoadResult read_guarded(std::string_view bytes, KeyMeaning meaning);

}  // namespace waymark::codec
