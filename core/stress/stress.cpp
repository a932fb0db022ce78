#include "core/stress/stress.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "core/forecast/add_shock.h"
#include "core/forecast/quantiles.h"
#include "core/forecast/ready_scenarios.h"
#include "core/metrics/tail_risk.h"
#include "core/metrics/today_mix.h"
#include "core/stress/kept_shares.h"

namespace core {
namespace {

constexpr int months_after = 12;  // that are followed once it has ended
constexpr int year_months = 12;
constexpr float recovered_share = 0.95f;
constexpr double worst_part = 0.05;
constexpr double runs = 9.0;  // of the simulation, for one answer
constexpr std::array<double, 7> levels{0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

Fan fan_of(std::span<const float> values) {
  std::array<double, levels.size()> found{};
  QuantileFinder().find(values, levels, found);
  return {found[0], found[1], found[3], found[5], found[6], found[2], found[4]};
}

// `followed`: a number above it stands for one that is not known.
MonthsFan months_fan_of(std::span<const float> values, double followed) {
  const Fan fan = fan_of(values);
  const auto known = [&](double value) {
    return value > followed ? std::nullopt : std::optional(value);
  };
  return {known(fan.p5), known(fan.p10), known(fan.p50), known(fan.p90), known(fan.p95)};
}

struct Question {
  const Plan& plan;
  const OwnerDirectory& owners;
  const Shock& shock;
  int from = 0;
  SimulationOptions drawing{};
};

int longest(const Shock& shock) { return shock.months + shock.more_months.value_or(0); }

// Months that are followed after the plan's last.
int months_past(const Question& question) {
  return std::max(0, question.from + longest(question.shock) + months_after - question.plan.months);
}

float share_of(float part, float whole) { return whole > 0.0f ? part / whole : 1.0f; }

// What comes in from the shock's first month on.
void read_course(StressCourse& course, const Simulation& with, const Plan& plan, int from,
                 bool has_cash) {
  constexpr float most = std::numeric_limits<float>::max();
  const std::size_t n = with.scenarios;
  std::vector<float> trough(n, most), cash(n, most);
  std::vector<double> year(n, 0.0);
  for (int since = 0; from + since < static_cast<int>(with.months); ++since) {
    const auto t = static_cast<std::size_t>(from + since);
    const auto left = with.revenue.month(t), money = with.cash.month(t);
    for (std::size_t s = 0; s < n; ++s) {
      trough[s] = std::min(trough[s], left[s]);
      cash[s] = std::min(cash[s], money[s]);
      if (since < year_months) year[s] += static_cast<double>(left[s]);
    }
  }
  course.trough = fan_of(trough);
  if (has_cash) course.cash_low = fan_of(cash);
  if (const auto risk = tail_risk(year, worst_part)) course.cvar = risk->mean;
  for (int t = 0; t < plan.months; ++t)
    course.revenue.push_back(fan_of(with.revenue.month(static_cast<std::size_t>(t))));
}

// What is missing from the shock's first month on.
void read_path(StressSide& side, const Simulation& with, const Simulation& without, int from) {
  const std::size_t n = with.scenarios;
  std::vector<float> trough_share(n, 1.0f), below(n, 0.0f);
  for (int since = 0; from + since < static_cast<int>(with.months); ++since) {
    const auto t = static_cast<std::size_t>(from + since);
    const auto left = with.revenue.month(t), all = without.revenue.month(t);
    for (std::size_t s = 0; s < n; ++s) {
      const float share = share_of(left[s], all[s]);
      trough_share[s] = std::min(trough_share[s], share);
      if (share < recovered_share) below[s] = static_cast<float>(since + 1);
    }
  }
  side.trough_share = fan_of(trough_share);
  // Still below in the last month that is followed: how long it takes is not known.
  side.months_to_recover = months_fan_of(below, static_cast<double>(with.months) - from - 1.0);
}

ForecastModel without_links(ForecastModel model) {
  for (ModelChannel& channel : model.channels) {
    channel.creators.clear();
    channel.boosters.clear();
  }
  return model;
}

// What the shock does to what platforms report and cost, as things are.
void read_reports(StressSide& side, const Question& question, const ModelShock& shock) {
  const auto left = static_cast<double>(shock.left.value);
  if (question.shock.kind == ShockKind::tracking) side.claims_kept = left;
  if (question.shock.kind != ShockKind::cost) return;
  const TodayMix mix = today_mix(question.plan, question.owners);
  double revenue = 0.0, spend = 0.0;
  for (std::size_t c = 0; c < mix.channels.size(); ++c) {
    const ChannelToday& today = mix.channels[c];
    if (!shock.hits[c] || !today.spend || !today.revenue) continue;
    revenue += middle(*today.revenue);
    spend += *today.spend;
  }
  if (!(spend > 0.0)) return;
  side.roas = revenue / spend;
  side.roas_then = *side.roas * left;
}

Result<StressSide> side_of(const Question& question, bool is_today) {
  const auto built = forecast_model(question.plan, question.owners,
                                    {.extra_months = months_past(question), .is_today = is_today});
  if (!built) return std::unexpected(built.error());
  ForecastModel hit = *built;
  if (const auto added = add_shock(hit, question.owners, question.shock, question.from); !added)
    return std::unexpected(added.error());
  // The shock's own inputs stay in both, so that both have the same draws.
  ForecastModel spared = hit;
  spared.shocks.clear();

  StressSide side;
  side.can_hit = question.shock.kind == ShockKind::tracking ||
                 std::ranges::contains(hit.shocks.back().hits, true);
  const auto with = simulate(hit, question.drawing);
  if (!with) return std::unexpected(with.error());
  const auto without = simulate(spared, question.drawing);
  if (!without) return std::unexpected(without.error());
  side.kept_share = fan_of(kept_shares(*with, *without, question.from, question.shock.months));
  read_course(side, *with, question.plan, question.from, hit.money.margin && hit.money.cash);
  read_path(side, *with, *without, question.from);
  read_reports(side, question, hit.shocks.back());

  const auto with_alone = simulate(without_links(std::move(hit)), question.drawing);
  if (!with_alone) return std::unexpected(with_alone.error());
  const auto without_alone = simulate(without_links(std::move(spared)), question.drawing);
  if (!without_alone) return std::unexpected(without_alone.error());
  side.kept_alone =
      fan_of(kept_shares(*with_alone, *without_alone, question.from, question.shock.months));
  return side;
}

Result<StressCourse> unplanned_course(const Question& question) {
  Plan plan = question.plan;
  plan.scenarios = {as_today_scenario(question.plan, question.owners)};
  auto model = forecast_model(plan, question.owners,
                              {.scenario = plan.scenarios.front().id,
                               .extra_months = months_past(question),
                               .is_planned = false});
  if (!model) return std::unexpected(model.error());
  if (const auto added = add_shock(*model, question.owners, question.shock, question.from); !added)
    return std::unexpected(added.error());
  const auto with = simulate(*model, question.drawing);
  if (!with) return std::unexpected(with.error());
  StressCourse course;
  read_course(course, *with, question.plan, question.from,
              model->money.margin && model->money.cash);
  return course;
}

}  // namespace

Shock stop_of(const ShockTarget& target, std::optional<Month> month, int months) {
  Shock shock;
  shock.id = "stop";
  shock.kind = ShockKind::stop;
  shock.target = target;
  shock.month = month;
  shock.months = months;
  return shock;
}

Month latest_shock_month(const Plan& plan, int months) {
  return std::max(plan.start, plan.last_month().plus(1 - months));
}

Result<Stress> stress(const Plan& plan, const OwnerDirectory& owners, const Shock& shock,
                      const StressOptions& options) {
  const Month month = shock.month.value_or(latest_shock_month(plan, shock.months));
  const int from = months_between(plan.start, month);
  if (from < 0 || from >= plan.months || !limits::plan_months.admits(shock.months) ||
      !limits::plan_months.admits(longest(shock)) || longest(shock) < shock.months)
    return std::unexpected(Error{"error.shock_outside_plan"});

  Question question{.plan = plan, .owners = owners, .shock = shock, .from = from};
  question.drawing = {.scenarios = options.scenarios,
                      .seed = options.seed.value_or(plan.seed),
                      .sampling = options.sampling,
                      .keeps_channels = false};
  double run = -1.0, before = 1.0;
  if (options.go_on)
    question.drawing.go_on = [&](double done) {
      if (done <= before) run += 1.0;  // the next one has begun
      before = done;
      return options.go_on(std::min(1.0, (run + done) / runs));
    };
  auto planned = side_of(question, false);
  if (!planned) return std::unexpected(planned.error());
  auto today = side_of(question, true);
  if (!today) return std::unexpected(today.error());
  auto unplanned = unplanned_course(question);
  if (!unplanned) return std::unexpected(unplanned.error());
  return Stress{.month = month,
                .months = longest(shock),
                .plan = std::move(*planned),
                .before = std::move(*today),
                .unplanned = std::move(*unplanned),
                .seed = question.drawing.seed,
                .scenarios = question.drawing.scenarios};
}

}  // namespace core
