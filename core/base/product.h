// What the product calls itself, on its own page and in the files it writes.
#pragma once

#include <string_view>

namespace core {

inline constexpr std::string_view product_name = "Tributary";
inline constexpr std::string_view product_version = "1.0";

}  // namespace core
