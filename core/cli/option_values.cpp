#include "core/cli/option_values.h"

#include <charconv>

namespace core::cli {

Result<std::optional<std::uint64_t>> option_number(const Call& call, std::string_view option,
                                                   std::uint64_t least, std::uint64_t most) {
  const auto found = call.options.find(option);
  if (found == call.options.end()) return std::nullopt;
  const std::string_view text = found->second;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
    return std::unexpected(Error{"cli.not_a_number",
                                 {{"option", std::string(option)},
                                  {"least", std::to_string(least)},
                                  {"most", std::to_string(most)}}});
  return value;
}

Result<std::optional<Month>> option_month(const Call& call, std::string_view option) {
  const auto found = call.options.find(option);
  if (found == call.options.end()) return std::nullopt;
  const auto month = month_from_text(found->second);
  if (!month)
    return std::unexpected(Error{"cli.not_a_month", {{"found", std::string(found->second)}}});
  return month;
}

}  // namespace core::cli
