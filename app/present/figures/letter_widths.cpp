#include "present/figures/letter_widths.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/base/utf8.h"

namespace waymark {
namespace {

// Thousandths of the size, as the typeface has them (tests/present/pictures_test.cpp compares). 0: it has no such letter.
constexpr std::uint32_t kFirst = 0x20;
// clang-format off
constexpr std::array<std::uint16_t, 352> kRegular = {
    280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614, 588, 598, 510,
    615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392, 512, 631, 541, 824, 693, 714,
    592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558,
    550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 280, 286, 485, 610, 580, 575, 237, 528, 368, 798, 371, 562, 602, 0, 798, 356,
    352, 579, 382, 383, 243, 0, 509, 240, 265, 256, 380, 562, 816, 820, 867, 450, 626, 626, 626, 626, 626, 626, 891, 645,
    569, 569, 569, 569, 392, 392, 392, 392, 689, 693, 714, 714, 714, 714, 714, 532, 714, 690, 690, 690, 690, 575, 592, 582,
    525, 525, 525, 525, 525, 525, 866, 485, 538, 538, 538, 538, 252, 252, 252, 266, 565, 550, 548, 548, 548, 548, 548, 606,
    548, 540, 540, 540, 540, 449, 566, 449, 626, 525, 626, 525, 626, 525, 645, 485, 0, 0, 645, 485, 645, 485, 669, 634,
    689, 564, 569, 538, 0, 0, 569, 538, 569, 538, 569, 538, 0, 0, 694, 558, 694, 558, 694, 558, 0, 0, 694, 550,
    0, 0, 392, 252, 0, 0, 392, 252, 392, 252, 904, 497, 0, 0, 631, 492, 0, 541, 262, 541, 262, 541, 317, 0,
    0, 571, 296, 693, 550, 693, 550, 693, 550, 0, 0, 0, 0, 0, 0, 0, 714, 548, 1006, 924, 614, 349, 0, 0,
    614, 349, 592, 471, 0, 0, 592, 471, 592, 471, 558, 326, 558, 326, 0, 0, 0, 0, 690, 540, 0, 0, 690, 540,
    690, 540, 690, 540, 856, 684, 575, 449, 575, 607, 460, 607, 460, 607, 460, 0,
};
constexpr std::array<std::uint16_t, 352> kBold = {
    312, 303, 390, 765, 610, 969, 725, 210, 335, 335, 485, 595, 271, 373, 272, 440, 659, 440, 579, 600, 624, 607, 626, 537,
    624, 571, 272, 272, 569, 612, 569, 547, 781, 678, 643, 658, 688, 597, 566, 718, 701, 424, 561, 663, 552, 858, 717, 746,
    629, 756, 650, 610, 607, 686, 644, 886, 685, 650, 618, 340, 440, 344, 582, 400, 288, 552, 596, 510, 596, 563, 365, 593,
    571, 300, 259, 555, 318, 882, 571, 576, 596, 599, 376, 508, 376, 567, 530, 740, 539, 521, 505, 381, 254, 381, 537, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 312, 303, 510, 634, 593, 650, 254, 555, 432, 798, 390, 649, 615, 0, 798, 383,
    394, 611, 402, 407, 288, 0, 521, 294, 297, 284, 403, 649, 846, 852, 921, 526, 678, 678, 678, 678, 678, 678, 966, 658,
    597, 597, 597, 597, 424, 424, 424, 424, 708, 717, 746, 746, 746, 746, 746, 536, 746, 686, 686, 686, 686, 650, 629, 621,
    552, 552, 552, 552, 552, 552, 878, 510, 563, 563, 563, 563, 300, 300, 300, 314, 588, 571, 576, 576, 576, 576, 576, 595,
    576, 567, 567, 567, 567, 521, 596, 521, 678, 552, 678, 552, 678, 552, 658, 510, 0, 0, 658, 510, 658, 510, 688, 694,
    708, 596, 597, 563, 0, 0, 597, 563, 597, 563, 597, 563, 0, 0, 718, 593, 718, 593, 718, 593, 0, 0, 701, 571,
    0, 0, 424, 300, 0, 0, 424, 300, 424, 300, 985, 559, 0, 0, 663, 555, 0, 552, 318, 552, 318, 552, 365, 0,
    0, 582, 348, 717, 571, 717, 571, 717, 571, 0, 0, 0, 0, 0, 0, 0, 746, 576, 1024, 936, 650, 376, 0, 0,
    650, 376, 610, 508, 0, 0, 610, 508, 610, 508, 607, 376, 607, 376, 0, 0, 0, 0, 686, 567, 0, 0, 686, 567,
    686, 567, 686, 567, 886, 740, 650, 521, 650, 618, 505, 618, 505, 618, 505, 0,
};
struct Other {
    std::uint16_t code, regular, bold;
};
constexpr Other kOthers[] = {
    {0x1e80, 856, 886},
    {0x1e81, 684, 740},
    {0x1e82, 856, 886},
    {0x1e83, 684, 740},
    {0x1e84, 856, 886},
    {0x1e85, 684, 740},
    {0x1ef2, 575, 650},
    {0x1ef3, 449, 521},
    {0x2013, 504, 501},
    {0x2014, 824, 832},
    {0x2018, 236, 269},
    {0x2019, 236, 269},
    {0x201c, 399, 479},
    {0x201d, 399, 479},
    {0x2022, 438, 438},
    {0x2026, 670, 780},
    {0x20ac, 664, 678},
    {0x2212, 606, 595},
};
// clang-format on

/// About what letters of other typefaces need.
constexpr float kUnknown = 0.75f;

/// 0 where the typeface has no such letter.
unsigned thousandths(char32_t code, bool strong) {
    if (code >= kFirst && code < kFirst + kRegular.size()) return (strong ? kBold : kRegular)[code - kFirst];
    for (const Other& other : kOthers)
        if (other.code == code) return strong ? other.bold : other.regular;
    return 0;
}

}  // namespace

float width_of(std::string_view text, float size, bool strong) {
    unsigned known = 0, unknown = 0;
    for (std::size_t at = 0; at < text.size();) {
        const unsigned width = thousandths(next_code(text, at), strong);
        width > 0 ? known += width : ++unknown;
    }
    return size * (static_cast<float>(known) / 1000.0f + kUnknown * static_cast<float>(unknown));
}

bool has_letters_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (thousandths(next_code(text, at), false) == 0) return false;
    return true;
}

