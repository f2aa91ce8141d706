#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/import/blocks.h"
#include "model/import/cards.h"
#include "model/import/cell_links.h"
#include "model/import/cell_values.h"
#include "model/import/choice_grid.h"
#include "model/import/column_texts.h"
#include "model/import/count_parts.h"
#include "model/import/field_columns.h"
#include "model/import/grid.h"
#include "model/import/heading_line.h"
#include "model/import/heading_names.h"
#include "model/import/nothing_said.h"
#include "model/import/row_kinds.h"
#include "model/import/rows_import.h"
#include "model/import/side_by_side.h"

namespace waymark {
namespace {

/// Works out a plan from a sheet.
class Planner {
  public:
    Planner(Sheet sheet, RecordKind kind, const Framework& framework, HeadingReader read)
        : sheet_(std::move(sheet)), framework_(framework), read_(read) {
        plan_.kind = kind;
        for (Strings& row : sheet_.rows)
            if (filled(row) == 0 || is_ruling(row)) row.clear();
        clear_bullets(sheet_);
        make_even();
        cards_ = rows_of_cards(sheet_, kind, framework_, read_);
        plan_.turned = !cards_ && heading_line().stands_down();
        if (plan_.turned) {
            sheet_ = turned(std::move(sheet_));
            make_even();
        }
    }

    ImportPlan plan(std::optional<std::size_t> wanted) {
        plan_.hidden_rows = sheet_.hidden_rows;
        plan_.hidden_columns = sheet_.hidden_columns;
        plan_.coloured = sheet_.coloured;
        plan_.comments = sheet_.comments;
        plan_.cut = sheet_.cut;
        if (width_ == 0) return std::move(plan_);
        offer_heading_rows();
        std::size_t heading = kNone;
        // Whoever says where the headings are has them read as rows.
        const bool made = !wanted && make_rows(heading);
        if (!made) {
            heading = wanted ? *wanted - 1 : heading_line().find().value_or(kNone);
            if (wanted && (*wanted == 0 || *wanted > sheet_.rows.size() || sheet_.rows[heading].empty())) heading = kNone;
            stack_tables(heading);
        }
        plan_.struck_out = sheet_.struck_out;
        for (const CellAt& cell : sheet_.struck) struck_[cell.row].push_back(cell.column);
        for (const CellText& cell : sheet_.hidden) hidden_[cell.row].push_back(&cell);
        name_columns(heading);
        for (std::size_t i = 0; i < keys_.size() && i < plan_.columns.size(); ++i)
            if (!keys_[i].empty()) plan_.columns[i].key = keys_[i];
        part_merged(heading);
        take_rows(heading);
        fields_.fill_from_older();
        fields_.doubt_publishing();
        add_up(plan_, sums_);
        take_links(plan_, sheet_, sources_, heading == kNone ? 0 : heading + 1);
        drop_empty_columns();
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            for (const Strings& row : plan_.rows)
                if (!row[i].empty()) {
                    plan_.columns[i].example = row[i];
                    break;
                }
        return std::move(plan_);
    }

  private:
    static constexpr auto kNone = static_cast<std::size_t>(-1);

    /// Every row that is not empty as long as the widest.
    void make_even() {
        width_ = 0;
        for (const Strings& row : sheet_.rows) width_ = std::max(width_, row.size());
        for (Strings& row : sheet_.rows)
            if (!row.empty()) row.resize(width_);
    }

    /// The number of a row, as in the spreadsheet.
    [[nodiscard]] std::size_t number(std::size_t row) const { return row < numbers_.size() ? numbers_[row] : row + 1; }

