#include "core/jobs/outcome.h"

#include <optional>
#include <string_view>
#include <utility>

namespace core {
namespace {

// The last byte says which of the two it is, so that an answer of many megabytes is not moved.
constexpr char answered = '+';
constexpr char refused = '-';

void add(std::string& bytes, std::string_view text) { bytes.append(text) += '\0'; }

std::optional<std::string> take(std::string_view& rest) {
  const std::size_t end = rest.find('\0');
  if (end == std::string_view::npos) return std::nullopt;
  std::string text{rest.substr(0, end)};
  rest.remove_prefix(end + 1);
  return text;
}

}  // namespace

std::string bytes_from_outcome(Result<std::string> outcome) {
  if (outcome) return std::move(*outcome) + answered;
  std::string bytes;
  add(bytes, outcome.error().key);
  add(bytes, outcome.error().place);
  for (const auto& [name, value] : outcome.error().values) {
    add(bytes, name);
    add(bytes, value);
  }
  return bytes + refused;
}

Result<std::string> outcome_from_bytes(std::string bytes) {
  const std::unexpected crashed{Error{"error.job_crashed"}};
  if (bytes.empty()) return crashed;
  const char mark = bytes.back();
  bytes.pop_back();
  if (mark == answered) return bytes;
  std::string_view rest = bytes;
  auto key = take(rest), place = take(rest);
  if (mark != refused || !key || !place) return crashed;
  Error error{std::move(*key), {}, std::move(*place)};
  while (const auto name = take(rest)) {
    const auto value = take(rest);
    if (!value) return crashed;
    error.values[*name] = *value;
  }
  return std::unexpected{std::move(error)};
}

}  // namespace core
