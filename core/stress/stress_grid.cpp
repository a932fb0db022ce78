#include "core/stress/stress_grid.h"

#include <algorithm>
#include <functional>

#include "core/forecast/add_shock.h"
#include "core/forecast/quantiles.h"
#include "core/stress/kept_shares.h"

namespace core {
namespace {

constexpr std::size_t stop_place = 0, ban_place = 4, close_place = 5;
static_assert(stress_kinds[ban_place] == ShockKind::ban &&
              stress_kinds[close_place] == ShockKind::close);

double median_of(std::span<const float> values) {
  constexpr std::array level{0.5};
  std::array<double, 1> found{};
  QuantileFinder().find(values, level, found);
  return found[0];
}

// One event after another on the same draws.
class GridReader {
 public:
  GridReader(const OwnerDirectory& owners, const StressGridOptions& options, std::uint64_t seed,
             int from)
      : owners_(owners), options_(options), from_(from) {
    drawing_ = {.scenarios = options.scenarios,
                .seed = seed,
                .sampling = options.sampling,
                .keeps_channels = false};
  }

  // How many runs there are, for telling how much is done.
  void expect(std::size_t runs) { runs_ = runs; }

  // Begins with another model; the runs after it are of that.
  Result<void> begin(ForecastModel model, bool keeps_channels) {
    model_ = std::move(model);
    auto spared = run(model_, keeps_channels);
    if (!spared) return std::unexpected(spared.error());
    spared_ = *std::move(spared);
    return {};
  }

  // Median of what is kept; nothing where the kind can hit nothing of the owner's.
  Result<std::optional<double>> kept(const std::string& owner, ShockKind kind) {
    Shock shock = stop_of({.owner = owner}, std::nullopt, options_.months);
    shock.kind = kind;
    ForecastModel hit = model_;
    if (const auto added = add_shock(hit, owners_, shock, from_); !added)
      return std::unexpected(added.error());
    if (!std::ranges::contains(hit.shocks.back().hits, true)) {
      ++done_;
      return std::nullopt;
    }
    const auto with = run(hit, false);
    if (!with) return std::unexpected(with.error());
    return median_of(kept_shares(*with, spared_, from_, options_.months));
  }

  // Of revenue in these months without any event; needs the channels kept.
  double share_of(const std::string& owner) const {
    std::vector<float> part(spared_.scenarios), whole(spared_.scenarios);
    for (int i = 0; i < options_.months; ++i) {
      const auto t = static_cast<std::size_t>(from_ + i);
      const auto all = spared_.revenue.month(t);
      for (std::size_t s = 0; s < whole.size(); ++s) whole[s] += all[s];
      for (std::size_t c = 0; c < spared_.channels.size(); ++c) {
        if (model_.channels[c].id.empty() || model_.channels[c].owner_key != owner) continue;
        const auto own = spared_.channels[c].month(t);
        for (std::size_t s = 0; s < part.size(); ++s) part[s] += own[s];
      }
    }
    for (std::size_t s = 0; s < part.size(); ++s)
      part[s] = whole[s] > 0.0f ? part[s] / whole[s] : 0.0f;
    return median_of(part);
  }

 private:
  Result<Simulation> run(const ForecastModel& model, bool keeps_channels) {
    drawing_.keeps_channels = keeps_channels;
    if (options_.go_on)
      drawing_.go_on = [this](double part) {
        return options_.go_on(
            std::min(1.0, (static_cast<double>(done_) + part) / static_cast<double>(runs_)));
      };
    auto simulation = simulate(model, drawing_);
    ++done_;
    return simulation;
  }

  const OwnerDirectory& owners_;
  const StressGridOptions& options_;
  int from_;
  SimulationOptions drawing_;
  ForecastModel model_;
  Simulation spared_;
  std::size_t runs_ = 1, done_ = 0;
};

std::vector<std::string> owners_of(const Plan& plan, const OwnerDirectory& owners) {
  std::vector<std::string> keys;
  for (const Channel& channel : plan.channels) {
    const std::string key = owners.owner_key(channel);
    if (!std::ranges::contains(keys, key)) keys.push_back(key);
  }
  return keys;
}

// A tile of a row. Meanwhile a ban and a close leave what a stop does; only what follows differs,
// and lost tracking changes nothing that is true.
Result<std::optional<double>> tile(GridReader& reader, const StressRow& row, std::size_t place) {
  if (place == ban_place || place == close_place) return row.kept[stop_place];
  if (stress_kinds[place] == ShockKind::tracking) return 1.0;
  return reader.kept(row.owner, stress_kinds[place]);
}

template <class Kept>
std::optional<std::size_t> least(const StressGrid& grid, Kept kept) {
  const auto found = std::ranges::min_element(grid.rows, {}, kept);
  if (found == grid.rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - grid.rows.begin());
}

template <class Kept>
std::optional<double> weighted(const StressGrid& grid, double StressRow::* share, Kept kept) {
  double whole = 0, sum = 0;
  for (const StressRow& row : grid.rows) {
    whole += row.*share;
    sum += row.*share * std::invoke(kept, row);
  }
  if (whole <= 0) return std::nullopt;
  return sum / whole;
}

double kept_at_stop(const StressRow& row) { return row.kept[stop_place].value_or(1.0); }

}  // namespace

Result<StressGrid> stress_grid(const Plan& plan, const OwnerDirectory& owners,
                               const StressGridOptions& options) {
  const Month month = options.month.value_or(latest_shock_month(plan, options.months));
  const int from = months_between(plan.start, month);
  if (from < 0 || from >= plan.months || !limits::plan_months.admits(options.months))
    return std::unexpected(Error{"error.shock_outside_plan"});
  StressGrid grid{.month = month, .months = options.months, .scenarios = options.scenarios};
  grid.seed = options.seed.value_or(plan.seed);
  for (std::string& owner : owners_of(plan, owners))
    grid.rows.push_back({.owner = std::move(owner)});

  GridReader reader(owners, options, grid.seed, from);
  constexpr std::size_t runs_a_row =
      stress_kinds.size() - 3 + 1;  // those that are not copied; today
  reader.expect(grid.rows.size() * runs_a_row + 2);
  for (const bool is_today : {false, true}) {
    auto model = forecast_model(
        plan, owners,
        {.extra_months = std::max(0, from + options.months - plan.months), .is_today = is_today});
    if (!model) return std::unexpected(model.error());
    if (const auto begun = reader.begin(*std::move(model), true); !begun)
      return std::unexpected(begun.error());
    for (StressRow& row : grid.rows) {
      (is_today ? row.share_today : row.share) = reader.share_of(row.owner);
      if (is_today) {
        const auto kept = reader.kept(row.owner, ShockKind::stop);
        if (!kept) return std::unexpected(kept.error());
        row.kept_today = kept->value_or(1.0);
        continue;
      }
      for (std::size_t place = 0; place < stress_kinds.size(); ++place) {
        const auto kept = tile(reader, row, place);
        if (!kept) return std::unexpected(kept.error());
        row.kept[place] = *kept;
      }
    }
  }
  return grid;
}

std::optional<std::size_t> weakest_row(const StressGrid& grid) { return least(grid, kept_at_stop); }

std::optional<std::size_t> weakest_row_today(const StressGrid& grid) {
  return least(grid, &StressRow::kept_today);
}

std::optional<double> resilience(const StressGrid& grid) {
  return weighted(grid, &StressRow::share, kept_at_stop);
}

std::optional<double> resilience_today(const StressGrid& grid) {
  return weighted(grid, &StressRow::share_today, &StressRow::kept_today);
}

}  // namespace core
