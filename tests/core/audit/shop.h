// A shop whose figures are easy to check by hand.
#pragma once

#include "core/model/owners.h"
#include "tests/support/plan_builders.h"

namespace core {

inline constexpr Month november{12 * 2025 + 10};
inline constexpr Month december{12 * 2025 + 11};
inline constexpr Month february{12 * 2026 + 1};

inline OwnerDirectory two_owners() {
  return OwnerDirectory(
      {{.id = "meta", .name = {.fr = "Meta", .en = "Meta"}, .aliases = {"Facebook Inc."}},
       {.id = "alphabet", .name = {.fr = "Google", .en = "Google"}, .aliases = {}}});
}

inline HistoryRow figures(Id channel, Month month, std::optional<double> revenue,
                          std::optional<double> spend = std::nullopt) {
  HistoryRow made;
  made.channel = std::move(channel);
  made.month = month;
  if (revenue) made.revenue = point_estimate(*revenue);
  made.spend = spend;
  return made;
}

inline TotalRow bank(Month month, double revenue) {
  TotalRow made;
  made.month = month;
  made.revenue = revenue;
  return made;
}

inline Link creates(Id from, Id to, Estimate share) {
  Link made;
  made.from = std::move(from);
  made.to = std::move(to);
  made.share = std::move(share);
  return made;
}

// Meta's ads 80 (for 34) and reels 10 (for 6), search 10, in December; the bank says 100. The plan
// starts in January 2026 and has no links, surveys or typed figures.
inline Plan small_shop() {
  Plan plan = shop_plan();
  plan.links.clear();
  plan.surveys.clear();
  plan.business = {};
  plan.history = {figures("ads", december, 80, 34), figures("search", december, 10, 0),
                  figures("reels", december, 10, 6)};
  plan.totals = {bank(december, 100)};
  return plan;
}

}  // namespace core
