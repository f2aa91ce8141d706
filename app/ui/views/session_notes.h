#pragma once
// What of the way a person looks at their work comes back after a reload. Each screen names its own, once, for writing it down
// and for reading it again (ScreenRow::comes_back).

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/activity_query.h"
#include "model/document/record.h"
#include "ui/views/keys.h"

namespace waymark {

/// Goes through what comes back, each thing by a key of its own, and writes it down or reads it. What was not written, since it
/// was empty or no, or by an earlier version, is left as it is when it is read; so is what makes no sense.
class SessionNotes {
  public:
    virtual ~SessionNotes() = default;
    virtual void text(std::string_view key, std::string& value) = 0;
    virtual void flag(std::string_view key, bool& value) = 0;
    virtual void number(std::string_view key, float& value) = 0;  ///< As a whole number
    virtual void list(std::string_view key, Strings& values) = 0;
    virtual void keys(std::string_view key, Keys& values) = 0;
    virtual void filters(std::string_view key, std::vector<Filter>& values) = 0;
    /// One of an enum, by its word in `words`; an empty word is not written.
    template <class Enum>
    void one_of(std::string_view key, std::span<const std::string_view> words, Enum& value) {
        value = static_cast<Enum>(word(key, words, static_cast<std::size_t>(value)));
    }

  protected:
    /// Which of the words it is: `which` unless another was read.
    virtual std::size_t word(std::string_view key, std::span<const std::string_view> words, std::size_t which) = 0;
};

}  // namespace waymark
