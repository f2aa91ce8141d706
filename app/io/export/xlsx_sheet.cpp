#include "io/export/xlsx_sheet.h"

#include <algorithm>

#include "io/export/spreadsheet.h"
#include "io/export/xml_text.h"
#include "model/base/ascii.h"
#include "model/base/date.h"
#include "model/base/text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

/// On how many lines a text stands, about.
std::size_t lines_in(std::string_view text, std::size_t width) {
    // So nearly all cells are.
    if (text.size() <= width && text.find('\n') == std::string_view::npos) return 1;
    std::size_t lines = 0;
    do {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += 1 + letters_in(text.substr(0, end)) / (width + 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    } while (!text.empty());
    return lines;
}

XlsxLook look_of(FieldKind kind) {
    return kind == FieldKind::Date ? XlsxLook::Day : kind == FieldKind::Number ? XlsxLook::Number : XlsxLook::Text;
}

/// The number that spreadsheets keep a day as. Nothing before 1901, where they do not agree.
long day_number(std::string_view text) {
    const auto day = parse_date(text);
    constexpr long kDaysTo1970 = 25'569;
    return day && day->year > 1900 ? days_since_epoch(*day) + kDaysTo1970 : 0;
}

/// A line for the head of a page: "&" is the beginning of a code there, but for two of them, and all of it, with the "&L" in
/// front, has at most 255 letters (UTF-16 units). What is too long is cut, and that can be seen.
std::string header_text(std::string_view line) {
    constexpr std::size_t kMost = 255 - 2;
    std::string text;
    std::size_t units = 0, fits = 0;  // What of the text leaves room for the sign that it is cut.
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t from = at;
        const char32_t code = next_code(line, at);
        if (units < kMost) fits = text.size();
        text += line.substr(from, at - from);
        units += code > 0xFFFF || code == '&' ? 2 : 1;
        if (code == '&') text += '&';
    }
    if (units <= kMost) return text;
    text.resize(fits);
    return text + "…";
}

// What stays in sight: the headings, and of a wide table the first column too.
constexpr std::string_view kFirstRow =
                               "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection "
                               "pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>",
                           kFirstColumnAndRow =
                               "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                               "<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>"
                               "<selection pane=\"bottomRight\" activeCell=\"B2\" sqref=\"B2\"/>";

class SheetWriter {
  public:
    SheetWriter(ZipFile& file, const WorkbookSheet& sheet, const XlsxContext& context)
        : file_(file), sheet_(sheet), table_(sheet.table), context_(context) {
        for (std::size_t at = 0; at < table_.columns.size(); ++at) cell_begins_.push_back(fill("<c r=\"{}", {column_name(at)}));
    }

    void run(bool is_open) {
        const std::size_t columns = table_.columns.size();
        const std::string area = fill("A1:{}{}", {column_name(columns - 1), table_.rows.size() + 1});
        const bool keeps_first = keeps_first_column(sheet_);
        out_ = fill(
            "{}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr "
            "fitToPage=\"1\"/></sheetPr><dimension ref=\"{}\"/><sheetViews><sheetView{} workbookViewId=\"0\">{}"
            "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>",
            {kXmlHead, area, is_open ? " tabSelected=\"1\"" : "", keeps_first ? kFirstColumnAndRow : kFirstRow});
        widths_.clear();
        std::size_t all = 0;
        for (std::size_t at = 0; at < columns; ++at) all += widths_.emplace_back(column_letters(sheet_, at));
        for (std::size_t at = 0; at < columns; ++at)
            out_ += fill("<col min=\"{}\" max=\"{}\" width=\"{}\" style=\"{}\" customWidth=\"1\"/>",
                         {at + 1, at + 1, widths_[at], static_cast<int>(look_of(table_.columns[at].kind))});
        out_ += "</cols><sheetData>";
        rows();
        out_ += fill("</sheetData><autoFilter ref=\"{}\"/>", {area});
        choices();
        put(out_,
            "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><pageSetup "
            "paperSize=\"9\" orientation=\"landscape\"");
        // So many pages side by side that it can still be read.
        constexpr std::size_t kLettersOnAPage = 180;
        const std::size_t again = keeps_first ? widths_.front() : 0, a_page = kLettersOnAPage - again;
        out_ += fill(" fitToWidth=\"{}\" fitToHeight=\"0\"/>", {(all - again + a_page - 1) / a_page});
        margin();
        out_ += "</worksheet>";
        file_.add(out_);
    }

