// Decimal digits to the nearest double, the same natively and in the browser, where the C library's
// strtod would bring in arithmetic on numbers of 128 bits, 12 kB of it.
#pragma once

#include <string_view>

namespace core {

// The number that `text` begins with: an optional sign, digits with at most one point among them,
// and an optional exponent; no spaces before it, no hexadecimal digits and no names.
//
// returns  the nearest double, of two equally near ones the even one; infinity beyond the largest
// end      one past its last character, or `text.data()` where it begins with no number
double leading_number(std::string_view text, const char*& end);

}  // namespace core
