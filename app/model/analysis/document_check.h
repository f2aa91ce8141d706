#pragma once
// What may be wrong in a document, for everything that tells of it whole: the command line, reports and workbooks.

#include "model/base/date.h"
#include "model/base/problem.h"
#include "model/document/document.h"
#include "model/document/validate.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// What validate() finds with `today`, then what decisions and actions name that is no gap there can be: a typing error, or a
/// factor that is gone. For the whole document: of a public version, which lacks what is not for everybody, the latter says
/// nothing.
[[nodiscard]] Problems check_document(const Document& document, const Framework& framework, const AreaList& areas,
                                      const ProblemWords& words, Date today);

}  // namespace waymark
