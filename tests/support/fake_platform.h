#pragma once
// A machine for tests: its clock stands until told, its files are strings, and it writes down all that was
// asked of it.
//
// By default everything works at once: keeping is answered with Kept and saving with FileSaved on the next
// poll. Set the fields below to make it fail. What is kept outlives the object when handed to the next one:
//     FakePlatform second;  second.kept = first.kept;  second.restore();

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shell/platform.h"
#include "shell/seeded.h"
#include "support/changed_text.h"

namespace waymark::test {

class FakePlatform;

/// Two machines that see one another's claims, as tabs of one browser do; see FakePlatform::shares.
struct Shared {
    std::map<std::string, FakePlatform*, std::less<>> writers;
    FakePlatform* taking = nullptr;
    bool answers = true;  ///< Off: who writes is frozen, and is passed over.
};

class FakePlatform : public Platform {
  public:
    ~FakePlatform() override { leave(); }

    // What the machine is like. Change at any time.
    LocalTime now{Date{2026, 11, 21}, 14, 2};
    double clock_ms = 1000;
    SeededRandom random{1};   ///< Every test sees the same numbers.
    SeededRandom secrets{2};  ///< So do what must not be guessed, here.
    bool edits_text = false;  ///< As on the web: typed text comes as UiActions.
    bool saves_in_place = true;
    bool has_browser = false;
    bool has_file_dialog = true;  ///< Off: choosing a file is answered with PathNeeded.
    std::string place = "on this computer";
    bool auto_answer = true;       ///< Off: requests are only written down; push() the answers yourself.
    std::string keep_refused;      ///< Not empty: every keep is answered with KeepFailed and this message.
    std::string work_refused;      ///< The same for the work only: a disk with room for small things.
    bool keeps_changes = true;     ///< Of what was kept whole last
    bool changes_refused = false;  ///< Though it says so, it cannot: the whole is asked for.
    bool keeps_stall = false;      ///< What is to become of the work is never said: a disk that hangs.
    std::string unreadable;        ///< Not empty: nothing that is kept can be read, and this is why.
    std::size_t most_at_once = static_cast<std::size_t>(-1);  ///< Larger copies come only by request_copy.
    std::string drop_refused;                                 ///< Not empty: no copy can be removed, and this is why.
    std::string hand_over_refused;                            ///< Not empty: nothing can be handed over, and this is why.
    bool works_beside = false;            ///< What is handed on is worked out elsewhere: answer with WorkedOut.
    bool whole = true;                    ///< Off: part of the program is yet to be fetched; ProgramWhole tells that it is here.
    bool openly = false;                  ///< Other pages can read what is kept.
    std::string save_refused;             ///< Not empty: every save is answered with SaveFailed and this message.
    std::optional<FileDiffers> differs;   ///< What a save that does not replace finds; always the same.
    bool over_document = false;           ///< What is no document is saved over the file of the document.
    bool save_cancelled = false;          ///< The person presses Cancel in the save dialog.
    Shared* shares = nullptr;             ///< Nothing: no other tab or window.
    FakePlatform* store = this;           ///< Where what is kept lies: another's, as tabs have one browser.
    std::optional<FileOpened> next_file;  ///< What the person picks when asked; nothing: they cancel.

