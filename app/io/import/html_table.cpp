#include "io/import/html_table.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "io/import/csv.h"
#include "io/import/html_cells.h"
#include "io/import/html_tokens.h"
#include "io/import/text_encoding.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"

namespace waymark {
namespace {

constexpr std::size_t kMostTablesInOne = 16;
/// What cells may cost that stand in the source once and in the grid often: a few letters of HTML can ask for
/// any number.
constexpr std::size_t kMostCopied = 64u << 20;

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
    return contains(names, name);
}

bool ends_line(std::string_view name) {
    return is_any(name, {"br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "td", "th", "table", "dt", "dd",
                         "blockquote", "pre"});
}

/// Elements without an end.
bool is_void(std::string_view name) {
    return is_any(name, {"br", "col", "img", "input", "hr", "meta", "link", "wbr", "base", "source", "area"});
}

/// "1", "[2]", "*": a sign that leads to a note below the table.
bool is_note_sign(std::string_view raised) {
    return !raised.empty() && raised.size() < 6 && raised.find_first_not_of("0123456789[]()*,") == std::string_view::npos;
}

/// A table while it is read.
struct OpenTable {
    /// A cell from above that still stands in the rows to come.
    struct Above {
        std::size_t rows = 0;
        std::string text;
        bool again = false;  ///< It is one cell with what stands to its left
        bool struck = false;
    };

    explicit OpenTable(std::size_t& copies) : copies_left(copies) {}

    Sheet sheet;
    std::reference_wrapper<std::size_t> copies_left;
    std::vector<Above> above;
    std::vector<bool> hidden_columns, hidden_with_words;
    std::size_t columns_told = 0;  ///< By <col>
    std::size_t column = 0;
    bool in_row = false, in_cell = false, row_hidden = false, cell_hidden = false, cell_struck = false;
    std::size_t rows = 1, columns = 1;  ///< That the open cell spans
    std::string text, address;
    std::string picture;          ///< What a picture in the open cell is called
    bool coloured = false;        ///< The open cell
    std::string struck;           ///< What is struck out in it, or its beginning
    std::size_t raised = 0;       ///< Where the last raised words begin in `text`
    std::size_t choice_list = 0;  ///< Where the words of the choice list begin in `text`
    std::size_t choices = 0;      ///< How many of its choices were read
    bool gap = false;             ///< White space waits for a letter
    std::size_t inner = 0;        ///< Where the tables in it begin among those read

    void strike(std::string_view words) {
        constexpr std::size_t kEnough = 200;
        if (in_cell && struck.size() < kEnough) struck += words;
    }
    void put(std::string_view words) {
        if (cell_struck) return strike(words);
        if (!in_cell || cell_hidden) return;
        for (const char c : words) {
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                gap = true;
                continue;
            }
            if (gap && !text.empty() && text.back() != '\n') text += ' ';
            gap = false;
            text += c;
        }
    }
    void put_lines(std::string_view lines) {
        for (std::size_t at = 0; at <= lines.size();) {
            const std::size_t end = std::min(lines.find('\n', at), lines.size());
            put(lines.substr(at, end - at));
            break_line();
            at = end + 1;
        }
    }
    void break_line() {
        if (!text.empty() && text.back() != '\n') text += '\n';
        gap = false;
    }

