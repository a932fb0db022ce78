// The channel library that ships with the product: reading it, and the copy inside the program.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/model/library.h"

namespace core {

// Reads the three files of assets (assets/channels/README.md says what is in them).
//
// library   assets/channels/library.json; source ids in it come out as words
// criteria  assets/channels/criteria.json
// owners    assets/owners/owners.json
// errors    those of parse_json; error.asset.member {name} with the place "byte <offset>" where a
//           member is missing or of another kind
Result<Library> library_from_json(std::string_view library, std::string_view criteria,
                                  std::string_view owners);

// The library inside the program; empty if it could not be read, which a test rules out.
const Library& embedded_library();

// The row with that id, or null.
const LibraryChannel* find_library_channel(const Library& library, std::string_view id);
// The row that a channel of a plan was made from, or null.
const LibraryChannel* find_origin(const Library& library, const Channel& channel);

}  // namespace core
