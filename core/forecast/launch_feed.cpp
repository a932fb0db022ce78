#include "core/forecast/launch_feed.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "core/base/sort_stably.h"
#include "core/forecast/lanes.h"
#include "core/platforms/launch.h"

namespace core {
namespace {

constexpr int most_months = 36;
constexpr std::size_t draws = 1000;

bool has_price(const Business& business) {
  return revenue_kind(business) == RevenueKind::orders
             ? business.order_value && middle(*business.order_value) > 0.0
             : business.price_month && business.months_kept && middle(*business.price_month) > 0.0;
}

LaunchFeed feed_without(const Error& error) {
  if (error.place == "date") return LaunchFeed::no_date;
  if (error.place == "install_to_active" || error.place == "active_to_buyer")
    return LaunchFeed::no_buyers;
  return LaunchFeed::unsaid;
}

// The standard normal below which each of the first of `count` even parts lies.
std::vector<float> evenly_split(std::size_t count) {
  std::vector<float> normals;
  for (std::size_t i = 1; i < count; ++i) {
    const auto bits = static_cast<std::uint32_t>((std::uint64_t{i} << 32) / count);
    normals.push_back(normal_of(BitLanes{} + bits)[0]);
  }
  return normals;
}

}  // namespace

LaunchFeed launch_feed(const Plan& plan, const TodayMix& mix, const Platform& platform) {
  const auto* const today = platform.channel ? find_channel(mix, *platform.channel) : nullptr;
  if (!today) return LaunchFeed::no_channel;
  const auto tried = launch_buyers(platform, 1, {.seed = plan.seed, .draws = 1});
  if (!tried) return feed_without(tried.error());
  if (!platform.funnel.revenue_per_buyer && !has_price(plan.business)) return LaunchFeed::no_buyers;
  if (tried->first > plan.last_month()) return LaunchFeed::too_late;
  const bool is_begun = tried->first < plan.start || (mix.month && tried->first <= *mix.month);
  if (is_begun && today->revenue && middle(*today->revenue) > 0.0) return LaunchFeed::in_today;
  return LaunchFeed::counted;
}

ModelLaunch launch_model(const Plan& plan, const Platform& platform, std::size_t months, Term luck,
                         std::optional<Term> each) {
  ModelLaunch made{.luck = luck, .up_to = evenly_split(draws), .each = each};
  const auto first = launch_buyers(platform, 1, {.seed = plan.seed, .draws = 1});
  if (!first) return made;
  const int before = months_between(first->first, plan.start);
  const int needed = before + static_cast<int>(months);
  const auto drawn = launch_buyers(platform, std::clamp(needed, 1, most_months),
                                   {.seed = plan.seed, .draws = draws});
  if (!drawn) return made;
  const auto last = static_cast<int>(drawn->months.size()) - 1;
  std::vector<std::vector<float>> courses(draws);
  for (std::size_t i = 0; i < draws; ++i)
    for (std::size_t t = 0; t < months; ++t) {
      const int month = std::min(before + static_cast<int>(t), last);
      courses[i].push_back(
          month < 0 ? 0.0f : static_cast<float>(drawn->months[static_cast<std::size_t>(month)][i]));
    }
  sort_stably(courses, {}, [](const std::vector<float>& course) {
    return std::accumulate(course.begin(), course.end(), 0.0f);
  });
  for (const auto& course : courses)
    made.buyers.insert(made.buyers.end(), course.begin(), course.end());
  return made;
}

void find_buyers(const ModelLaunch& launch, const InputLanes& inputs, std::size_t count,
                 Lanes* months) {
  const Lanes luck = read(launch.luck, inputs);
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const auto course = static_cast<std::size_t>(
        std::ranges::upper_bound(launch.up_to, luck[lane]) - launch.up_to.begin());
    for (std::size_t t = 0; t < count; ++t) months[t][lane] = launch.buyers[course * count + t];
  }
}

}  // namespace core
