// A plan as something to be split: money of the channels that answer to money, hours of those that
// answer to work, month by month, under the plan's own limits.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/forecast/forecast_model.h"
#include "core/optimise/limited_problem.h"

namespace core {

// What a limit of the plan is about, in the order of LimitedProblem::limits.
enum class PlanLimitKind { owner, cash };
struct PlanLimit {
  PlanLimitKind kind = PlanLimitKind::owner;
  std::string owner;      // key of OwnerDirectory::owner_key
  std::size_t month = 0;  // from the plan's first, at whose end the cash counts
};

struct PlanProblem {
  LimitedProblem limited;
  std::vector<PlanLimit> limits;
  // Of each channel of the problem: its place in the plan, whether it is money or hours that are
  // split, and what cards take of it in each month (part of every split).
  struct Part {
    std::size_t channel = 0;
    bool is_money = true;
    std::vector<double> cards;
  };
  std::vector<Part> parts;
  // Of each part, the worth of its results in each counted month without the options' factors.
  std::vector<std::vector<double>> medians;
  std::vector<Id> left_out;  // channels that could be steered and of which no answer is known
  std::vector<std::size_t> overfull;  // months whose cards alone take more hours than there are
};

struct PlanProblemOptions {
  // By which each channel's results are to be multiplied for what is expected of them, one for each
  // channel of the model; none: 1, its medians.
  std::vector<double> factors;
  double raise = 1.0;  // by which their worth alone is multiplied besides: limits stay as they are
  bool keeps_owner_share = true, keeps_change = true, keeps_cash = true;
};

// The model may have months after the plan's: those in which the effect of its spend still counts.
// The pools are the money of each month, then the hours of each month: what the plan's capacity
// names, else what the plan itself spends.
//
//   worth   contribution margin (1 where it is unknown) * season * what a result brings other
//           channels over links, at today's sizes
//   cost    money as it is; hours at what an hour costs
//   owner   results of an owner's channels from the plan's last three months on at most that share
//           of all results of these months: where the plan is to lead, since no plan leaves today's
//           mix at once; channels that are owned count for no owner
//   cash    at each month's end above the floor, at what is expected
//   change  from today's spend on; a channel may begin with its least useful spend, or with that
//           share of an even part of the month's money
//
// Hours may be worked over: where cards take more than the month has, nothing is left to be split.
// Channels that are left for later or for good get nothing beyond their cards.
//
// errors  error.plan_budget {month}: cards and money that is spent by working on channels take more
//         than the month has; allocation.impossible.least_most {channel}: the most that a channel
//         may have is less than its least useful spend; allocation.impossible.least_budget
//         {channel, month}: there is less to split than that in every month, the first of which is
//         named, or in a month in which the channel must have something
Result<PlanProblem> plan_problem(const Plan& plan, const ForecastModel& model,
                                 const PlanProblemOptions& options = {});

}  // namespace core