    // What was asked.
    struct KeptItem {
        std::string bytes;
        std::string when;
    };
    std::map<std::string, KeptItem, std::less<>> kept;  ///< Newest under each name (kept_name, name_aside)
    std::vector<KeptItem> earlier;                      ///< Copies of "work" to be given by request_earlier, oldest first.
    struct KeptCopy {
        Copy copy;
        KeptItem item;
    };
    std::string base, base_mark;              ///< What was kept whole last
    std::vector<KeptCopy> copies;             ///< Of "work" as shell/copies.h lets them stay, oldest first.
    std::uint64_t open_copy = 0;              ///< Which of them holds what is open
    std::int64_t minutes = 0;                 ///< What the clock of the machine says: it may run and jump as it likes.
    std::vector<std::string> keeps;           ///< Every name kept, in order.
    std::vector<std::uint64_t> work_tickets;  ///< Of every keep_work and keep_changes, in order.
    std::vector<std::size_t> changes_kept;    ///< How large each was that came as changes.
    std::vector<std::string> opens;           ///< Extensions of each request_open.
    std::vector<SaveRequest> saves;
    std::vector<std::string> paths_given;
    std::vector<std::string> paths_opened;   ///< By open_path
    std::vector<std::string> paths_resumed;  ///< By resume_file
    std::vector<std::string> claims;
    /// Of remember_work: id, line and name of what is open. It outlives a reload when handed to the next one.
    std::array<std::string, 3> remembered;
    int times_adopted_file = 0;
    int times_forgot_file = 0;
    int times_forgot_kept = 0;
    int times_began_copy = 0;
    int times_restored_again = 0;
    std::vector<std::uint64_t> worked_on;  ///< Tickets of each work_out
    std::string order, worked_document;    ///< What the last of them was given
    int times_stopped_working = 0;
    std::vector<bool> expectations;  ///< Of each expect_work_out
    bool keeps_beside = false;       ///< The document that was worked on last is still there
    std::uint64_t held_beside = 0;
    std::vector<std::string> links;
    std::pair<std::string, std::string> copied;  ///< By copy_table: text and HTML
    bool copy_refused = false;
    std::vector<std::string> browser_copies;  ///< Documents handed to open_in_browser.
    std::vector<std::string> announced;
    std::vector<std::pair<std::string, bool>> addresses;  ///< Of set_address: which, and that it replaced
    std::string title;
    NodeId focus = 0;
    int frames_presented = 0;

    /// Queues an event as if it had come from the machine.
    void push(PlatformEvent event) { events_.push_back(std::move(event)); }

    /// The newest copy of what is remembered, or the newest of all.
    [[nodiscard]] const KeptCopy& copy_to_restore() const {
        const auto own = std::find_if(store->copies.rbegin(), store->copies.rend(), [&](const KeptCopy& one) {
            return one.copy.note.document == remembered[0] && one.copy.note.line == remembered[1];
        });
        return own == store->copies.rend() ? store->copies.back() : *own;
    }
    [[nodiscard]] RestoreDone::Missed what_is_missed() const {
        if (remembered[0].empty()) return RestoreDone::Missed::No;
        RestoreDone::Missed missed = RestoreDone::Missed::Gone;
        for (const KeptCopy& one : store->copies) {
            if (one.copy.note.document != remembered[0]) continue;
            if (one.copy.note.line == remembered[1]) return RestoreDone::Missed::No;
            if (one.copy.note.edited) missed = RestoreDone::Missed::Earlier;
        }
        return missed;
    }

    /// What a host asks for at the start: everything kept comes back as Restored events, then RestoreDone.
    void restore() {
        if (!unreadable.empty()) return push(RestoreDone{unreadable});
        const RestoreDone::Missed missed = what_is_missed();
        for (const auto& [key, item] : store->kept) {
            const auto what = kept_called(key);
            if (!what) continue;
            Restored restored{*what, item.bytes, item.when};
            if (what == KeptThing::Work && !store->copies.empty()) {
                const KeptCopy& last = copy_to_restore();
                open_copy = last.copy.number;
                restored = {KeptThing::Work, last.item.bytes, last.item.when, last.copy.note, open_copy};
            }
            push(std::move(restored));
        }
        push(RestoreDone{{}, KeptThing::Work, missed, remembered[2]});
    }

    /// The program is gone in the middle of what it did: whatever the machine had to tell it is told nobody.
    void crash() { events_.clear(); }

    [[nodiscard]] bool idle() const { return events_.empty(); }

    /// The file of the last save.
    [[nodiscard]] const std::string& saved_bytes() const { return saves.back().bytes; }

    void request_open(std::string_view extensions) override {
        opens.emplace_back(extensions);
        if (!auto_answer) return;
        if (!has_file_dialog) push(PathNeeded{false, "/documents/someone/"});
        if (!has_file_dialog || !next_file) return;
        push(*next_file);
        next_file.reset();
    }

