// Files that are part of the program: framework packs, areas, examples, schemas, texts and the typeface.
//
// The build writes them into the program (tools/embed_assets.mjs), so there is nothing to find at run time and the
// browser, the desktop and the tests read the same bytes. What a first visit to the web page can do without comes in one
// file of its own, which the page fetches as soon as its first screen is there; natively everything is there at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

// The bytes of one file, named by its path below assets/, for example
// "frameworks/public-health-modern-slavery.en.json"; the typeface is "fonts/regular.ttf",
// "fonts/regular-ext.ttf", "fonts/bold.ttf" and "fonts/bold-ext.ttf"; the licences of what the program
// contains are "licences.md". JSON files are minified. The view stays valid for as long as the program runs
// and, for what does not come later, is aligned to 16 bytes. Empty when there is no such file, or it is not
// here yet.
std::string_view embedded_asset(std::string_view path);

// True for a file of the program whose bytes have not come yet.
bool embedded_is_coming(std::string_view path);

// Takes the file that holds what comes later: for each asset a line "SIZE PATH" and its bytes. False, and
// nothing taken, when it is not such a file. A second time does nothing.
bool embedded_arrived(std::string later);

// What embedded_arrived() took; empty where nothing came, or nothing comes later.
std::string_view embedded_later();

// How many files there are, and the path of one of them in alphabetical order (empty past the end): for lists
// of what is on offer (worked examples, frameworks) and for tests.
std::size_t embedded_asset_count();
std::string_view embedded_asset_path(std::size_t index);

}  // namespace waymark
