#pragma once
// What the readers of packs and area lists share: parsing, typed look-ups that note what is wrong, and the
// places they note it at. Internal to io.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_tree.h"
#include "model/base/problem.h"
#include "model/base/text.h"
#include "model/framework/framework.h"

namespace waymark {

/// Collects problems while a tree of JSON is read. Every look-up takes a missing key as "not said" and a
/// value of the wrong type as a problem; either way reading goes on.
class PackReader {
  public:
    explicit PackReader(Problems& problems) : problems_(problems) {}

    enum class What { Framework, Areas };
    /// The tree, if the bytes are one JSON object; otherwise nothing, and a problem that says that it cannot
    /// be used as `what`.
    [[nodiscard]] std::optional<Json> parse(std::string_view bytes, What what);

    /// `message` is a text for tr(), with what is to be filled in.
    void error(const char* code, std::string where, const char* message, std::initializer_list<FillArgument> arguments = {});

    [[nodiscard]] std::string text(const Json& object, const char* key, const std::string& where);
    [[nodiscard]] std::vector<std::string> texts(const Json& object, const char* key, const std::string& where);
    [[nodiscard]] bool flag(const Json& object, const char* key, const std::string& where);
    /// A whole number from 0 up, or nothing when it is missing or wrong.
    [[nodiscard]] std::optional<long> number(const Json& object, const char* key, const std::string& where);

    /// The standing said by `key`; `fallback` when nothing or something unknown is said.
    [[nodiscard]] Standing standing(const Json& object, const char* key, const std::string& where, Standing fallback);

    /// The array under `key`, or null when it is missing or not an array (a problem).
    [[nodiscard]] const Json* array(const Json& object, const char* key, const std::string& where);

    /// Calls `visit(element, "where.key[3]")` for each object in the array under `key`. Elements that are no
    /// objects are problems and are passed over.
    template <class Visit>
    void each(const Json& object, const char* key, const std::string& where, Visit&& visit) {
        const Json* list = array(object, key, where);
        if (!list) return;
        std::size_t i = 0;
        for (const Json& element : list->elements()) {
            const std::string place = at(where, key) + "[" + std::to_string(i++) + "]";
            if (element.is_object())
                visit(element, place);
            else
                wrong_type(place, Json::Kind::Object, element);
        }
    }

    /// "where.key", or "key" at the top.
    [[nodiscard]] static std::string at(const std::string& where, const char* key);

  private:
    void wrong_type(std::string where, Json::Kind wanted, const Json& found);

    Problems& problems_;
};

/// Reads the `sources` list of a pack: where things were read.
[[nodiscard]] std::vector<Source> read_sources(PackReader& reader, const Json& root);

}  // namespace waymark
