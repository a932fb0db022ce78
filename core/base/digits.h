// Numbers as digits, the same natively and in the browser. std::format and std::to_chars could do
// it, but would bring locales and tables of more than 200 kB into the page.
#pragma once

#include <cstdint>
#include <string>

namespace core {

// At least `width` digits, filled up with zeros, after the sign of a negative value.
std::string whole_digits(std::int64_t value, int width = 1);

// A finite value rounded to `decimals` places (0 or more), as printf rounds.
std::string decimal_digits(double value, int decimals);

// The fewest digits that read back as the same finite value, written as ECMAScript does: "0.25",
// "1e-7", "1.5e+21"; zero of either sign is "0".
std::string shortest_digits(double value);

}  // namespace core
