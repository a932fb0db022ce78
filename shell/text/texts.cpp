#include "shell/text/texts.h"

#include <cassert>
#include <cmath>
#include <vector>

#include "core/base/assets.h"
#include "core/document/catalog_json.h"

namespace shell {
namespace {

// Of all files in the folder of that language.
core::Catalog read(std::string_view folder) {
  std::vector<std::string_view> files;
  for (const core::Asset& asset : core::assets())
    if (asset.path.starts_with(folder)) files.push_back(asset.bytes);
  // They ship with the program and a test reads them, so here they cannot fail.
  auto catalog = core::catalog_from_json(files);
  assert(catalog);
  return catalog ? std::move(*catalog) : core::Catalog{};
}

}  // namespace

Texts::Texts() : fr_(read("translations/fr/")), en_(read("translations/en/")) {}

std::string Texts::text(core::Language language, std::string_view key, const Values& values) const {
  const std::string* found = catalog(language).find(key);
  return found ? core::fill(*found, values) : std::string{key};
}

std::string Texts::text_count(core::Language language, std::string_view key, double count,
                              Values values) const {
  const double size = std::abs(count);
  const bool one = language == core::Language::fr ? size < 2 : size == 1;
  values.try_emplace("count", std::to_string(std::llround(count)));
  return text(language, std::string{key} + (one ? ".one" : ".other"), values);
}

}  // namespace shell
