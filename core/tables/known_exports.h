// Which tool a file comes from, told by the names of its columns.
#pragma once

#include <string_view>
#include <vector>

#include "core/tables/drafted_table.h"

namespace core {

// "ga4", "universal_analytics", "search_console", "google_ads", "google_trends",
// "google_business_profile", "google_forms", "meta_ads", "meta_suite", "instagram", "tiktok",
// "youtube", "medium", "semrush", "matomo", "shopify_orders", "shopify_referrers", "etsy",
// "airbnb", "amazon", "app_store", "play", "klaviyo", "hubspot", "github", "typeform", "survey",
// "mmm"; empty for a file of which nothing is known. English and French headings.
std::string_view known_export(const std::vector<DraftedTable>& drafts);

}  // namespace core
