// Sentences that begin with what stands elsewhere in their middle.
#pragma once

#include <string>

namespace shell {

// `text` (UTF-8) with its first letter as a capital, if it is one of ASCII or Latin-1.
std::string capitalised(std::string text);

}  // namespace shell
