// Saving on the desktop: asking where, and looking at what is there before it is written over.

#include <utility>

#include "io/document/document_codec.h"
#include "model/base/file_name.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/base/uuid.h"
#include "native/native_platform.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Of a whole name, with its ending; no disk takes less.
constexpr std::size_t kMostOfName = 200;

/// The last ending of a name, ".json" of "Anytown 2026-11-21 1402.waymark.json"
std::string ending_of(const std::string& name) {
    return to_utf8(path_from_utf8(name).extension());
}

/// All of its ending: ".waymark.json", ".public.waymark.json", else the last.
std::string whole_ending_of(const std::string& name) {
    for (const std::string_view ending : {".public.waymark.json", ".waymark.json"})
        if (name.ends_with(ending)) return std::string(ending);
    return ending_of(name);
}

}  // namespace

void NativePlatform::request_save(SaveRequest request) {
    if (request.replace && doubted_) return save_over(*std::exchange(doubted_, std::nullopt), request);
    if (request.is_document && !request.ask_where && file_) return save_over(KnownFile(*file_), request);
    if (asking_) {
        push(SaveFailed{"", true, request.ticket});
        return;
    }
    request.suggested_name = file_name_from(request.suggested_name, "waymark.json", kMostOfName);
    FileDialog::Request question{true,
                                 std::string(tr("Save a file")),
                                 last_folder_ / path_from_utf8(request.suggested_name),
                                 {ending_of(request.suggested_name)}};
    waiting_save_ = std::move(request);
    ask(std::move(question));
}

void NativePlatform::give_path(std::string_view text) {
    if (!asking_ || dialog_open_) return;
    text = trimmed(text);
    if (text.empty()) {
        gave_up();
        return;
    }
    fs::path path = text.starts_with("~/") ? options_.home / path_from_utf8(text.substr(2)) : path_from_utf8(text);
    if (path.is_relative()) path = options_.home / path;
    path_chosen(path, false);
}

void NativePlatform::gave_up() {
    asking_ = false;
    if (waiting_save_) push(SaveFailed{"", true, waiting_save_->ticket});
    waiting_save_.reset();
}

void NativePlatform::path_chosen(const fs::path& chosen, bool confirmed) {
    asking_ = false;
    if (!waiting_save_) {
        open_file(chosen);
        return;
    }
    const SaveRequest request = *std::exchange(waiting_save_, std::nullopt);
    fs::path path = chosen;
    if (!path.has_extension()) {
        path += whole_ending_of(request.suggested_name);
        confirmed = false;  // The person was asked about the name without its ending.
    }
    std::error_code error;
    const bool there = fs::exists(path, error);
    if (there && request.is_document && file_ && fs::equivalent(path, file_->path, error))
        return save_over({path, file_->mark}, request);
    if (there && !confirmed) {
        push(SaveFailed{fill(tr("There is a file called “{}” there already. It was left as it is. Choose another name."),
                             {to_utf8(path.filename())}),
                        false, request.ticket});
        return;
    }
    if (there) {
        FileRead read = read_file(path, kMostBytes);
        if (read.problem.empty()) return tell_doubt(FileDoubt::Picked, path, std::move(read), request.ticket);
    }
    save_to(path, request);
}

void NativePlatform::tell_doubt(FileDoubt why, const fs::path& path, FileRead read, std::uint64_t ticket) {
    const bool holds = why == FileDoubt::Changed || why == FileDoubt::Picked;
    const std::string name = to_utf8(path.filename());
    // What nobody has seen is not written over.
    doubted_.reset();
    if (why != FileDoubt::Unreadable) doubted_ = KnownFile{path, holds ? uuid_of(read.bytes) : std::string()};
    push(FileDiffers{why, name, std::move(read.bytes),
                     read.problem.empty() ? std::string() : fill(tr("“{}” could not be read: {}."), {name, read.problem}),
                     ticket});
}

void NativePlatform::save_over(const KnownFile& known, const SaveRequest& request) {
    std::error_code error;
    FileRead read;
    // What it is instead of what it is known as; nothing when it is that.
    const auto look = [&]() -> std::optional<FileDoubt> {
        if (!fs::exists(known.path, error) && !error) return known.mark.empty() ? std::nullopt : std::optional(FileDoubt::Gone);
        read = read_file(known.path, kMostBytes);
        if (!read.problem.empty()) return FileDoubt::Unreadable;
        if (known.mark.empty() || uuid_of(read.bytes) != known.mark) return FileDoubt::Changed;
        return std::nullopt;
    };
    std::optional<FileDoubt> doubt = look();
    std::string why;
    if (!doubt) {
        why = write_file(known.path, request.bytes, false, [&]() -> std::string {
            doubt = look();
            return doubt ? "it has changed" : "";
        });
    }
    if (doubt) return tell_doubt(*doubt, known.path, std::move(read), request.ticket);
    tell_saved(known.path, request, why);
}

void NativePlatform::save_to(const fs::path& path, const SaveRequest& request) {
    tell_saved(path, request, write_file(path, request.bytes));
}

void NativePlatform::tell_saved(const fs::path& path, const SaveRequest& request, const std::string& why) {
    const std::string name = to_utf8(path.filename());
    if (!why.empty()) {
        push(SaveFailed{fill(tr("“{}” was not saved: {}. Nothing is lost: your work is still open here. Save it in "
                                "another place."),
                             {name, why}),
                        false, request.ticket});
        return;
    }
    last_folder_ = path.parent_path();
    if (request.is_document) file_ = KnownFile{path, uuid_of(request.bytes)};
    std::error_code error;
    const bool over_document = !request.is_document && file_ && fs::equivalent(path, file_->path, error);
    if (over_document) file_.reset();
    push(FileSaved{name, false, request.ticket, request.is_document ? to_utf8(path) : std::string(), over_document});
}

}  // namespace waymark
