// Comparing names without regard to case.
#pragma once

#include <string>
#include <string_view>

namespace core {

// `text` (UTF-8) without the space around it, its ASCII and Latin-1 capitals and Œ made small: what
// the French and English of the product need. Accents stay.
std::string folded(std::string_view text);

}  // namespace core