    void request_save(SaveRequest request) override {
        if (auto_answer) {
            if (!has_file_dialog)
                push(PathNeeded{true, "/documents/someone/" + request.suggested_name});
            else if (save_cancelled)
                push(SaveFailed{"", true, request.ticket});
            else if (!save_refused.empty())
                push(SaveFailed{save_refused, false, request.ticket});
            else if (differs && !request.replace) {
                FileDiffers answer = *differs;
                answer.ticket = request.ticket;
                push(std::move(answer));
            } else
                push(FileSaved{
                    request.suggested_name, !saves_in_place, request.ticket, {}, over_document && !request.is_document});
        }
        saves.push_back(std::move(request));
    }

    void open_path(std::string_view path) override { paths_opened.emplace_back(path); }
    void resume_file(std::string_view path, std::string_view /*mark*/, std::string_view /*document*/) override {
        paths_resumed.emplace_back(path);
    }
    void adopt_file() override {
        ++times_adopted_file;
        leave_copy();
    }
    void forget_file() override {
        ++times_forgot_file;
        leave_copy();
    }
    void give_path(std::string_view path) override { paths_given.emplace_back(path); }

    void keep(KeptThing note, std::string bytes, std::uint64_t ticket) override {
        keep_as(kept_name(note), std::move(bytes), ticket);
    }
    void keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) override {
        keep_as(name_aside(note), std::move(bytes), ticket);
    }
    void keep_as(std::string_view key, std::string bytes, std::uint64_t ticket) {
        keeps.emplace_back(key);
        const std::string& refused = key == "work" && keep_refused.empty() ? work_refused : keep_refused;
        if (!refused.empty()) {
            if (auto_answer) push(KeepFailed{refused, ticket});
            return;
        }
        if (keeps_stall && key == "work") return;
        store->kept[std::string(key)] = KeptItem{std::move(bytes), to_iso_minutes(now)};
        if (auto_answer) push(Kept{ticket});
    }

