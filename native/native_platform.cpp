#include "native/native_platform.h"

#include <chrono>
#include <ctime>
#include <random>
#include <utility>

#include "io/document/document_codec.h"
#include "io/lock/locked_file.h"
#include "model/base/ascii.h"
#include "model/base/link.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/base/uuid.h"
#include "native/browser_copy.h"
#include "native/local_clock.h"
#include "native/own_files.h"
#include "shell/hand_on.h"
#include "shell/notes.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr double kDialogPollMs = 50;
constexpr double kWishPollMs = 500;
constexpr double kWishPatienceMs = 5000;

/// A document by its name, in whatever letters: Windows and what comes from it write PLAN.JSON too.
bool is_document(const std::string& name) {
    const std::string ending = to_utf8(path_from_utf8(name).extension());
    return equal_but_for_case(ending, ".json") || equal_but_for_case(ending, kLockedExtension);
}

}  // namespace

NativePlatform::NativePlatform(Options options)
    : options_(std::move(options)),
      folder_(options_.data_folder),
      dialog_(make_file_dialog(options_.dialog_search)),
      writing_(options_.data_folder),
      last_folder_(options_.home),
      seeded_(options_.seed.value_or(0)) {}

void NativePlatform::push(PlatformEvent event) {
    {
        const std::lock_guard<std::mutex> guard(events_lock_);
        events_.push_back(std::move(event));
    }
    if (options_.wake) options_.wake();
}

bool NativePlatform::has_events() {
    look_at_dialog();
    look_at_writers();
    const std::lock_guard<std::mutex> guard(events_lock_);
    return !events_.empty();
}

double NativePlatform::sleep_at_most() {
    double longest = -1;
    const auto no_more_than = [&longest](double ms) {
        if (longest < 0 || ms < longest) longest = ms;
    };
    if (dialog_open_ || wished_since_ms_ >= 0) no_more_than(kDialogPollMs);
    if (writing_.held()) no_more_than(kWishPollMs);
    return longest;
}

void NativePlatform::restore() {
    SystemPreferences preferences;
    push(preferences);
    restore_again(false);
}

void NativePlatform::restore_again(bool work_is_open) {
    worker_.run([this, work_is_open] {
        keeps_ = folder_.keeps().value_or(true);
        for (DataFolder::Item& item : folder_.newest(work_is_open))
            push(Restored{item.what, std::move(item.bytes), std::move(item.when), std::move(item.note), item.number});
        push(RestoreDone{folder_.unread()});
    });
}

void NativePlatform::request_earlier(bool and_open) {
    worker_.run([this, and_open] {
        for (DataFolder::Item& item : folder_.earlier(and_open))
            push(Restored{KeptThing::Earlier, std::move(item.bytes), std::move(item.when), std::move(item.note), item.number});
        push(RestoreDone{folder_.unread(), KeptThing::Earlier});
    });
}

void NativePlatform::keep(KeptThing note, std::string bytes, std::uint64_t ticket) {
    // Who switches it here has the last word; who only writes what it was has not.
    std::optional<bool> switched;
    if (note == KeptThing::Settings) {
        const bool keeps = read_settings(bytes).keep_here;
        if (std::exchange(app_keeps_, keeps) != keeps) switched = keeps;
    }
    worker_.run([this, note, ticket, switched, content = std::move(bytes)] {
        if (switched)
            keeps_ = *switched;
        else
            look_whether_switched();
        if (note == KeptThing::Settings ? read_settings(content).keep_here != keeps_ : !keeps_) return;
        kept_or_not(folder_.keep(note, content), ticket);
    });
}

void NativePlatform::keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) {
    worker_.run([this, note, ticket, content = std::move(bytes)] {
        look_whether_switched();
        if (keeps_) kept_or_not(folder_.keep_aside(note, content), ticket);
    });
}

void NativePlatform::look_whether_switched() {
    const std::optional<bool> now = folder_.keeps();
    if (!now || *now == keeps_) return;
    keeps_ = *now;
    push(KeepingChanged{keeps_ ? KeepingChanged::What::On : KeepingChanged::What::Off});
}

void NativePlatform::look_at_others() {
    if (looking_.exchange(true)) return;
    worker_.run([this] {
        looking_ = false;
        look_whether_switched();
        if (keeps_ && folder_.lost_open_copy()) push(KeepingChanged{KeepingChanged::What::CopyGone});
    });
}

void NativePlatform::kept_or_not(std::string why, std::uint64_t ticket) {
    if (why.empty())
        push(Kept{ticket});
    else
        push(KeepFailed{std::move(why), ticket});
}

