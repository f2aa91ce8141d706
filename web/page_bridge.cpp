#include "web/page_bridge.h"

#include <emscripten.h>

// Names of the page are in quotes, since the Closure compiler renames all others. HEAPU8.subarray is only
// looked at during the call, HEAPU8.slice is a copy that the page keeps.
// What is in these is JavaScript, which clang-format takes for C++.
// clang-format off
EM_JS(int, waymark_page_next, (double* numbers, int* sizes), {
    var event = Module['page']['next']();
    if (!event) return -1;
    Module['event'] = event;
    for (var i = 0; i < 4; ++i) HEAPF64[(numbers >> 3) + i] = event['numbers'][i] || 0;
    for (var j = 0; j < 4; ++j) HEAP32[(sizes >> 2) + j] = event['texts'][j] ? event['texts'][j].length : 0;
    return event['type'];
});
EM_JS(void, waymark_page_text, (int which, char* to), { HEAPU8.set(Module['event']['texts'][which], to); });
EM_JS(void, waymark_page_apply, (const char* text, int size), { Module['page']['apply'](HEAPU8.subarray(text, text + size)); });
EM_JS(void, waymark_page_style, (const char* text, int size), { Module['page']['style'](HEAPU8.subarray(text, text + size)); });
EM_JS(void, waymark_page_address, (const char* text, int size, int replaces),
      { Module['page']['address'](HEAPU8.subarray(text, text + size), !!replaces); });
EM_JS(void, waymark_page_cover, (double x, double y, double w, double h), { Module['page']['cover'](x, y, w, h); });
EM_JS(void, waymark_page_keep,
      (const char* key, int key_size, const char* bytes, int size, double ticket, const char* note, int note_size), {
          Module['page']['keep'](HEAPU8.subarray(key, key + key_size), HEAPU8.slice(bytes, bytes + size), ticket,
                                 HEAPU8.subarray(note, note + note_size));
      });
EM_JS(int, waymark_page_keeps_changes_of, (const char* mark, int size),
      { return Module['page']['keepsChangesOf'](HEAPU8.subarray(mark, mark + size)) ? 1 : 0; });
EM_JS(void, waymark_page_begin_copy, (), { Module['page']['beginCopy'](); });
EM_JS(void, waymark_page_drop_copy, (double number), { Module['page']['dropCopy'](number); });
EM_JS(void, waymark_page_earlier, (int and_open), { Module['page']['earlier'](and_open); });
EM_JS(void, waymark_page_one_copy, (double number), { Module['page']['oneCopy'](number); });
EM_JS(void, waymark_page_restore_again, (int open), { Module['page']['restoreAgain'](open); });
EM_JS(int, waymark_page_kept_openly, (), { return Module['page']['keptOpenly']() ? 1 : 0; });
EM_JS(void, waymark_page_forget_kept, (), { Module['page']['forgetKept'](); });
EM_JS(void, waymark_page_unkept, (int is), { Module['page']['unkept'](is); });
EM_JS(void, waymark_page_open, (const char* text, int size), { Module['page']['open'](HEAPU8.subarray(text, text + size)); });
EM_JS(void, waymark_page_save,
      (const char* name, int name_size, const char* mime, int mime_size, const char* bytes, int size, int ask, int document,
       int replace, double ticket),
      {
          Module['page']['save'](HEAPU8.subarray(name, name + name_size), HEAPU8.subarray(mime, mime + mime_size),
                                 HEAPU8.subarray(bytes, bytes + size), !!ask, !!document, ticket, !!replace);
      });
EM_JS(void, waymark_page_adopt_file, (), { Module['page']['adoptFile'](); });
EM_JS(void, waymark_page_remember_file, (const char* id, int size),
      { Module['page']['rememberFile'](HEAPU8.subarray(id, id + size)); });
EM_JS(void, waymark_page_resume_file, (const char* id, int size),
      { Module['page']['resumeFile'](HEAPU8.subarray(id, id + size)); });
EM_JS(void, waymark_page_forget_file, (), { Module['page']['forgetFile'](); });
EM_JS(void, waymark_page_claim, (const char* id, int size), { Module['page']['claim'](HEAPU8.subarray(id, id + size)); });
EM_JS(void, waymark_page_remember_work,
      (const char* id, int id_size, const char* line, int line_size, const char* name, int name_size), {
          Module['page']['rememberWork'](HEAPU8.subarray(id, id + id_size), HEAPU8.subarray(line, line + line_size),
                                         HEAPU8.subarray(name, name + name_size));
      });
