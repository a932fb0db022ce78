// Under Node the tests are handed the pack that the page is built from, before the first of them
// asks for an asset.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/asset_pack.h"

namespace {

const bool are_taken = [] {
  static std::string pack;
  if (std::FILE* file = std::fopen(TRIBUTARY_ASSET_PACK, "rb")) {
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file))
      pack.append(buffer, count);
    std::fclose(file);
  }
  if (core::take_assets(pack)) return true;
  std::fputs("no pack of assets at " TRIBUTARY_ASSET_PACK "\n", stderr);
  std::abort();
}();

}  // namespace
