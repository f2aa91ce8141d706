#pragma once
// The part of Share where activities are let be published, each looked at as it will read.

#include "ui/views/view.h"

namespace waymark {

/// All activities with a tick for “May be published” and what in them is to be looked at; pressing one opens it as it will
/// read (share_detail).
void publish_list(const View& view);

}  // namespace waymark
