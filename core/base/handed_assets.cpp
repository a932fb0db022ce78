// Where nothing is built in: the assets are those of the pack that was handed over.
#include "core/base/asset_pack.h"

namespace core {
namespace {

std::vector<Asset>& handed() {
  static std::vector<Asset> files;
  return files;
}

}  // namespace

bool take_assets(std::string_view pack) {
  std::optional<std::vector<Asset>> files = assets_from_pack(pack);
  if (!files) return false;
  handed() = std::move(*files);
  return true;
}

std::span<const Asset> assets() { return handed(); }

}  // namespace core
