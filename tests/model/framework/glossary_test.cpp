#include "model/framework/glossary.h"

#include <doctest/doctest.h>

#include <string>

#include "model/pack.h"

using namespace waymark;

namespace {

Framework glossary() {
    Framework framework;
    const auto add = [&](std::string id, std::string title, std::string short_form = "") {
        GlossaryTerm term;
        term.id = std::move(id);
        term.title = std::move(title);
        term.short_form = std::move(short_form);
        framework.glossary.push_back(std::move(term));
    };
    add("nrm", "National Referral Mechanism", "NRM");
    add("dtn", "Duty to Notify", "DtN");
    add("pv", "Potential victim");
    add("gap", "Gap");
    add("orders", "Prevention and risk orders", "STPO, STRO");
    add("co", "Co-production");
    return framework;
}

// The ids of what is found, with blanks between.
std::string found(std::string_view text, std::size_t most = 9) {
    static const Framework framework = glossary();
    std::string ids;
    for (const GlossaryTerm* term : terms_in(framework, text, most)) ids += (ids.empty() ? "" : " ") + term->id;
    return ids;
}

}  // namespace

TEST_CASE("glossary: a term is found by its title whatever the capitals, or by its short form as written") {
    CHECK(found("Help after the national referral mechanism") == "nrm");
    CHECK(found("Outside the NRM.") == "nrm");
    CHECK(found("Outside the nrm.").empty());
    CHECK(found("An STRO was made") == "orders");
    CHECK(found("Co-production with survivors") == "co");
}

TEST_CASE("glossary: only whole words count, and a plural is the same word") {
    CHECK(found("Potential victims referred") == "pv");
    CHECK(found("A potential victimisation").empty());
    CHECK(found("NRMX and XNRM").empty());
}

TEST_CASE("glossary: terms come in the order of the text, each once, no more than asked for") {
    CHECK(found("Duty to Notify or NRM, then DtN again") == "dtn nrm");
    CHECK(found("Duty to Notify or NRM", 1) == "dtn");
}

TEST_CASE("glossary: single everyday words are left alone, and a text without a term has none") {
    CHECK(found("A gap is a gap").empty());
    CHECK(found("").empty());
}