    /// The first address of a cell; `anew`: of a cell that begins.
    void keep_address(std::string_view found, bool anew) {
        if (anew) address.clear();
        if (!address.empty()) return;
        if (found.starts_with("http://") || found.starts_with("https://")) address = html_words(found);
        if (found.starts_with("www.")) address = "https://" + html_words(found);
    }
    void begin_row(bool hidden) {
        end_row();
        in_row = true;
        row_hidden = hidden;
        column = 0;
        sheet.rows.emplace_back();
    }
    void begin_cell(const HtmlMarks& marks) {
        if (!in_row) begin_row(false);
        end_cell();
        in_cell = true;
        cell_hidden = marks.hidden;
        cell_struck = marks.struck_out && !marks.hidden;
        rows = marks.rows == 0 ? 100'000 : marks.rows;
        columns = marks.columns;
        text.clear();
        picture.clear();
        coloured = marks.coloured;
        struck.clear();
        keep_address(marks.address, true);
        gap = false;
    }
    void end_cell() {
        if (!std::exchange(in_cell, false)) return;
        fill_from_above();
        std::string words = clean_cell(text);
        if (words.empty()) words = clean_cell(picture);
        std::string gone = row_hidden ? std::string() : clean_cell(struck);
        if (coloured && words.empty() && gone.empty() && !row_hidden) ++sheet.coloured;
        const bool all_gone = words.empty() && !gone.empty();
        if (all_gone)
            words = std::move(gone);
        else if (!gone.empty())
            ++sheet.struck_out;
        const std::size_t row = sheet.rows.size() - 1;
        if (!address.empty() && !words.empty() && !all_gone && !row_hidden && column < kMostColumns)
            sheet.links.push_back({row, column, address});
        const std::size_t end = std::min(column + columns, kMostColumns);
        if (column >= kMostColumns && !words.empty() && !row_hidden) sheet.cut = true;
        const std::size_t first = column;
        for (; column < end; ++column) {
            const bool shown = column >= hidden_columns.size() || !hidden_columns[column];
            put_at(column, shown ? words : std::string(), column > first, all_gone);
            if (!shown && !words.empty() && !all_gone && !row_hidden) hidden_with_words[column] = true;
            if (rows < 2) continue;
            if (above.size() <= column) above.resize(column + 1);
            above[column] = {rows - 1, shown ? words : std::string(), column > first, all_gone};
        }
    }
    void end_row() {
        if (!in_row) return;
        end_cell();
        // Those that stand beyond the last cell of the row.
        for (column = std::min(column, above.size()); column < above.size(); ++column) take_above();
        Strings& row = sheet.rows.back();
        if (row_hidden) {
            ++sheet.hidden_rows;
            for (column = 0; column < row.size(); ++column)
                if (!row[column].empty()) sheet.hidden.push_back({sheet.rows.size() - 1, column, std::move(row[column])});
            row.clear();
        }
        while (!row.empty() && row.back().empty()) row.pop_back();
        in_row = false;
    }

  private:
    /// `again`: it is one cell with what stands to its left.
    void put_at(std::size_t at, const std::string& words, bool again, bool is_struck) {
        Strings& row = sheet.rows.back();
        if (words.empty()) return;
        const std::size_t cost = words.size() + (at + 1 - std::min(at + 1, row.size())) * sizeof words;
        std::size_t& left = copies_left;
        if (cost > left) return;
        left -= cost;
        if (row.size() <= at) row.resize(at + 1);
        row[at] = words;
        if (row_hidden) return;
        if (again) sheet.merged.push_back({sheet.rows.size() - 1, at});
        if (is_struck) sheet.struck.push_back({sheet.rows.size() - 1, at});
    }
    bool take_above() {
        if (column >= above.size() || above[column].rows == 0) return false;
        put_at(column, above[column].text, above[column].again, above[column].struck);
        --above[column].rows;
        return true;
    }
    void fill_from_above() {
        while (take_above()) ++column;
    }
};

/// Reads all tables of a text.
class Reader {
  public:
    std::vector<Sheet> read(std::string_view bytes) {
        DecodedText decoded;
        decode_text(bytes, decoded);
        marks_.read_styles(decoded.text);
        HtmlTokens tokens(decoded.text);
        std::string text;
        for (HtmlTag tag; tokens.next(tag, text);) {
            if (tag.name.empty()) {
                if (hidden_depth_ == 0)
                    put(text);
                else if (striking_)
                    open_.back().strike(text);
            } else if (hidden_depth_ > 0) {
                skip(tag);
            } else {
                take(tag);
            }
        }
        too_deep_ = 0;
        while (!open_.empty()) end_table();
        return std::move(read_);
    }
    [[nodiscard]] bool words_beside() const { return words_beside_; }

