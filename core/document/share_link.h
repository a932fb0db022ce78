// A plan inside an address: "#p=" and its compressed text as base64url. The part after "#" is never
// sent to a server, but programs that pass addresses on cut long ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

inline constexpr std::string_view share_mark = "#p=";
inline constexpr std::size_t share_characters = 8'000;  // of the whole fragment

// compressed  the plan's text as a raw deflate stream
// errors      error.share.too_large {size, limit}, in characters
Result<std::string> share_fragment(std::string_view compressed);

// The compressed bytes in a fragment. Inflated they are less than 1,100 times as long.
//
// errors   error.share.too_large {size, limit}; error.share.damaged
Result<std::string> bytes_from_share_fragment(std::string_view fragment);

}  // namespace core
