// What must hold in every plan. Editor keeps it, and so does the reading of files.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {

struct Problem {
  std::string pointer;  // RFC 6901, as the member stands in the plan's own file
  Message message;      // problem.*
  bool operator==(const Problem&) const = default;
};

// Everything that is wrong with `plan`, in the order of the tables of fields; empty when it is
// sound:
//
// - ids well-formed, and each only once in the plan (criteria: once among criteria)
// - references lead to something of the right kind
// - numbers finite and within their limits, low <= mode <= high
// - months between 1900 and 2999, dates and days that exist
// - texts of at most limits::text_bytes
// - seasons empty or of twelve values
// - no circle among `creates` links, none among the cards that come after each other
std::vector<Problem> check(const Plan& plan);

}  // namespace core