/// How much of a text fits into the room: the end of the last letter that does.
static std::size_t fitting(std::string_view text, float size, bool strong, float room) {
    float wide = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const unsigned width = thousandths(next_code(text, at), strong);
        wide += size * (width > 0 ? static_cast<float>(width) / 1000.0f : kUnknown);
        // Sums of floats may differ in their last digit from width_of.
        if (wide > room && width_of(text.substr(0, at), size, strong) > room) return begin;
    }
    return text.size();
}

std::string shortened(std::string_view text, float size, bool strong, float room) {
    if (fitting(text, size, strong, room) == text.size()) return std::string(text);
    constexpr std::string_view kDots = "\xE2\x80\xA6";
    std::size_t end = fitting(text, size, strong, room - width_of(kDots, size, strong));
    while (end > 0 && text[end - 1] == ' ') --end;  // No space before the dots
    return std::string(text.substr(0, end)).append(kDots);
}

Strings lines_of(std::string_view text, float size, bool strong, float room) {
    Strings lines;
    // A line ends at a space, or behind a hyphen that does not begin it.
    const auto may_end = [&](std::size_t at) { return text[at] == ' ' || (at > 1 && text[at - 1] == '-'); };
    while (!text.empty()) {
        const std::size_t fits = fitting(text, size, strong, room);
        const std::size_t line_end = text.substr(0, fits + 1).find('\n');
        std::size_t end = line_end == std::string_view::npos ? text.size() : line_end;
        const bool cut_line = line_end == std::string_view::npos && fits < text.size();
        if (cut_line) {
            end = fits;
            while (end > 0 && !may_end(end)) --end;
            // A word that is too long for a line stands in one alone, shortened.
            if (end == 0)
                for (end = fits + 1; end < text.size() && !may_end(end) && text[end] != '\n';) ++end;
        }
        lines.push_back(shortened(text.substr(0, end), size, strong, room));
        text.remove_prefix(end);
        if (!text.empty() && text.front() == '\n') text.remove_prefix(1);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    return lines;
}

}  // namespace waymark