    /// After how many columns the headings begin again, to the end; 0: they do not. One of them names the records.
    [[nodiscard]] std::size_t repeated_after(const Strings& heading) const {
        std::size_t again = 1;
        while (again < width_ && plain_words(heading[again]) != plain_words(heading[0])) ++again;
        if (heading[0].empty() || again < 2 || again + again > width_ + 1) return 0;
        bool names = false;
        for (std::size_t i = 0; i < width_; ++i) {
            if (i >= again && plain_words(heading[i]) != plain_words(heading[i - again])) return 0;
            const std::string key = i < again ? guess(heading[i]).key : std::string();
            names = names || (!key.empty() && key == (plan_.kind == RecordKind::LocalCount ? "year" : naming_field(plan_.kind)));
        }
        // What is cut off at the right end has no heading.
        for (std::size_t i = width_; i % again != 0; ++i)
            if (!heading[i - again].empty()) return 0;
        return names ? again : 0;
    }

    /// Puts records that stand otherwise into rows: those on cards, in a grid, and in blocks of lines.
    bool make_rows(std::size_t& heading) {
        std::optional<MadeRows> made = std::move(cards_);
        plan_.cards = made.has_value();
        if (!made && plan_.kind == RecordKind::Activity && !plan_.turned) made = rows_of_grid(sheet_, framework_);
        plan_.grid = made && !plan_.cards;
        if (!made && plan_.kind == RecordKind::Activity && !plan_.turned) made = rows_of_choice_grid(sheet_, framework_);
        plan_.choice_grid = made && !plan_.cards && !plan_.grid;
        if (!made) made = rows_of_blocks(sheet_, plan_.kind, framework_, read_);
        if (!made) return false;
        plan_.blocks = !plan_.grid && !plan_.choice_grid && !plan_.cards;
        sheet_ = std::move(made->sheet);
        numbers_ = std::move(made->numbers);
        keys_ = std::move(made->keys);
        heading = made->heading;
        make_even();
        return true;
    }

    void stack_tables(std::size_t heading) {
        const std::size_t width = heading == kNone ? 0 : repeated_after(sheet_.rows[heading]);
        if (width == 0) return;
        numbers_ = stack_side_by_side(sheet_, heading, width);
        plan_.side_by_side = true;
        make_even();
    }

    void offer_heading_rows() {
        for (std::size_t i = 0; i < sheet_.rows.size() && plan_.heading_rows.size() < 12; ++i)
            if (!sheet_.rows[i].empty()) plan_.heading_rows.push_back({i + 1, beginning(sheet_.rows[i])});
    }

    [[nodiscard]] HeadingGuess guess(const std::string& cell) const { return read_(plan_.kind, cell, framework_); }
    [[nodiscard]] HeadingLine heading_line() const { return {sheet_.rows, width_, plan_.kind, framework_, read_}; }

    /// A row above the headings that stands over groups of them.
    [[nodiscard]] const Strings* group_row(std::size_t heading) const {
        if (heading == 0 || heading == kNone) return nullptr;
        const Strings& above = sheet_.rows[heading - 1];
        if (filled(above) < 2 || only_text(above)) return stands_over_ticks(heading) ? &above : nullptr;
        // "Owner:", "J. Smith", "Version:", "0.3": words about the table, one beside the other.
        bool spans = false;
        for (std::size_t i = 0; i < above.size(); ++i) {
            if (above[i].empty()) continue;
            const bool is_year = plan_.kind == RecordKind::LocalCount && above[i].size() == 4 && holds_year(above[i]);
            if (above[i].back() == ':' || (is_number(above[i]) && !is_year)) return nullptr;
            spans = spans || (i + 1 < above.size() && (above[i + 1].empty() || above[i + 1] == above[i]));
        }
        return spans ? &above : nullptr;
    }

