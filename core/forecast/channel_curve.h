// What a channel of a forecast brings a month once it has settled at a spend: the curve to be shown
// and dragged.
#pragma once

#include <cstddef>

#include "core/forecast/forecast_model.h"

namespace core {

// Revenue a month at a feed (ModelChannel::feed, held for ever), drift, season, links and cards
// aside:
//
//   anchored   today * s(feed) / s(feed_today)
//   else       today + top * (s(feed) - s(feed_today))
//   s(x)       x^slope / (half^slope + x^slope)
struct ChannelCurve {
  struct Shape {
    double top = 0, half = 0, slope = 1;
    bool operator==(const Shape&) const = default;
  };

  bool is_fed = false;       // there is a curve at all
  bool is_anchored = false;  // it goes through today
  double today = 0;          // revenue a month
  double feed_today = 0;     // money, or hours as money
  double feed_most = 0;      // the most that a month of the plan feeds
  double unit = 1;           // money of one unit of Response::half_saturation
  Shape low, middle, high;   // 8 times in 10 between the outer two

  double revenue(const Shape& shape, double feed) const;
  // Half saturation at which twice today's feed brings `times` as much as today; anchored alone.
  // `times` is kept inside 1..2^slope, where there is one.
  double half_where_double_brings(double times) const;
  bool operator==(const ChannelCurve&) const = default;
};

// Of the model's channel `channel`.
ChannelCurve channel_curve(const ForecastModel& model, std::size_t channel);

}  // namespace core
