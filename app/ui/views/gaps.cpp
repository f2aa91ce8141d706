#include "ui/views/gaps.h"
#include "ui/widgets/words.h"
namespace waymark {
void gaps_view(const View& view) { heading(view.ui, 1, tr("Gaps")); }
void gaps_detail(const View&) {}
void plan_view(const View& view) { heading(view.ui, 1, tr("Plan")); }
void plan_detail(const View&) {}
std::size_t open_actions(const Document& document) { return document.actions.size(); }
}
