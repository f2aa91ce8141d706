#pragma once
// The kinds of record as types, for tests that want to hold each in its own.

#include "model/document/fields.h"

namespace waymark::testing {

/// Calls `f.template operator()<R>()` for each kind of record that has a list, in the order of the file.
template <class F>
void for_each_kind(F&& f) {
    f.template operator()<Member>();
    f.template operator()<Activity>();
    f.template operator()<Reflection>();
    f.template operator()<Answer>();
    f.template operator()<GapDecision>();
    f.template operator()<Action>();
    f.template operator()<ProgressNote>();
    f.template operator()<LocalCount>();
    f.template operator()<Product>();
    f.template operator()<OwnFactor>();
    f.template operator()<ParkedPoint>();
    f.template operator()<Snapshot>();
}

}  // namespace waymark::testing
