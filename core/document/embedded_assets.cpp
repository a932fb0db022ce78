#include "core/document/embedded_assets.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr unsigned char ecommerce[] = {
#embed "assets/templates/ecommerce.json"
};
constexpr unsigned char saas[] = {
#embed "assets/templates/saas.json"
};
constexpr unsigned char app[] = {
#embed "assets/templates/app.json"
};
constexpr unsigned char marketplace[] = {
#embed "assets/templates/marketplace.json"
};
constexpr unsigned char local[] = {
#embed "assets/templates/local.json"
};
constexpr unsigned char blank[] = {
#embed "assets/templates/blank.json"
};
constexpr unsigned char playbook[] = {
#embed "assets/playbook/cards.json"
};
constexpr unsigned char seasons[] = {
#embed "assets/seasons/presets.json"
};
constexpr unsigned char home_goods_fr[] = {
#embed "assets/examples/home_goods.fr.json"
};
constexpr unsigned char home_goods_en[] = {
#embed "assets/examples/home_goods.en.json"
};

std::string_view text(std::span<const unsigned char> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::span<const EmbeddedFile> template_files() {
  static const std::array files{
      EmbeddedFile{"ecommerce", text(ecommerce)},
      EmbeddedFile{"saas", text(saas)},
      EmbeddedFile{"app", text(app)},
      EmbeddedFile{"marketplace", text(marketplace)},
      EmbeddedFile{"local", text(local)},
      EmbeddedFile{"blank", text(blank)},
  };
  return files;
}

std::span<const EmbeddedFile> example_files(Language language) {
  static const std::array fr{EmbeddedFile{"home_goods", text(home_goods_fr)}};
  static const std::array en{EmbeddedFile{"home_goods", text(home_goods_en)}};
  return language == Language::fr ? std::span<const EmbeddedFile>{fr} : en;
}

std::string_view playbook_file() { return text(playbook); }
std::string_view season_presets_file() { return text(seasons); }

std::string_view embedded_text(std::span<const EmbeddedFile> files, std::string_view id) {
  const auto found = std::ranges::find(files, id, &EmbeddedFile::id);
  return found == files.end() ? std::string_view{} : found->text;
}

}  // namespace core