  private:
    void rows() {
        std::size_t lines = 1;
        for (std::size_t at = 0; at < table_.columns.size(); ++at)
            lines = std::max(lines, lines_in(table_.columns[at].label, widths_[at] - 2));
        begin_row(1, lines);
        for (std::size_t at = 0; at < table_.columns.size(); ++at) text(at, table_.columns[at].label, XlsxLook::Head);
        out_ += "</row>";
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            lines = 1;
            for (std::size_t at = 0; at < table_.columns.size(); ++at)
                lines = std::max(lines, lines_in(cell_text(table_.rows[row][at], Cells::Words, room_), widths_[at]));
            begin_row(row + 2, lines);
            for (std::size_t at = 0; at < table_.columns.size(); ++at) cell(at, table_.rows[row][at]);
            out_ += "</row>";
            if (out_.size() < kPiece) continue;
            file_.add(out_);
            out_.clear();
        }
    }

    /// Not every program works out for itself how high a row has to be.
    void begin_row(std::size_t row, std::size_t lines) {
        constexpr std::size_t kLine = 15, kMost = 405;
        row_ = std::to_string(row);
        out_ += fill("<row r=\"{}\" ht=\"{}\">", {row_, std::min(kMost, lines * kLine)});
    }

    void cell(std::size_t column, const Value& value) {
        if (const auto* number = std::get_if<WholeNumber>(&value)) {
            if (number->words().empty()) {
                if (*number) plain(column, number->text(), XlsxLook::Number);
                return;
            }
        }
        const std::string_view words = cell_text(value, Cells::Words, room_);
        if (words.empty()) return;
        if (table_.columns[column].kind == FieldKind::Date)
            if (const long day = day_number(words)) return plain(column, std::to_string(day), XlsxLook::Day);
        text(column, words, XlsxLook::Text);
    }

    void place(std::size_t column, XlsxLook look) {
        out_ += cell_begins_[column];
        out_ += row_;
        put(out_, "\" s=\"");
        out_ += static_cast<char>('0' + static_cast<int>(look));
        out_ += '"';
    }

    void plain(std::size_t column, std::string_view number, XlsxLook look) {
        place(column, look);
        out_ += "><v>";
        out_ += number;
        out_ += "</v></c>";
    }

    void text(std::size_t column, std::string_view words, XlsxLook look) {
        place(column, look);
        put(out_, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        if (words.find("_x") == std::string_view::npos)
            append_xml(out_, words);
        else
            append_xml(out_, shown_as_it_is(words));
        out_ += "</t></is></c>";
    }

    /// Excel takes "_x0041_" in a text for a letter by its number, but for "_x005F_", which is the "_".
    static std::string shown_as_it_is(std::string_view words) {
        std::string out;
        const auto is_hex = [](char c) { return hex_digit(c) >= 0; };
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::string_view here = words.substr(at, 7);
            const bool is_code = here.size() == 7 && here.starts_with("_x") && here[6] == '_' &&
                                 std::all_of(here.begin() + 2, here.begin() + 6, is_hex);
            out += is_code ? "_x005F_" : words.substr(at, 1);
        }
        return out;
    }

    /// The lists to pick from. What is not in one can be typed all the same.
    void choices() {
        std::string lists;
        std::size_t count = 0;
        const std::size_t last = table_.rows.size() + 1 + sheet_.empty_rows;
        for (std::size_t at = 0; at < sheet_.choices.size() && last > 1; ++at) {
            const std::string where = words_at(sheet_.choices[at]);
            if (where.empty()) continue;
            ++count;
            lists +=
                fill("<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{}2:{}{}\"><formula1>{}</formula1></dataValidation>",
                     {column_name(at), column_name(at), last, xml_text(where)});
        }
        if (count > 0) out_ += fill("<dataValidations count=\"{}\">{}</dataValidations>", {count, lists});
    }

    [[nodiscard]] std::string words_at(const Strings& words) const {
        if (words.empty()) return {};
        for (const auto& [list, where] : context_.lists)
            if (list == words) return where;
        // Yes and no, which need no sheet.
        return words.size() == 2 ? fill("\"{},{}\"", {words[0], words[1]}) : std::string();
    }

    /// What stands on every printed page.
    void margin() {
        const std::string safe = header_text(margin_line(context_.margin));
        out_ += "<headerFooter>";
        if (!safe.empty()) out_ += fill("<oddHeader>&amp;L{}</oddHeader>", {xml_line(safe)});
        out_ +=
            fill("<oddFooter>&amp;L{}&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>", {xml_line(context_.date)});
    }

    /// So much is packed at a time.
    static constexpr std::size_t kPiece = 1 << 16;

    ZipFile& file_;
    const WorkbookSheet& sheet_;
    const DataTable& table_;
    const XlsxContext& context_;
    std::vector<std::size_t> widths_;
    Strings cell_begins_;  ///< "<c r="AB", column by column
    std::string row_;      ///< The number of the row that is being written
    std::string room_;     ///< For cell_text()
    std::string out_;      ///< What is not packed yet
};

}  // namespace

void write_xlsx_sheet(ZipFile& file, const WorkbookSheet& sheet, const XlsxContext& context, bool is_open) {
    SheetWriter(file, sheet, context).run(is_open);
}

}  // namespace waymark
