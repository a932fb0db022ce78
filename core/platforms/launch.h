// A launch on a platform: own push -> threshold -> spike -> decay -> plateau, with the referral
// loop on top and the funnel behind.
#pragma once

#include <optional>
#include <vector>

#include "core/base/month.h"
#include "core/model/platform.h"
#include "core/platforms/band.h"
#include "core/platforms/input_draws.h"

namespace core {

// A stretch of time after the launch: a week in the first thirteen, then a month.
struct LaunchStep {
  int from_day = 0, to_day = 0;  // to_day is one past the last
  Band count;                    // installs, pledges ... (Traction::unit) in it
  bool operator==(const LaunchStep&) const = default;
};

// What the whole stretch comes to on its way to money. Nothing where the funnel does not say it.
struct LaunchFunnel {
  Band installs;
  std::optional<Band> views, active, buyers, revenue;
  bool operator==(const LaunchFunnel&) const = default;
};

// What a month of the calendar gets, for the forecast.
struct LaunchMonth {
  Month month;
  Band count;
  std::optional<Band> revenue;  // money; nothing where the funnel does not say it
  bool operator==(const LaunchMonth&) const = default;
};

struct LaunchCourse {
  std::vector<LaunchStep> steps;
  std::vector<LaunchMonth> by_month;  // none while the launch has no date; one without a day is of
                                      // the first of its month, or of its year
  Band plateau;                       // a week, once the spike is gone, with what the loop adds
  double push_chance = 0;    // that the platform pushes: the threshold is reached, or it features
  double closed_chance = 0;  // that the platform is gone before the end, 0..1
  LaunchFunnel funnel;       // over all steps
  bool operator==(const LaunchCourse&) const = default;
};

// Draws the course of a launch day by day.
//
//   own push     own_push in the first week, evenly, and paid_push / paid_each with it; without
//                own_push what the circles of `traction` bring
//   threshold    pushed from the day on which the own push has reached it, or from the first day
//                if featured (featured_chance); without it the threshold of the gate
//   spike        height so that the first seven days of it and the plateau come to `peak`; falls by
//                excess_left (core/platforms/spike_shape.h) with half_life_days and a tail drawn
//                evenly on the logarithm between the tails of published launches
//   plateau      each day a seventh of `plateau` from then on
//   loop         everybody brings loop_k more, loop_days (7 if unsaid) later; as the share of
//                `audience` that is left grows smaller, so does loop_k
//   end          nothing comes after the platform is gone: a life with median life_years
//
// A threshold that is not reached leaves the own push and its loop, and nothing else.
//
// months   1..36
// errors   error.platform.unsaid {member}: "own_push" (nor circles nor a paid push), "threshold",
//          "peak", "plateau" or "half_life_days"; error.platform.endless_loop: loop_k may be 1 or
//          more and nobody says how large the audience is; error.metric_input, with the place of
//          the estimate
Result<LaunchCourse> launch_course(const Platform& platform, int months, DrawSettings settings);

// Buyers of each month of the calendar, draw by draw, the launch's own month first.
struct LaunchBuyers {
  Month first;
  std::vector<std::vector<double>> months;  // by month, then by draw
};

// The same draws as launch_course's, behind install_to_active and active_to_buyer of the funnel.
//
// months   of the calendar, 1..36
// errors   those of launch_course; error.platform.unsaid {member}: "date", "install_to_active" or
//          "active_to_buyer"
Result<LaunchBuyers> launch_buyers(const Platform& platform, int months, DrawSettings settings);

}  // namespace core