    void keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) override {
        base = std::string(bytes);
        base_mark = note.mark;
        keep_whole(std::move(note), bytes, ticket);
    }
    bool keeps_changes_of(std::string_view mark) const override { return keeps_changes && !mark.empty() && mark == base_mark; }
    void keep_changes(CopyNote note, std::string_view changes, std::uint64_t ticket) override {
        if (changes_refused) {
            base_mark.clear();
            return push(KeepFailed{"", ticket});
        }
        changes_kept.push_back(changes.size());
        keep_whole(std::move(note), testing::changed_text(base, changes), ticket);
    }
    void keep_whole(CopyNote note, std::string_view bytes, std::uint64_t ticket) {
        work_tickets.push_back(ticket);
        if (keep_refused.empty() && work_refused.empty() && !keeps_stall) {
            Copy copy{store->copies.empty() ? 1 : store->copies.back().copy.number + 1, bytes.size(), minutes, note};
            open_copy = copy.number;
            store->copies.push_back({copy, {std::string(bytes), to_iso_minutes(now)}});
            std::vector<Copy> all;
            for (const KeptCopy& one : store->copies) all.push_back(one.copy);
            for (const std::uint64_t gone : copies_to_drop(all, minutes, kCopiesBudget)) remove_copy(gone);
        } else {
            base_mark.clear();
        }
        keep_as(kept_name(KeptThing::Work), std::string(bytes), ticket);
    }

    void begin_copy() override {
        ++times_began_copy;
        leave_copy();
    }
    void leave_copy() {
        open_copy = 0;
        base_mark.clear();
    }
    void drop_copy(std::uint64_t number) override {
        if (drop_refused.empty()) remove_copy(number);
        push(CopyDropped{number, drop_refused});
    }
    void remove_copy(std::uint64_t number) {
        std::erase_if(store->copies, [&](const KeptCopy& one) { return one.copy.number == number; });
    }

    void forget_kept() override {
        ++times_forgot_kept;
        store->kept.clear();
        if (auto_answer) push(Forgotten{static_cast<int>(store->copies.size()), "", ""});
        store->copies.clear();
    }

    /// As when the tab is closed.
    void leave() {
        if (shares) std::erase_if(shares->writers, [this](const auto& one) { return one.second == this; });
    }
    void claim(std::string_view document) override {
        claims.emplace_back(document);
        leave();
        if (shares && !document.empty() && !shares->writers.emplace(document, this).second) push(OpenElsewhere{});
    }
    void remember_work(std::string_view document, std::string_view line, std::string_view name) override {
        remembered = {std::string(document), std::string(line), std::string(name)};
    }
    void take_over() override {
        if (!shares) return push(TakenOver{});
        FakePlatform*& writer = shares->writers[claims.back()];
        shares->taking = this;
        if (writer && shares->answers) return writer->push(HandOverAsked{});
        if (writer) writer->push(WritingLost{});
        const std::vector<KeptCopy>& all = writer ? writer->store->copies : store->copies;
        const auto latest =
            std::find_if(all.rbegin(), all.rend(), [&](const KeptCopy& one) { return one.copy.note.document == claims.back(); });
        writer = this;
        push(latest == all.rend() ? TakenOver{} : TakenOver{latest->item.bytes, {}, latest->copy.note});
    }
    std::string hand_over(std::string document, std::string notes) override {
        if (!shares) return {};
        if (!hand_over_refused.empty()) return hand_over_refused;
        shares->writers[claims.back()] = shares->taking;
        shares->taking->push(TakenOver{std::move(document), std::move(notes)});
        return {};
    }

    std::optional<PlatformEvent> poll() override {
        if (events_.empty()) return std::nullopt;
        PlatformEvent event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

    void present(const SemanticFrame& frame) override {
        ++frames_presented;
        focus = frame.focus;
        title = frame.title;
        for (const Announcement& said : frame.announcements) announced.push_back(said.text);
    }

    LocalTime local_time() override { return now; }
    double monotonic_ms() override { return clock_ms; }

    std::uint64_t random_bits() override { return random.next(); }
    std::uint64_t secret_bits() override { return secrets.next(); }

    void set_address(std::string_view address, bool replaces) override { addresses.emplace_back(address, replaces); }
    void request_earlier(bool and_open) override {
        for (auto one = store->copies.rbegin(); one != store->copies.rend(); ++one)
            if ((and_open || one->copy.number != open_copy) && one->copy.note.edited && unreadable.empty()) {
                const bool large = one->item.bytes.size() > most_at_once;
                push(Restored{KeptThing::Earlier, large ? std::string() : one->item.bytes, one->item.when, one->copy.note,
                              one->copy.number, large ? one->item.bytes.size() : 0});
            }
        for (auto item = earlier.rbegin(); item != earlier.rend(); ++item)
            push(Restored{KeptThing::Earlier, item->bytes, item->when});
        push(RestoreDone{unreadable, KeptThing::Earlier});
    }
    void request_copy(std::uint64_t number) override {
        for (const KeptCopy& one : store->copies)
            if (one.copy.number == number) push(Restored{KeptThing::Copy, one.item.bytes, one.item.when, one.copy.note, number});
        push(RestoreDone{"", KeptThing::Copy});
    }
    void restore_again(bool work_is_open) override {
        ++times_restored_again;
        const std::uint64_t open = open_copy;
        restore();
        if (work_is_open) open_copy = open;
    }
    bool is_whole() const override { return whole; }
    bool kept_openly() const override { return openly; }
    bool can_open_in_browser() const override { return has_browser; }
    void open_in_browser(std::string document) override { browser_copies.push_back(std::move(document)); }
    void expect_work_out(bool soon) override { expectations.push_back(soon); }
    bool holds_beside(std::uint64_t number) const override { return keeps_beside && number == held_beside; }
    bool work_out(std::string_view wanted, std::string_view document, std::uint64_t number, std::uint64_t ticket) override {
        if (!works_beside) return false;
        worked_on.push_back(ticket);
        order = wanted;
        worked_document = document;
        held_beside = number;
        return true;
    }
    void stop_working_out() override { ++times_stopped_working; }
    void open_link(std::string_view url) override { links.emplace_back(url); }
    void copy_table(std::string_view text, std::string_view html) override {
        copied = {std::string(text), std::string(html)};
        push(Copied{!copy_refused});
    }
    bool host_edits_text() const override { return edits_text; }
    std::string_view keep_place() const override { return place; }
    bool can_save_in_place() const override { return saves_in_place; }

  private:
    std::deque<PlatformEvent> events_;
};

}  // namespace waymark::test
