// What is to be split, month by month, and what it would bring.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/optimise/response_curve.h"

namespace core {

// One channel. Its result in counted month t is curve(level[t]), with
//
//   level[t] = rate[t] * spend[t] + retention * level[t - 1],     level[-1] = opening
//
// or, where `weights` is not empty,
//
//   level[t] = carried[t] + sum over lags l of weights[l] * rate[t - l] * spend[t - l]
struct AllocationChannel {
  ResponseCurve curve;
  double retention = 0.0;       // 0 <= retention < 1
  double opening = 0.0;         // level before the first month, >= 0
  std::vector<double> rate;     // what a unit of spend buys, > 0, one for each month; none: 1
  std::vector<double> weights;  // >= 0
  std::vector<double> carried;  // from earlier spend, one for each counted month
  std::vector<double> worth;    // money that a unit of result is worth, one for each counted month
  // One for each month of spending: what a unit costs besides what it takes out of its pool, the
  // least and the most that may be spent, and the place of the pool it is taken from.
  std::vector<double> cost, low, high;
  std::vector<std::size_t> pool;
  // All or nothing: no spend in (0, least), in any month. 0: any spend is useful.
  double least = 0.0;

  double rate_in(std::size_t month) const { return month < rate.size() ? rate[month] : 1.0; }
};

// What several months of several channels share: money or hours.
struct AllocationPool {
  double amount = 0.0;
  bool is_spent_whole = false;  // otherwise what brings less than it costs may stay
};

// Maximise  sum of worth * result - sum of cost * spend.  What is spent in `months` may count until
// `counted`, so that carry-over past the end is worth what the caller says.
struct AllocationProblem {
  std::size_t months = 0;
  std::size_t counted = 0;  // >= months
  std::vector<AllocationChannel> channels;
  std::vector<AllocationPool> pools;

  std::size_t cells() const { return channels.size() * months; }
};

// Every split here is one row of amounts, channel by channel, `months` each.
using Split = std::vector<double>;

// Whether the problem can be worked on.
//
// errors  error.allocation_input (numbers that are not finite or out of range, rows of the wrong
//         length), the place names the member; error.allocation_too_little and
//         error.allocation_too_much {amount, limit}: the least that must be spent exceeds a pool,
//         or the most that may be spent leaves some of a pool that is to be spent whole; the place
//         is the pool's number
Result<void> check(const AllocationProblem& problem);

// Whether every top is the highest: curves concave, results wanted, nothing all or nothing.
bool is_concave(const AllocationProblem& problem);

}  // namespace core
