#pragma once
// The framework and the places that the program carries.

#include "io/document/framework_codec.h"

namespace waymark {

[[nodiscard]] Framework embedded_framework();
/// On the web without the councils until they have come (AreaList::coming).
[[nodiscard]] AreaList embedded_areas();

}  // namespace waymark
