// The documents among the assets, by id.
#pragma once

#include <span>
#include <string_view>

#include "core/model/plan.h"

namespace core {

struct EmbeddedFile {
  std::string_view id;
  std::string_view text;
};

// In the order in which Home shows them.
std::span<const EmbeddedFile> template_files();
// Whole plan files in that language.
std::span<const EmbeddedFile> example_files(Language language);
std::string_view playbook_file();
std::string_view season_presets_file();
std::string_view real_events_file();

// The text of the file with that id; empty if there is none.
std::string_view embedded_text(std::span<const EmbeddedFile> files, std::string_view id);

}  // namespace core
