#include "shell/widgets/language_dropdown.h"

#include <string>
#include <vector>

namespace shell {

std::optional<core::Language> language_dropdown(Frame& frame, Rect rect, std::string_view name,
                                                core::Language now, const DropdownOptions& how) {
  std::vector<std::string> names;
  for (const std::string_view code : core::names_of<core::Language>())
    names.push_back(frame.text("language." + std::string{code}));
  const auto chosen = dropdown(frame, rect, name, names, static_cast<std::size_t>(now), how);
  return chosen ? std::optional{static_cast<core::Language>(*chosen)} : std::nullopt;
}

}  // namespace shell
