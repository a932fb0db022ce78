#include "core/metrics/adstock.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/metric_input.h"

namespace core {
namespace {

constexpr int longest_window = 1000;

double weight(const Adstock& carry, double lag) {
  switch (carry.kind) {
    case CarryOverKind::binomial:
      return std::pow(1.0 - lag / carry.window, 1.0 / carry.alpha - 1.0);
    case CarryOverKind::delayed:
      return std::pow(carry.alpha, (lag - carry.delay) * (lag - carry.delay));
    case CarryOverKind::geometric:
    case CarryOverKind::recursive:
      break;
  }
  return std::pow(carry.alpha, lag);
}

}  // namespace

Result<std::vector<double>> adstock_weights(const Adstock& carry) {
  if (!is_share(carry.alpha)) return refused_input("alpha");
  if (carry.kind == CarryOverKind::recursive) {
    if (carry.alpha >= 1.0) return refused_input("alpha");
    return std::vector<double>();
  }
  if (carry.window < 1 || carry.window > longest_window) return refused_input("window");
  if (carry.kind == CarryOverKind::delayed) {
    // Without any retention the weights of lags beside the peak would all be zero.
    if (!(carry.alpha > 0.0)) return refused_input("alpha");
    if (!(carry.delay >= 0.0 && carry.delay <= carry.window - 1)) return refused_input("theta");
  }
  std::vector<double> weights;
  for (int lag = 0; lag < carry.window; ++lag) weights.push_back(weight(carry, lag));
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  if (!(sum > 0.0)) return refused_input("alpha");
  if (carry.is_normalised)
    for (double& each : weights) each /= sum;
  return weights;
}

Result<std::vector<double>> adstock(const Adstock& carry, std::span<const double> x,
                                    std::span<const double> opening) {
  const auto weights = adstock_weights(carry);
  if (!weights) return std::unexpected(weights.error());
  const bool is_recursive = carry.kind == CarryOverKind::recursive;
  if (!std::ranges::all_of(x, is_amount)) return refused_input("x");
  if (!std::ranges::all_of(opening, is_amount) || (is_recursive && opening.size() > 1))
    return refused_input("opening");

  std::vector<double> carried;
  if (is_recursive) {
    const double gain = carry.is_normalised ? 1.0 - carry.alpha : 1.0;
    double level = opening.empty() ? 0.0 : opening.front();
    for (const double spend : x) {
      level = gain * spend + carry.alpha * level;
      carried.push_back(level);
    }
    return carried;
  }
  std::vector<double> spent(opening.begin(), opening.end());
  spent.insert(spent.end(), x.begin(), x.end());
  for (std::size_t month = opening.size(); month < spent.size(); ++month) {
    double level = 0.0;
    for (std::size_t lag = 0; lag < weights->size() && lag <= month; ++lag)
      level += (*weights)[lag] * spent[month - lag];
    carried.push_back(level);
  }
  return carried;
}

}  // namespace core
