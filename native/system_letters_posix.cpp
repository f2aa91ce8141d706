#ifndef _WIN32

#include <fontconfig/fontconfig.h>
#include <utf8proc.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include "native/system_letters.h"

#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#include "imstb_truetype.h"

namespace waymark {

struct SystemLetters::Face {
    std::vector<unsigned char> bytes;
    stbtt_fontinfo info{};
};

SystemLetters::SystemLetters() = default;
SystemLetters::~SystemLetters() = default;

namespace {

/// Where the best face for the letter is: its file, and its number in the file. Nothing when no face has it.
std::pair<std::string, int> place_of(std::uint32_t code, bool bold) {
    FcPattern* const wanted = FcPatternCreate();
    FcCharSet* const letters = FcCharSetCreate();
    FcCharSetAddChar(letters, code);
    FcPatternAddCharSet(wanted, FC_CHARSET, letters);
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddInteger(wanted, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddBool(wanted, FC_OUTLINE, FcTrue);
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern* const match = FcFontMatch(nullptr, wanted, &result);
    std::pair<std::string, int> place;
    FcChar8* file = nullptr;
    FcCharSet* has = nullptr;
    if (match && FcPatternGetCharSet(match, FC_CHARSET, 0, &has) == FcResultMatch && FcCharSetHasChar(has, code) &&
        FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch) {
        place.first = reinterpret_cast<const char*>(file);
        FcPatternGetInteger(match, FC_INDEX, 0, &place.second);
    }
    if (match) FcPatternDestroy(match);
    FcCharSetDestroy(letters);
    FcPatternDestroy(wanted);
    return place;
}

}  // namespace

SystemLetters::Face* SystemLetters::face_with(std::uint32_t code, bool bold) {
    const auto known = found_.find({code, bold});
    if (known != found_.end()) return known->second;
    Face* face = nullptr;
    if (const auto [file, number] = place_of(code, bold); !file.empty()) {
        std::unique_ptr<Face>& open = faces_[file + '#' + std::to_string(number)];
        if (!open) {
            open = std::make_unique<Face>();
            std::ifstream in(file, std::ios::binary);
            open->bytes.assign(std::istreambuf_iterator<char>(in), {});
            const int at = open->bytes.empty() ? -1 : stbtt_GetFontOffsetForIndex(open->bytes.data(), number & 0xFFFF);
            if (at < 0 || stbtt_InitFont(&open->info, open->bytes.data(), at) == 0) open->bytes.clear();
        }
        if (!open->bytes.empty() && stbtt_FindGlyphIndex(&open->info, static_cast<int>(code)) != 0) face = open.get();
    }
    return found_[{code, bold}] = face;
}

bool SystemLetters::draw(std::string_view text, float px, bool bold, Letter& letter) {
    utf8proc_int32_t read = 0;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &read);
    if (read <= 0) return false;
    const auto code = static_cast<std::uint32_t>(read);
    Face* const face = face_with(code, bold);
    if (!face) return false;
    const float scale = stbtt_ScaleForMappingEmToPixels(&face->info, px);
    const int glyph = stbtt_FindGlyphIndex(&face->info, static_cast<int>(code));
    int advance = 0, bearing = 0, right = 0, bottom = 0;
    stbtt_GetGlyphHMetrics(&face->info, glyph, &advance, &bearing);
    stbtt_GetGlyphBitmapBox(&face->info, glyph, scale, scale, &letter.left, &letter.top, &right, &bottom);
    letter.advance = static_cast<float>(advance) * scale;
    letter.width = right - letter.left;
    letter.height = bottom - letter.top;
    if (letter.width <= 0 || letter.height <= 0) {
        letter.width = letter.height = 0;
        return true;
    }
    letter.inked.resize(static_cast<std::size_t>(letter.width) * static_cast<std::size_t>(letter.height));
    stbtt_MakeGlyphBitmap(&face->info, letter.inked.data(), letter.width, letter.height, letter.width, scale, scale, glyph);
    return true;
}

std::string_view SystemLetters::composed(std::string_view text) {
    utf8proc_uint8_t* made = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &made,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    composed_ = size < 0 ? std::string(text) : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
    std::free(made);
    return composed_;
}

}  // namespace waymark

#endif
