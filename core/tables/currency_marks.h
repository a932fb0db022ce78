// Signs and codes of currencies beside a number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

struct CurrencyMark {
  std::string_view code;   // ISO 4217; empty when the sign ("kr") stands for several
  std::size_t length = 0;  // bytes of the sign
};

// The sign or code that begins `text`: "€", "$" (USD), "MX$", "EUR", "Kč".
std::optional<CurrencyMark> currency_mark(std::string_view text);

// The code itself if it is one of those known here ("EUR"), else empty.
std::string_view currency_code(std::string_view text);

}  // namespace core
