#pragma once
// The browser as the app sees it. Files, keeping and the mirror are the page's (web/page); what they answer
// is picked up by poll().
//
// `?seed=1&clock=2026-11-21T14:02` in the address makes ids and dates repeat, for checks that compare bytes.

#include <deque>
#include <optional>
#include <utility>

#include "model/base/text.h"
#include "shell/mirror_encoder.h"
#include "shell/platform.h"
#include "shell/seeded.h"

namespace waymark {

class WebPlatform : public Platform {
  public:
    WebPlatform();

    /// Queues an event of the host's own.
    void push(PlatformEvent event) { own_.push_back(std::move(event)); }
    /// True when poll() gave anything since the last call.
    bool took_events() { return std::exchange(took_events_, false); }
    /// Milliseconds until the app or the mirror wants a frame though nothing happens; negative: never.
    [[nodiscard]] double due_in() const;
    /// A frame is about to be drawn: what was due by now is done with it.
    void clear_due();

    void request_open(std::string_view extensions) override;
    void request_save(SaveRequest request) override;
    void adopt_file() override;
    void resume_file(std::string_view path, std::string_view mark, std::string_view document) override;
    void remember_file(std::string_view document) override;
    void forget_file() override;
    void claim(std::string_view document) override;
    void remember_work(std::string_view document, std::string_view line, std::string_view name) override;
    void take_over() override;
    std::string hand_over(std::string document, std::string notes) override;
    void keep(KeptThing note, std::string bytes, std::uint64_t ticket) override;
    void keep_aside(KeptThing note, std::string bytes, std::uint64_t ticket) override;
    void keep_work(CopyNote note, std::string_view bytes, std::uint64_t ticket) override;
    bool keeps_changes_of(std::string_view mark) const override;
    void keep_changes(CopyNote note, std::string_view changes, std::uint64_t ticket) override;
    void begin_copy() override;
    void drop_copy(std::uint64_t number) override;
    void request_earlier(bool and_open) override;
    void request_copy(std::uint64_t number) override;
    void restore_again(bool work_is_open) override;
    [[nodiscard]] bool kept_openly() const override;
    void forget_kept() override;
    std::optional<PlatformEvent> poll() override;
    void present(const SemanticFrame& frame) override;
    LocalTime local_time() override;
    double monotonic_ms() override;
    std::uint64_t random_bits() override;
    std::uint64_t secret_bits() override;
    [[nodiscard]] bool work_out(std::string_view order, std::string_view document, std::uint64_t number,
                                std::uint64_t ticket) override;
    void expect_work_out(bool soon) override;
    [[nodiscard]] bool holds_beside(std::uint64_t number) const override;
    void stop_working_out() override;
    void open_link(std::string_view url) override;
    void copy_table(std::string_view text, std::string_view html) override;
    void set_address(std::string_view address, bool replaces) override;
    bool host_edits_text() const override { return true; }
    std::string_view keep_place() const override { return tr("in this browser"); }
    bool can_save_in_place() const override;
    bool is_whole() const override { return false; }

  private:
    void present_style(const SemanticFrame& frame);
    void present_cover(const SemanticList& nodes);

    MirrorEncoder encoder_;
    std::deque<PlatformEvent> own_;
    std::optional<SeededRandom> seeded_;
    std::optional<LocalTime> fixed_time_;
    bool took_events_ = false;
    std::optional<PlatformEvent> waiting_;  ///< Is of the next frame.
    bool acted_ = false;                    ///< A person did something in this frame
    NodeId setting_ = 0;                    ///< and set the value of this
    std::uint64_t taken_ = 0;               ///< UiActions given to the app
    std::uint64_t answered_ = 0;            ///< Of them, those whose effect the next frame shows
    double mirror_due_at_ = -1;
    ThemeName theme_ = ThemeName::Light;
    float room_scale_ = 0;
    float text_scale_ = 0;
    Box cover_;
};

}  // namespace waymark
