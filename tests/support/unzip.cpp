#include "support/unzip.h"

#include <doctest/doctest.h>
#include <unzip.h>

#include <algorithm>

#include "io/export/zip_memory.h"

namespace waymark::test {

std::vector<std::pair<std::string, std::string>> unzip(const std::string& bytes) {
    ZipMemory file{bytes};
    zlib_filefunc64_def calls = zip_calls(file);
    unzFile zip = unzOpen2_64("", &calls);
    REQUIRE(zip != nullptr);
    std::vector<std::pair<std::string, std::string>> parts;
    for (int next = unzGoToFirstFile(zip); next == UNZ_OK; next = unzGoToNextFile(zip)) {
        char name[256] = {};
        unz_file_info64 info = {};
        REQUIRE(unzGetCurrentFileInfo64(zip, &info, name, sizeof name, nullptr, 0, nullptr, 0) == UNZ_OK);
        std::string part(info.uncompressed_size, '\0');
        REQUIRE(unzOpenCurrentFile(zip) == UNZ_OK);
        REQUIRE(unzReadCurrentFile(zip, part.data(), static_cast<unsigned>(part.size())) == static_cast<int>(part.size()));
        // Says when the checksum is another.
        REQUIRE(unzCloseCurrentFile(zip) == UNZ_OK);
        parts.emplace_back(name, std::move(part));
    }
    unzClose(zip);
    return parts;
}

std::string words_in_package(const std::string& bytes) {
    std::string words;
    for (const auto& [name, xml] : unzip(bytes)) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        for (std::string_view left = xml; !left.empty();) {
            const auto takes = [&](std::string_view piece, std::string_view word) {
                if (!left.starts_with(piece)) return false;
                words += word;
                left.remove_prefix(piece.size());
                return true;
            };
            if (takes("<w:br/>", "\n") || takes("<text:line-break/>", "\n") || takes("<w:tab/>", "\t") ||
                takes("<text:tab/>", "\t") || takes("<text:s/>", " ") || takes("&amp;", "&") || takes("&lt;", "<") ||
                takes("&gt;", ">") || takes("&quot;", "\""))
                continue;
            if (left.front() == '<') {
                left.remove_prefix(std::min(left.find('>') + 1, left.size()));
            } else {
                words += left.front();
                left.remove_prefix(1);
            }
        }
        words += '\n';
    }
    return words;
}

}  // namespace waymark::test
