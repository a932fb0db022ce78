#include "shell/frame/shelf.h"

#include <cassert>

#include "core/document/embedded_assets.h"

namespace shell {

Shelf read_shelf() {
  // The files are part of the program, and a test reads each of them: here they cannot fail.
  Shelf shelf;
  for (const core::EmbeddedFile& file : core::template_files()) {
    auto info = core::template_info_from_json(file.text);
    assert(info);
    shelf.templates.push_back(std::move(*info));
  }
  auto cards = core::playbook_from_json(core::playbook_file());
  auto seasons = core::season_presets_from_json(core::season_presets_file());
  auto events = core::real_events_from_json(core::real_events_file());
  assert(cards && seasons && events);
  shelf.cards = std::move(*cards);
  shelf.seasons = std::move(*seasons);
  shelf.events = std::move(*events);
  return shelf;
}

}  // namespace shell
