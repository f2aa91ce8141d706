#include "support/marked_language.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "io/json/json_tree.h"
#include "model/base/catalogue.h"
#include "model/base/text.h"

namespace waymark {
// Made by the build (tools/catalogue.mjs).
extern const Catalogue kMadeUp;
}  // namespace waymark

namespace waymark::test {
namespace {

constexpr std::string_view kOpen = "⟦", kClose = "⟧";

// What is kept on the disk is told from another thread.
std::mutex guard;
std::string not_there;

void note_missing(std::string_view english) {
    const std::lock_guard lock(guard);
    not_there.append(english).append("\n");
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Without what is no word at either end.
std::string_view trimmed(std::string_view text) {
    while (!text.empty() && !is_word_byte(text.front())) text.remove_prefix(1);
    while (!text.empty() && !is_word_byte(text.back())) text.remove_suffix(1);
    return text;
}

// In small letters: titles stand in the middle of sentences too.
std::string small(std::string_view text) {
    std::string letters(trimmed(text));
    for (char& c : letters)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return letters;
}

template <class Say>
void for_each_text(const Json& json, const Say& say) {
    if (json.text()) say(*json.text());
    for (const Json& one : json.elements()) for_each_text(one, say);
}

}  // namespace

MarkedLanguage::MarkedLanguage() {
    set_catalogue(&kMadeUp, note_missing);
}

MarkedLanguage::~MarkedLanguage() {
    set_catalogue(nullptr);
}

std::string MarkedLanguage::missing() {
    const std::lock_guard lock(guard);
    return std::exchange(not_there, {});
}

void OthersWords::add(std::string_view text) {
    texts_.insert(small(text));
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        texts_.insert(small(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void OthersWords::add_file(std::string_view bytes) {
    const JsonTree tree = parse_json(bytes);
    if (tree.root)
        for_each_text(*tree.root, [this](std::string_view text) { add(text); });
    else
        add(bytes);
}

void OthersWords::add_quoted(std::string_view bytes) {
    while (true) {
        const std::size_t open = bytes.find('"');
        if (open == std::string_view::npos) return;
        bytes.remove_prefix(open + 1);
        const std::size_t close = std::min(bytes.find('"'), bytes.size());
        add(bytes.substr(0, close));
        bytes.remove_prefix(std::min(close + 1, bytes.size()));
    }
}

std::string OthersWords::strange_in(std::string_view text) const {
    std::string strange;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find(kOpen), text.size());
        if (!knows(small(text.substr(0, open)))) strange.append(trimmed(text.substr(0, open))).append("\n");
        text.remove_prefix(open);
        const std::size_t close = text.find(kClose);
        text.remove_prefix(close == std::string_view::npos ? text.size() : close + kClose.size());
    }
    return strange;
}

bool OthersWords::knows(std::string_view piece) const {
    piece = trimmed(piece);
    if (piece.empty() || texts_.contains(piece)) return true;
    // Several of them in a row, parted by signs.
    for (std::size_t end = piece.size(); end-- > 1;)
        if (!is_word_byte(piece[end]) && texts_.contains(trimmed(piece.substr(0, end))) && knows(piece.substr(end))) return true;
    return false;
}

}  // namespace waymark::test
