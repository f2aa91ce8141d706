#include "present/lists/derived_share.h"

namespace waymark {

void DerivedShare::update(const Document& document) {
    document_ = &document;
    known_ = false;
}

const PublicVersion& DerivedShare::version(const PublicOptions& options) {
    if (!known_ || !(options == options_)) {
        known_ = true;
        options_ = options;
        version_ = make_public(framework_, *document_, options);
        summary_ = removed_summary(version_.removed);
    }
    return version_;
}

}  // namespace waymark
