#include "core/forecast/hindcast.h"

#include <utility>

namespace core {
namespace {

Result<ForecastMonth> month_of(const Plan& plan, const OwnerDirectory& owners,
                               const ForecastOptions& options, Month month) {
  auto answer = forecast(plan, owners, options);
  if (!answer) return std::unexpected(std::move(answer).error());
  return std::move(answer->months[static_cast<std::size_t>(months_between(plan.start, month))]);
}

}  // namespace

std::optional<Month> happened_month(const Plan& plan) {
  std::optional<Month> latest;
  for (const TotalRow& total : plan.totals)
    if (total.revenue && total.month > plan.start && total.month <= plan.last_month() &&
        (!latest || total.month > *latest))
      latest = total.month;
  return latest;
}

Result<Hindcast> hindcast(const Plan& plan, const OwnerDirectory& owners,
                          const ForecastOptions& options, const FittedPlan* fitted) {
  const auto month = happened_month(plan);
  if (!month) return std::unexpected(Error{"error.nothing_happened"});
  Plan untouched = plan;
  for (Channel& channel : untouched.channels) channel.response.reset();
  auto library = month_of(untouched, owners, options, *month);
  if (!library) return std::unexpected(std::move(library).error());
  Hindcast answer{.month = *month, .library = *std::move(library), .fitted = {}};
  if (!fitted || fitted->month != *month) return answer;
  auto bent = month_of(fitted->plan, owners, options, *month);
  if (!bent) return std::unexpected(std::move(bent).error());
  answer.fitted = *std::move(bent);
  return answer;
}

}  // namespace core
