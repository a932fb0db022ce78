#include "shell/views/pages.h"

#include <algorithm>

namespace shell {

std::optional<Page> page_named(std::string_view name) {
  // About stands at the foot of the rail, not in it, and exports come by being dropped.
  if (name == "about") return Page::about;
  if (name == "import") return Page::imports;
  const auto found = std::ranges::find(rail_pages, name, &PageEntry::name);
  return found == rail_pages.end() ? std::nullopt : std::optional{found->page};
}

std::string_view name_of_page(Page page) {
  if (page == Page::about) return "about";
  if (page == Page::imports) return "import";
  const auto found = std::ranges::find(rail_pages, page, &PageEntry::page);
  return found == rail_pages.end() ? "home" : found->name;
}

}  // namespace shell
