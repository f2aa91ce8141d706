#pragma once
// A record of any kind being read, seen through its table of fields: what the reader fills without knowing
// the kind. Internal to the document codec.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/fields.h"

namespace waymark::codec {

/// Matches the order of alternatives in Field::member and Value.
enum class FieldType { Text, List, Flag, Number };

class RecordTarget {
  public:
    static constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

    virtual ~RecordTarget() = default;
    [[nodiscard]] virtual std::size_t field_count() const = 0;
    [[nodiscard]] virtual std::string_view key(std::size_t field) const = 0;
    [[nodiscard]] virtual FieldType type(std::size_t field) const = 0;
    /// Where the value of a field goes: a std::string, Strings, bool or std::optional<std::int64_t>, as
    /// `type` says.
    [[nodiscard]] virtual void* value(std::size_t field) = 0;
    [[nodiscard]] virtual std::string& id() = 0;
    [[nodiscard]] virtual Extra& extra() = 0;

    /// The field with this key, looked for from `expected` on: files come in the order of the table.
    [[nodiscard]] std::size_t find(std::string_view wanted, std::size_t expected) const {
        const std::size_t count = field_count();
        for (std::size_t step = 0; step < count; ++step) {
            const std::size_t field = (expected + step) % count;
            if (key(field) == wanted) return field;
        }
        return kNoField;
    }
};

template <class R>
class RecordTargetOf final : public RecordTarget {
  public:
    RecordTargetOf() : record(std::make_shared<R>()) {}

    std::size_t field_count() const override { return fields<R>().size(); }
    std::string_view key(std::size_t field) const override { return fields<R>()[field].key; }
    FieldType type(std::size_t field) const override {
        return static_cast<FieldType>(fields<R>()[field].member.index());
    }
    void* value(std::size_t field) override {
        return std::visit([&](auto member) -> void* { return &((*record).*member); },
                          fields<R>()[field].member);
    }
    std::string& id() override { return record->id; }
    Extra& extra() override { return record->extra; }

    std::shared_ptr<R> record;
};

}  // namespace waymark::codec
