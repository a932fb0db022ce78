// A moment of the past in words.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// "Aujourd’hui à 14:32", "Mardi à 09:10", "2 mars 2026". `clock`: what local clocks showed then.
std::string moment_in_words(const Frame& frame, double seconds, std::string_view clock);

}  // namespace shell
