#include "io/export/open_referral.h"

#include <map>

#include "io/json/json_writer.h"
#include "model/analysis/services.h"
#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/base/uuid.h"

namespace waymark {
namespace {

std::string uuid_for(std::string_view id) {
    return is_uuid(id) ? std::string(id) : uuid_of(id);
}

class ServiceWriter {
  public:
    explicit ServiceWriter(const Naming& naming) : naming_(naming) {}

    void write(JsonWriter& json, const Activity& activity) {
        id_ = uuid_for(activity.id);
        json.item();
        json.open('{');
        json.text("id", id_);
        json.text("name", record_title(naming_, RecordKind::Activity, activity));
        if (!activity.description.empty()) json.text("description", activity.description);
        json.text("status", service_status(activity.status));
        if (parse_date(activity.reviewed_on)) json.text("assured_date", activity.reviewed_on);
        write_ages(json, activity);
        write_organisation(json, activity);
        write_areas(json, activity);
        if (!activity.funding.empty()) write_funding(json, activity);
        write_attributes(json, activity);
        json.close('}');
    }

  private:
    /// Where it is for adults only, or for children only. In the UK a child is somebody under 18.
    static void write_ages(JsonWriter& json, const Activity& activity) {
        if (activity.who_for == Strings{"adults"}) json.number("minimum_age", 18);
        if (activity.who_for == Strings{"children"}) json.number("maximum_age", 17);
    }

    void write_organisation(JsonWriter& json, const Activity& activity) {
        if (activity.lead.empty()) return;
        // One organisation is written now so and now so: it is one all the same, called as the first time.
        const std::string& name = organisations_.try_emplace(fold(trimmed(activity.lead)), activity.lead).first->second;
        const std::string id = uuid_of("organisation/" + name);
        json.text("organization_id", id);
        json.open("organization", '{');
        json.text("id", id);
        json.text("name", name);
        // The form wants a description; this much is known.
        const std::string& partnership = naming_.document.partnership->name;
        json.text("description", partnership.empty() ? name : fill(tr("Leads services named by {}."), {partnership}));
        json.close('}');
    }

    void write_areas(JsonWriter& json, const Activity& activity) const {
        if (activity.areas.empty()) return;
        json.open("service_areas", '[');
        for (const std::string& area : activity.areas) {
            json.item();
            json.open('{');
            json.text("id", uuid_of(id_ + "/area/" + area));
            json.text("service_id", id_);
            json.text("name", choices_in(naming_).title(ChoiceSource::Areas, area));
            json.close('}');
        }
        json.close(']');
    }

    void write_funding(JsonWriter& json, const Activity& activity) const {
        json.open("funding", '[');
        json.item();
        json.open('{');
        json.text("id", uuid_of(id_ + "/funding"));
        json.text("service_id", id_);
        json.text("source", choices_in(naming_).title(ChoiceList("funding"), activity.funding));
        json.close('}');
        json.close(']');
    }

    void write_attributes(JsonWriter& json, const Activity& activity) const {
        json.open("attributes", '[');
        write_attribute(json, "activity-category", activity.category);
        for (const std::string& one : activity.exploitation) write_attribute(json, "exploitation-type", one);
        for (const std::string& one : activity.nrm_stages) write_attribute(json, "nrm-stage", one);
        for (const std::string& one : activity.who_for) write_attribute(json, "who-for", one);
        json.close(']');
    }

    void write_attribute(JsonWriter& json, std::string_view vocabulary, std::string_view value) const {
        const std::string term = uuid_of(std::string(vocabulary) + '/' + std::string(value));
        json.item();
        json.open('{');
        json.text("id", uuid_of(id_ + '/' + std::string(vocabulary) + '/' + std::string(value)));
        json.text("link_id", id_);
        json.text("link_type", "service");
        json.text("taxonomy_term_id", term);
        json.open("taxonomy_term", '{');
        json.text("id", term);
        json.text("taxonomy", "waymark/" + std::string(vocabulary));
        json.text("term", choices_in(naming_).title(ChoiceList(vocabulary), value));
        json.close('}');
        json.close('}');
    }

    const Naming naming_;
    std::string id_;                                    ///< Of the service that is written
    std::map<std::string, std::string> organisations_;  ///< By their folded name: as they were first called
};

}  // namespace

OpenReferral write_open_referral(const Naming& public_version) {
    OpenReferral written;
    const Services found = services_in(public_version.document);
    const std::vector<const Activity*>& services = found.listed;
    for (const Activity* const activity : found.no_status)
        written.not_written.push_back(record_title(public_version, RecordKind::Activity, *activity));
    written.services = services.size();
    const auto count = static_cast<std::int64_t>(services.size());
    JsonWriter json(JsonWriter::Layout::Indented);
    json.open('{');
    json.number("total_items", count);
    json.number("total_pages", 1);
    json.number("page_number", 1);
    json.number("size", count);
    json.flag("first_page", true);
    json.flag("last_page", true);
    json.flag("empty", count == 0);
    json.open("contents", '[');
    ServiceWriter all(public_version);
    for (const Activity* activity : services) all.write(json, *activity);
    json.close(']');
    json.close('}');
    written.json = std::move(json.out) + '\n';
    return written;
}

}  // namespace waymark
