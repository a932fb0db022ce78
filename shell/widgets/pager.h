// A long list of which a page is drawn, and the way to the others.
#pragma once

#include <cstddef>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// One past the last of the page that begins at `first`, which is put right where the list has
// become shorter.
std::size_t page_end(std::size_t& first, std::size_t count, std::size_t most);

// "1 à 20 sur 2 000" between two arrows. Answers the height used: none where all fits on one page.
float pager(Frame& frame, Rect box, std::string_view name, std::size_t& first, std::size_t count,
            std::size_t most);

}  // namespace shell
