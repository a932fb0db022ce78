// A plan inside a web page: the page saves a copy of itself with the plan in an element of its own,
// <script type="application/json" id="plan">, and reads such a copy again.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

// Whether these bytes are a web page rather than JSON: the first sign is "<".
bool is_page(std::string_view bytes);

// A JSON text as it may stand inside a script element: plain ASCII without "<". It says the same as
// `json`, which is well-formed.
std::string script_text_from_json(std::string_view json);

// The text of the plan inside a page, after as many line ends and spaces as lead to it there, so
// that places in it are places in the page.
//
// errors   error.page.no_plan
Result<std::string> plan_text_from_page(std::string_view page);

}  // namespace core
