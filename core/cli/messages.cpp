#include "core/cli/messages.h"

#include <array>
#include <string_view>

#include "core/document/catalog_json.h"

namespace core::cli {
namespace {

constexpr char messages_json[] = {
#embed "assets/translations/en/messages.json"
};

}  // namespace

Catalog english_messages() {
  const std::array texts{std::string_view(messages_json, sizeof messages_json)};
  return catalog_from_json(texts).value_or(Catalog());
}

}  // namespace core::cli
