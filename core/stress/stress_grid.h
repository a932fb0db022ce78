// Every owner against every kind of event: where the plan is weakest.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/stress/stress.h"

namespace core {

// Those that strike one owner, in the order of StressRow::kept.
inline constexpr std::array stress_kinds{ShockKind::stop, ShockKind::cost, ShockKind::tracking,
                                         ShockKind::rank, ShockKind::ban,  ShockKind::close,
                                         ShockKind::copy};

struct StressRow {
  std::string owner;  // key of OwnerDirectory::owner_key
  double share = 0;   // median of the owner's share of revenue in these months, 0..1
  // Median of what is kept meanwhile, 0..1; nothing where that kind can hit nothing of the owner's.
  std::array<std::optional<double>, stress_kinds.size()> kept;
  double share_today = 0, kept_today = 1;  // where there is no plan; kept where the owner stops
};

struct StressGrid {
  Month month;                  // first of the events
  int months = 0;               // that they last
  std::vector<StressRow> rows;  // owners as the plan's channels name them first
  std::uint64_t seed = 0;
  std::size_t scenarios = 0;
};

struct StressGridOptions {
  std::optional<Month> month{};  // nothing: so that they end with the plan
  int months = 3;
  std::size_t scenarios = 4096;
  std::optional<std::uint64_t> seed{};  // nothing: the plan's
  Sampling sampling = Sampling::qmc;
  GoOn go_on{};
};

// Each event as usual (core/forecast/usual_shock.h), without recapture; its tile is the median of
// StressSide::kept_share for the same draws.
//
// errors  those of stress() but error.shock_hits_nothing
Result<StressGrid> stress_grid(const Plan& plan, const OwnerDirectory& owners,
                               const StressGridOptions& options = {});

// Places of the rows with the least kept where the owner stops: of the plan, and as things are
// today; nothing without rows.
std::optional<std::size_t> weakest_row(const StressGrid& grid);
std::optional<std::size_t> weakest_row_today(const StressGrid& grid);

// What is kept on average, 0..1, where the owner behind one unit of revenue drawn at random stops:
// kept weighted with shares. Where a stop drags nothing along, 1 less the HHI by owner. Nothing
// without revenue.
std::optional<double> resilience(const StressGrid& grid);
std::optional<double> resilience_today(const StressGrid& grid);

}  // namespace core
