#include "io/json/json_scanner.h"

#include <doctest/doctest.h>

#include <pthread.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "io/json/json_text.h"
#include "model/base/utf8.h"
#include "support/generate.h"

using namespace waymark;

namespace {

/// Writes down what it is told, one line an event.
struct Recorder final : JsonEvents {
    std::vector<std::string> events;
    std::vector<JsonMend> mends;

    void null() override { events.push_back("null"); }
    void boolean(bool value) override { events.push_back(value ? "true" : "false"); }
    void number(std::string_view text) override {
        events.push_back("number " + std::to_string(0.0 + std::strtod(std::string(text).c_str(), nullptr)));
    }
    void string(std::string_view text) override { events.push_back("string " + std::string(text)); }
    void key(std::string_view text) override { events.push_back("key " + std::string(text)); }
    void begin(char bracket) override { events.push_back(std::string("begin ") + bracket); }
    void end(char bracket) override { events.push_back(std::string("end ") + bracket); }
    void mended(JsonMend mend, std::size_t) override { mends.push_back(mend); }
};

/// Reads it as it is or, refused so, mended: the break, if there is one.
std::optional<std::size_t> scan(std::string_view text, Recorder& recorder) {
    if (scan_json(text, recorder)) return {};
    recorder = {};
    return scan_mended_json(text, recorder);
}

/// What nlohmann's parser says itself, of the text as it is.
struct Reference {
    Recorder recorder;
    bool null() { return recorder.null(), true; }
    bool boolean(bool value) { return recorder.boolean(value), true; }
    bool number_integer(std::int64_t value) { return recorder.number(std::to_string(value)), true; }
    bool number_unsigned(std::uint64_t value) { return recorder.number(std::to_string(value)), true; }
    bool number_float(double, const std::string& text) { return recorder.number(text), true; }
    bool string(std::string& text) { return recorder.string(text), true; }
    bool binary(nlohmann::json::binary_t&) { return true; }
    bool start_object(std::size_t) { return recorder.begin('{'), true; }
    bool key(std::string& text) { return recorder.key(text), true; }
    bool end_object() { return recorder.end('}'), true; }
    bool start_array(std::size_t) { return recorder.begin('['), true; }
    bool end_array() { return recorder.end(']'), true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }
};

std::optional<std::size_t> broken_at(std::string_view text) {
    Recorder recorder;
    return scan(text, recorder);
}

/// What a text that holds only a string is read as, with the first mend.
std::pair<std::string, std::optional<JsonMend>> string_in(const std::string& inside) {
    Recorder recorder;
    if (scan('"' + inside + '"', recorder)) return {"(broken)", {}};
    return {recorder.events.front().substr(7), recorder.mends.empty() ? std::nullopt : std::optional(recorder.mends.front())};
}

}  // namespace

TEST_CASE("json scanner: gives the events nlohmann's parser gives for any JSON, and mends nothing in it") {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        CAPTURE(seed);
        testing::Dice random(seed);
        std::string json = "[" + testing::awkward_json(random) + ",";
        append_json_string(json, testing::awkward_text(random));
        json += "]";
        if (json.find("E400") != std::string::npos) continue;  // Too large for nlohmann's doubles.
        if (random.one_in(2)) json = nlohmann::json::parse(json).dump(2, ' ', random.one_in(2));
        Recorder ours;
        REQUIRE(scan_json(json, ours));
        Reference theirs;
        REQUIRE(nlohmann::json::sax_parse(json, &theirs));
        REQUIRE(ours.events == theirs.recorder.events);
        REQUIRE(ours.mends.empty());
    }
}

TEST_CASE("json scanner: what nlohmann's parser refuses, ours refuses or says that it mended") {
    std::size_t refused = 0;
    for (std::uint64_t seed = 1; seed <= 20000; ++seed) {
        testing::Dice random(seed);
        std::string json = testing::awkward_json(random);
        for (std::size_t i = 1 + random.roll(2); i > 0 && !json.empty(); --i) {
            static constexpr char kBytes[] = "\"\\{}[],:0-1.eEtfn \n\x01u";
            const std::size_t at = random.roll(json.size());
            if (random.one_in(3))
                json.erase(at, 1);
            else if (random.one_in(2))
                json.insert(at, 1, random.pick(kBytes));
            else
                json[at] = random.pick(kBytes);
        }
        // A zero byte at the end is padding to us; encodings are not looked at.
        if (json.find('\0') != std::string::npos || !is_utf8(json)) continue;
        CAPTURE(json);
        Recorder ours;
        const bool accepted = !scan(json, ours) && ours.mends.empty();
        // Numbers beyond doubles are read by us alone.
        if (std::any_of(ours.events.begin(), ours.events.end(), [](const std::string& event) { return event.ends_with("inf"); }))
            continue;
        // A number that runs to the end may have lost its last digits, so it is not taken.
        const bool ends_in_number = !json.empty() && std::string_view("0123456789").find(json.back()) != std::string_view::npos;
        const bool valid = nlohmann::json::accept(json);
        if (!valid) ++refused;
        REQUIRE(accepted == (valid && !ends_in_number));
    }
    CHECK(refused > 1000);
}

TEST_CASE("json scanner: escapes stand for their characters, those beyond the first plane in two halves") {
    CHECK(string_in(R"(\"\\\/\b\f\n\r\t\u0057\u0175\u20ac\ud83d\ude42)").first == "\"\\/\b\f\n\r\tWŵ€🙂");
    CHECK(string_in(R"(\u0000)").first == std::string(1, '\0'));
}

