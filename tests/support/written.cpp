#include "support/written.h"
#include "support/shipped.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "model/analysis/compare.h"
#include "model/analysis/public_version.h"
#include "model/random_document.h"
#include "support/files.h"
#include "support/generate.h"

namespace waymark::testing {
namespace {

namespace fs = std::filesystem;

/// Cut off, or with a few bytes changed into others that mean something to a reader of JSON.
std::string damaged(std::string bytes, Dice& random) {
    if (random.one_in(2)) bytes.resize(random.roll(bytes.size()));
    static constexpr char kBytes[] = {'"', '\\', '{', '}', '[', ']', ',', ':', '7', '\n', '\xe9', '\0'};
    for (std::size_t i = random.roll(6); i > 0 && !bytes.empty(); --i) bytes[random.roll(bytes.size())] = random.pick(kBytes);
    return bytes;
}

class Collector {
  public:
    void put(const std::string& origin, const std::string& name, const Document& document) {
        written_.push_back({origin, name, write_document(document)});
    }

    /// The document, its public versions, and itself once somebody has taken a snapshot of it.
    void put_with_versions(const std::string& origin, const std::string& name, const Document& document) {
        put(origin, name, document);
        put("public", origin + ' ' + name, make_public(shipped_pack(), document).document);
        const PublicOptions least{false, false, false, false, false};
        put("public", origin + ' ' + name + " with the least", make_public(shipped_pack(), document, least).document);
        Document later = document;
        later.snapshots =
            later.snapshots.with(std::make_shared<const Snapshot>(make_snapshot(document, "Review", {2026, 11, 21}, "snapshot")));
        put("snapshot", origin + ' ' + name, later);
    }

    /// What can be read of the bytes, if anything.
    void put_read(const std::string& origin, const std::string& name, std::string_view bytes) {
        if (const LoadResult result = read_document(bytes); result.document) put(origin, name, *result.document);
    }

    [[nodiscard]] std::vector<Written> take() { return std::move(written_); }

  private:
    std::vector<Written> written_;
};

std::vector<fs::path> documents_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(folder))
        if (file.path().filename().string().find(".waymark.json") != std::string::npos) files.push_back(file.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::vector<Written> everything_written() {
    Collector all;
    all.put_with_versions("new", "and empty", {});
    all.put_with_versions("typed", "50 activities", large_document(50));
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const std::string name = std::to_string(seed);
        Dice random(seed);
        const Document anything = awkward_document(random);
        all.put_with_versions("anything", name, anything);
        all.put_with_versions("random", name, random_document(shipped_pack(), 1 + seed % 12, seed));
        const std::string bytes = write_document(anything);
        for (int i = 0; i < 3; ++i) all.put_read("damaged", name + ' ' + std::to_string(i), damaged(bytes, random));
    }
    const fs::path source = WAYMARK_SOURCE_DIR;
    for (const fs::path& file : documents_in(source / "tests/fixtures/bad"))
        all.put_read("bad", file.filename().string(), whole_file(file));
    for (const char* folder : {"tests/fixtures", "assets/examples"})
        for (const fs::path& file : documents_in(source / folder))
            all.put_with_versions(folder, file.filename().string(), *read_document(whole_file(file)).document);
    return all.take();
}

}  // namespace waymark::testing