    /// One text alone above the headings that is a list of ours ("Partners involved"), over several that are none ("Police",
    /// "NHS") and have ticks below them.
    [[nodiscard]] bool stands_over_ticks(std::size_t heading) const {
        const Strings &above = sheet_.rows[heading - 1], &headings = sheet_.rows[heading];
        const auto first = static_cast<std::size_t>(
            std::find_if(above.begin(), above.end(), [](const std::string& cell) { return !cell.empty(); }) - above.begin());
        if (first == 0 || first + 1 >= above.size()) return false;
        const Field* known = field(plan_.kind, guess(above[first]).key);
        if (!known || (known->kind != FieldKind::List && known->kind != FieldKind::Choices)) return false;
        for (const std::size_t i : {first, first + 1}) {
            if (headings[i].empty() || guess(headings[i]).sure == HeadingSure::Name) return false;
            for (std::size_t row = heading + 1; row < sheet_.rows.size(); ++row) {
                const std::string cell = i < sheet_.rows[row].size() ? sheet_.rows[row][i] : std::string();
                if (!cell.empty() && !is_tick(cell) && !is_ticked(cell, false) && !is_no(plain_words(cell))) return false;
            }
        }
        return true;
    }

    void name_columns(std::size_t heading) {
        plan_.columns.resize(width_);
        plan_.has_heading = heading != kNone;
        if (!plan_.has_heading) return;
        plan_.heading_row = number(heading);
        const Strings* const above = group_row(heading);
        const bool says_merged =
            std::any_of(sheet_.merged.begin(), sheet_.merged.end(), [&](const CellAt& cell) { return cell.row + 1 == heading; });
        std::string group;
        for (std::size_t i = 0; i < width_; ++i) {
            ImportColumn& column = plan_.columns[i];
            column.heading = sheet_.rows[heading][i];
            // Where cells over several columns say their words in each, an empty one ends the group.
            if (above && (!(*above)[i].empty() || says_merged)) group = (*above)[i];
            if (column.heading.empty() && above && !(*above)[i].empty()) {
                column.heading = (*above)[i];
                groups_used_.insert(column.heading);
            }
            std::replace(column.heading.begin(), column.heading.end(), '\n', ' ');
            if (column.heading.empty()) continue;
            HeadingGuess meaning = guess(column.heading);
            if (above && !group.empty() && group != column.heading) {
                HeadingGuess both = guess(group + " " + column.heading);
                const bool of_count = plan_.kind == RecordKind::LocalCount && both.key.find('=') != std::string::npos;
                if (both.sure == HeadingSure::Name || of_count ||
                    (meaning.sure == HeadingSure::No && both.sure != HeadingSure::No)) {
                    meaning = std::move(both);
                    groups_used_.insert(group);
                }
            }
            fields_.add(i, meaning.sure, meaning.is_label);
            column.key = std::move(meaning.key);
            column.known =
                meaning.sure == HeadingSure::Words && !column.key.starts_with("year=") ? ColumnKnown::Words : ColumnKnown::Name;
        }
        if (above && plan_.kind == RecordKind::LocalCount)
            sums_ = sum_parts(
                plan_, *above, [&](const std::string& words) { return guess(words); }, groups_used_);
        fields_.choose(heading);
    }

