// Values of options.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/month.h"
#include "core/base/result.h"
#include "core/cli/commands.h"

namespace core::cli {

// What a plan can hold as its seed.
inline constexpr std::uint64_t most_seed = std::uint64_t{1} << 53;

// The text of an option; empty where it is not given.
inline std::string option_text(const Call& call, std::string_view option) {
  const auto found = call.options.find(option);
  return found == call.options.end() ? std::string() : std::string(found->second);
}

// A whole number from `least` to `most`; nothing where the option is not given.
// errors  cli.not_a_number {option, least, most}
Result<std::optional<std::uint64_t>> option_number(const Call& call, std::string_view option,
                                                   std::uint64_t least, std::uint64_t most);

// errors  cli.not_a_month {found}
Result<std::optional<Month>> option_month(const Call& call, std::string_view option);

}  // namespace core::cli
