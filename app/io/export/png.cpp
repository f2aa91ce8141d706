#include "io/export/png.h"

#include <zlib.h>

#include "io/export/picture_raster.h"
#include "io/export/svg.h"

namespace waymark {
namespace {

void append_32(std::string& out, std::uint32_t number) {
    for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(number >> shift & 255u);
}

void append_chunk(std::string& out, std::string_view type, std::string_view bytes) {
    append_32(out, static_cast<std::uint32_t>(bytes.size()));
    const std::size_t from = out.size();
    out += type;
    out += bytes;
    append_32(out, static_cast<std::uint32_t>(
                       crc32(0, reinterpret_cast<const Bytef*>(out.data() + from), static_cast<uInt>(out.size() - from))));
}

/// A text in UTF-8, with the word by which programs look for it.
void append_text(std::string& out, std::string_view keyword, std::string_view text) {
    std::string bytes(keyword);
    // Not packed, no language, no translated keyword.
    bytes.append(5, '\0');
    bytes += text;
    append_chunk(out, "iTXt", bytes);
}

std::string deflated(std::string_view bytes) {
    z_stream stream = {};
    if (deflateInit(&stream, Z_DEFAULT_COMPRESSION) != Z_OK) return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// The rows, each as it is: flat grounds and letters pack smaller so than as what differs from their neighbours.
std::string rows_of(const PictureDots& dots) {
    const std::size_t row = static_cast<std::size_t>(dots.width) * 3;
    std::string out;
    out.reserve((row + 1) * static_cast<std::size_t>(dots.height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(dots.height); ++y) {
        out += '\0';
        out.append(reinterpret_cast<const char*>(dots.rgb.data() + y * row), row);
    }
    return out;
}

}  // namespace

std::string write_png(const Figure& figure, ThemeName theme, const Typeface& typeface, int scale) {
    const PictureDots dots = paint_figure(figure, theme, typeface, scale);
    std::string out = "\x89PNG\r\n\x1a\n";
    std::string head;
    append_32(head, static_cast<std::uint32_t>(dots.width));
    append_32(head, static_cast<std::uint32_t>(dots.height));
    head += std::string_view("\x08\x02\x00\x00\x00", 5);  // eight bits, three colours
    append_chunk(out, "IHDR", head);
    append_chunk(out, "sRGB", std::string_view("\x00", 1));
    // Dots to a metre: 96 units of a figure are an inch.
    std::string breadth;
    for (int i = 0; i < 2; ++i) append_32(breadth, static_cast<std::uint32_t>(3780 * scale));
    breadth += '\1';
    append_chunk(out, "pHYs", breadth);
    append_text(out, "Title", figure.title);
    append_text(out, "Description", figure_words(figure));
    append_chunk(out, "IDAT", deflated(rows_of(dots)));
    append_chunk(out, "IEND", {});
    return out;
}

}  // namespace waymark
