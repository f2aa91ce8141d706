#pragma once
// The public version as Share previews it: made when first asked for after a change of the document or of
// what goes in, then kept. Part of Derived.

#include <string>
#include <vector>

#include "model/document/document.h"
#include "model/framework/framework.h"
#include "model/analysis/public_version.h"

namespace waymark {

class DerivedShare {
  public:
    explicit DerivedShare(const Framework& framework) : framework_(framework) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    [[nodiscard]] const PublicVersion& version(const PublicOptions& options);
    /// One line for each reason that something is left out, of the version asked for last.
    [[nodiscard]] const std::vector<std::string>& summary() const { return summary_; }

  private:
    const Framework& framework_;
    const Document* document_ = nullptr;
    bool known_ = false;
    PublicOptions options_;
    PublicVersion version_;
    std::vector<std::string> summary_;
};

}  // namespace waymark
