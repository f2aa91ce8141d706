#include "model/analysis/passages.h"

#include <doctest/doctest.h>

#include <utility>

#include "model/base/text.h"
#include "model/build.h"
#include "model/pack.h"

using namespace waymark;
using namespace waymark::testing;
using Kind = Passage::Kind;

namespace {

std::vector<Passage> found_in(std::string text, std::string_view key = "description") {
    auto made = activity("1", "");
    const Field* const spec = field<Activity>(key);
    if (spec->type == FieldType::List)
        set(*made, *spec, Strings{std::move(text)});
    else
        set(*made, *spec, std::move(text));
    return passages_to_look_at(small_pack(), RecordKind::Activity, *made);
}

/// The one passage of a text, as it was written.
void check_one(const std::string& text, Kind kind, std::string_view passage) {
    CAPTURE(text);
    const auto found = found_in(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == kind);
    CHECK(found[0].text == passage);
    CHECK(found[0].field == "description");
}

void check_none(const std::string& text) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
}

}  // namespace

TEST_CASE("passages: telephone numbers of the United Kingdom and e-mail addresses are found as a public version finds them") {
    check_one("Ring 0114 496 0000 on weekdays", Kind::Phone, "0114 496 0000");
    check_one("Ring +44 (0)114 496 0000.", Kind::Phone, "+44 (0)114 496 0000");
    check_one("To someone@example.org, please", Kind::Email, "someone@example.org");
    check_one("To 01144960000@example.org", Kind::Email, "01144960000@example.org");
    check_none("In 2024 and 2025, 10,613 people");
    CHECK(is_left_out(Kind::Phone));
    CHECK(is_left_out(Kind::Email));
    CHECK_FALSE(is_left_out(Kind::Postcode));
}

TEST_CASE("passages: a whole postcode is found with its space and without, in capitals and in small letters") {
    for (const char* code : {"M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "LS14DY", "ls1 4dy"})
        check_one(fill("The house in {}, by the river", {code}), Kind::Postcode, code);
    for (const char* none : {"The LS1 area", "On the b2 2nd floor", "Section 52 and 54", "A1 paper", "COVID19 4ALL", "E23000026",
                             "AB1 2CIK", "https://example.org/LS14DY"})
        check_none(none);
}

TEST_CASE("passages: the reference of a referral is NRM and a number that is no year") {
    check_one("See NRM 123456 for it", Kind::Reference, "NRM 123456");
    check_one("NRM reference number: 4711", Kind::Reference, "NRM reference number: 4711");
    check_one("(nrm-no. MS20481)", Kind::Reference, "nrm-no. MS20481");
    for (const char* none : {"The NRM in 2025", "NRM referrals 10,613", "NRM reference group", "NRMs 12345"}) check_none(none);
}

TEST_CASE("passages: a form of address with a name is found") {
    check_one("Ask Mrs Jones about it", Kind::Person, "Mrs Jones");
    check_one("Led by Dr A. Khan-Smith of the trust", Kind::Person, "Dr A. Khan-Smith");
    check_one("Cllr O'Brien", Kind::Person, "Cllr O'Brien");
    check_one("Ms Émile", Kind::Person, "Ms Émile");
    check_none("The Mr and the Ms of a form, a miss is as good as a mile");
    check_none("Drs Smith");
    check_none("Dr 5");
}

TEST_CASE("passages: a first name with a surname is found in any text, and what is called after a person is not") {
    check_one("Jane Jones of the council", Kind::Person, "Jane Jones");
    check_one("Ask Sarah O'Brien-Smith at the desk.", Kind::Person, "Sarah O'Brien-Smith");
    check_one("Run by Priya Patel.", Kind::Person, "Priya Patel");
    for (const char* none :
         {"The Jane Smith Trust", "Victoria Road and Chelsea", "Ask Sarah at the desk", "jane smith", "Sarah. Jones",
          "Elizabeth Fry Centre", "Thomas Cook", "Modern Slavery Helpline", "West Yorkshire Police"})
        check_none(none);
}

TEST_CASE("passages: a bare name is found where an organisation belongs, in all the ways it is written there") {
    for (const std::string_view key : {"lead", "partners", "ragCheckedBy"}) {
        CAPTURE(key);
        const auto found = found_in("Jane Smith", key);
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == Kind::Person);
        CHECK(found[0].text == "Jane Smith");
    }
    CHECK(found_in("SMITH Jane", "description").empty());
    CHECK(found_in("Jane Smith Trust", "lead").empty());
}

TEST_CASE("passages: each field that is published is looked through, and private notes are not") {
    for (const std::string_view key : {"title", "lead", "place", "source", "ragCheckedBy", "category", "partners"}) {
        CAPTURE(key);
        const auto found = found_in("Mrs Jones", key);
        REQUIRE(found.size() == 1);
        CHECK(found[0].field == key);
    }
    CHECK(found_in("Mrs Jones, 0114 496 0000", "notes").empty());
    const auto several = found_in("Mrs Jones, LS1 4DY, 0114 496 0000, a@example.org, NRM 123456");
    REQUIRE(several.size() == 5);
    CHECK(several[0].kind == Kind::Person);
    CHECK(several[4].kind == Kind::Reference);
}

TEST_CASE("passages: fewer than five people are pointed to, however the number is written") {
    check_one("We saw 3 adult men there.", Kind::FewPeople, "3 adult men");
    check_one("Two victims came forward", Kind::FewPeople, "Two victims");
    check_one("and 4 of 50 were local", Kind::FewPeople, "4 of 50");
    check_one("1 potential victim of ours", Kind::FewPeople, "1 potential victim");
    check_none("5 adults, 14 victims and 2.1 people");
    check_none("Section 3 of the Act, 2 visits, one table for all people here");
    check_none("Check two years after people leave. 3 sessions for victims, 2 briefings with survivors, one per referral");
}

TEST_CASE("passages: digits of a web address that can be dialled are pointed to") {
    check_one("https://wa.me/447700900123", Kind::PhoneInAddress, "447700900123");
    check_one("see https://x.example/?tel=07700900123 for it", Kind::PhoneInAddress, "07700900123");
    check_none("https://x.example/2026/11/12345678901234567");
}
