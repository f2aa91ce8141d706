#pragma once

namespace waymark {

/// Gives the reading of rows the first names and headings that come with what is fetched after the first screen. Called once
/// the program and those files are there; again, it does the same.
void know_words();

}  // namespace waymark
