#pragma once
// What Share shows that is worked out from the document: the public version, each activity as it would read there, and the
// passages to look at before it goes out. Made when first asked for after a change, then kept. Part of Derived.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/analysis/passages.h"
#include "model/analysis/public_version.h"
#include "model/analysis/services.h"
#include "model/document/document.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

class DerivedShare {
  public:
    DerivedShare(const Framework& framework, const AreaList& areas) : framework_(framework), areas_(areas) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    [[nodiscard]] const PublicVersion& version(const PublicOptions& options);
    /// The services among the version asked for last.
    [[nodiscard]] const Services& services() const { return services_; }
    /// One line for each reason that something is left out, of the version asked for last.
    [[nodiscard]] const std::vector<std::string>& summary() const { return summary_; }

    /// An activity and what in it is to be looked at before it is published.
    struct Line {
        const Activity* activity = nullptr;
        const std::vector<Passage>* passages = nullptr;
    };
    /// All activities in their order; only those with such a passage.
    [[nodiscard]] std::span<const Line> lines(bool doubts_only);

    /// Passages of what else goes out as it was written, of the version asked for last.
    struct Elsewhere {
        RecordKind kind = RecordKind::Reflection;
        std::string id, title;
        Passage passage;
    };
    [[nodiscard]] const std::vector<Elsewhere>& elsewhere();

    /// One activity as it would read in public: its fields in words, and the labels of those that stay behind whole
    /// (private) or in part (contact details). Empty where there is no such activity.
    struct Reading {
        std::vector<std::pair<std::string_view, std::string>> fields;
        std::string left_out, cut_short;
    };
    [[nodiscard]] const Reading& reading(std::string_view activity);

  private:
    void find_passages();

    const Framework& framework_;
    const AreaList& areas_;
    const Document* document_ = nullptr;
    bool known_ = false;
    PublicOptions options_;
    PublicVersion version_;
    Services services_;
    std::vector<std::string> summary_;
    /// Records never change, so what was found in one holds as long as it is there; `looked_at_` keeps them alive.
    RecordList<Activity> looked_at_;
    std::unordered_map<const Activity*, std::vector<Passage>> passages_;
    bool lines_known_ = false;
    std::vector<Line> lines_, doubtful_;
    std::optional<std::vector<Elsewhere>> elsewhere_;
    std::optional<std::string> read_;
    Reading reading_;
};

}  // namespace waymark
