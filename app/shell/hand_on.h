#pragma once
// What Share hands on, worked out of nothing but a document, the pack that the program carries and an order. So it can be
// done beside the screen, in a thread or in a worker of the browser (Platform::work_out), and gives the same bytes there.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "model/base/date.h"
#include "present/report/data_table.h"
#include "ui/views/requests.h"

namespace waymark {

using HandOn = std::variant<SaveReport, SavePicture, SaveTable, SaveServices, SaveWorkbook>;

/// What somebody asked for, and on which day.
struct HandOnOrder {
    HandOn what;
    Date date;
};

/// How the file of an order is called, after the document and the day, and what it is.
struct HandedOnFile {
    std::string name;
    std::string extension;  ///< ".docx"
    std::string mime;
};
[[nodiscard]] HandedOnFile file_of(const HandOn& what);

/// The table that is asked for; nothing where there is none of that key. `whole` holds the document with all that is in it.
[[nodiscard]] std::optional<DataTable> table_for(const SaveTable& wanted, const Naming& whole, Date day);

/// The bytes of the file, of a document in which these problems were found when it was read, with all that is in it; empty when
/// there is no such table. The window, the page and the command line all have them from here.
[[nodiscard]] std::string bytes_of(const HandOn& what, const Naming& whole, const Problems& problems, Date day);

/// An order as text, for where it is worked out, and back. Nothing is kept of it, so both sides are of one build; of a
/// text that is none, anything comes.
[[nodiscard]] std::string write_order(const HandOnOrder& order);
[[nodiscard]] HandOnOrder read_order(std::string_view text);

/// Where orders are worked out, one after the other: the pack, the areas and the document are read once for all of them.
class HandOnDesk {
  public:
    HandOnDesk();
    ~HandOnDesk();
    HandOnDesk(const HandOnDesk&) = delete;
    HandOnDesk& operator=(const HandOnDesk&) = delete;

    /// The bytes of the file. `document` is read as a file is, so that what is wrong in it is told as the command line tells it;
    /// an empty one is that of the order before. Empty when there is no such table, or no document that can be read.
    [[nodiscard]] std::string work_out(std::string_view order, std::string document);

  private:
    std::unique_ptr<struct KnownToDesk> known_;
};

/// One order by itself.
[[nodiscard]] std::string work_out(std::string_view order, std::string document);

}  // namespace waymark
