#include "shell/text/texts.h"

#include <cassert>
#include <cmath>
#include <vector>

#include "core/base/assets.h"
#include "core/document/catalog_json.h"
#include "shell/text/format.h"

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

const std::string& Texts::text(core::Language language, TextKey key) const {
  const std::string* found = catalog(language).find(key);
  return found ? *found
               : unknown_.emplace(key.hash(), "##" + std::to_string(key.hash())).first->second;
}

std::string Texts::text(core::Language language, const core::Message& message) const {
  return core::fill(text(language, message.key), message.values);
}

std::string Texts::text(core::Language language, const core::Error& error) const {
  return core::fill(text(language, error.key), error.values);
}

std::string Texts::text(core::Language language, TextKey key, Fillings values) const {
  return core::filled(text(language, key), std::span{values.begin(), values.size()});
}

std::string Texts::text_count(core::Language language, TextKey key, double count,
                              Fillings values) const {
  const double size = std::abs(count);
  const bool one = language == core::Language::fr ? size < 2 : size == 1;
  const std::string digits = Format{*this, language, {}}.number(count);
  std::vector<core::Filling> fillings(values);
  fillings.push_back({"count", digits});
  return core::filled(text(language, key + (one ? ".one" : ".other")), fillings);
}

}  // namespace shell
