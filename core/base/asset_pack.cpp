#include "core/base/asset_pack.h"

#include <charconv>

namespace core {

std::optional<std::vector<Asset>> assets_from_pack(std::string_view pack) {
  std::vector<Asset> assets;
  std::vector<std::size_t> lengths;
  for (;;) {
    const std::size_t end = pack.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = pack.substr(0, end);
    pack.remove_prefix(end + 1);
    if (line.empty()) break;
    const std::size_t space = line.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    std::size_t length = 0;
    const auto [stop, fault] =
        std::from_chars(line.data() + space + 1, line.data() + line.size(), length);
    if (fault != std::errc{} || stop != line.data() + line.size()) return std::nullopt;
    assets.push_back({line.substr(0, space), {}});
    lengths.push_back(length);
  }
  for (std::size_t at = 0; at < assets.size(); ++at) {
    if (lengths[at] > pack.size()) return std::nullopt;
    assets[at].bytes = pack.substr(0, lengths[at]);
    pack.remove_prefix(lengths[at]);
  }
  if (!pack.empty()) return std::nullopt;
  return assets;
}

}  // namespace core
