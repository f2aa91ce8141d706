#include "support/unzip.h"

#include <doctest/doctest.h>
#include <unzip.h>

#include <algorithm>
#include <cstring>

namespace waymark::test {
namespace {

struct Memory {
    const std::string& bytes;
    std::size_t at = 0;
};

Memory& memory(voidpf opaque) {
    return *static_cast<Memory*>(opaque);
}

voidpf open(voidpf opaque, const void*, int) {
    return opaque;
}

uLong read(voidpf opaque, voidpf, void* to, uLong size) {
    Memory& file = memory(opaque);
    const std::size_t count = std::min<std::size_t>(size, file.bytes.size() - file.at);
    std::memcpy(to, file.bytes.data() + file.at, count);
    file.at += count;
    return static_cast<uLong>(count);
}

ZPOS64_T tell(voidpf opaque, voidpf) {
    return memory(opaque).at;
}

long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    Memory& file = memory(opaque);
    file.at = (origin == SEEK_CUR ? file.at : origin == SEEK_END ? file.bytes.size() : 0) + offset;
    return file.at <= file.bytes.size() ? 0 : -1;
}

int nothing_wrong(voidpf, voidpf) {
    return 0;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> unzip(const std::string& bytes) {
    Memory file{bytes};
    zlib_filefunc64_def calls = {open, read, nullptr, tell, seek, nothing_wrong, nothing_wrong, &file};
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
            if (takes("<w:br/>", "\n") || takes("<text:line-break/>", "\n") || takes("<w:tab/>", "\t") || takes("<text:tab/>", "\t") ||
                takes("<text:s/>", " ") || takes("&amp;", "&") || takes("&lt;", "<") || takes("&gt;", ">") || takes("&quot;", "\""))
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
