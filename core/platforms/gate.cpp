#include "core/platforms/gate.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/normal.h"

namespace core {
namespace {

// How many of `people` act, each with that share, at the part p of the binomial distribution.
double acting(double people, double share, double p) {
  const double mean = people * share;
  // By the normal curve where there are many.
  if (people > 200.0 || share <= 0.0 || share >= 1.0) {
    const double spread = std::sqrt(mean * (1.0 - share));
    return std::clamp(mean + normal_quantile(p).value_or(0.0) * spread, 0.0, people);
  }
  const double count = std::round(people);
  if (share > 0.5) return count - acting(count, 1.0 - share, 1.0 - p);
  double term = std::pow(1.0 - share, count), sum = term, acted = 0.0;
  while (sum < p && acted < count) {
    term *= (count - acted) / (acted + 1.0) * share / (1.0 - share);
    acted += 1.0;
    sum += term;
  }
  return acted;
}

bool is_said(const Circle& circle) { return circle.people && circle.share; }

Result<std::vector<double>> brought_by(const Circle& circle, DrawSettings settings,
                                       std::string_view owner) {
  const std::string key = std::string(owner) + "/" + circle.id;
  const InputDraws draws(settings, key);
  const auto people = draws.of(circle.people, "people", Scale::amount, 0.0);
  if (!people) return people;
  const auto share = draws.of(circle.share, "share", Scale::share, 0.0);
  if (!share) return share;
  auto each = draws.of(circle.each, "each", Scale::amount, 1.0);
  if (!each) return each;
  const std::vector<double> luck = draws.uniform("acting");
  for (std::size_t i = 0; i < luck.size(); ++i)
    (*each)[i] *= acting((*people)[i], (*share)[i], luck[i]);
  return each;
}

std::unexpected<Error> unsaid(std::string_view member) {
  return std::unexpected(
      Error{"error.platform.unsaid", {{"member", std::string(member)}}, std::string(member)});
}

}  // namespace

Result<std::vector<double>> brought_by_circles(const Traction& traction, DrawSettings settings,
                                               std::string_view owner) {
  std::vector<double> all(settings.draws, 0.0);
  for (const Circle& circle : traction.circles) {
    if (!is_said(circle)) continue;
    const auto brought = brought_by(circle, settings, owner);
    if (!brought) return brought;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += (*brought)[i];
  }
  return all;
}

Result<Gate> gate(const Traction& traction, DrawSettings settings, std::string_view owner) {
  if (!traction.goal) return unsaid("goal");
  if (!traction.threshold) return unsaid("threshold");
  const InputDraws draws(settings, owner);
  auto needed = draws.of(traction.goal, "goal", Scale::amount, 0.0);
  if (!needed) return std::unexpected(needed.error());
  const auto threshold = draws.of(traction.threshold, "gate_threshold", Scale::share, 0.0);
  if (!threshold) return std::unexpected(threshold.error());
  const auto brought = brought_by_circles(traction, settings, owner);
  if (!brought) return std::unexpected(brought.error());

  Gate answer;
  std::size_t passed = 0;
  for (std::size_t i = 0; i < needed->size(); ++i) {
    (*needed)[i] *= (*threshold)[i];
    if ((*brought)[i] >= (*needed)[i]) ++passed;
  }
  answer.probability =
      needed->empty() ? 0.0 : static_cast<double>(passed) / static_cast<double>(needed->size());
  answer.needed = band_of(*std::move(needed));
  answer.brought = band_of(*brought);
  for (const Circle& circle : traction.circles) {
    if (!is_said(circle)) {
      answer.unsaid.push_back(circle.id);
      continue;
    }
    auto own = brought_by(circle, settings, owner);
    if (!own) return std::unexpected(own.error());
    answer.circles.push_back({circle.id, band_of(*std::move(own))});
  }
  return answer;
}

}  // namespace core
