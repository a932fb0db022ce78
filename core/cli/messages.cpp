#include "core/cli/messages.h"

#include <array>

#include "core/base/assets.h"
#include "core/document/catalog_json.h"

namespace core::cli {

Catalog english_messages() {
  const std::array texts{asset("translations/en/messages.json")};
  return catalog_from_json(texts).value_or(Catalog());
}

}  // namespace core::cli
