// The digest by which a file is known again: SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace core {

// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace core