void NativePlatform::keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) {
    auto work = std::make_shared<WaitingWork>();
    *work = {std::move(note), std::string(bytes), ticket, monotonic_ms(), begin_copy_};
    {
        // While the disk hangs, only the latest state of a document waits for it.
        const std::lock_guard<std::mutex> guard(events_lock_);
        if (const auto before = waiting_work_.lock(); before && !begin_copy_) {
            work->begins_copy = before->begins_copy;
            before->superseded = true;
            before->bytes = {};
        }
        waiting_work_ = work;
    }
    begin_copy_ = false;
    worker_.run([this, work] {
        {
            const std::lock_guard<std::mutex> guard(events_lock_);
            if (work->superseded) return;
            if (waiting_work_.lock() == work) waiting_work_.reset();
        }
        look_whether_switched();
        if (!keeps_) return;
        if (work->begins_copy) folder_.begin_copy();
        kept_or_not(folder_.keep_work(work->note, work->bytes, work->at_ms), work->ticket);
    });
}

void NativePlatform::drop_copy(std::uint64_t number) {
    worker_.run([this, number] { push(CopyDropped{number, folder_.drop_copy(number)}); });
}

void NativePlatform::forget_kept() {
    worker_.run([this] {
        DataFolder::Removed removed = folder_.forget();
        push(Forgotten{removed.copies,
                       removed.browser_page ? std::string(tr("So was the page that was made for the browser; what the browser "
                                                             "keeps itself is forgotten there, in the Settings of that page."))
                                            : std::string(),
                       std::move(removed.problem)});
    });
}

void NativePlatform::open_file(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    const std::string name = to_utf8(whole.filename());
    FileRead read = read_file(whole, kMostBytes);
    if (!read.problem.empty()) {
        push(OpenFailed{fill(tr("“{}” could not be opened: {}. Your work is as it was."), {name, read.problem})});
        return;
    }
    last_folder_ = whole.parent_path();
    // A spreadsheet that was opened must never be written over by a document.
    opened_.reset();
    if (is_document(name) && may_write(whole)) opened_ = KnownFile{whole, uuid_of(read.bytes)};
    push(FileOpened{name, std::move(read.bytes), to_utf8(whole)});
}

// A save still being asked about is of the document before: its file is not this one's.
void NativePlatform::another_document() {
    if (waiting_save_) waiting_save_->is_document = false;
    begin_copy_ = true;
}

void NativePlatform::adopt_file() {
    file_ = opened_;
    another_document();
}

void NativePlatform::resume_file(std::string_view path, std::string_view mark, std::string_view /*document*/) {
    if (!path.empty()) file_ = KnownFile{path_from_utf8(path), std::string(mark)};
}

void NativePlatform::forget_file() {
    file_.reset();
    opened_.reset();
    another_document();
}

void NativePlatform::ask(FileDialog::Request request) {
    asking_ = true;
    if (dialog_->start(request)) {
        dialog_open_ = true;
        return;
    }
    push(PathNeeded{request.saving, to_utf8(request.start)});
}

void NativePlatform::request_open(std::string_view extensions) {
    if (asking_) return;
    waiting_save_.reset();
    const std::vector<std::string_view> endings = split_words(extensions, ',');
    ask({false, std::string(tr("Open a file")), last_folder_, {endings.begin(), endings.end()}});
}

void NativePlatform::open_path(std::string_view path) {
    if (!asking_) open_file(path_from_utf8(path));
}

void NativePlatform::claim(std::string_view document) {
    wished_since_ms_ = -1;
    told_of_wish_ = false;
    claimed_ = document;
    if (!writing_.claim(document)) push(OpenElsewhere{});
}

void NativePlatform::take_over() {
    // Where the other window is gone by now, nobody need be asked.
    if (const std::string why = writing_.wish(); !why.empty() && !writing_.take())
        return push(
            OpenFailed{fill(tr("The other window could not be asked to hand over: {}. Close it, and take over again."), {why})});
    wished_since_ms_ = monotonic_ms();
    look_at_writers();
}

std::string NativePlatform::hand_over(std::string document, std::string notes) {
    const std::string why = writing_.give(document, notes);
    if (why.empty()) return {};
    return fill(tr("Another window asked for this document, and it could not be given: {}. It is still changed here."), {why});
}

