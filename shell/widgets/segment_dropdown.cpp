#include "shell/widgets/segment_dropdown.h"

#include <string>
#include <vector>

#include "shell/widgets/choice.h"

namespace shell {

bool segment_dropdown(Frame& frame, Rect box, std::string_view name, std::string_view nobody,
                      std::optional<core::Id>& segment) {
  std::vector<std::string> names{std::string{nobody}};
  std::size_t selected = 0;
  for (const core::Segment& one : frame.plan.segments) {
    if (segment == one.id) selected = names.size();
    names.push_back(one.name.empty() ? frame.text("segments.unnamed") : one.name);
  }
  const auto chosen = labelled_dropdown(frame, box, name, names, selected);
  if (!chosen) return false;
  segment = *chosen == 0 ? std::nullopt : std::optional{frame.plan.segments[*chosen - 1].id};
  return true;
}

}  // namespace shell
