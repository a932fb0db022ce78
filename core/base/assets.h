// The files of assets/ that ship with the program: words, fonts, the channel library, templates,
// examples, licences. Natively they are built into it; the page is handed them beside its code.
#pragma once

#include <span>
#include <string_view>

namespace core {

struct Asset {
  std::string_view path;   // below assets/, as "templates/saas.json"
  std::string_view bytes;  // as long as the program runs
};

// All of them; which, assets/CMakeLists.txt says.
std::span<const Asset> assets();

// The bytes of one; empty if no such file ships.
std::string_view asset(std::string_view path);

}  // namespace core
