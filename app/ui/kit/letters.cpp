#include "ui/kit/letters.h"

#include <array>
#include <cmath>
#include <iterator>

#include "imgui_internal.h"
#include "model/base/unseen.h"

namespace waymark {
namespace {

/// They take no room and leave no mark. Spaces have their width, and control characters the typeface's sign for what is
/// missing.
constexpr Unseen kWithoutRoom = Unseen::NoWidth | Unseen::Joiner | Unseen::Direction | Unseen::Sign | Unseen::Filler |
                                Unseen::Variation | Unseen::Tag | Unseen::Annotation;

/// As Dear ImGui has ranges: two by two, and a nought at the end.
constexpr auto kRanges = [] {
    std::array<ImWchar, 2 * std::size(kUnseen) + 1> ranges{};
    std::size_t size = 0;
    for (const UnseenRange& range : kUnseen) {
        if (!is_one_of(range.is, kWithoutRoom)) continue;
        ranges[size++] = static_cast<ImWchar>(range.first);
        ranges[size++] = static_cast<ImWchar>(range.last);
    }
    return ranges;
}();

bool is_unseen(ImWchar code) {
    return is_one_of(unseen_kind(code), kWithoutRoom);
}

/// ImGui's size counts from ascent to descent, a font's from em to em: the first face of the font knows.
float em_of(const ImFontBaked* baked) {
    constexpr float kSizePerEm = 1.3f;  // As Fonts::size_per_css_px.
    return baked->Size / kSizePerEm;
}

/// Asked when Dear ImGui chooses its signs for what is missing, which are the typeface's.
bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code) {
    return is_unseen(code);
}

bool put_in_atlas(ImFontAtlas* atlas, ImFontConfig* face, ImFontBaked* baked, const Letter& letter, float density,
                  ImFontGlyph* glyph) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, letter.width, letter.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* const place = ImFontAtlasPackGetRect(atlas, id);
    glyph->X0 = static_cast<float>(letter.left) / density;
    glyph->Y0 = std::round(baked->Ascent) + static_cast<float>(letter.top) / density;
    glyph->X1 = glyph->X0 + static_cast<float>(letter.width) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(letter.height) / density;
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, face, glyph, place, letter.inked.data(), ImTextureFormat_Alpha8,
                                       letter.width);
    return true;
}

bool load(ImFontAtlas* atlas, ImFontConfig* face, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
          float* only_advance) {
    Letter letter;
    const float density = face->RasterizerDensity * baked->RasterizerDensity;
    if (!is_unseen(code)) {
        auto* const source = static_cast<LetterSource*>(atlas->UserData);
        if (!source) return false;
        char utf8[5];
        const std::string_view word = source->words.word(code);
        ImTextCharToUtf8(utf8, code);
        const std::string_view text = word.empty() ? std::string_view(utf8) : word;
        if (!source->draw(text, em_of(baked) * density, face->FontLoaderFlags != 0, letter)) return false;
    }
    const float advance = letter.advance / density;
    if (only_advance) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = code & IM_UNICODE_CODEPOINT_MAX;
    glyph->AdvanceX = advance;
    return letter.width == 0 || letter.height == 0 || put_in_atlas(atlas, face, baked, letter, density, glyph);
}

const ImFontLoader* borrowing() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "borrowed letters";
        made.FontSrcContainsGlyph = contains;
        made.FontBakedLoadGlyph = load;
        return made;
    }();
    return &loader;
}

}  // namespace

const ImWchar* unseen_letters() {
    return kRanges.data();
}

void add_borrowed_letters(ImFontAtlas* atlas, bool bold) {
    ImFontConfig face;
    face.MergeMode = true;
    face.FontLoader = borrowing();
    face.FontLoaderFlags = bold ? 1 : 0;
    face.SizePixels = 18;
    atlas->AddFont(&face);
    // Those that look like another, where the typeface has only the other.
    constexpr ImWchar kLikeness[][2] = {{0x2011, '-'}, {0x2010, '-'}, {0x202F, ' '}, {0x00A0, ' '}, {0x2007, ' '}, {0x2009, ' '}};
    ImFont* const font = atlas->Fonts.back();
    for (const auto& [code, other] : kLikeness) font->AddRemapChar(code, other);
}

}  // namespace waymark
