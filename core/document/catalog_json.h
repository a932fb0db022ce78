// Reading translation files: flat objects of key and text.
#pragma once

#include <span>
#include <string_view>

#include "core/base/catalog.h"
#include "core/base/result.h"

namespace core {

// One catalog of several files; a key of a later file replaces that of an earlier one.
//
// errors  those of parse_json(), error.catalog.not_flat; the place is the number of the file, from
// 0
Result<Catalog> catalog_from_json(std::span<const std::string_view> texts);

}  // namespace core