EM_JS(void, waymark_page_take_over, (), { Module['page']['takeOver'](); });
EM_JS(void, waymark_page_hand_over, (const char* bytes, int size, const char* notes, int notes_size),
      { Module['page']['handOver'](HEAPU8.slice(bytes, bytes + size), HEAPU8.slice(notes, notes + notes_size)); });
EM_JS(int, waymark_page_can_save_in_place, (), { return Module['page']['canSaveInPlace']() ? 1 : 0; });
EM_JS(int, waymark_page_work_out,
      (const char* order, int order_size, const char* document, int size, const char* later, int later_size, double number,
       double ticket),
      {
          return Module['page']['workOut']([HEAPU8.slice(order, order + order_size), HEAPU8.slice(document, document + size)],
                                           () => HEAPU8.slice(later, later + later_size), number, ticket)
                     ? 1
                     : 0;
      });
EM_JS(void, waymark_page_expect_work_out, (const char* later, int size),
      { Module['page']['expectWork'](size ? () => HEAPU8.slice(later, later + size) : null); });
EM_JS(int, waymark_page_holds_beside, (double number), { return Module['page']['holdsBeside'](number) ? 1 : 0; });
EM_JS(void, waymark_page_stop_working_out, (), { Module['page']['stopWorkingOut'](); });
EM_JS(void, waymark_page_worked_out, (const char* bytes, int size),
      { Module['page']['workedOut'](HEAPU8.slice(bytes, bytes + size)); });
EM_JS(void, waymark_page_link, (const char* text, int size), { Module['page']['link'](HEAPU8.subarray(text, text + size)); });
EM_JS(void, waymark_page_copy_table, (const char* text, int size, const char* html, int html_size),
      { Module['page']['copyTable'](HEAPU8.slice(text, text + size), HEAPU8.slice(html, html + html_size)); });
EM_JS(void, waymark_page_font, (int weight, const char* bytes, int size),
      { Module['page']['font'](weight, HEAPU8.slice(bytes, bytes + size)); });
EM_JS(int, waymark_page_parameter, (const char* name, int name_size, char* to, int room), {
    var bytes = Module['page']['parameter'](HEAPU8.subarray(name, name + name_size)).subarray(0, room);
    HEAPU8.set(bytes, to);
    return bytes.length;
});
EM_JS(double, waymark_page_width, (), { return Module['page']['width'](); });
EM_JS(double, waymark_page_height, (), { return Module['page']['height'](); });
EM_JS(int, waymark_picture_start, (), { return Module['picture']['start'](); });
EM_JS(double, waymark_picture_ratio, (), { return Module['picture']['ratio'](); });
EM_JS(void, waymark_picture_pixels, (const void* bytes, int width, int height),
      { Module['picture']['pixels'](HEAPU8.subarray(bytes, bytes + 4 * width * height), width, height); });
EM_JS(void, waymark_picture_make_texture, (int id, int width, int height, const void* texels),
      { Module['picture']['makeTexture'](id, width, height, HEAPU8.subarray(texels, texels + width * height)); });
EM_JS(void, waymark_picture_change_texture, (int id, int top, int width, int height, const void* texels),
      { Module['picture']['changeTexture'](id, top, width, height, HEAPU8.subarray(texels, texels + width * height)); });
EM_JS(void, waymark_picture_drop_texture, (int id), { Module['picture']['dropTexture'](id); });
EM_JS(void, waymark_picture_begin, (double width, double height, int red, int green, int blue),
      { Module['picture']['begin'](width, height, red, green, blue); });
EM_JS(void, waymark_picture_triangles, (const void* corners, int corners_size, const void* index, int index_size), {
    Module['picture']['triangles'](HEAPU8.subarray(corners, corners + corners_size), HEAPU8.subarray(index, index + index_size));
});
EM_JS(void, waymark_picture_draw,
      (double left, double top, double right, double bottom, int texture, int count, int first, int corner),
      { Module['picture']['draw'](left, top, right, bottom, texture, count, first, corner); });
