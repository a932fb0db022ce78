#include "core/base/product.h"
#include "core/cli/commands.h"
#include "core/cli/forecast_json.h"
#include "core/cli/option_values.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"
#include "core/model/lookup.h"
#include "core/stress/cost_alone.h"
#include "core/stress/stress.h"

namespace core::cli {
namespace {

JsonValue say_months(const MonthsFan& fan) {
  return object({{"p5", number_or_null(fan.p5)},
                 {"p10", number_or_null(fan.p10)},
                 {"p50", number_or_null(fan.p50)},
                 {"p90", number_or_null(fan.p90)},
                 {"p95", number_or_null(fan.p95)}});
}

JsonValue say_revenue(const StressCourse& course) {
  std::vector<JsonValue> revenue;
  for (const Fan& month : course.revenue) revenue.push_back(say_fan(month));
  return json_array(std::move(revenue));
}

JsonValue say_course(const StressCourse& course) {
  return object({{"trough", say_fan(course.trough)},
                 {"cash_low", say_fan(course.cash_low)},
                 {"cvar", json_number(course.cvar)},
                 {"revenue", say_revenue(course)}});
}

std::vector<JsonMember> say_side(const StressSide& side) {
  return {{"kept_share", say_fan(side.kept_share)},
          {"kept_without_knock_on", say_fan(side.kept_alone)},
          {"trough", say_fan(side.trough)},
          {"trough_share", say_fan(side.trough_share)},
          {"months_to_recover", say_months(side.months_to_recover)},
          {"cash_low", say_fan(side.cash_low)},
          {"cvar", json_number(side.cvar)},
          {"roas", number_or_null(side.roas)},
          {"roas_then", number_or_null(side.roas_then)},
          {"claims_kept", number_or_null(side.claims_kept)},
          {"revenue", say_revenue(side)}};
}

JsonValue say_range(double low, double high) {
  return object({{"low", json_number(low)}, {"high", json_number(high)}});
}

// What was reported when such a thing happened, and what of it cost alone explains.
JsonValue say_reported(const Shock& shock) {
  const auto alone = cost_alone(shock);
  if (!alone) return {};
  return object({{"before", json_number(shock.reported->before)},
                 {"after", json_number(shock.reported->after)},
                 {"by_cost_alone", say_range(alone->low, alone->high)},
                 {"rest", say_range(alone->rest_low, alone->rest_high)}});
}

JsonValue say(const Stress& answer, const Shock& shock) {
  std::vector<JsonMember> members = say_side(answer.plan);
  members.push_back({"before", json_object(say_side(answer.before))});
  members.push_back({"without_plan", say_course(answer.unplanned)});
  members.push_back({"reported", say_reported(shock)});
  members.push_back({"month", json_string(month_to_text(answer.month))});
  members.push_back({"months", json_number(shock.months)});
  members.push_back({"more_months", number_or_null(shock.more_months)});
  members.push_back({"engine", json_string("tributary " + std::string(product_version))});
  members.push_back({"seed", json_number(static_cast<double>(answer.seed))});
  members.push_back({"scenarios", json_number(static_cast<double>(answer.scenarios))});
  return json_object(std::move(members));
}

// The shock that is asked for, as the plan has it or as a full stop of three months.
Result<Shock> shock_of(const Call& call, const Plan& plan) {
  constexpr int usual_months = 3;
  const auto month = option_month(call, "--month");
  if (!month) return std::unexpected(month.error());
  const auto months = option_number(call, "--months", 1, 36);
  if (!months) return std::unexpected(months.error());
  Shock shock;
  if (const std::string id = option_text(call, "--shock"); !id.empty()) {
    const Shock* const found = find_by_id(plan.shocks, id);
    if (!found) return std::unexpected(Error{"error.unknown_shock", {{"id", id}}});
    shock = *found;
  } else if (const std::string owner = option_text(call, "--owner"); !owner.empty()) {
    shock = stop_of({.owner = owner}, std::nullopt, usual_months);
  } else {
    const std::string channel = option_text(call, "--stop");
    if (!find_by_id(plan.channels, channel))
      return std::unexpected(Error{"cli.unknown_channel", {{"id", channel}}});
    shock = stop_of({.channel = channel}, std::nullopt, usual_months);
  }
  if (*month) shock.month = **month;
  if (*months) shock.months = static_cast<int>(**months), shock.more_months.reset();
  return shock;
}

}  // namespace

Outcome stress_plan(const Call& call, const Catalog& messages) {
  const auto scenarios = option_number(call, "--scenarios", 1, most_scenarios);
  if (!scenarios) return refusal(scenarios.error(), messages);
  const auto seed = option_number(call, "--seed", 0, most_seed);
  if (!seed) return refusal(seed.error(), messages);
  const auto shock = shock_of(call, call.plan());
  if (!shock) return refusal(shock.error(), messages);
  StressOptions options{.seed = *seed};
  if (*scenarios) options.scenarios = static_cast<std::size_t>(**scenarios);
  const auto answer = stress(call.plan(), embedded_library().owners, *shock, options);
  if (!answer) return refusal(answer.error(), messages);
  return {Exit::done, canonical_json(say(*answer, *shock)), {}};
}

}  // namespace core::cli
