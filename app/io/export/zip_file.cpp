#include "io/export/zip_file.h"

#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <utility>

#include "io/export/zip_memory.h"

namespace waymark {
namespace {

ZipMemory& memory(voidpf opaque) {
    return *static_cast<ZipMemory*>(opaque);
}

voidpf open(voidpf opaque, const void*, int) {
    return opaque;
}

uLong read(voidpf opaque, voidpf, void* to, uLong size) {
    ZipMemory& file = memory(opaque);
    const std::size_t count = std::min<std::size_t>(size, file.bytes.size() - file.at);
    std::memcpy(to, file.bytes.data() + file.at, count);
    file.at += count;
    return static_cast<uLong>(count);
}

uLong write(voidpf opaque, voidpf, const void* from, uLong size) {
    ZipMemory& file = memory(opaque);
    if (file.at + size > file.bytes.size()) file.bytes.resize(file.at + size);
    std::memcpy(file.bytes.data() + file.at, from, size);
    file.at += size;
    return size;
}

ZPOS64_T tell(voidpf opaque, voidpf) {
    return memory(opaque).at;
}

long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    ZipMemory& file = memory(opaque);
    const std::size_t from = origin == SEEK_CUR ? file.at : origin == SEEK_END ? file.bytes.size() : 0;
    if (from + offset > file.bytes.size()) return -1;
    file.at = static_cast<std::size_t>(from + offset);
    return 0;
}

int nothing_wrong(voidpf, voidpf) {
    return 0;
}

}  // namespace

zlib_filefunc64_def zip_calls(ZipMemory& file) {
    return {open, read, write, tell, seek, nothing_wrong, nothing_wrong, &file};
}

struct ZipFile::Open {
    ZipMemory file;
    zipFile zip = nullptr;
    bool in_part = false;

    void end_part() {
        if (std::exchange(in_part, false)) zipCloseFileInZip(zip);
    }
};

ZipFile::ZipFile() : open_(std::make_unique<Open>()) {
    zlib_filefunc64_def calls = zip_calls(open_->file);
    open_->zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
}

ZipFile::~ZipFile() {
    static_cast<void>(take());
}

void ZipFile::begin(const std::string& name, bool stored) {
    constexpr uLong kFirstDay = 0x00210000;  // 1 January 1980, as DOS has it
    if (!open_->zip) return;
    open_->end_part();
    zip_fileinfo info = {};
    info.dosDate = kFirstDay;
    open_->in_part = zipOpenNewFileInZip(open_->zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                         stored ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK;
}

void ZipFile::add(std::string_view bytes) {
    if (open_->in_part) zipWriteInFileInZip(open_->zip, bytes.data(), static_cast<unsigned>(bytes.size()));
}

std::string ZipFile::take() {
    if (!open_->zip) return {};
    open_->end_part();
    zipClose(std::exchange(open_->zip, nullptr), nullptr);
    return std::move(open_->file.bytes);
}

std::string zip_file(std::span<const ZipPart> parts) {
    ZipFile file;
    for (const ZipPart& part : parts) {
        file.begin(part.name, part.stored);
        file.add(part.bytes);
    }
    return file.take();
}

}  // namespace waymark