  private:
    void put(std::string_view text) {
        if (open_.empty()) {
            words_beside_ = words_beside_ || !clean_cell(text).empty();
            return;
        }
        if (open_.back().in_cell) return open_.back().put(text);
        // A caption, or what stands between the rows.
        words_beside_ = words_beside_ || !clean_cell(text).empty();
    }

    void skip(const HtmlTag& tag) {
        if (tag.name != hidden_name_) return;
        if (tag.closes)
            --hidden_depth_;
        else if (!tag.empty)
            ++hidden_depth_;
        striking_ = striking_ && hidden_depth_ > 0;
    }

    void take(const HtmlTag& tag) {
        if (tag.name == "table") return tag.closes ? end_table() : begin_table(tag);
        if (open_.empty()) return;
        OpenTable& table = open_.back();
        if (tag.name == "tr") {
            if (tag.closes)
                table.end_row();
            else
                table.begin_row(marks_.of(tag).hidden);
        } else if (tag.name == "td" || tag.name == "th") {
            if (tag.closes)
                table.end_cell();
            else
                table.begin_cell(marks_.of(tag));
        } else if (is_any(tag.name, {"thead", "tbody", "tfoot"})) {
            table.end_row();
            // A cell that spans rows ends with its part of the table.
            for (OpenTable::Above& cell : table.above) cell.rows = 0;
        } else if (tag.name == "col" && !tag.closes) {
            column(table, tag);
        } else if (table.in_cell) {
            in_cell(table, tag);
        }
    }

    void pass_over(const HtmlTag& tag) {
        hidden_name_ = tag.name;
        hidden_depth_ = 1;
    }

    void in_cell(OpenTable& table, const HtmlTag& tag) {
        const bool has_words = !tag.closes && !tag.empty && !is_void(tag.name);
        if (has_words && marks_.of(tag).hidden) {
            if (marks_.of(tag).comment) ++table.sheet.comments;
            return pass_over(tag);
        }
        if (has_words && marks_.of(tag).struck_out) {
            pass_over(tag);
            striking_ = true;
            return;
        }
        if (ends_line(tag.name)) return table.break_line();
        if (tag.name == "a" && !tag.closes) table.keep_address(tag.attribute("href"), false);
        if (tag.name == "img") table.picture = html_words(tag.attribute("alt"));
        if (tag.name == "sup") raised_words(table, tag.closes);
        if (tag.name == "input") field_in_cell(table, tag);
        if (tag.name == "select" && !tag.closes) {
            table.choice_list = table.text.size();
            table.choices = 0;
        }
        if (tag.name == "option" && !tag.closes) choice_in_cell(table, tag);
    }

    static void raised_words(OpenTable& table, bool end) {
        if (!end)
            table.raised = table.text.size();
        else if (table.raised <= table.text.size() && is_note_sign(std::string_view(table.text).substr(table.raised)))
            table.text.resize(table.raised);
    }

    /// What somebody has ticked or typed.
    static void field_in_cell(OpenTable& table, const HtmlTag& tag) {
        const std::string type = html_words(tag.attribute("type"));
        if (type == "checkbox" || type == "radio")
            table.put(tag.has_attribute("checked") ? "✓ " : "☐ ");
        else if (type != "hidden" && type != "password")
            table.put(html_words(tag.attribute("value")));
    }

    /// Of a choice list the chosen one, or the first, which is shown where none was chosen.
    void choice_in_cell(OpenTable& table, const HtmlTag& tag) {
        if (tag.has_attribute("selected"))
            table.text.resize(std::min(table.choice_list, table.text.size()));
        else if (table.choices > 0)
            pass_over(tag);
        ++table.choices;
    }

