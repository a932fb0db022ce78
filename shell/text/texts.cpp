#include "shell/text/texts.h"

#include <array>
#include <cassert>
#include <cmath>

#include "core/document/catalog_json.h"

namespace shell {
namespace {

constexpr char fr_common[] = {
#embed "assets/translations/fr/common.json"
};
constexpr char fr_home[] = {
#embed "assets/translations/fr/home.json"
};
constexpr char fr_business[] = {
#embed "assets/translations/fr/business.json"
};
constexpr char fr_about[] = {
#embed "assets/translations/fr/about.json"
};
constexpr char fr_discovery[] = {
#embed "assets/translations/fr/discovery.json"
};
constexpr char fr_fit[] = {
#embed "assets/translations/fr/fit.json"
};
constexpr char fr_plan[] = {
#embed "assets/translations/fr/plan.json"
};
constexpr char fr_edits[] = {
#embed "assets/translations/fr/edits.json"
};
constexpr char fr_answers[] = {
#embed "assets/translations/fr/answers.json"
};
constexpr char fr_messages[] = {
#embed "assets/translations/fr/messages.json"
};
constexpr char en_common[] = {
#embed "assets/translations/en/common.json"
};
constexpr char en_home[] = {
#embed "assets/translations/en/home.json"
};
constexpr char en_business[] = {
#embed "assets/translations/en/business.json"
};
constexpr char en_about[] = {
#embed "assets/translations/en/about.json"
};
constexpr char en_discovery[] = {
#embed "assets/translations/en/discovery.json"
};
constexpr char en_fit[] = {
#embed "assets/translations/en/fit.json"
};
constexpr char en_plan[] = {
#embed "assets/translations/en/plan.json"
};
constexpr char en_edits[] = {
#embed "assets/translations/en/edits.json"
};
constexpr char en_answers[] = {
#embed "assets/translations/en/answers.json"
};
constexpr char en_messages[] = {
#embed "assets/translations/en/messages.json"
};

template <std::size_t N>
constexpr std::string_view view(const char (&bytes)[N]) {
  return {bytes, N};
}

core::Catalog read(std::span<const std::string_view> files) {
  // Part of the program; a test reads them, so here they cannot fail.
  auto catalog = core::catalog_from_json(files);
  assert(catalog);
  return catalog ? std::move(*catalog) : core::Catalog{};
}

}  // namespace

Texts::Texts() {
  const std::array fr{view(fr_common),    view(fr_home),    view(fr_business), view(fr_about),
                      view(fr_discovery), view(fr_fit),     view(fr_plan),     view(fr_edits),
                      view(fr_answers),   view(fr_messages)};
  const std::array en{view(en_common),    view(en_home),    view(en_business), view(en_about),
                      view(en_discovery), view(en_fit),     view(en_plan),     view(en_edits),
                      view(en_answers),   view(en_messages)};
  fr_ = read(fr);
  en_ = read(en);
}

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
