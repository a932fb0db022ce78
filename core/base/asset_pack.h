// Many assets as one run of bytes, as web/page/pack_assets.mjs writes it:
//
//   a line "path length" for each file, an empty line, then the files one after the other
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/assets.h"

namespace core {

// What is in the pack, as views into it; nothing if it is not a pack, or not whole.
std::optional<std::vector<Asset>> assets_from_pack(std::string_view pack);

// Makes the pack the program's assets: once, before the first is asked for, and only where they are
// not built in. The bytes stay the caller's and must outlive the program. False: not a whole pack.
bool take_assets(std::string_view pack);

}  // namespace core
