// What of a public version stays behind or goes out in another form, but for its counts: contact details, who decided, and what
// readers are not told.

#include <doctest/doctest.h>

#include "model/analysis/contact_details.h"
#include "model/analysis/public_version.h"
#include "model/build.h"
#include "model/pack.h"

namespace waymark {

using namespace testing;

TEST_CASE("public: telephone numbers and e-mail addresses stay behind, a helpline and a web address do not") {
    Framework pack = small_pack();
    pack.helplines.push_back({"h", "Helpline", "08000 121 700", "", {}});
    Document document;
    auto talk = activity("1", "Talk by jo.bloggs+x@example.org.uk");
    talk->publish = true;
    talk->description = "Ring 01234 567 890 or +44 (0)7700 900123, or 08000 121 700. Not 2026-11-21, 12 of 40.";
    talk->partners = {"Council", "mail: a@b.example"};
    talk->evidence_link = "mailto:me@example.org";
    talk->source = "https://a.example/01234567890";
    put(document, talk);
    const PublicVersion made = make_public(pack, document);
    const Activity& out = *made.document.activities.find("1");
    CHECK(out.title == "Talk by [contact details left out]");
    CHECK(out.description ==
          "Ring [contact details left out] or [contact details left out], or 08000 121 700. Not 2026-11-21, 12 of "
          "40.");
    CHECK(out.partners == Strings{"Council", "mail: [contact details left out]"});
    CHECK(out.evidence_link.empty());
    CHECK(out.source == "https://a.example/01234567890");
    REQUIRE(made.removed.size() == 1);
    CHECK(made.removed[0].why == Removed::Why::ContactDetails);
    CHECK(made.removed[0].title == "Talk by [contact details left out]");
    CHECK(make_public(pack, made.document).removed.empty());
}

TEST_CASE("public: telephone numbers and addresses stay behind however they are written") {
    const Framework pack = small_pack();
    const std::string out = "[contact details left out]";
    const std::pair<std::string, std::string> cases[] = {
        {"0113 496 0000/0113 496 0001", out + "/" + out},
        {"0113 496 0000-0113 496 0001", out + "-" + out},
        {"Tel.0113 496 0000", "Tel." + out},
        {"M07700 900123", "M" + out},
        {"07700/900123", out},
        {"07700\xE2\x80\x91"
         "900123.",
         out + "."},
        {"0113\xE2\x80\x93"
         "496\xE2\x80\x89"
         "0000",
         out},
        {"0113\xC2\xAD"
         "496\xE2\x80\x8B"
         "0000",
         out},
        {"0113\t496 0000", out},
        {"\xE2\x98\x8E"
         "07700900123",
         "\xE2\x98\x8E" + out},
        {"\xEF\xBC\x90\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC\x93 496 0000", out},
        {"7700 900123", out},
        {"4407700900123", out},
        {"ask jane(at)example.org now", "ask " + out + " now"},
        {"jane.smith at example.org", out},
        {"jane.smith @ example.org", out},
        {"jane\xEF\xBC\xA0"
         "example.org",
         out},
        {"07700\n900123", out},
        {"٠٧٧٠٠ ٩٠٠١٢٣", out},
        {"०७७०० ९००१२३", out},
        {"০৭৭০০৯০০১২৩", out},
        {"𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟏𝟐𝟑", out},
        {"07700·900·123", out},
        {"07700•900•123", out},
        {"07700/900/123", out},
        {"07700, 900123", out},
        {"07700_900123", out},
        {"mobile07700900123", "mobile" + out},
        {"Telephone07700900123", "Telephone" + out},
        {"07700900123a", out + "a"},
        {"07700 900123 (2026-27)", out + " (2026-27)"},
        {"07700 900123 - 21.11.2026", out + " - 21.11.2026"},
        {"07700 900123 2026-11-21 meeting", out + " 2026-11-21 meeting"},
        {"07700900123 7700900456", out + " " + out},
        {"Ring 0161 496 0000 (9.30-17.00)", "Ring " + out + " (9.30-17.00)"},
        {"0113 496 0000 (2025/26)", out + " (2025/26)"},
        {"+44 113 496 0000 (2026-27)", out + " (2026-27)"},
        {"jane [at] example [dot] org", out},
        {"jane(at)example(dot)org", out},
        {"jane.smith at example dot org", out},
        {"jane{at}example.org", out},
        {"jane <at> example.org", out},
        {"jane(@)example.org", out},
        {"jane﹫example.org", out},
        {"jane@example。org", out},
        {"\"jane doe\"@example.org", out},
        {"jane@\nexample.org", out},
        {"Ask Jane.Doe AT KENT.GOV.UK now", "Ask " + out + " now"},
        {"Jane.Doe At Kent.gov.uk", out},
        {"jane.doe AT kent DOT gov DOT uk", out},
        {"jane.doe [ at ] kent.gov.uk", out},
        {"jane ( AT ) kent ( dot ) gov ( dot ) uk", out},
        {"0161 496 0000x22", out + "x22"},
        {"jane%40example.org", out},
        {"mail to jane.smith[@]example[.]org", "mail to " + out},
        {"smith @ example . org", out},
    };
    for (const auto& [text, wanted] : cases) CHECK(without_contact_details(text, pack) == wanted);
    for (const std::string text : {"We met @ 10.30", "Look at example.org", "from 01/02/2025 10:30 on", "1234567890 leaflets",
                                   "v1.2 at gov.uk", "2026-11-21 to 2026-12-31", "12.5 of 40 (2025/26)", "Tŷ 07, 2025",
                                   "0.5, 0.25, 0.125 and 0.0625", "On 04/12/2025, 10 of 12", "Look at example dot org",
                                   "Posters 070, 090 and 110 (2025/26)", "MEET AT KENT.GOV.UK", "100%40 leaflets"})
        CHECK(without_contact_details(text, pack) == text);
}

TEST_CASE("public: the end of a telephone number goes with it though it begins with a nought") {
    Framework pack = small_pack();
    pack.helplines.push_back({"h", "Helpline", "08000 121 700", "", {}});
    const std::string out = "[contact details left out]";
    const std::pair<std::string, std::string> cases[] = {
        {"0044 20 7946 0018", out},
        {"0044 161 496 0000; 0044 7700 900 123", out + "; " + out},
        {"+44 (0)161 4960 012", out},
        {"00353 12 345 0567", out},
        {"0161 496 000 0", out},
        {"0044 20 7946 0018 (2026-27)", out + " (2026-27)"},
        // A whole number behind a gap is still another.
        {"0113 496 0000 0113 496 0001", out + " " + out},
        {"01204 12345 0161 496 0000", out + " " + out},
        {"0044 20 7946 0018 0161 496 0000", out + " " + out},
        {"+44 161 496 0000 07700 900123", out + " " + out},
        {"+353 1 234 5678 0161 496 0001", out + " " + out},
        {"+44 161 496 0000 08000 121 700", out + " 08000 121 700"},
    };
    for (const auto& [text, wanted] : cases) CHECK(without_contact_details(text, pack) == wanted);
}

TEST_CASE("public: an address that a space or the end of a line breaks stays behind whole") {
    const Framework pack = small_pack();
    const std::string out = "[contact details left out]";
    const std::pair<std::string, std::string> cases[] = {
        {"Ask jane.doe@police.\nuk now", "Ask " + out + " now"},
        {"jane.doe@police.\r\nuk", out},
        {"jane.doe\n@police.uk", out},
        {"jane.doe\n@\npolice.uk", out},
        {"jane.doe@\npolice.\nuk", out},
        {"jane.doe@police. uk", out},
        {"jane.doe@police .uk", out},
        {"jane.doe@charity.org. uk", out},
        {"jane@police. example", out},
        {"JANE.DOE@POLICE. UK", out},
        {"jane.doe  @police.uk", out},
        {"jane [at] police. uk", out},
        {"jane.doe at\npolice.uk", out},
        {"Ask jane AT police DOT uk now", "Ask " + out + " now"},
        // What comes behind an address stays.
        {"Ask jane@police.uk. We answer.", "Ask " + out + ". We answer."},
        {"Ask jane@police.uk. net gains are small", "Ask " + out + ". net gains are small"},
        {"Ask jane@police.uk.\nuk wide work", "Ask " + out + ".\nuk wide work"},
    };
    for (const auto& [text, wanted] : cases) CHECK(without_contact_details(text, pack) == wanted);
    for (const std::string text : {"Meet us at police. uk wide work", "We met @ police. uk wide work", "Talk @ 10. uk wide",
                                   "LOOK AT EXAMPLE DOT ORG", "We look at example dot org", "Posters @police. Next year more",
                                   "100%40 leaflets. we", "He was at home. net gains", "Arrive at\n10.30"})
        CHECK(without_contact_details(text, pack) == text);
}

TEST_CASE("public: an id is no telephone number") {
    Document document;
    auto talk = activity("1", "Talk");
    talk->publish = true;
    talk->factors = {"e0000001-0000-4000-8000-f00000000001", "10000000-0000-4000-8000-012345678901"};
    put(document, talk);
    const PublicVersion made = make_public(small_pack(), document);
    CHECK(made.document.activities.find("1")->factors == talk->factors);
    CHECK(made.removed.empty());
}

TEST_CASE("public: readers are not told how many activities are not published") {
    Document document;
    put(document, activity("1", "Talk"));
    put(document, activity("2", "Visit"));
    CHECK(removed_for_readers(make_public(small_pack(), document).removed) ==
          std::vector<std::string>{"Activities that are not marked as publishable are left out."});
}

TEST_CASE("public: what was decided about gaps that unpublished activities make stays, and so does what an action says of them") {
    Document document;
    auto talk = activity("1", "Talk");
    talk->publish = true;
    put(document, talk);
    const std::string thin = "thin/one-activity/level=national/stage=early", empty = "coverage/level=national/stage=early";
    for (const std::string& gap : {thin, empty}) {
        auto decision = record<GapDecision>(gap);
        decision->decision = "accept";
        put(document, std::move(decision));
    }
    auto action = record<Action>("a");
    action->what = "Ask";
    action->gap = thin;
    put(document, std::move(action));
    const auto made = [&] { return make_public(small_pack(), document).document; };
    CHECK(made().gaps.size() == 2);
    CHECK(made().actions.find("a")->gap == thin);
    put(document, activity("2", "Visit"));
    CHECK(made().gaps.size() == 1);
    CHECK(made().gaps.find(empty) != nullptr);
    CHECK(made().actions.find("a")->gap.empty());
    CHECK(removed_for_readers(make_public(small_pack(), document).removed)[1] ==
          "Gaps that activities which are not published have a part in are left out.");
}

TEST_CASE("public: who decided on a gap stays with the partnership") {
    Document document;
    auto decision = record<GapDecision>("coverage/factor=strategy");
    decision->decision = "accept";
    decision->decided_by = "Jo Bloggs";
    put(document, decision);
    const PublicVersion made = make_public(small_pack(), document);
    CHECK(made.document.gaps.find("coverage/factor=strategy")->decided_by.empty());
    CHECK(made.document.gaps.find("coverage/factor=strategy")->decision == "accept");
    CHECK(document.gaps.find("coverage/factor=strategy")->decided_by == "Jo Bloggs");
}

TEST_CASE("public: an id that holds an address goes out as another, and what names it still does") {
    Document document;
    auto factor = record<OwnFactor>("jane.doe@example.org");
    factor->title = "Trust";
    put(document, factor);
    auto talk = activity("a", "Talk");
    talk->publish = true;
    talk->factors = {"jane.doe@example.org", "n01"};
    put(document, talk);
    auto action = record<Action>("07700 900123");
    action->factor = "jane.doe@example.org";
    action->gap = "coverage/factor=jane.doe@example.org";
    put(document, action);
    auto note = record<ProgressNote>("n");
    note->action = "07700 900123";
    put(document, note);
    put(document, record<GapDecision>("coverage/factor=jane.doe@example.org"));
    const PublicVersion made = make_public(small_pack(), document);
    const std::string id = made.document.own_factors.begin()->id;
    CHECK(id.find("jane") == std::string::npos);
    CHECK(made.document.activities.find("a")->factors == Strings{id, "n01"});
    CHECK(made.document.actions.begin()->factor == id);
    CHECK(made.document.actions.begin()->gap == "coverage/factor=" + id);
    CHECK(made.document.gaps.begin()->id == "coverage/factor=" + id);
    CHECK(made.document.progress_notes.begin()->action == made.document.actions.begin()->id);
    CHECK(made.document.actions.begin()->id.find("900123") == std::string::npos);
}

}  // namespace waymark
