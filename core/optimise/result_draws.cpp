#include "core/optimise/result_draws.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr std::size_t scenarios = 1024;
constexpr double level = 0.1, band = 0.03;  // the percentile, and how far around it is averaged

}  // namespace

Result<ResultDraws> result_draws(const ForecastModel& model, const std::vector<double>& feed,
                                 std::uint64_t seed, const GoOn& go_on) {
  ForecastModel fed = model;
  for (std::size_t c = 0; c < feed.size(); ++c) {
    if (feed[c] > 0.0) std::ranges::fill(fed.channels[c].feed, static_cast<float>(feed[c]));
  }
  const auto drawn = simulate(
      fed, {.scenarios = scenarios, .seed = seed, .sampling = Sampling::qmc, .go_on = go_on});
  if (!drawn) return std::unexpected(drawn.error());
  ResultDraws draws;
  for (const ScenarioRows& rows : drawn->channels) {
    std::vector<double> results(scenarios, 0.0);
    for (std::size_t t = 0; t < drawn->months; ++t) {
      const auto month = rows.month(t);
      for (std::size_t k = 0; k < scenarios; ++k) results[k] += static_cast<double>(month[k]);
    }
    std::vector<double> sorted = results;
    std::ranges::sort(sorted);
    const double median = 0.5 * (sorted[scenarios / 2 - 1] + sorted[scenarios / 2]);
    for (double& result : results) result = median > 0.0 ? result / median : 1.0;
    draws.push_back(std::move(results));
  }
  return draws;
}

std::vector<double> mean_factors(const ResultDraws& draws) {
  std::vector<double> factors;
  for (const std::vector<double>& row : draws)
    factors.push_back(std::accumulate(row.begin(), row.end(), 0.0) /
                      static_cast<double>(std::max<std::size_t>(row.size(), 1)));
  return factors;
}

std::vector<double> tenth_factors(const ResultDraws& draws, const std::vector<double>& results,
                                  double& tenth) {
  const std::size_t count = draws.empty() ? 0 : draws.front().size();
  std::vector<std::pair<double, std::size_t>> totals;
  for (std::size_t k = 0; k < count; ++k) {
    double total = 0.0;
    for (std::size_t c = 0; c < results.size(); ++c) total += results[c] * draws[c][k];
    totals.emplace_back(total, k);
  }
  std::ranges::sort(totals);
  const auto rank = [&](double share) {
    return static_cast<std::size_t>(share * static_cast<double>(count - 1) + 0.5);
  };
  tenth = count > 0 ? totals[rank(level)].first : 0.0;
  std::vector<double> factors(draws.size(), count > 0 ? 0.0 : 1.0);
  if (count == 0) return factors;
  const std::size_t from = rank(level - band), to = rank(level + band);
  for (std::size_t c = 0; c < draws.size(); ++c)
    for (std::size_t i = from; i <= to; ++i)
      factors[c] += draws[c][totals[i].second] / static_cast<double>(to - from + 1);
  return factors;
}

}  // namespace core
