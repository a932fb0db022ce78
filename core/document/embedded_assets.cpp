#include "core/document/embedded_assets.h"

#include <algorithm>
#include <array>

#include "core/base/assets.h"

namespace core {

std::span<const EmbeddedFile> template_files() {
  static const std::array files{
      EmbeddedFile{"ecommerce", asset("templates/ecommerce.json")},
      EmbeddedFile{"saas", asset("templates/saas.json")},
      EmbeddedFile{"app", asset("templates/app.json")},
      EmbeddedFile{"marketplace", asset("templates/marketplace.json")},
      EmbeddedFile{"local", asset("templates/local.json")},
      EmbeddedFile{"blank", asset("templates/blank.json")},
  };
  return files;
}

std::span<const EmbeddedFile> example_files(Language language) {
  static const std::array fr{EmbeddedFile{"home_goods", asset("examples/home_goods.fr.json")},
                             EmbeddedFile{"bot_app", asset("examples/bot_app.fr.json")}};
  static const std::array en{EmbeddedFile{"home_goods", asset("examples/home_goods.en.json")},
                             EmbeddedFile{"bot_app", asset("examples/bot_app.en.json")}};
  return language == Language::fr ? std::span<const EmbeddedFile>{fr} : en;
}

std::string_view playbook_file() { return asset("playbook/cards.json"); }
std::string_view season_presets_file() { return asset("seasons/presets.json"); }
std::string_view real_events_file() { return asset("shocks/events.json"); }

std::string_view embedded_text(std::span<const EmbeddedFile> files, std::string_view id) {
  const auto found = std::ranges::find(files, id, &EmbeddedFile::id);
  return found == files.end() ? std::string_view{} : found->text;
}

}  // namespace core
