#include "tests/support/budget_instance.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/base/digits.h"
#include "core/document/json_value.h"
#include "core/document/json_writer.h"
#include "tests/support/draws.h"

namespace bench {
namespace {

double number(const core::JsonValue& object, std::string_view name) {
  const core::JsonValue* const found = object.find(name);
  return found ? found->number : 0.0;
}

// Few digits, so that the text says exactly what is solved.
double rounded(double value, double unit = 1e-3) { return std::round(value / unit) * unit; }

}  // namespace

BudgetInstance instance_from_json(std::string_view text) {
  BudgetInstance instance;
  const auto read = core::parse_json(text);
  if (!read) return instance;
  const core::JsonValue *const season = read->find("season"), *const rows = read->find("rows");
  if (!season || !rows) return instance;
  if (const core::JsonValue* const name = read->find("name")) instance.name = name->text;
  instance.total = number(*read, "total_budget");
  for (const core::JsonValue& index : season->items) instance.season.push_back(index.number);
  for (const core::JsonValue& row : rows->items)
    instance.rows.push_back({number(row, "beta"), number(row, "kappa"), number(row, "slope"),
                             number(row, "retention"), number(row, "lo"), number(row, "hi")});
  return instance;
}

std::string json_of(const BudgetInstance& instance, std::uint64_t seed) {
  using core::json_number;
  std::vector<core::JsonValue> season, rows;
  for (const double index : instance.season) season.push_back(json_number(index));
  for (const BudgetRow& row : instance.rows)
    rows.push_back(core::json_object({{"beta", json_number(row.beta)},
                                      {"kappa", json_number(row.kappa)},
                                      {"slope", json_number(row.slope)},
                                      {"slope_concave", json_number(std::min(row.slope, 1.0))},
                                      {"retention", json_number(row.retention)},
                                      {"lo", json_number(row.low)},
                                      {"hi", json_number(row.high)}}));
  return core::canonical_json(
      core::json_object({{"format", core::json_string("bench-budget-1")},
                         {"name", core::json_string(instance.name)},
                         {"seed", json_number(static_cast<double>(seed))},
                         {"channels", json_number(static_cast<double>(rows.size()))},
                         {"months", json_number(static_cast<double>(season.size()))},
                         {"total_budget", json_number(instance.total)},
                         {"season", core::json_array(season)},
                         {"rows", core::json_array(rows)}}));
}

BudgetInstance random_instance(int channels, int months, std::uint64_t seed) {
  core::Draws draws(seed);
  BudgetInstance instance;
  instance.name = "budget-" + core::whole_digits(static_cast<std::int64_t>(seed)) + "-" +
                  core::whole_digits(channels) + "x" + core::whole_digits(months);
  const double turn = draws.share();
  for (int month = 0; month < months; ++month)
    instance.season.push_back(
        rounded(1.0 + 0.25 * std::sin(2.0 * std::numbers::pi * (month / 12.0 + turn)), 1e-4));
  double most = 0.0;
  for (int c = 0; c < channels; ++c) {
    BudgetRow row{};
    row.kappa = rounded(std::clamp(draws.around(10.0, 1.1), 0.5, 150.0));
    row.beta = rounded(row.kappa * draws.around(1.3, 0.6));
    row.slope =
        rounded(draws.share() < 0.5 ? draws.between(0.7, 1.0) : draws.between(1.2, 2.5), 1e-4);
    row.retention = rounded(draws.between(0.1, 0.75), 1e-6);
    row.high = rounded(row.kappa * draws.around(1.4, 0.55));
    row.low = draws.share() < 0.25 ? rounded(0.02 * row.high) : 0.0;
    most += row.high * months;
    instance.rows.push_back(row);
  }
  instance.total = rounded(0.3 * most, 1e-2);
  return instance;
}

core::AllocationProblem problem_of(const BudgetInstance& instance, Variant variant) {
  core::AllocationProblem problem;
  problem.months = problem.counted = instance.season.size();
  problem.pools = {{.amount = instance.total, .is_spent_whole = true}};
  for (const BudgetRow& row : instance.rows) {
    core::AllocationChannel channel;
    const double slope = variant == Variant::concave ? std::min(row.slope, 1.0) : row.slope;
    channel.curve = {{.height = row.beta, .scale = row.kappa, .slope = slope}};
    channel.retention = row.retention;
    channel.worth = instance.season;
    channel.cost.assign(problem.months, 0.0);
    channel.low.assign(problem.months, row.low);
    channel.high.assign(problem.months, row.high);
    channel.pool.assign(problem.months, 0);
    problem.channels.push_back(std::move(channel));
  }
  return problem;
}

}  // namespace bench
