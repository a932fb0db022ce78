#include "core/base/assets.h"

#include <algorithm>

namespace core {

std::string_view asset(std::string_view path) {
  const auto found = std::ranges::find(assets(), path, &Asset::path);
  return found == assets().end() ? std::string_view{} : found->bytes;
}

}  // namespace core
