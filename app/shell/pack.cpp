#include "shell/pack.h"

#include <utility>

#include "embedded/embedded.h"
#include "imgui.h"

namespace waymark {

Framework embedded_framework() {
    FrameworkResult result = read_framework(embedded_asset("frameworks/public-health-modern-slavery.en.json"));
    IM_ASSERT(result.framework && "the embedded pack reads; tests/io/document/framework_codec_test.cpp holds it to that");
    return std::move(result.framework).value_or(Framework{});
}

AreaList embedded_areas() {
    return read_all_areas(embedded_asset("areas/police-force-areas.en.json"), embedded_asset("areas/councils.en.json"));
}

}  // namespace waymark
