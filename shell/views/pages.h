// The pages there are, in the order and groups of the rail.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/base/text_key.h"
#include "shell/frame/session.h"
#include "shell/theme/icons.h"

namespace shell {

struct PageEntry {
  Page page;
  std::string_view name;  // in preferences
  core::TextKey text_key;
  core::TextKey group_key;  // empty: no group
  Icon icon;
};

inline constexpr std::array<PageEntry, 9> rail_pages{{
    {Page::home, "home", "page.home", {}, icons::home},
    {Page::business, "business", "page.business", "group.understand", icons::storefront},
    {Page::audit, "audit", "page.audit", "group.understand", icons::fact_check},
    {Page::discovery, "discovery", "page.discovery", "group.understand", icons::explore},
    {Page::channels, "channels", "page.channels", "group.choose", icons::tune},
    {Page::platforms, "platforms", "page.platforms", "group.choose", icons::apps},
    {Page::plan, "plan", "page.plan", "group.choose", icons::view_week},
    {Page::forecast, "forecast", "page.forecast", "group.test", icons::show_chart},
    {Page::stress, "stress", "page.stress", "group.test", icons::shield},
}};

std::optional<Page> page_named(std::string_view name);
std::string_view name_of_page(Page page);

}  // namespace shell
