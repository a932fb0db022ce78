#include "core/forecast/channel_curve.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr float upper_tenth = 1.2815516f;  // of the standard normal

double value_of(const ForecastModel& model, const Term& term, float normal) {
  if (term.input == Term::fixed) return static_cast<double>(term.value);
  const auto& distribution = model.inputs[term.input].distribution;
  if (!distribution || normal == 0.0f) return static_cast<double>(term.value);
  return static_cast<double>(distribution->at(all_lanes(normal))[0]);
}

double saturation(const ChannelCurve::Shape& shape, double feed) {
  if (!(feed > 0.0)) return 0.0;
  return 1.0 / (1.0 + std::pow(shape.half / feed, shape.slope));
}

// What a new customer brings, where results are counted in customers.
double worth(const ForecastModel& model) {
  const ModelMoney& money = model.money;
  const Term& life = money.kind == RevenueKind::orders ? money.orders : money.months_kept;
  return money.price ? static_cast<double>(money.price->value) *
                           std::max(1.0, static_cast<double>(life.value))
                     : 0.0;
}

ChannelCurve::Shape shape_of(const ForecastModel& model, const ModelChannel& channel,
                             float normal) {
  ChannelCurve::Shape shape;
  shape.slope = std::max(0.05, value_of(model, channel.slope, 0.0f));
  shape.half = std::max(1e-6, value_of(model, channel.half_saturation, normal));
  if (channel.top) {
    shape.top = value_of(model, *channel.top, normal);
    if (channel.top_is_return) shape.top *= shape.half;
    if (channel.top_is_customers) shape.top *= worth(model);
  }
  if (channel.is_half_from_top && shape.top > 0.0) {
    const double steady = static_cast<double>(channel.today.value * channel.steady);
    const double place = std::clamp(steady / shape.top, 1e-6, 0.98);
    shape.half = static_cast<double>(channel.feed_today) *
                 std::pow((1.0 - place) / place, 1.0 / shape.slope);
  }
  return shape;
}

}  // namespace

double ChannelCurve::revenue(const Shape& shape, double feed) const {
  const double now = saturation(shape, feed_today), then = saturation(shape, feed);
  if (is_anchored) return now > 0.0 ? today * then / now : today;
  return today + std::max(0.0, shape.top * (then - now));
}

double ChannelCurve::half_where_double_brings(double times) const {
  const double most = std::pow(2.0, middle.slope);
  const double wanted = std::clamp(times, 1.0 + 0.02 * (most - 1.0), 1.0 + 0.98 * (most - 1.0));
  // times = 2^S (1 + q) / (2^S + q), q = (half / feed_today)^S
  const double q = most * (wanted - 1.0) / (most - wanted);
  return feed_today * std::pow(q, 1.0 / middle.slope);
}

ChannelCurve channel_curve(const ForecastModel& model, std::size_t channel) {
  const ModelChannel& from = model.channels[channel];
  ChannelCurve curve;
  curve.today = static_cast<double>(from.today.value);
  if (from.kind == ResponseKind::base || (!from.is_anchored && !from.top)) return curve;
  curve.is_anchored = from.is_anchored;
  curve.feed_today = static_cast<double>(from.feed_today);
  for (const float feed : from.feed)
    curve.feed_most = std::max(curve.feed_most, static_cast<double>(feed));
  curve.is_fed = curve.feed_today > 0.0 || curve.feed_most > 0.0;
  curve.unit = from.kind == ResponseKind::effort ? model.money.hour_cost : 1.0;
  curve.low = shape_of(model, from, -upper_tenth);
  curve.middle = shape_of(model, from, 0.0f);
  curve.high = shape_of(model, from, upper_tenth);
  return curve;
}

}  // namespace core
