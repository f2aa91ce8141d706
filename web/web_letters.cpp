#include "web/web_letters.h"

#include "web/page_bridge.h"

namespace waymark {

bool WebLetters::draw(std::string_view text, float px, bool bold, Letter& letter) {
    const auto drawn = page::draw_letter(text, px, bold);
    if (!drawn) return false;
    const auto& [advance, left, top, width, height] = drawn->numbers;
    letter.advance = static_cast<float>(advance);
    letter.left = static_cast<int>(left);
    letter.top = static_cast<int>(top);
    letter.width = static_cast<int>(width);
    letter.height = static_cast<int>(height);
    letter.inked.resize(static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height));
    if (!letter.inked.empty()) page::take_ink(letter.inked.data());
    return true;
}

std::string_view WebLetters::composed(std::string_view text) {
    return composed_ = page::composed(text);
}

}  // namespace waymark