void NativePlatform::look_at_writers() {
    const double now = monotonic_ms();
    if (writing_.held() && now - looked_for_wish_ms_ >= kWishPollMs) {
        looked_for_wish_ms_ = now;
        // Told once: what could not be given is asked for as long as the other has patience.
        const bool told = std::exchange(told_of_wish_, writing_.wished());
        if (told_of_wish_ && !told) push(HandOverAsked{});
        look_at_others();
    }
    if (wished_since_ms_ < 0) return;
    if (writing_.take()) {
        wished_since_ms_ = -1;
        told_of_wish_ = false;
        writing_.forget_wish();
        std::optional<DocumentLock::Given> given = writing_.given();
        if (given) return push(TakenOver{std::move(given->document), std::move(given->notes)});
        // Whoever had it is gone, or has another one open: what was kept last of this one is the newest there is.
        worker_.run([this, id = claimed_] {
            auto [bytes, note] = folder_.newest_of(id);
            push(TakenOver{std::move(bytes), {}, std::move(note)});
        });
    } else if (now - wished_since_ms_ > kWishPatienceMs) {
        wished_since_ms_ = -1;
        writing_.forget_wish();
        push(OpenFailed{std::string(
            tr("The other window did not give the document. Look there for the reason; once it is closed, take over again."))});
    }
}

void NativePlatform::look_at_dialog() {
    if (!dialog_open_) return;
    const std::optional<FileDialog::Answer> answer = dialog_->poll();
    if (!answer) return;
    dialog_open_ = false;
    if (answer->unavailable) {
        const fs::path start = waiting_save_ ? last_folder_ / path_from_utf8(waiting_save_->suggested_name) : last_folder_;
        push(PathNeeded{waiting_save_.has_value(), to_utf8(start)});
    } else if (answer->cancelled) {
        gave_up();
    } else {
        path_chosen(answer->path, true);
    }
}

std::optional<PlatformEvent> NativePlatform::poll() {
    look_at_dialog();
    look_at_writers();
    const std::lock_guard<std::mutex> guard(events_lock_);
    if (events_.empty()) return std::nullopt;
    PlatformEvent event = std::move(events_.front());
    events_.pop_front();
    if (const auto* changed = std::get_if<KeepingChanged>(&event); changed && changed->what != KeepingChanged::What::CopyGone)
        app_keeps_ = changed->what == KeepingChanged::What::On;
    if (const auto* kept = std::get_if<Restored>(&event); kept && kept->what == KeptThing::Settings)
        app_keeps_ = read_settings(kept->bytes).keep_here;
    return event;
}

void NativePlatform::step(int steps) {
    if (auto address = places_.step(steps)) push(AddressChanged{std::move(*address)});
}

void NativePlatform::present(const SemanticFrame& frame) {
    if (frame.title.empty() || title_ == frame.title) return;
    title_ = frame.title;
    if (options_.set_title) options_.set_title(title_);
}

LocalTime NativePlatform::local_time() {
    if (options_.fixed_time) return *options_.fixed_time;
    return local_time_at(std::time(nullptr)).value_or(LocalTime{});
}

double NativePlatform::monotonic_ms() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

std::uint64_t NativePlatform::random_bits() {
    return options_.seed ? seeded_.next() : secret_bits();
}

std::uint64_t NativePlatform::secret_bits() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

bool NativePlatform::work_out(std::string_view order, std::string_view document, std::uint64_t /*number*/, std::uint64_t ticket) {
    wanted_ = ticket;
    beside_.run([this, order = std::string(order), document = std::string(document), ticket]() mutable {
        if (wanted_ != ticket) return;
        std::string bytes = waymark::work_out(order, std::move(document));
        if (wanted_ == ticket) push(WorkedOut{ticket, true, std::move(bytes)});
    });
    return true;
}

void NativePlatform::open_link(std::string_view url) {
    // Links come out of documents too: nothing but a page or a letter is opened.
    if (opens_as_link(url) && options_.open_url) options_.open_url(std::string(url));
}

void NativePlatform::copy_table(std::string_view text, std::string_view /*html*/) {
    push(Copied{options_.copy && options_.copy(std::string(text))});
}

std::string_view NativePlatform::keep_place() const {
    return tr("on this computer");
}

void NativePlatform::open_in_browser(std::string document) {
    const auto failed = [this](const std::string& why) {
        push(OpenFailed{fill(tr("The browser edition could not be opened: {}. Your work is as it was."), {why})});
    };
    const FileRead page = read_file(options_.browser_page, kMostBytes);
    if (!page.problem.empty()) return failed(page.problem);
    const std::optional<std::string> copy = page_with_document(page.bytes, document);
    if (!copy) return failed(std::string(tr("the page beside the program is not Waymark's")));
    const fs::path path = options_.data_folder / "browser.html";
    if (const std::string why = write_own_file(path, *copy); !why.empty()) return failed(why);
    if (!options_.open_url || !options_.open_url(file_url(to_utf8(path)))) failed(std::string(tr("no browser was found")));
}

}  // namespace waymark
