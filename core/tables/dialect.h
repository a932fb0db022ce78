// Which sign parts the cells of a text, and how quotes inside quotes are written.
#pragma once

#include <optional>
#include <string_view>

#include "core/tables/delimited.h"

namespace core {

// A first line "sep=;" names the separator (what a spreadsheet is told that opens the file).
struct SeparatorLine {
  char separator = ',';
};
std::optional<SeparatorLine> separator_line(std::string_view text);

// The dialect under which the beginning of `text` gives the most regular rows of the most sensible
// cells.
//
// separator  the one to use, if it is known
// source     the measure is that of G. J. J. van den Burg, A. Nazábal and C. Sutton, "Wrangling
//            messy CSV files by detecting row and type patterns", 2019: regularity of the lengths
//            of rows times the share of cells that look like something
Dialect guessed_dialect(std::string_view text, std::optional<char> separator = {});

}  // namespace core
