// A field for a day, month or year, typed as the reader's language writes it and kept as ISO 8601.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

// What cannot be read as a date is handed on as it was typed, to be refused where it is kept.
Gesture labelled_date(Frame& frame, Rect box, std::string_view name, std::string& iso);

}  // namespace shell
