#pragma once
// The functions of the page (web/page/main.js, Module.page) as C++ sees them. The JavaScript stands in
// page_bridge.cpp and does nothing but pass things on. Text is UTF-8 and need not end in a zero.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::page {

/// Something that happened on the page; `kind` as in web/page/events.js.
struct Event {
    int kind = 0;
    double numbers[4] = {};
    std::string texts[4];
};

/// The oldest that was not taken yet.
[[nodiscard]] std::optional<Event> next_event();

/// A batch of the mirror encoder.
void apply(std::string_view batch);
/// CSS custom properties for the whole page.
void style(std::string_view css);
/// Of what is looked at, after the "#/" of the page's own; a step the browser can go back over, unless it replaces
/// the one before.
void set_address(std::string_view text, bool replaces);
/// What lies over everything else and lets no field beneath be reached; w = 0: nothing.
void cover(float x, float y, float w, float h);

/// `note`: of the work (write_copy_note), empty for all else. The key "changes": of the work, told as Platform::keep_changes says.
void keep(std::string_view key, std::string_view bytes, std::uint64_t ticket, std::string_view note = {});
[[nodiscard]] bool keeps_changes_of(std::string_view mark);
/// Sends RESTORED with the key "earlier" for each copy, but for the last of what is open unless `and_open`; then RESTORE_DONE.
void send_earlier(bool and_open);
/// Sends RESTORED with the key "copy", then RESTORE_DONE.
void send_copy(std::uint64_t number);
/// Sends what is kept once more, as at the start.
void restore_again(bool work_is_open);
/// Whether other pages on this computer can read what is kept.
[[nodiscard]] bool kept_openly();
void begin_copy();
void drop_copy(std::uint64_t number);
/// Answered with FORGOTTEN.
void forget_kept();
/// Whether something would be lost by leaving: leaving is then asked about.
void unkept(bool is);
void open_file(std::string_view extensions);
void save_file(std::string_view name, std::string_view mime, std::string_view bytes, bool ask_where, bool is_document,
               bool replace, std::uint64_t ticket);
/// The file handed over last is the one Save writes from now on, if the browser lets it.
void adopt_file();
void forget_file();
/// The file that Save writes is this document's; after a reload it is again.
void remember_file(std::string_view document);
void resume_file(std::string_view document);
[[nodiscard]] bool can_save_in_place();

/// Which document is written here; see Platform.
void claim(std::string_view document);
/// What is open in this tab, beyond a reload of it; see Platform.
void remember_work(std::string_view document, std::string_view line, std::string_view name);
void take_over();
void hand_over(std::string_view document, std::string_view notes);

/// Has an order of Share worked out in a worker of its own; answered with WORKED_OUT. `later`: what embedded_arrived() took.
/// False: this browser has no workers here.
[[nodiscard]] bool work_out(std::string_view order, std::string_view document, std::string_view later, std::uint64_t number,
                            std::uint64_t ticket);
/// That worker is kept ready from here on; with nothing it ends, once it has answered.
void expect_work_out(std::string_view later);
/// It has the document of this number.
[[nodiscard]] bool holds_beside(std::uint64_t number);
void stop_working_out();
/// In that worker: what came of it.
void worked_out(std::string_view bytes);

void open_link(std::string_view url);
/// Answered with COPIED.
void copy_table(std::string_view text, std::string_view html);
/// A face of the typeface, for text that the page shows itself. `bytes` is a TrueType file.
void font(int weight, std::string_view bytes);
/// A parameter of the page's address; empty when it is not there.
[[nodiscard]] std::string parameter(std::string_view name);
[[nodiscard]] float width();        ///< CSS pixels
[[nodiscard]] float height();       ///< CSS pixels
[[nodiscard]] float pixel_ratio();  ///< Of the canvas's pixels to CSS pixels

/// What the page's canvas can show (web/page/canvas.js).
enum class Canvas { None, Pixels, WebGl };
/// Once, before anything is drawn.
[[nodiscard]] Canvas start_canvas();
/// A picture drawn in memory, for Canvas::Pixels.
void show_pixels(const std::uint32_t* pixels, int width, int height);
// For Canvas::WebGl: one byte a texel; changes are whole rows from `top`; corners and index are ImGui's.
void make_texture(int id, int width, int height, const void* texels);
void change_texture(int id, int top, int width, int height, const void* texels);
void drop_texture(int id);
void begin_picture(float width, float height, std::uint32_t ground);
void send_triangles(const void* corners, int corners_size, const void* index, int index_size);
struct Clip {
    float left, top, right, bottom;  ///< The canvas's pixels
};
void draw_triangles(const Clip& clip, int texture, int count, int first, int first_corner);
/// By its name in CSS; valid for as long as the program runs.
void cursor(const char* name);

/// What web/page/letters.js says of a letter that it drew: advance, left, top, width, height.
struct DrawnLetter {
    double numbers[5] = {};
};
/// Draws a letter or a word with the browser's own fonts; nothing where the browser does not draw.
[[nodiscard]] std::optional<DrawnLetter> draw_letter(std::string_view text, float px, bool bold);
/// How much of each pixel of the letter drawn last is ink; width * height bytes.
void take_ink(unsigned char* to);
/// Marks made one with their letters (NFC).
[[nodiscard]] std::string composed(std::string_view text);

[[nodiscard]] double now_ms();
[[nodiscard]] std::uint64_t random_bits();
/// Year, month (1 to 12), day, hour, minute, here.
void local_time(int (&out)[5]);

}  // namespace waymark::page
