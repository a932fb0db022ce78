// Members of a file that this version does not know: name -> their JSON text. They are written back
// unchanged.
#pragma once

#include <map>
#include <string>

namespace core {

using Extra = std::map<std::string, std::string>;

}  // namespace core
