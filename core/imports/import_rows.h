// Rows of the plan as the numbers of an export would make them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/imports/import_change.h"

namespace core {

struct ImportAmount {
  double value = 0.0;
  double weight = 0.0;    // of a mean
  std::size_t table = 0;  // that said it
  bool has_value = false;
  bool is_refused = false;  // a sum of what may not be added up
};
using MeasuredAmounts =
    std::array<std::optional<ImportAmount>, import_measures>;  // at place_of(measure)

struct ImportAmounts {
  std::map<std::pair<Id, int>, MeasuredAmounts> history;  // by channel and Month::index
  std::map<int, MeasuredAmounts> totals;                  // by Month::index
};

// Adds to `change`, whose channels and source are known, the rows of `plan` that `amounts` change,
// and what is to be said of them.
void change_rows(ImportAmounts amounts, const ExportReading& reading, const Plan& plan,
                 const Library& library, ImportChange& change);

}  // namespace core
