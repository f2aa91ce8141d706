#include "model/import/people.h"

#include <algorithm>
#include <span>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

constexpr std::string_view kTitles[] = {"mr",  "mrs", "ms",   "miss", "mx",  "dr",   "prof", "professor", "sir",  "dame", "rev",
                                        "revd", "cllr", "councillor", "pc",  "dc",   "ds",  "di",   "dci",       "dsupt", "ps",   "sgt",
                                        "insp", "ch", "supt", "pcso", "tdc", "tds",  "tdi",  "acc",       "dcc"};

/// First names that are common among adults in England and Wales (ONS, baby names of 1954 to 2004, the first of each list)
/// and in the teams that do this work. Those that are words of their own ("Will", "Grace", "Hope", "Mark", "May") are left
/// out, since services are called so too.
constexpr std::string_view kFirstNames[] = {
    "adam",     "aisha",   "alan",     "alex",     "alexander", "alice",   "alison",   "amanda",  "amy",      "andrea",  "andrew",
    "angela",   "ann",     "anna",     "anne",     "anthony",   "ashley",  "barbara",  "ben",     "benjamin", "beth",    "bob",
    "brian",    "carol",   "caroline", "catherine", "charles",  "charlotte", "chloe",  "chris",   "christine", "christopher", "claire",
    "colin",    "daniel",  "dave",     "david",    "dawn",      "deborah", "debbie",   "denise",  "diane",    "donna",   "edward",
    "elizabeth", "emily",  "emma",     "fatima",   "fiona",     "gary",    "gareth",   "gemma",   "geoff",    "george",  "gillian",
    "graham",   "hannah",  "harry",    "heather",  "helen",     "ian",     "imran",    "jacqueline", "james", "jamie",   "jane",
    "janet",    "jason",   "jean",     "jennifer", "jenny",     "jessica", "joanna",   "joanne",  "joe",      "john",    "jonathan",
    "joseph",   "judith",  "julia",    "julie",    "karen",     "kate",    "katherine", "kathryn", "katie",   "keith",   "kelly",
    "kerry",    "kevin",   "kim",      "laura",    "lauren",    "leanne",  "lee",      "lesley",  "linda",    "lisa",    "louise",
    "lucy",     "lynn",    "margaret", "maria",    "marie",     "martin",  "matthew",  "megan",   "melanie",  "michael", "michelle",
    "mohammed", "muhammad", "nadia",   "natalie",  "natasha",   "neil",    "nicholas", "nicola",  "nigel",    "olivia",  "pamela",
    "patricia", "paul",    "paula",    "peter",    "philip",    "priya",   "rachel",   "rebecca", "richard",  "robert",  "rosie",
    "ruth",     "ryan",    "sally",    "samantha", "sandra",    "sarah",   "sean",     "sharon",  "sian",     "simon",   "sophie",
    "stephanie", "stephen", "steve",   "steven",   "stuart",    "susan",   "suzanne",  "thomas",  "tim",      "timothy", "tom",
    "tracey",   "tracy",   "victoria", "wendy",    "william",   "yasmin",  "zoe"};

/// Ends the name of something else: "Jane Smith Trust", "Elizabeth Fry Foundation", "David Lewis Centre".
constexpr std::string_view kNoSurnames[] = {"trust", "foundation", "centre", "center", "charity", "project", "house", "school",
                                            "college", "university", "hospital", "hospice", "ltd", "limited", "cic", "fund",
                                            "society", "police", "community", "team", "group", "road",
                                            "street", "park", "service", "services", "lodge", "partnership", "and", "s",
                                            "council"};

bool is_initial_and_surname(std::string_view text) {
    if (text.size() < 5 || !is_upper(text[0]) || text[1] != '.') return false;
    std::string_view name = text.substr(2);
    // "J. R. Smith"
    while (name.size() > 3 && (name[0] == ' ' || (is_upper(name[0]) && name[1] == '.'))) name.remove_prefix(name[0] == ' ' ? 1 : 2);
    return name.size() > 1 && is_upper(name[0]) && name.find_first_of(" 0123456789&/") == std::string_view::npos;
}

}  // namespace

bool reads_as_person(std::string_view text) {
    // An address of somebody; "A. Cole": an initial and a surname.
    if (text.find('@') != std::string_view::npos && text.find_first_of(" \n") == std::string_view::npos) return true;
    if (is_initial_and_surname(text)) return true;
    // "Jane Smith (Kent Police)", "Ahmed, Kent Police": the name stands before the sign.
    const std::string_view name = text.substr(0, text.find_first_of("(,;\n[<"));
    if (name.empty() || name.size() > 60) return false;
    const std::string plain = plain_words(name);
    const std::vector<std::string_view> words = split_words(plain);
    if (words.size() < 2 || words.size() > 5 || contains(kNoSurnames, words.back())) return false;
    return contains(kTitles, words[0]) || (contains(kFirstNames, words[0]) && words.size() < 4);
}

}  // namespace waymark
