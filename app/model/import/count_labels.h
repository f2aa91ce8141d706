#pragma once
// What a row or a column of a table of counts says that it counts: "Adults referred", "Referrals – children", "Duty to
// Notify", "Labour exploitation", "Total".

#include <map>
#include <string>
#include <string_view>

#include "model/framework/framework.h"
#include "model/import/meanings.h"

namespace waymark {

/// The lists that a label's words can be of, by Field::key of LocalCount.
inline constexpr std::string_view kCountLists[] = {"measure", "exploitation", "who"};

struct CountLabel {
    /// The choice of each list that is named, by the list's key; `words::all_types` among them.
    std::map<std::string_view, std::string> ids;
    bool known = false;     ///< Every word in it is understood
    bool is_total = false;  ///< It says no more than that it is all there is
};

/// True for one word that names a type of exploitation, and many other things ("Domestic", "Other"): it is one only among
/// others.
[[nodiscard]] bool is_everyday(std::string_view label);

/// Reads labels by the names and words of the choices, whatever stands between them. Two choices of one list ("labour and
/// sexual") are not understood.
class CountLabels {
  public:
    explicit CountLabels(const Framework& framework);
    [[nodiscard]] const CountLabel& of(const std::string& text);
    /// "All first responders" under "First responder" is a total.
    void learn_total(std::string_view heading, const std::string& text);

  private:
    [[nodiscard]] CountLabel read(const std::string& text);
    bool take(std::string_view words, CountLabel& label, bool& is_twice);

    const Framework& framework_;
    AreaList no_areas_;
    Meanings meanings_;
    std::map<std::string, CountLabel, std::less<>> read_;
};

}  // namespace waymark
