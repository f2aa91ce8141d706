// Reports, pictures and tables that Share hands on. The same functions as the command line's, so the same bytes.

#include <memory>

#include "io/document/document_codec.h"
#include "model/base/text.h"
#include "shell/app_impl.h"

namespace waymark {
namespace {

/// What is done sooner is not told of before: nobody could read it.
constexpr double kTellAfterMs = 400;

/// What the command line would tell of the file that is saved of this document: so a report says the same here and there.
Problems problems_of_file(const Document& document) {
    return read_document(write_document(document)).problems;
}

}  // namespace

Report App::Impl::report_for(const ReportChoice& choice) const {
    ReportOptions options;
    options.date = platform.local_time().date;
    options.is_public = choice.is_public;
    options.in_public = choice.options;
    options.problems = problems_of_file(history.document());
    return make_report({framework, areas, history.document()}, choice.kind, options);
}

void App::Impl::show_report(const ReportChoice& choice) {
    if (has_work) state.hand_on.shown_report = std::make_shared<ReportPreview>(ReportPreview{choice, report_for(choice)});
}

Figure App::Impl::picture_for(const PictureChoice& choice) const {
    PictureOptions options = choice.options;
    options.date = platform.local_time().date;
    return make_picture({framework, areas, history.document()}, choice.kind, options);
}

void App::Impl::show_picture(const PictureChoice& choice) {
    if (has_work) state.hand_on.shown_picture = std::make_shared<PicturePreview>(PicturePreview{choice, picture_for(choice)});
}

std::string App::Impl::worked_out_here(const HandingOn& what) {
    return work_out(what.order, write_document(what.document));
}

void App::Impl::begin_hand_on(HandOn what) {
    if (!has_work) return;
    if (handing_on) return say(fill(tr("“{}” is still being written."), {handing_on->name}));
    HandedOnFile file = file_of(what);
    HandingOn begun{next_ticket++, fill("{} {}{}", {dated_name(), file.name, file.extension}), std::move(file.mime),
                    write_order({std::move(what), platform.local_time().date}), history.document(),
                    platform.monotonic_ms() + kTellAfterMs};
    // Revisions are counted from one in each document.
    const std::uint64_t number = (documents_begun << 32) + history.revision();
    const std::string_view text = platform.holds_beside(number) ? std::string_view() : text_to_keep.write(history.document());
    if (!platform.work_out(begun.order, text, number, begun.ticket)) return save_handed_on(begun, worked_out_here(begun));
    handing_on = std::move(begun);
}

void App::Impl::worked_out(WorkedOut answer) {
    if (!handing_on || handing_on->ticket != answer.ticket) return;
    const HandingOn what = *std::exchange(handing_on, {});
    if (work.message.back == Message::Back::Stop) work.message = {};
    save_handed_on(what, answer.done ? std::move(answer.bytes) : worked_out_here(what));
}

void App::Impl::stop_handing_on() {
    if (!handing_on) return;
    platform.stop_working_out();
    const std::string name = std::exchange(handing_on, {})->name;
    say(fill(tr("“{}” was not written."), {name}));
}

void App::Impl::tell_of_working(double now) {
    if (!handing_on || now < handing_on->tell_at_ms) return;
    const bool first = !std::exchange(handing_on->told, true);
    // What is said later stays its time, and this comes back after it.
    if (!work.message.text.empty() && (work.message.bad || !first)) return;
    work.message = {fill(tr("“{}” is being written. You can go on working."), {handing_on->name}), false,
                    std::numeric_limits<double>::infinity(), Message::Back::Stop};
    if (first) announcements.push_back({work.message.text, false});
}

void App::Impl::save_handed_on(const HandingOn& what, std::string bytes) {
    if (bytes.empty()) return say(fill(tr("“{}” could not be made of this document, so nothing was saved."), {what.name}), true);
    SaveRequest request;
    request.bytes = std::move(bytes);
    request.mime = what.mime;
    request.suggested_name = what.name;
    request.ask_where = true;
    request.is_document = false;
    request.ticket = next_ticket++;
    pending_saves.push_back({request.ticket, {}, {}, {}, Saving::HandedOn, request});
    platform.request_save(std::move(request));
}

}  // namespace waymark
