#include "io/json/json_tree.h"

#include "io/json/json_scanner.h"
#include "io/json/json_text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

constexpr std::size_t kDeepest = 100;

}  // namespace

// Takes the scanner's events. Values are built on a stack of open arrays and objects and moved into place as
// they close.
class JsonTreeBuilder final : public JsonEvents {
  public:
    void null() override { place({}); }
    void boolean(bool value) override {
        Json json;
        json.kind_ = Json::Kind::Boolean;
        json.boolean_ = value;
        place(std::move(json));
    }
    void number(std::string_view written) override { place_text(Json::Kind::Number, written); }
    void string(std::string_view text) override { place_text(Json::Kind::String, text); }
    void key(std::string_view name) override {
        if (!too_deep()) open_.back().names_.emplace_back(name);
    }
    void begin(char bracket) override {
        ++depth_;
        if (too_deep()) {
            refused_ = true;
            return;
        }
        Json& json = open_.emplace_back();
        json.kind_ = bracket == '{' ? Json::Kind::Object : Json::Kind::Array;
    }
    void end(char) override {
        if (!too_deep()) {
            Json closed = std::move(open_.back());
            open_.pop_back();
            --depth_;
            place(std::move(closed));
        } else {
            --depth_;
        }
    }
    void mended(JsonMend, std::size_t offset) override {
        if (!mended_at_) mended_at_ = offset;
    }

    [[nodiscard]] JsonTree take(std::optional<std::size_t> broken_at) {
        if (mended_at_ && (!broken_at || *mended_at_ < *broken_at)) broken_at = mended_at_;
        if (broken_at) return {{}, *broken_at, false};
        if (refused_) return {{}, 0, true};
        return {std::move(root_), 0, false};
    }

  private:
    [[nodiscard]] bool too_deep() const { return depth_ > kDeepest; }
    void place_text(Json::Kind kind, std::string_view text) {
        Json json;
        json.kind_ = kind;
        json.text_.assign(text);
        place(std::move(json));
    }
    void place(Json&& json) {
        if (too_deep()) return;
        if (open_.empty())
            root_ = std::move(json);
        else
            open_.back().elements_.push_back(std::move(json));
    }

    std::vector<Json> open_;
    Json root_;
    std::size_t depth_ = 0;
    bool refused_ = false;
    std::optional<std::size_t> mended_at_;
};

std::optional<bool> Json::boolean() const {
    if (kind_ != Kind::Boolean) return std::nullopt;
    return boolean_;
}

std::optional<std::int64_t> Json::whole() const {
    if (kind_ != Kind::Number) return std::nullopt;
    return whole_json_number(text_);
}

const Json* Json::find(std::string_view name) const {
    for (std::size_t i = names_.size(); i > 0; --i) {
        if (names_[i - 1] == name) return &elements_[i - 1];
    }
    return nullptr;
}

JsonTree parse_json(std::string_view text) {
    if (!is_utf8(text)) return {};
    JsonTreeBuilder builder;
    if (scan_json(text, builder)) return builder.take({});
    // Mended only to find out where it is not JSON: a text may have been refused for a number beyond all bounds.
    JsonTreeBuilder again;
    const auto broken_at = scan_mended_json(text, again);
    return again.take(broken_at);
}

}  // namespace waymark
