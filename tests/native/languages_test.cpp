#include "native/languages.h"

#include <doctest/doctest.h>

#include <array>

namespace waymark {
namespace {

TEST_CASE("languages: of two of one language the one of the region is taken, else the first") {
    static constexpr std::array<unsigned char, 1000> kOneForm{};
    static constexpr Catalogue brazil("pt-BR", {}, kOneForm), portugal("pt-PT", {}, kOneForm), welsh("cy", {}, kOneForm);
    constexpr std::array<const Catalogue*, 3> all{&brazil, &portugal, &welsh};
    CHECK(catalogue_among(all, "pt_PT.UTF-8") == &portugal);
    CHECK(catalogue_among(all, "pt-pt") == &portugal);
    CHECK(catalogue_among(all, "pt") == &brazil);
    CHECK(catalogue_among(all, "pt_AO@latin") == &brazil);
    CHECK(catalogue_among(all, "cy_GB.UTF-8") == &welsh);
    CHECK(catalogue_among(all, "gd_GB") == nullptr);
}

}  // namespace
}  // namespace waymark
