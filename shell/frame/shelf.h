// What ships with the product beside the channel library, read once at start.
#pragma once

#include <vector>

#include "core/document/playbook.h"
#include "core/document/real_events.h"
#include "core/document/season_presets.h"
#include "core/document/templates.h"

namespace shell {

struct Shelf {
  std::vector<core::TemplateInfo> templates;  // in the order of Home
  std::vector<core::PlaybookCard> cards;
  std::vector<core::SeasonPreset> seasons;
  std::vector<core::RealEvent> events;
};

Shelf read_shelf();

}  // namespace shell
