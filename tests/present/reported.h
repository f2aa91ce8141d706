#pragma once
// Reports and workbooks of a document in which every field of every kind of record has words of its own.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "io/export/report_file.h"
#include "model/build.h"
#include "model/pack.h"
#include "present/report/report.h"
#include "present/report/workbook.h"
#include "support/unzip.h"

namespace waymark::testing {

inline constexpr Date kDay{2026, 11, 21};

/// What a report says, all of it, as text.
inline std::string said(const Report& report) {
    std::string all = report.title + '\n' + report.date + '\n';
    const auto add = [&](const Strings& lines) {
        for (const std::string& line : lines) all += line + '\n';
    };
    add(report.margin);
    for (const Block& block : report.blocks) {
        all += block.text + '\n';
        add(block.items);
        add(block.columns);
        for (const Strings& row : block.rows) add(row);
        for (const auto& [name, what] : block.facts) add({name, what});
        if (!block.figure) continue;
        add(block.figure->words);
        for (const FigureShape& shape : block.figure->shapes) add({shape.text});
    }
    return all;
}

inline Report made(const Document& document, ReportKind kind, bool is_public = false) {
    static const Framework pack = small_pack();
    static const AreaList areas;
    ReportOptions options;
    options.date = kDay;
    options.is_public = is_public;
    return make_report({pack, areas, document}, kind, options);
}

/// What a person reads in the file, whatever its format.
inline std::string read_in(const Report& report, ReportFormat format) {
    const std::string bytes = write_report(report, format, {});
    return format == ReportFormat::Html ? bytes : test::words_in_package(bytes);
}

inline Workbook workbook_of(const Document& document, bool is_public = false) {
    static const Framework pack = small_pack();
    static const AreaList areas;
    ReportOptions options;
    options.date = kDay;
    options.is_public = is_public;
    return make_workbook({pack, areas, document}, options);
}

inline std::string marker(RecordKind kind, std::string_view key) {
    return "mark" + std::to_string(static_cast<int>(kind)) + 'x' + std::string(key) + 'x';
}

inline std::int64_t number_marker(std::string_view key) {
    return key == "year" ? 2025 : 918273;
}

/// Fills every field of a record with words of its own.
inline void mark(Record& record, RecordKind kind) {
    for (const Field& field : fields(kind)) {
        switch (field.type) {
            case FieldType::Text:
                set(record, field, marker(kind, field.key));
                break;
            case FieldType::List:
                set(record, field, Strings{marker(kind, field.key) + 'a', marker(kind, field.key) + 'b'});
                break;
            case FieldType::Flag:
                set(record, field, true);
                break;
            case FieldType::Number:
                set(record, field, std::optional<std::int64_t>(number_marker(field.key)));
                break;
        }
    }
}

/// One record of each kind, every field marked. Ids of other records lead where they should.
inline Document marked_document() {
    Document document;
    document.id = "d";
    auto partnership = std::make_shared<Partnership>();
    mark(*partnership, RecordKind::Partnership);
    document.partnership = partnership;
    for (const RecordType& type : record_types()) {
        const std::shared_ptr<Record> record = type.make();
        record->id = "id-" + std::string(type.key);
        mark(*record, type.kind);
        if (type.kind == RecordKind::Snapshot) static_cast<Snapshot&>(*record).content = std::make_shared<const Document>();
        type.list(document) = type.list_in(document).with(record);
    }
    return document;
}

inline bool says(const std::string& all, std::string_view words) {
    return all.find(words) != std::string::npos;
}

}  // namespace waymark::testing
