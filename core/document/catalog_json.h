// Reads translations: flat JSON objects of key and text.
#pragma once

#include <span>
#include <string_view>

#include "core/base/catalog.h"
#include "core/base/result.h"

namespace core {

// All files of one language together.
//
// errors  those of parse_json(); error.asset.member {name}: not an object of texts, or a key that stands twice
Result<Catalog> catalog_from_json(std::span<const std::string_view> files);

}  // namespace core
