#include "core/forecast/add_shock.h"

#include <algorithm>

#include "core/forecast/usual_shock.h"

namespace core {
namespace {

Term add_input(ForecastModel& model, std::string name, const Estimate& estimate, Domain domain) {
  Distribution distribution(estimate, domain);
  Term term{.value = static_cast<float>(distribution.median())};
  if (distribution.is_point()) return term;
  term.input = model.inputs.size();
  model.inputs.push_back({.name = std::move(name),
                          .distribution = std::move(distribution),
                          .dimension = model.dimensions++});
  return term;
}

// What a severity leaves, 0..1; the ends change places.
Estimate left_by(const Estimate& severity, bool is_cost) {
  const auto left = [&](double value) {
    return is_cost ? 1.0 / std::max(value, 1.0) : 1.0 - std::clamp(value, 0.0, 1.0);
  };
  Estimate estimate = severity;
  estimate.low = left(severity.high);
  estimate.high = left(severity.low);
  if (severity.mode) estimate.mode = left(*severity.mode);
  return estimate;
}

// Costs rise where results are paid for, ranks fall where work brings them.
bool can_hit(ShockKind kind, ResponseKind response) {
  if (kind == ShockKind::cost) return response == ResponseKind::paid;
  if (kind == ShockKind::rank) return response == ResponseKind::effort;
  return kind != ShockKind::tracking;
}

bool is_target(const ShockTarget& target, const ModelChannel& channel,
               const OwnerDirectory& owners) {
  if (target.all) return true;
  if (target.channel) return channel.id == *target.channel;
  return !target.owner.empty() && !channel.id.empty() &&
         (channel.owner_key == owners.resolve(target.owner) || channel.owner_key == target.owner);
}

}  // namespace

Result<void> add_shock(ForecastModel& model, const OwnerDirectory& owners, const Shock& shock,
                       int from) {
  ModelShock made{.from = from};
  bool is_found = false;
  for (const ModelChannel& channel : model.channels) {
    const bool is_hit = is_target(shock.target, channel, owners);
    is_found = is_found || is_hit;
    made.hits.push_back(is_hit && can_hit(shock.kind, channel.kind));
  }
  if (!is_found) return std::unexpected(Error{"error.shock_hits_nothing"});

  const bool is_stop = shock.kind == ShockKind::stop || shock.kind == ShockKind::ban ||
                       shock.kind == ShockKind::close;
  const bool is_cost = shock.kind == ShockKind::cost;
  const std::string path = "shocks/" + shock.id + "/";
  const Estimate severity = shock.severity ? *shock.severity : usual_severity(shock.kind);
  made.left = add_input(model, path + "severity", left_by(severity, is_cost), Domain::share);
  made.is_spend_saved = is_stop;
  made.is_permanent = shock.kind == ShockKind::close || shock.kind == ShockKind::copy;
  made.recovery = add_input(model, path + "recovery", usual_recovery(shock.kind), Domain::amount);
  if (shock.recapture)
    made.recapture = add_input(model, path + "recapture", *shock.recapture, Domain::share);
  // Last, so that a length that is a range leaves the draws of the others as they are.
  const double least = std::max(1, shock.months), most = least + shock.more_months.value_or(0);
  made.months =
      add_input(model, path + "months", {.low = least, .mode = (least + most) / 2.0, .high = most},
                Domain::amount);
  model.shocks.push_back(std::move(made));
  return {};
}

}  // namespace core
