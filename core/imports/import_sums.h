// The rows of a table added up by month and by the words that name their channel: all that an
// import needs of a file of any size.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/imports/import_mapping.h"
#include "core/tables/table_file.h"

namespace core {

struct ImportSum {
  std::string label;           // as the table writes it; empty where nothing names the channel
  std::optional<Month> month;  // nothing: it has to be asked
  std::array<std::optional<double>, import_measures> values;  // at place_of(measure)
  bool operator==(const ImportSum&) const = default;
};

struct ImportSums {
  std::vector<ImportSum> sums;        // labels as they first come, then months in order
  std::vector<std::string> labels;    // in the same order, at most most_labels
  std::vector<std::string> paid;      // those of them that money was spent on
  std::optional<double> respondents;  // of a survey: rows with an answer
  // What was not added, each to be told.
  std::size_t undated = 0;        // rows without a readable date
  std::size_t unnamed = 0;        // rows without a label
  std::size_t filtered = 0;       // rows that the filter leaves out
  std::size_t outgoing = 0;       // amounts that go out of an account
  std::size_t beyond = 0;         // rows of further labels than most_labels
  std::vector<int> not_additive;  // columns whose rows would have to be added, and may not be
  std::vector<int> one_row;       // columns of which no two rows may be added, in no sum either
  std::optional<DateSpan> partial_first, partial_last;  // days covered of a month begun or cut
  bool is_weekly = false;                               // a week across months went to both
  bool is_spread = false;                               // the period of the file is several months
  bool operator==(const ImportSums&) const = default;

  static constexpr std::size_t most_labels = 200;
};

// Adds up table number `index` of `file` as `mapping` says. `brand_terms`: the names of the
// business, for mappings by brand; a search names it that holds one of them, whatever their case,
// accents and spaces. Columns that do not exist count as none.
ImportSums import_sums(const TableFile& file, std::size_t index, const ImportMapping& mapping,
                       const std::vector<std::string>& brand_terms);

}  // namespace core
