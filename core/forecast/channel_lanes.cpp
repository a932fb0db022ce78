#include "core/forecast/channel_lanes.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Months; shorter ones cannot be told apart by month.
constexpr float least_ramp = 0.05f;

// What was fed from the first month up to a time; before it, as today.
class Fed {
 public:
  explicit Fed(const ModelChannel& channel) : channel_(channel), sums_{0.0f} {
    for (const float amount : channel.feed) sums_.push_back(sums_.back() + amount);
  }

  Lanes up_to(Lanes time) const {
    Lanes sums;
    for (std::size_t lane = 0; lane < lane_count; ++lane) sums[lane] = up_to(time[lane]);
    return sums;
  }

 private:
  float up_to(float time) const {
    if (!(time > 0.0f)) return time * channel_.feed_today;
    const auto month = std::min(static_cast<std::size_t>(time), channel_.feed.size() - 1);
    return sums_[month] + (time - static_cast<float>(month)) * channel_.feed[month];
  }

  const ModelChannel& channel_;
  std::vector<float> sums_;
};

// What the months' work has built up: each hour counts after the lag, in full after the ramp, and
// fades. Steady work keeps the level at itself.
void find_assets(const ModelChannel& channel, const InputLanes& inputs, std::size_t count,
                 Lanes* levels) {
  const Fed fed(channel);
  const Lanes lag = read(channel.lag, inputs);
  const Lanes ramp = max_of(read(channel.ramp, inputs), all_lanes(least_ramp));
  const Lanes kept = retention_of(read(channel.half_life, inputs));
  Lanes level = all_lanes(channel.feed_today);
  for (std::size_t t = 0; t < count; ++t) {
    const Lanes end = static_cast<float>(t + 1) - lag;
    const Lanes counted = (fed.up_to(end) - fed.up_to(end - ramp)) / ramp;
    level = kept * level + (1.0f - kept) * max_of(counted, Lanes{});
    levels[t] = level;
  }
}

}  // namespace

void add_response(const ModelChannel& channel, const InputLanes& inputs, Lanes steady, Lanes worth,
                  std::size_t count, Lanes* months) {
  const Lanes one = all_lanes(1.0f);
  if (!channel.is_anchored) {
    const Lanes kept = channel.is_fading ? retention_of(read(channel.half_life, inputs)) : one;
    Lanes rest = steady;
    for (std::size_t t = 0; t < count; ++t) months[t] += rest *= kept;
  }
  if (channel.kind == ResponseKind::base) return;
  if (!channel.is_anchored && !channel.top) return;

  const Lanes slope = max_of(read(channel.slope, inputs), all_lanes(0.05f));
  Lanes log_half = log2_of(max_of(read(channel.half_saturation, inputs), all_lanes(1e-6f)));
  const Lanes today = all_lanes(channel.feed_today);
  Lanes top{};
  if (channel.top) {
    top = read(*channel.top, inputs);
    if (channel.top_is_return) top *= read(channel.half_saturation, inputs);
    if (channel.top_is_customers) top *= worth;
  }
  if (channel.is_half_from_top) {
    // Today's place under the ceiling; above it, the ceiling is only just out of reach.
    const Lanes place = min_of(steady / max_of(top, all_lanes(1e-20f)), all_lanes(0.98f));
    log_half = log2_of(today) + log2_of((1.0f - place) / max_of(place, all_lanes(1e-6f))) / slope;
  }
  const Lanes slope_log_half = slope * log_half;
  Lanes at_today{};
  if (channel.feed_today > 0.0f) {
    at_today = today;
    saturate({&at_today, 1}, one, slope, slope_log_half);
  }
  const Lanes ceiling = channel.is_anchored ? steady / max_of(at_today, all_lanes(1e-20f)) : top;

  std::vector<Lanes> responses(count);
  if (channel.kind == ResponseKind::paid) {
    const Lanes kept = retention_of(read(channel.half_life, inputs));
    find_paid({ceiling, slope, slope_log_half, kept, 1.0f - kept, today},
              std::span(channel.feed).first(count), responses.data());
  } else {
    find_assets(channel, inputs, count, responses.data());
    saturate(responses, ceiling, slope, slope_log_half);
  }
  // Without an anchor, today's feed is in today's revenue already.
  const Lanes counted = channel.is_anchored ? Lanes{} : ceiling * at_today;
  for (std::size_t t = 0; t < count; ++t) months[t] += max_of(responses[t] - counted, Lanes{});
}

void add_cards(const ModelChannel& channel, const InputLanes& inputs, std::size_t count,
               Lanes* months) {
  if (channel.cards.empty()) return;
  const Lanes zero{};
  const Lanes lag = read(channel.lag, inputs);
  const Lanes ramp = max_of(read(channel.ramp, inputs), all_lanes(least_ramp));
  const Lanes half_life = max_of(read(channel.half_life, inputs), all_lanes(1e-2f));
  for (const ModelCard& card : channel.cards) {
    const Lanes full = read(card.full, inputs);
    // The work done up to a time, summed over time; work is spread evenly over the card's months.
    const auto done = [&](Lanes time) {
      const Lanes since = max_of(time - card.start, zero);
      const Lanes within = min_of(since, all_lanes(card.months));
      return within * within * (0.5f / card.months) + (since - within);
    };
    for (std::size_t t = 0; t < count; ++t) {
      const Lanes end = static_cast<float>(t + 1) - lag;
      const Lanes begin = end - ramp;
      const Lanes faded = max_of(begin - (card.start + card.months), zero);
      months[t] += full * ((done(end) - done(begin)) / ramp) * exp2_of(-faded / half_life);
    }
  }
}

}  // namespace core