EM_JS(void, waymark_picture_cursor, (const char* name), { Module['picture']['cursor'](UTF8ToString(name)); });
EM_JS(int, waymark_letters_draw, (const char* text, int size, double px, int bold, double* out), {
    var drawn = Module['letters']['draw'](HEAPU8.subarray(text, text + size), px, !!bold);
    if (!drawn) return 0;
    for (var i = 0; i < 5; ++i) HEAPF64[(out >> 3) + i] = drawn[i];
    return 1;
});
EM_JS(void, waymark_letters_ink, (unsigned char* to), { HEAPU8.set(Module['letters']['ink'](), to); });
EM_JS(int, waymark_letters_compose, (const char* text, int size),
      { return Module['letters']['compose'](HEAPU8.subarray(text, text + size)); });
EM_JS(void, waymark_letters_text, (char* to), { HEAPU8.set(Module['letters']['text'](), to); });
EM_JS(void, waymark_page_random, (char* to), { crypto.getRandomValues(HEAPU8.subarray(to, to + 8)); });
EM_JS(void, waymark_page_local_time, (int* out), {
    var now = new Date();
    [now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()].forEach(
        function(part, i) { HEAP32[(out >> 2) + i] = part; });
});
// clang-format on

namespace waymark::page {
namespace {

int size_of(std::string_view text) {
    return static_cast<int>(text.size());
}

}  // namespace

std::optional<Event> next_event() {
    Event event;
    int sizes[4] = {};
    event.kind = waymark_page_next(event.numbers, sizes);
    if (event.kind < 0) return std::nullopt;
    for (int i = 0; i < 4; ++i) {
        if (sizes[i] == 0) continue;
        event.texts[i].resize(static_cast<std::size_t>(sizes[i]));
        waymark_page_text(i, event.texts[i].data());
    }
    return event;
}

void apply(std::string_view batch) {
    waymark_page_apply(batch.data(), size_of(batch));
}
void style(std::string_view css) {
    waymark_page_style(css.data(), size_of(css));
}
void set_address(std::string_view text, bool replaces) {
    waymark_page_address(text.data(), size_of(text), replaces ? 1 : 0);
}
void cover(float x, float y, float w, float h) {
    waymark_page_cover(static_cast<double>(x), static_cast<double>(y), static_cast<double>(w), static_cast<double>(h));
}

void keep(std::string_view key, std::string_view bytes, std::uint64_t ticket, std::string_view note) {
    waymark_page_keep(key.data(), size_of(key), bytes.data(), size_of(bytes), static_cast<double>(ticket), note.data(),
                      size_of(note));
}
bool keeps_changes_of(std::string_view mark) {
    return waymark_page_keeps_changes_of(mark.data(), size_of(mark)) != 0;
}
void begin_copy() {
    waymark_page_begin_copy();
}
void drop_copy(std::uint64_t number) {
    waymark_page_drop_copy(static_cast<double>(number));
}
void send_copy(std::uint64_t number) {
    waymark_page_one_copy(static_cast<double>(number));
}
void restore_again(bool work_is_open) {
    waymark_page_restore_again(work_is_open ? 1 : 0);
}
bool kept_openly() {
    return waymark_page_kept_openly() != 0;
}
void send_earlier(bool and_open) {
    waymark_page_earlier(and_open ? 1 : 0);
}
void forget_kept() {
    waymark_page_forget_kept();
}
void unkept(bool is) {
    waymark_page_unkept(is ? 1 : 0);
}
void open_file(std::string_view extensions) {
    waymark_page_open(extensions.data(), size_of(extensions));
}
void save_file(std::string_view name, std::string_view mime, std::string_view bytes, bool ask_where, bool is_document,
               bool replace, std::uint64_t ticket) {
    waymark_page_save(name.data(), size_of(name), mime.data(), size_of(mime), bytes.data(), size_of(bytes), ask_where ? 1 : 0,
                      is_document ? 1 : 0, replace ? 1 : 0, static_cast<double>(ticket));
}
void adopt_file() {
    waymark_page_adopt_file();
}
void forget_file() {
    waymark_page_forget_file();
}
void remember_file(std::string_view document) {
    waymark_page_remember_file(document.data(), size_of(document));
}
void resume_file(std::string_view document) {
    waymark_page_resume_file(document.data(), size_of(document));
}
void claim(std::string_view document) {
    waymark_page_claim(document.data(), size_of(document));
}
void remember_work(std::string_view document, std::string_view line, std::string_view name) {
    waymark_page_remember_work(document.data(), size_of(document), line.data(), size_of(line), name.data(), size_of(name));
}
void take_over() {
    waymark_page_take_over();
}
void hand_over(std::string_view document, std::string_view notes) {
    waymark_page_hand_over(document.data(), size_of(document), notes.data(), size_of(notes));
}
bool can_save_in_place() {
    return waymark_page_can_save_in_place() != 0;
}

bool work_out(std::string_view order, std::string_view document, std::string_view later, std::uint64_t number,
              std::uint64_t ticket) {
    return waymark_page_work_out(order.data(), size_of(order), document.data(), size_of(document), later.data(), size_of(later),
                                 static_cast<double>(number), static_cast<double>(ticket)) != 0;
}
void expect_work_out(std::string_view later) {
    waymark_page_expect_work_out(later.data(), size_of(later));
}
bool holds_beside(std::uint64_t number) {
    return waymark_page_holds_beside(static_cast<double>(number)) != 0;
}
void stop_working_out() {
    waymark_page_stop_working_out();
}
void worked_out(std::string_view bytes) {
    waymark_page_worked_out(bytes.data(), size_of(bytes));
}

void open_link(std::string_view url) {
    waymark_page_link(url.data(), size_of(url));
}
void copy_table(std::string_view text, std::string_view html) {
    waymark_page_copy_table(text.data(), size_of(text), html.data(), size_of(html));
}
void font(int weight, std::string_view bytes) {
    waymark_page_font(weight, bytes.data(), size_of(bytes));
}
std::string parameter(std::string_view name) {
    char bytes[64] = {};
    const int size = waymark_page_parameter(name.data(), size_of(name), bytes, sizeof bytes);
    return std::string(bytes, static_cast<std::size_t>(size));
}
float width() {
    return static_cast<float>(waymark_page_width());
}
float height() {
    return static_cast<float>(waymark_page_height());
}
float pixel_ratio() {
    return static_cast<float>(waymark_picture_ratio());
}

Canvas start_canvas() {
    return static_cast<Canvas>(waymark_picture_start());
}
void show_pixels(const std::uint32_t* pixels, int width, int height) {
    waymark_picture_pixels(pixels, width, height);
}
void make_texture(int id, int width, int height, const void* texels) {
    waymark_picture_make_texture(id, width, height, texels);
}
void change_texture(int id, int top, int width, int height, const void* texels) {
    waymark_picture_change_texture(id, top, width, height, texels);
}
void drop_texture(int id) {
    waymark_picture_drop_texture(id);
}
void begin_picture(float width, float height, std::uint32_t ground) {
    const auto part = [ground](int shift) { return static_cast<int>((ground >> shift) & 0xFFu); };
    waymark_picture_begin(static_cast<double>(width), static_cast<double>(height), part(0), part(8), part(16));
}
void send_triangles(const void* corners, int corners_size, const void* index, int index_size) {
    waymark_picture_triangles(corners, corners_size, index, index_size);
}
void draw_triangles(const Clip& clip, int texture, int count, int first, int first_corner) {
    waymark_picture_draw(static_cast<double>(clip.left), static_cast<double>(clip.top), static_cast<double>(clip.right),
                         static_cast<double>(clip.bottom), texture, count, first, first_corner);
}
void cursor(const char* name) {
    waymark_picture_cursor(name);
}

std::optional<DrawnLetter> draw_letter(std::string_view text, float px, bool bold) {
    DrawnLetter letter;
    const bool drawn =
        waymark_letters_draw(text.data(), size_of(text), static_cast<double>(px), bold ? 1 : 0, letter.numbers) != 0;
    return drawn ? std::optional(letter) : std::nullopt;
}
void take_ink(unsigned char* to) {
    waymark_letters_ink(to);
}
std::string composed(std::string_view text) {
    std::string out(static_cast<std::size_t>(waymark_letters_compose(text.data(), size_of(text))), '\0');
    waymark_letters_text(out.data());
    return out;
}

double now_ms() {
    return emscripten_get_now();
}
std::uint64_t random_bits() {
    std::uint64_t bits = 0;
    waymark_page_random(reinterpret_cast<char*>(&bits));
    return bits;
}
void local_time(int (&out)[5]) {
    waymark_page_local_time(out);
}

}  // namespace waymark::page
