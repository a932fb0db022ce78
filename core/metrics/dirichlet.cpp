#include "core/metrics/dirichlet.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/beta.h"
#include "core/metrics/metric_input.h"

namespace core {
namespace {

Result<std::vector<double>> alphas_of(std::span<const double> counts, double prior) {
  if (!is_amount(prior) || prior <= 0.0) return refused_input("prior");
  if (counts.empty() || !std::ranges::all_of(counts, is_amount)) return refused_input("counts");
  std::vector<double> alphas;
  for (const double count : counts) alphas.push_back(count + prior);
  if (!std::isfinite(std::accumulate(alphas.begin(), alphas.end(), 0.0)))
    return refused_input("counts");
  return alphas;
}

double sum_of(const std::vector<double>& alphas) {
  return std::accumulate(alphas.begin(), alphas.end(), 0.0);
}

}  // namespace

Result<std::vector<DirichletShare>> dirichlet_shares(std::span<const double> counts, double prior) {
  const auto alphas = alphas_of(counts, prior);
  if (!alphas) return std::unexpected(alphas.error());
  if (alphas->size() == 1) return std::vector{DirichletShare{1.0, {1.0, 1.0}}};
  const double sum = sum_of(*alphas);
  std::vector<DirichletShare> shares;
  for (const double alpha : *alphas) {
    const auto low = beta_quantile(0.025, alpha, sum - alpha);
    const auto high = beta_quantile(0.975, alpha, sum - alpha);
    if (!low || !high) return refused_input("counts");
    shares.push_back({alpha / sum, {*low, *high}});
  }
  return shares;
}

Result<double> dirichlet_expected_hhi(std::span<const double> counts, double prior) {
  const auto alphas = alphas_of(counts, prior);
  if (!alphas) return std::unexpected(alphas.error());
  const double sum = sum_of(*alphas);
  double hhi = 0.0;
  for (const double alpha : *alphas) hhi += alpha / sum * (alpha + 1.0) / (sum + 1.0);
  return hhi;
}

Result<std::vector<std::vector<double>>> dirichlet_order(std::span<const double> counts,
                                                         double prior) {
  const auto alphas = alphas_of(counts, prior);
  if (!alphas) return std::unexpected(alphas.error());
  std::vector<std::vector<double>> order;
  for (const double one : *alphas) {
    std::vector<double>& row = order.emplace_back();
    for (const double other : *alphas) {
      const auto below = beta_below(0.5, one, other);
      if (!below) return refused_input("counts");
      row.push_back(1.0 - *below);
    }
  }
  return order;
}

}  // namespace core
