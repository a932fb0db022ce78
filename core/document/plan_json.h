// The plan file: reading forgivingly, writing strictly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/document/json_value.h"
#include "core/model/plan.h"

namespace core {

inline constexpr std::string_view plan_format = "tributary-plan";
inline constexpr int plan_version = 1;

// Something that was mended or set aside while reading: where it stands in the file (RFC 6901; line
// and column from 1, 0 where a step of migration made it), and what was done.
struct Repair {
  std::string pointer;
  int line = 0;
  int column = 0;
  Message message;
  bool is_set_aside = false;  // its text was kept in Plan::set_aside, where nothing uses it
  bool operator==(const Repair&) const = default;
};

struct OpenedPlan {
  Plan plan;
  std::vector<Repair> repairs;  // in the order of the text
  std::vector<Repair> unknown;  // members of other names, which stand in `extra`: nothing was done
  int version = plan_version;   // of the file
  // Written by a newer program: shown as far as it is understood, but to be left read-only.
  bool is_newer = false;
};

// Reads a plan file. What is wrong but clear is mended; what cannot be read is kept as text in
// Plan::set_aside, item by item, and the rest of the plan stands. Members of other names are kept
// in `extra`.
//
// text     the bytes of the file, as they were found
// returns  a plan for which check() finds nothing wrong, and what was done to get there
// errors   those of parse_json(); error.document.not_an_object, .not_a_plan;
//          .too_many_items {count, limit}: a list or an object of more than 10,000, with the place;
//          error.file.too_large also where the file would be too large once written again
Result<OpenedPlan> plan_from_json(std::string_view text, const JsonLimits& limits = {});

// The same of any file that may carry a plan: its JSON, or a web page with the plan inside, where
// places are those in the page. It has error.page.no_plan as well.
Result<OpenedPlan> plan_from_file(std::string_view bytes, const JsonLimits& limits = {});

// The canonical form. Reading it gives an equal plan without repairs, if check() finds nothing
// wrong with `plan`. A number that is not finite, or a month out of range, is left out.
std::string plan_to_json(const Plan& plan);

}  // namespace core
