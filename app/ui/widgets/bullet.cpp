#include "ui/widgets/bullet.h"

#include "ui/widgets/words.h"

namespace waymark {

void bullet(Ui& ui, std::string_view key, std::string_view text) {
    const SemScope point(ui, Role::ListItem, key);
    Flow& flow = ui.flow();
    const float indent = ui.px(20);
    ui.draw()->AddCircleFilled({flow.left + ui.px(8), flow.y + ui.line_height(TextStyle::Body) / 2}, ui.px(3), ui.colours().text);
    flow.left += indent;
    paragraph(ui, text);
    flow.left -= indent;
}

}  // namespace waymark
