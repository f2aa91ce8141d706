#pragma once
// The text of a document as it is kept: it changes a little at a time, and has no most.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/document/document_codec.h"
#include "model/document/document.h"

namespace waymark {

/// Writes as write_document does, byte for byte, but copies the records that were there the last time from
/// the text of that time: ten thousand of them, one changed, in the time that copying their text takes.
class DocumentText {
  public:
    /// Valid until the next call.
    const std::string& write(const Document& document);

    /// From here on changes() tells against the text written last, its base.
    void begin_changes();
    /// What makes the text written last of its base; nothing where that is more than half of the text, or the places of its
    /// records are not known. Numbers of four bytes, the lowest first: how many parts there are, and of each where it begins and
    /// ends in the base and how many bytes of its own follow; then all those bytes. web/page/changed_text.js makes the text.
    [[nodiscard]] std::optional<std::string> changes() const;

    /// Where a record stands in the text.
    struct Piece {
        const Record* record = nullptr;
        std::uint32_t list = 0;  ///< Lists are counted in the order of the file.
        std::size_t begin = 0, end = 0;
    };

  private:
    Document before_;  ///< Keeps alive what the pieces point to.
    std::string text_;
    std::vector<Piece> pieces_;
    Document base_;  ///< Keeps alive what its pieces point to.
    std::vector<Piece> base_pieces_;
};

/// read_document for what was kept here, or comes with the program: of any size, since it is nobody else's. Nobody is told what
/// an unknown key may have been meant for.
[[nodiscard]] LoadResult read_kept_document(std::string_view bytes);

}  // namespace waymark