    /// A line of nothing but years, behind one word at most: what is below it is another table.
    [[nodiscard]] bool begins_other_table(const Strings& row) const {
        if (plan_.kind != RecordKind::LocalCount || filled(row) < 2) return false;
        std::size_t in_years = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].empty()) continue;
            const bool is_year =
                row[i].size() == 4 && (row[i].starts_with("19") || row[i].starts_with("20")) && is_number(row[i]);
            if (!is_year && i > 0) return false;
            if (is_year && plan_.columns[i].key.find("year=") != std::string::npos) ++in_years;
        }
        return in_years > 1;
    }

    /// Where the name of a row stands; of counts, and where no heading says it, the first words in it.
    [[nodiscard]] std::size_t name_at(const Strings& row) const {
        for (std::size_t i = 0; plan_.kind != RecordKind::LocalCount && i < plan_.columns.size(); ++i)
            if (plan_.columns[i].key == naming_field(plan_.kind)) return i;
        const auto is_name = [&](const std::string& cell) {
            return plan_.kind == RecordKind::LocalCount ? !cell.empty() : std::any_of(cell.begin(), cell.end(), [](char c) {
                return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
            });
        };
        return static_cast<std::size_t>(std::find_if(row.begin(), row.end(), is_name) - row.begin());
    }

    /// True for a row whose name is struck out, or all of it: it is left out. Of another what is struck out says nothing.
    bool is_struck_out(std::size_t row, Strings& cells) {
        const auto struck = struck_.find(row);
        if (struck == struck_.end()) return false;
        const auto is_struck = [&](std::size_t column) {
            return column < cells.size() && contains(struck->second, column) && !cells[column].empty();
        };
        const std::size_t name = name_at(cells);
        Strings live = cells;
        bool names = is_struck(name);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_struck(i)) continue;
            live[i].clear();
            names = names || says_what_is_counted(plan_, i);
        }
        if (names || filled(live) == 0 || (counts_something(plan_, cells) && !counts_something(plan_, live))) {
            leave_out(row, LeftOutRow::Why::Struck, {is_struck(name) ? cells[name] : beginning(cells)});
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (!cells[i].empty()) carried_[i] = live[i];
            return true;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_struck(i)) continue;
            carried_[i].clear();
            ++plan_.struck_out;
        }
        cells = std::move(live);
        return false;
    }

    /// Of a hidden row, what may hold for the rows below it.
    void pass_hidden(std::size_t row) {
        const auto hidden = hidden_.find(row);
        if (hidden == hidden_.end()) return;
        for (const CellText* const cell : hidden->second) carried_[cell->column] = cell->text;
    }

    void take_row(std::size_t i, const std::string& section, std::vector<std::string>& sections) {
        const Strings& row = sheet_.rows[i];
        for (auto& [column, text] : carried_)
            if (column < row.size() && row[column].empty()) plan_.carried.push_back({plan_.rows.size(), column, std::move(text)});
        carried_.clear();
        sources_.push_back(i);
        plan_.numbers.push_back(number(i));
        plan_.rows.push_back(row);
        sections.push_back(section);
    }

    void leave_out(std::size_t row, LeftOutRow::Why why) { leave_out(row, why, sheet_.rows[row]); }
    void leave_out(std::size_t row, LeftOutRow::Why why, const Strings& cells) {
        plan_.left_out.push_back({number(row), why, beginning(cells)});
    }
    /// Of a row of groups, the words that say nothing of a column.
    void leave_out_groups(std::size_t row) {
        Strings unused = sheet_.rows[row];
        for (std::string& group : unused)
            if (groups_used_.contains(group)) group.clear();
        if (filled(unused) > 0) leave_out(row, LeftOutRow::Why::AboveHeadings, unused);
    }

    /// A row that names the part of the table below it. In a table of two columns every other row might.
    [[nodiscard]] bool begins_section(std::size_t row, const std::string& text) const {
        const std::size_t cells = filled(sheet_.rows[row]);
        if (width_ < 3 || text.size() > 100) return false;
        // "TBC", "-", "#N/A" in each cell is the heading of nothing.
        if (names_nothing(text) || is_spreadsheet_error(text) || is_number(text)) return false;
        if (cells * 2 >= width_ && cells >= 3) return true;
        if (cells > 1 || width_ < 4) return false;
        if (is_numbered_part(text) || is_added_up_below(row, text)) return true;
        // A single cell could be an activity of which no more is known: "SERAC" is one, "POLICE AND COUNCILS" is not.
        const bool has_small = std::any_of(text.begin(), text.end(), is_lower);
        const bool is_shouted = !has_small && text.find(' ') != std::string::npos;
        const bool has_rows_below = row + 1 < sheet_.rows.size() && filled(sheet_.rows[row + 1]) > 1;
        return has_rows_below && (text.back() == ':' || is_shouted || is_any_choice(text));
    }
    /// The parts that rows add up, gathered once: every row may be asked whether it begins one.
    void gather_sums() {
        added_up_.clear();
        if (plan_.kind == RecordKind::LocalCount) return;
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i)
            for (std::string& part : parts_added_up(sheet_.rows[i])) added_up_[std::move(part)] = i;
    }
    [[nodiscard]] bool is_added_up_below(std::size_t row, const std::string& text) const {
        if (added_up_.empty()) return false;
        const auto sum = added_up_.find(plain_words(text));
        return sum != added_up_.end() && sum->second > row;
    }
    [[nodiscard]] bool is_any_choice(const std::string& text) const {
        const std::string words = plain_words(text);
        bool found = words == "prevention" || words == "protection" || words == "pursuit" || words == "preparedness";
        for (const ChoiceList list :
             {ChoiceList(ChoiceSource::Levels), ChoiceList(ChoiceSource::Stages), ChoiceList(ChoiceSource::Tiers),
              ChoiceList(ChoiceSource::Pathways), ChoiceList("four-p"), ChoiceList("activity-status"), ChoiceList("priority")})
            framework_.for_each_choice(list, [&](const Entry& entry) {
                if (plain_words(entry.title) == words) found = true;
            });
        return found;
    }

    /// What stands right above the headings and names a part of the table, as later rows may.
    [[nodiscard]] std::string section_above(std::size_t heading) const {
        if (heading == kNone || heading == 0 || width_ < 3) return {};
        if (std::string two = section_in_two_cells(sheet_.rows[heading - 1]); !two.empty()) return two;
        const std::string* only = only_text(sheet_.rows[heading - 1]);
        return only && is_any_choice(*only) ? *only : std::string();
    }

    void take_rows(std::size_t heading) {
        const Strings* const above = group_row(heading);
        const std::size_t first = heading == kNone ? 0 : heading + 1;
        gather_sums();
        std::string section = section_above(heading);
        bool any_section = !section.empty(), of_other_table = false;
        for (std::size_t i = 0; i < std::min(first, sheet_.rows.size()); ++i)
            if (above && !any_section && i + 1 == heading)
                leave_out_groups(i);
            else if (!sheet_.rows[i].empty() && i != heading)
                leave_out(i, any_section && i + 1 == heading ? LeftOutRow::Why::Section : LeftOutRow::Why::AboveHeadings);
        std::size_t last = sheet_.rows.size();
        // Remarks stand at the end, below all rows.
        std::size_t end = last;
        while (end > first) {
            const Strings& row = sheet_.rows[end - 1];
            const std::string* only = only_text(row);
            if (!row.empty() && !(width_ > 2 && only && is_remark(*only))) break;
            --end;
        }
        if (width_ > 2) end = end_of_table(sheet_.rows, first, end);
        std::vector<std::string> sections;
        for (std::size_t i = first; i < end; ++i) {
            Strings& row = sheet_.rows[i];
            if (row.empty()) {
                pass_hidden(i);
                continue;
            }
            of_other_table = of_other_table || begins_other_table(row);
            if (of_other_table) {
                leave_out(i, LeftOutRow::Why::OtherTable);
            } else if (is_struck_out(i, row)) {
                continue;
            } else if (const std::string* const only = width_ > 2 ? only_text(row) : nullptr;
                       heading != kNone && repeats_headings(row, sheet_.rows[heading])) {
                leave_out(i, LeftOutRow::Why::Headings);
            } else if (width_ > 1 && plan_.kind != RecordKind::LocalCount && (is_total(row) || adds_up(row, section))) {
                leave_out(i, LeftOutRow::Why::Total);
            } else if (only && (is_page_mark(*only) || is_key_of_marks(*only))) {
                leave_out(i, LeftOutRow::Why::Remark);
            } else if (only && begins_section(i, *only)) {
                const bool any_below = std::any_of(sheet_.rows.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                                   sheet_.rows.begin() + static_cast<std::ptrdiff_t>(end),
                                                   [](const Strings& below) { return !below.empty(); });
                leave_out(i, any_below ? LeftOutRow::Why::Section : LeftOutRow::Why::Remark);
                if (!any_below) continue;
                section = *only;
                while (!section.empty() && (section.back() == ':' || section.back() == ' ')) section.pop_back();
                any_section = true;
            } else {
                if (std::string two = section_in_two_cells(row); !two.empty()) {
                    leave_out(i, LeftOutRow::Why::Section);
                    section = std::move(two);
                    any_section = true;
                    continue;
                }
                take_row(i, section, sections);
            }
        }
        for (std::size_t i = end; i < last; ++i)
            if (!sheet_.rows[i].empty()) leave_out(i, LeftOutRow::Why::Remark);
        std::sort(plan_.left_out.begin(), plan_.left_out.end(),
                  [](const LeftOutRow& a, const LeftOutRow& b) { return a.number < b.number; });
        if (any_section) add_column(plan_, std::string(tr("Headings between the rows")), sections);
    }

    /// Below the headings a cell over several columns is the first one's alone: a title over two columns names no organisation.
    void part_merged(std::size_t heading) {
        // One cell over all of them is a heading of the rows below it.
        std::set<std::size_t> sections;
        for (const CellAt& cell : sheet_.merged)
            if (width_ > 2 && only_text(sheet_.rows[cell.row]) && filled(sheet_.rows[cell.row]) == width_)
                sections.insert(cell.row);
        for (const CellAt& cell : sheet_.merged) {
            if ((heading != kNone && cell.row <= heading) || sections.contains(cell.row)) continue;
            Strings& row = sheet_.rows[cell.row];
            if (cell.column < row.size()) row[cell.column].clear();
        }
    }

    /// Columns with neither heading nor words.
    void drop_empty_columns() {
        for (std::size_t i = plan_.columns.size(); i-- > 0;) {
            const bool any =
                !plan_.columns[i].heading.empty() ||
                std::any_of(plan_.rows.begin(), plan_.rows.end(), [&](const Strings& row) { return !row[i].empty(); });
            if (any) continue;
            plan_.columns.erase(plan_.columns.begin() + static_cast<std::ptrdiff_t>(i));
            std::erase_if(plan_.carried, [&](const CellText& cell) { return cell.column == i; });
            for (CellText& cell : plan_.carried) cell.column -= cell.column > i ? 1 : 0;
            for (Strings& row : plan_.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    Sheet sheet_;
    const Framework& framework_;
    HeadingReader read_;
    ImportPlan plan_;
    FieldColumns fields_{plan_, sheet_, framework_};
    std::size_t width_ = 0;
    std::set<std::string> groups_used_;  ///< Of the row of groups above the headings, what says something of a column
    std::map<std::size_t, std::vector<std::size_t>> struck_;      ///< By row, the columns of what is struck out
    std::map<std::size_t, std::vector<const CellText*>> hidden_;  ///< By row, what stands in those that are hidden
    std::map<std::size_t, std::string> carried_;   ///< By column, what the next row takes over where it says nothing
    std::vector<std::size_t> sources_;             ///< The row of the sheet that each row of the plan was
    std::map<std::string, std::size_t> added_up_;  ///< By the name of a part, the last row that adds it up
    std::vector<CountSum> sums_;
    std::optional<MadeRows> cards_;     ///< Until they are taken
    std::vector<std::size_t> numbers_;  ///< Of the rows, where they stood otherwise in the spreadsheet
    Strings keys_;                      ///< Of the columns, where rows were made of what stood otherwise
};

}  // namespace

ImportPlan plan_columns(Sheet sheet, RecordKind kind, const Framework& framework, HeadingReader read,
                        std::optional<std::size_t> heading_row) {
    return Planner(std::move(sheet), kind, framework, read).plan(heading_row);
}

}  // namespace waymark
