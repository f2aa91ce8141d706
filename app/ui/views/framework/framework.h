#pragma once
// The public health framework as it is published, laid beside what is recorded here.

#include "ui/views/view.h"

namespace waymark {

void framework_view(const View& view);
/// What is open of it: a level, stage, factor, component, pathway or cell.
void framework_detail(const View& view);

}  // namespace waymark
