#include "present/words/gap_words.h"

#include "model/base/number_words.h"
#include "model/base/text.h"

namespace waymark {

std::string_view places_text(Counted counted, std::size_t filled) {
    return counted == Counted::Running
               ? tr_n(static_cast<long>(filled), "{} of {} places, each a level and a stage, has running work.",
                      "{} of {} places, each a level and a stage, have running work.")
               : tr("Something is recorded in {} of {} places, each a level and a stage.");
}

std::string_view outside_text(std::size_t outside) {
    return tr_n(static_cast<long>(outside), "{} place is outside what is this partnership’s to fill, and is not counted.",
                "{} places are outside what is this partnership’s to fill, and are not counted.");
}

std::string_view places_left_text(std::size_t left) {
    return tr_n(static_cast<long>(left), "{} place (by level, pathway, factor, area …) has a gap and no decision yet.",
                "{} places (by level, pathway, factor, area …) have a gap and no decision yet.");
}

std::string gaps_in_words(const PlacesFilled& places, const GapCounts& counts) {
    std::string words =
        fill(places_text(Counted::Running, places.running), {number_words(places.running), number_words(places.all)});
    if (places.outside > 0) add_sentence(words, fill(outside_text(places.outside), {number_words(places.outside)}));
    add_sentence(words, fill(places_left_text(counts.places_left), {number_words(counts.places_left)}));
    for (std::size_t kind = 0; kind < kGapKinds; ++kind)
        add_sentence(words, fill(tr("{}: {}."), {kind_title(static_cast<GapKind>(kind)), number_words(counts.all[kind])}));
    return words;
}

}  // namespace waymark
