#include "core/optimise/penalised_worth.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Of the room: limits are kept to a hair more than they ask, so that rounding does not break them.
constexpr double hair = 1e-6;

}  // namespace

PenalisedWorth::PenalisedWorth(const LimitedProblem& limited, double value)
    : limited_(&limited),
      responses_(limited.problem),
      weights_(limited.problem.channels.size() * limited.problem.counted),
      value_(std::max(std::abs(value), 1e-9)) {
  const AllocationProblem& problem = limited.problem;
  for (const AllocationChannel& channel : problem.channels) {
    worth_.insert(worth_.end(), channel.worth.begin(), channel.worth.end());
    cost_.insert(cost_.end(), channel.cost.begin(), channel.cost.end());
  }
  double amount = 0.0;
  for (const AllocationPool& pool : problem.pools) amount += pool.amount;
  const double share = amount / std::max(static_cast<double>(problem.cells()), 1.0);
  for (const SideLimit& limit : limited.limits) {
    double scale = std::abs(limit.room);
    for (std::size_t i = 0; i < limit.per_spend.size(); ++i)
      scale = std::max(scale, std::abs(limit.per_spend[i]) * share);
    for (std::size_t i = 0; i < limit.per_result.size(); ++i) {
      double most = 0.0;
      for (const CurveTerm& term : problem.channels[i / problem.counted].curve) most += term.height;
      scale = std::max(scale, std::abs(limit.per_result[i]) * most);
    }
    scales_.push_back(scale > 0.0 ? scale : 1.0);
  }
  for (const auto& change : limited.changes)
    changes_.push_back(change ? std::max(change->start + change->share * share, 1e-9) : 1.0);
  prices_.limits.assign(limited.limits.size(), 0.0);
  prices_.rising.assign(problem.cells(), 0.0);
  prices_.falling.assign(problem.cells(), 0.0);
  now_ = prices_;
}

PenalisedWorth::Charge PenalisedWorth::charge(double excess, double price, double scale) const {
  const double weight = pressure_ * value_ / (scale * scale);
  const double now = std::max(0.0, price + weight * (excess + hair * scale));
  return {(now * now - price * price) / (2.0 * weight), now};
}

// visit(excess, scale, price, price now) for every limit there is.
template <class Visit>
void PenalisedWorth::each_limit(const LimitExcess& excess, Visit visit) {
  for (std::size_t i = 0; i < excess.limits.size(); ++i)
    visit(excess.limits[i], scales_[i], prices_.limits[i], now_.limits[i]);
  const std::size_t months = limited_->problem.months;
  for (std::size_t c = 0; c < limited_->changes.size(); ++c)
    if (limited_->changes[c])
      for (std::size_t cell = c * months + 1; cell < (c + 1) * months; ++cell) {
        visit(excess.rising[cell], changes_[c], prices_.rising[cell], now_.rising[cell]);
        visit(excess.falling[cell], changes_[c], prices_.falling[cell], now_.falling[cell]);
      }
}

double PenalisedWorth::at(std::span<const double> split, std::span<double> slopes) {
  responses_.set(split);
  const std::vector<double>& results = responses_.values();
  double value = 0.0;
  for (std::size_t i = 0; i < results.size(); ++i) value += worth_[i] * results[i];
  each_limit(excess_of(*limited_, split, results),
             [&](double excess, double scale, double& price, double& now) {
               const Charge charged = charge(excess, price, scale);
               value -= charged.amount;
               now = charged.price;
             });
  weights_ = worth_;
  for (std::size_t place = 0; place < limited_->limits.size(); ++place)
    if (now_.limits[place] != 0.0)
      for (std::size_t i = 0; i < weights_.size(); ++i)
        weights_[i] -= now_.limits[place] * limited_->limits[place].per_result[i];
  responses_.slopes(weights_, slopes);
  for (std::size_t i = 0; i < split.size(); ++i) {
    value -= cost_[i] * split[i];
    slopes[i] -= cost_[i];
  }
  for (std::size_t place = 0; place < limited_->limits.size(); ++place)
    if (now_.limits[place] != 0.0)
      for (std::size_t i = 0; i < split.size(); ++i)
        slopes[i] -= now_.limits[place] * limited_->limits[place].per_spend[i];
  const std::size_t months = limited_->problem.months;
  for (std::size_t c = 0; c < limited_->changes.size(); ++c)
    if (limited_->changes[c])
      for (std::size_t cell = c * months + 1; cell < (c + 1) * months; ++cell) {
        const double share = limited_->changes[c]->share;
        slopes[cell] -= now_.rising[cell] - now_.falling[cell];
        slopes[cell - 1] += (1.0 + share) * now_.rising[cell] - (1.0 - share) * now_.falling[cell];
      }
  return value;
}

double PenalisedWorth::reprice(std::span<const double> split) {
  responses_.set(split);
  double worst = -1e300;
  price_change_ = 0.0;
  each_limit(excess_of(*limited_, split, responses_.values()),
             [&](double excess, double scale, double& price, double&) {
               worst = std::max(worst, excess / scale);
               const double next = charge(excess, price, scale).price;
               price_change_ += std::abs(next - price) * scale / value_;
               price = next;
             });
  return worst;
}

double PenalisedWorth::worst_excess(std::span<const double> split) {
  responses_.set(split);
  double worst = -1e300;
  each_limit(excess_of(*limited_, split, responses_.values()),
             [&](double excess, double scale, double&, double&) {
               worst = std::max(worst, excess / scale);
             });
  return worst;
}

}  // namespace core
