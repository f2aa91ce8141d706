#pragma once
// The whole program but for the machine it runs on: owns the document and its history, the state of every
// view and the Dear ImGui context, and runs the frame (ARCHITECTURE.md, "The frame").

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "shell/platform.h"
#include "ui/kit/letters.h"
#include "ui/kit/semantics.h"

namespace waymark {

class App {
  public:
    /// Creates the ImGui context with fonts and style, reads the embedded pack and areas. `platform` outlives
    /// the app. A host then starts the ImGui back ends on the current context and asks the platform for what
    /// was kept.
    explicit App(Platform& platform);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Where letters come from that the typeface lacks; null, as at first: they are drawn as a sign for what is
    /// missing. Outlives the app.
    void borrow_letters(LetterSource* source);

    /// One frame: takes what the platform has, draws every view, carries out what was asked, keeps what
    /// changed, hands the semantics over. The host has filled in ImGui's io (size, ratio, time, mouse, typed
    /// text) and started the back ends' frames; afterwards ImGui::GetDrawData() is ready to be shown.
    void frame();

    /// A key pressed, before ImGui sees it. True when the app took it and nobody else should.
    bool key(UiKey key, std::uint8_t mods);
    /// Letters typed, in UTF-8, before ImGui sees them. True when a choice took them for the beginning of a name.
    bool letters(std::string_view text);

    /// Told by the host before each frame: whether it holds keys or letters that it gives in later frames, so that
    /// the document is not handed to another window without them.
    void input_waits(bool waits);

    /// True while another frame is needed at once: something moves, queued input is left, an edit was just
    /// carried out.
    [[nodiscard]] bool wants_frame() const;

    /// Milliseconds until a frame is due although nothing happens (keeping, clearing a message); negative:
    /// never.
    [[nodiscard]] double next_frame_due() const;

    /// True once nothing is left to keep: closing now loses nothing.
    [[nodiscard]] bool may_close() const;

    /// True when closing now would lose something that is neither kept on this computer nor in a file, and
    /// waiting does not help: the person is asked first.
    [[nodiscard]] bool would_lose_work() const;

    /// True while rows that were pasted are only shown as they will be: they are kept nowhere, and in no document.
    [[nodiscard]] bool rows_wait() const;

    /// True when what is open is kept but in no file, and keeping failed in this visit: where what is kept may
    /// be gone as a whole after that, the person is asked first as well.
    [[nodiscard]] bool wants_file() const;

    /// The Text view is shown: nobody sees the picture.
    [[nodiscard]] bool shows_text() const;

    /// The semantics of the last frame. For tests and the mirror.
    [[nodiscard]] const SemanticList& semantics() const;

    /// The present document as the bytes of its file. For the checks (`--check`) and benchmarks.
    [[nodiscard]] std::string export_document() const;

    struct Impl;  ///< Seen by the shell's own sources and the tests only.
    [[nodiscard]] Impl& impl() { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace waymark
