// The worth of a split less what breaking its limits costs, so that a climb which knows nothing of
// limits comes to keep them.
#pragma once

#include <vector>

#include "core/optimise/limited_problem.h"
#include "core/optimise/objective.h"

namespace core {

// The augmented Lagrangian: with h the excess over a limit, p its price and w its weight,
//
//   worth - sum of (max(0, p + w h)^2 - p^2) / (2 w)
//
// source  Rockafellar 1973; Nocedal & Wright, "Numerical Optimization", section 17.3
class PenalisedWorth final : public Objective {
 public:
  // The problem stays the caller's and must outlive this. `value` is the size of what is at stake,
  // money.
  PenalisedWorth(const LimitedProblem& limited, double value);

  double at(std::span<const double> split, std::span<double> slopes) override;

  // Raises the prices of limits that the split breaks and lowers those of limits it keeps with room
  // to spare. Answers the worst excess, as a part of what the limit is about.
  double reprice(std::span<const double> split);
  // By how much the last reprice() has changed what all limits are worth, as a part of what is at
  // stake.
  double price_change() const { return price_change_; }
  void press_harder() { pressure_ *= 4.0; }

  const LimitPrices& prices() const { return prices_; }
  void set_prices(const LimitPrices& prices) { prices_ = prices; }
  // The worst excess, as a part of what the limit is about; 0 or less: every limit is kept.
  double worst_excess(std::span<const double> split);

 private:
  // What is charged for an excess, and the price that this amounts to.
  struct Charge {
    double amount = 0.0, price = 0.0;
  };
  Charge charge(double excess, double price, double scale) const;
  template <class Visit>
  void each_limit(const LimitExcess& excess, Visit visit);

  const LimitedProblem* limited_;
  Responses responses_;
  std::vector<double> worth_, cost_, weights_;
  std::vector<double> scales_;   // what each side limit is about, in its unit
  std::vector<double> changes_;  // the same of each channel's limit on change
  LimitPrices prices_, now_;
  double value_, pressure_ = 10.0, price_change_ = 0.0;
};

}  // namespace core