TEST_CASE("json scanner: mends strings that a strict parser refuses") {
    using Mended = std::pair<std::string, std::optional<JsonMend>>;
    CHECK(string_in("C:\\Windows") == Mended("C:\\Windows", JsonMend::Backslash));
    CHECK(string_in("\\u12") == Mended("\\u12", JsonMend::Backslash));
    CHECK(string_in("\\ud83d") == Mended("\xef\xbf\xbd", JsonMend::HalfCharacter));
    CHECK(string_in("\\ude42x") == Mended("\xef\xbf\xbdx", JsonMend::HalfCharacter));
    CHECK(string_in("\\ud83d\\u0041") == Mended("\xef\xbf\xbd"
                                                "A",
                                                JsonMend::HalfCharacter));
    Recorder recorder;
    CHECK_FALSE(scan("[\"a\tb\nc\",]", recorder));
    CHECK(recorder.events[1] == "string a\tb\nc");
    CHECK(recorder.mends == std::vector{JsonMend::ControlCharacter, JsonMend::TrailingComma});
}

TEST_CASE("json scanner: says at which byte a text breaks") {
    CHECK(broken_at("") == 0);
    CHECK(broken_at("[1,2") == 4);
    CHECK(broken_at("[1 2]") == 3);
    CHECK(broken_at("{\"a\" 1}") == 5);
    CHECK(broken_at("{\"a\":1,}x") == 8);
    CHECK(broken_at("[1]]") == 3);
    CHECK(broken_at("{]") == 1);
    CHECK(broken_at("[\"abc") == 5);
    CHECK(broken_at("[tru]") == 1);
    CHECK(broken_at("[01]") == 2);
    CHECK(broken_at("[-]") == 1);
    CHECK(broken_at("[\"a,\n\"b\"]") == 4);
    CHECK(broken_at("\"\\") == 2);
    CHECK(broken_at("[1]\0\0") == std::nullopt);
    CHECK(broken_at(" [ ] \n") == std::nullopt);
}

TEST_CASE("json scanner: numbers are given to the digit, whatever else is wrong with the text") {
    const std::string many(400, '9');
    for (const std::string& number : {std::string("-0"), std::string("0"), std::string("1e999"), std::string("-0.10E-0400"),
                                      std::string("18446744073709551616"), many, "1." + many + "e" + many}) {
        for (const bool broken : {false, true}) {
            CAPTURE(number);
            struct Numbers final : JsonEvents {
                std::string told;
                void null() override { told += "null "; }
                void boolean(bool value) override { told += value ? "true " : "false "; }
                void number(std::string_view text) override { told += std::string(text) + ' '; }
                void string(std::string_view text) override { told += std::string(text) + ' '; }
                void key(std::string_view name) override { told += std::string(name) + ':'; }
                void begin(char bracket) override { told += bracket; }
                void end(char bracket) override { told += bracket; }
                void mended(JsonMend, std::size_t) override { told += '!'; }
            } as_is, mended;
            const std::string json =
                "[" + number + ", {\"a\" :" + number + "}," + number + "\n," + number + (broken ? ",]" : "]");
            const std::string rest = number + " {a:" + number + " }" + number + " " + number + " ]";
            const bool taken = scan_json(json, as_is);
            if (taken) CHECK(as_is.told == "[" + rest);
            CHECK_FALSE((taken && broken));
            REQUIRE_FALSE(scan_mended_json(json, mended));
            std::string told = mended.told;
            std::erase(told, '!');
            CHECK(told == "[" + rest);
            CHECK((mended.told != told) == broken);
        }
    }
}

TEST_CASE("json scanner: a text nested 100,000 levels deep costs no stack, well made, mended or broken off") {
    constexpr std::size_t kLevels = 100'000;
    std::string deep;
    for (std::size_t i = 0; i < kLevels; ++i) deep += i % 2 == 0 ? "[" : "{\"a\":";
    std::string closed = deep + "1";
    for (std::size_t i = kLevels; i-- > 0;) closed += i % 2 == 0 ? ']' : '}';
    std::string mended = closed;
    mended.insert(closed.find('1') + 1, ",");
    struct Work {
        const std::string* texts[3];
        std::size_t events[3];
        bool read[3];
    } work{{&closed, &mended, &deep}, {}, {}};
    const auto run = [](void* given) -> void* {
        auto& all = *static_cast<Work*>(given);
        for (int i = 0; i < 3; ++i) {
            Recorder recorder;
            all.read[i] = !scan(*all.texts[i], recorder);
            all.events[i] = recorder.events.size();
        }
        return nullptr;
    };
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 256 * 1024);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, &attributes, run, &work) == 0);
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    const std::size_t opened = kLevels + kLevels / 2;
    CHECK(work.read[0]);
    CHECK(work.events[0] == opened + 1 + kLevels);
    CHECK(work.read[1]);
    CHECK(work.events[1] == opened + 1 + kLevels);
    CHECK_FALSE(work.read[2]);
    CHECK(work.events[2] == opened);
}

TEST_CASE("json scanner: a string is read alike wherever its special characters fall") {
    for (std::size_t length = 0; length < 40; ++length) {
        for (const char* special : {"\\n", "\xc5\xb5", "\x7f", "!", "#", "[", "]"}) {
            std::string inside(length, 'a');
            inside += special;
            inside += "tail";
            const std::string expected = std::string(length, 'a') + (special[0] == '\\' ? "\n" : special) + "tail";
            REQUIRE(string_in(inside).first == expected);
        }
    }
}
