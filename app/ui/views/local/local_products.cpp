#include <algorithm>

#include "model/analysis/review.h"
#include "ui/views/local/local.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view product_title(const View& view, std::string_view id) {
    const RequestedProduct* request = view.framework.request(id);
    return request ? std::string_view(request->title) : id;
}

/// When it is to be looked at again, or what stands in the way of knowing.
std::string_view review_words(const View& view, const Product& product, const Review& review) {
    Ui& ui = view.ui;
    if (!review.due) {
        if (!product.review_due.empty()) return ui.fill(tr("Review: “{}” is not a day"), product.review_due);
        return is_held(product) ? tr("No review date") : std::string_view();
    }
    const std::string_view day = ui.fill("{}", *review.due);
    if (review.by_period)
        return ui.fill(
            review.late ? tr("Review overdue since {}, by your review period") : tr("Review due on {}, by your review period"),
            day);
    return ui.fill(review.late ? tr("Review overdue since {}") : tr("Review due on {}"), day);
}

void product_card(const View& view, std::string_view id) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Product& product = found_or_blank(view.document.products, id);
    const Review review = review_of(product, view.derived.local().review_months(), view.today);
    const std::string_view title = product_title(view, id), due = review_words(view, product, review);
    std::string_view stands =
        product.status.empty() ? tr("Nothing said yet") : view.framework.title_of(ChoiceList("product-status"), product.status);
    if (!product.date.empty()) stands = ui.fill("{} · {}", stands, day_words(ui, product.date));
    const float pad = ui.px(12), bar = ui.px(6), width = std::min(ui.available(), ui.px(760)), wrap = width - bar - 2 * pad,
                icon = review.late ? ui.px(26) : 0;
    const ImVec2 title_size = ui.measure(title, TextStyle::Strong, wrap), stands_size = ui.measure(stands, TextStyle::Body, wrap);
    const ImVec2 due_size = due.empty() ? ImVec2(0, 0) : ui.measure(due, TextStyle::Small, wrap - icon);
    const ImRect rect = ui.place(width, title_size.y + stands_size.y + due_size.y + ui.px(20));
    const bool open = view.state.local.open == id;
    const Control control = row_button(ui, id, title, due.empty() ? stands : ui.fill("{}. {}", stands, due), rect, open);
    if (control.activated) view.state.local.open = id;
    if (!control.visible) return;
    ImDrawList* list = ui.draw();
    paint_row_card(ui, control, open, review.late ? colours.bad : is_held(product) ? colours.good : colours.border);
    ImVec2 at(rect.Min.x + bar + pad, rect.Min.y + ui.px(10));
    ui.paint(list, at, title, TextStyle::Strong, colours.text, wrap);
    at.y += title_size.y;
    ui.paint(list, at, stands, TextStyle::Body, colours.text, wrap);
    at.y += stands_size.y;
    if (review.late)
        paint_icon(list, Icon::Warning, {at.x + ui.px(9), at.y + ui.line_height(TextStyle::Small) / 2}, ui.px(18), colours.bad);
    if (!due.empty())
        ui.paint(list, {at.x + icon, at.y}, due, TextStyle::Small, open || review.late ? colours.text : colours.text_quiet,
                 wrap - icon);
    if (control.focused) ui.paint_focus_ring(rect, 5);
}

void rule(const View& view) {
    Ui& ui = view.ui;
    const std::string& said = view.document.partnership->review_period;
    const auto months = view.derived.local().review_months();
    if (months)
        note(ui, ui.fill(tr_n(*months,
                              "A review falls due on the day written here. Where none is, {} month after the "
                              "product's date, since the partnership says it reviews “{}”.",
                              "A review falls due on the day written here. Where none is, {} months after "
                              "the product's date, since the partnership says it reviews “{}”."),
                         *months, said));
    else if (said.empty())
        note(ui, tr("A review falls due on the day written here. Say under Partnership how often you review, "
                    "and the others fall due that long after their date."));
    else
        note(ui, ui.fill(tr("A review falls due on the day written here. “{}”, as the partnership says it "
                            "reviews, is not one certain number of months, so no other day is worked out."),
                         said));
}

}  // namespace

void local_products(const View& view) {
    Ui& ui = view.ui;
    paragraph(ui, tr("Products that the Independent Anti-Slavery Commissioner asked some policing bodies for, "
                     "or encouraged, in letters of 2020 and 2021. Press one for who was asked what, and to say "
                     "how yours stands."));
    rule(view);
    {
        const SemScope list(ui, Role::Group, "products", tr("Products of a policing body"));
        for (const RequestedProduct& request : view.framework.requests) product_card(view, request.id);
        for (const Product& product : view.document.products)
            if (!view.framework.request(product.id)) product_card(view, product.id);
    }
    if (button(ui, tr("Go to how often you review"))) view.go(Screen::Partnership);
}

void product_detail(const View& view, std::string_view product_id) {
    Ui& ui = view.ui;
    const Product& product = found_or_blank(view.document.products, product_id);
    const RequestedProduct* request = view.framework.request(product_id);
    const SemScope form(ui, Role::Group, product_id, product_title(view, product_id));
    heading(ui, 2, product_title(view, product_id));
    if (request) paragraph(ui, request->summary);
    const Review review = review_of(product, view.derived.local().review_months(), view.today);
    paragraph(ui, review_words(view, product, review), review.late ? Tone::Bad : Tone::Strong);
    for (const std::string_view key : {"status", "date", "link"}) edit_field(view, RecordKind::Product, product, key);
    outside_link(view, tr("Open it"), product.link);
    for (const std::string_view key : {"reviewDue", "note"}) edit_field(view, RecordKind::Product, product, key);
    ui.space(8);
    heading(ui, 3, tr("Where this comes from"));
    if (request)
        standing(view, *request);
    else
        paragraph(ui, tr("The framework file that is in use does not have this product. What is written "
                         "about it is kept."));
}

}  // namespace waymark
