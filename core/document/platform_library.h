// What ships about platforms: reading it, and the copy inside the program.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/model/platform_library.h"

namespace core {

// Reads assets/platforms/library.json (assets/platforms/README.md says what is in it); source ids
// in it come out as words.
//
// errors  those of parse_json; error.asset.member {name} with the place "byte <offset>" where a
//         member is missing or of another kind
Result<PlatformLibrary> platform_library_from_json(std::string_view text);

// The library inside the program; empty if it could not be read, which a test rules out.
const PlatformLibrary& embedded_platform_library();

// What is said of the class, or null.
const PlatformClassText* find_platform_class(const PlatformLibrary& library,
                                             std::optional<PlatformClass> platform_class);

}  // namespace core
