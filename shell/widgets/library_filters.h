// Which channels of the library a person looks for: by name, family, whose they are, what they take
// and how soon they bring something.
#pragma once

#include "shell/frame/frame.h"

namespace shell {

// The search and the filters, as FitSession keeps them. Answers the height used.
float draw_library_filters(Frame& frame, Rect box);

// Whether a row is what they ask for.
bool is_wanted(const Frame& frame, const core::LibraryChannel& row);

}  // namespace shell
