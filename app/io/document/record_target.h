#pragma once
// A record of any kind being read, seen through its table of fields. Internal to the document codec.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "model/base/bytes.h"
#include "model/document/fields.h"

namespace waymark::codec {

struct RecordTarget {
    static constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

    std::shared_ptr<Record> record;
    std::span<const Field> fields;

    /// The field with this key, looked for from `expected` on: files come in the order of the table.
    [[nodiscard]] std::size_t find(std::string_view wanted, std::size_t expected) const {
        std::size_t field = expected;
        for (std::size_t left = fields.size(); left > 0; --left, ++field) {
            if (field >= fields.size()) field = 0;
            if (same_bytes(fields[field].key, wanted)) return field;
        }
        return kNoField;
    }
};

}  // namespace waymark::codec