    void column(OpenTable& table, const HtmlTag& tag) {
        const std::string_view span = tag.attribute("span");
        std::size_t count = 0;
        for (const char c : span)
            if (is_digit(c)) count = std::min(count * 10 + static_cast<std::size_t>(c - '0'), kMostColumns);
        count = std::max<std::size_t>(count, 1);
        const bool hidden = marks_.of(tag).hidden;
        for (std::size_t i = 0; i < count && table.columns_told < kMostColumns; ++i, ++table.columns_told) {
            if (!hidden) continue;
            table.hidden_columns.resize(table.columns_told + 1);
            table.hidden_columns.back() = true;
            table.hidden_with_words.resize(table.columns_told + 1);
        }
    }

    void begin_table(const HtmlTag& tag) {
        if (marks_.of(tag).hidden) {
            pass_over(tag);
        } else if (open_.size() == kMostTablesInOne) {
            ++too_deep_;
        } else {
            open_.emplace_back(copies_left_);
            open_.back().inner = read_.size();
        }
    }

    void end_table() {
        if (open_.empty()) return;
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        OpenTable table = std::move(open_.back());
        open_.pop_back();
        table.end_row();
        Sheet& sheet = table.sheet;
        while (!sheet.rows.empty() && sheet.rows.back().empty()) sheet.rows.pop_back();
        std::size_t width = 0;
        for (const Strings& row : sheet.rows) width = std::max(width, row.size());
        const bool has_inner = read_.size() > table.inner;
        if (!open_.empty()) into_cell(open_.back(), sheet);
        if (has_inner && width < 2) return;  // it only lays out the tables in it
        read_.resize(table.inner);
        sheet.hidden_columns =
            static_cast<std::size_t>(std::count(table.hidden_with_words.begin(), table.hidden_with_words.end(), true));
        if (sheet.rows.size() * width < 2) return;
        read_.push_back(std::move(sheet));
    }

    /// The words of a table in a cell, a line each.
    static void into_cell(OpenTable& outer, const Sheet& sheet) {
        if (!outer.in_cell) return;
        auto struck = sheet.struck.begin();  // in the order of the cells
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                while (struck != sheet.struck.end() && struck->row < row) ++struck;
                const bool is_struck = struck != sheet.struck.end() && struck->row == row && struck->column == column;
                if (is_struck) ++struck;
                outer.break_line();
                if (is_struck)
                    outer.strike(sheet.rows[row][column]);
                else
                    outer.put_lines(sheet.rows[row][column]);
            }
        outer.break_line();
    }

    std::vector<Sheet> read_;
    std::vector<OpenTable> open_;
    std::string hidden_name_;
    std::size_t hidden_depth_ = 0;
    bool striking_ = false;  ///< What is passed over is struck out, in a cell
    std::size_t too_deep_ = 0;
    std::size_t copies_left_ = kMostCopied;
    HtmlMarksReader marks_;
    bool words_beside_ = false;
};

}  // namespace

std::vector<Sheet> read_html_tables(std::string_view html) {
    return Reader().read(html);
}

bool asks_for_password(std::string_view html) {
    HtmlTokens tokens(html);
    std::string words;
    for (HtmlTag tag; tokens.next(tag, words);)
        if (tag.name == "input" && html_words(tag.attribute("type")) == "password") return true;
    return false;
}

std::vector<Sheet> read_pasted(std::string_view text, std::string_view html) {
    Reader reader;
    std::vector<Sheet> sheets = reader.read(html);
    const auto add = [&](std::vector<Strings> rows, SheetOf of) {
        if (rows.empty()) return;
        Sheet& sheet = sheets.emplace_back();
        sheet.rows = std::move(rows);
        sheet.of = of;
        for (Strings& row : sheet.rows) {
            if (row.size() <= kMostColumns) continue;
            row.resize(kMostColumns);
            sheet.cut = true;
        }
    };
    if (!sheets.empty()) {
        if (reader.words_beside()) add(read_csv(text), SheetOf::Text);
        return sheets;
    }
    add(read_csv(text), SheetOf::Table);
    OtherReading other = read_csv_otherwise(text);
    add(std::move(other.rows), other.whole_lines ? SheetOf::Lines : SheetOf::Parted);
    return sheets;
}

}  // namespace waymark
