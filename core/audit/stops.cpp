#include "core/audit/stops.h"

#include <algorithm>

#include "core/metrics/knock_on.h"
#include "core/model/lookup.h"

namespace core {
namespace {

enum class LinkEnd { low, middle, high };

double end_of(const Estimate& share, LinkEnd end) {
  if (end == LinkEnd::middle) return middle(share);
  return end == LinkEnd::low ? share.low : share.high;
}

std::vector<CreatesLink> creates_links(const Plan& plan, LinkEnd end) {
  std::vector<CreatesLink> links;
  for (const Link& link : plan.links) {
    if (link.kind != LinkKind::creates) continue;
    const auto place = [&](const Id& id) {
      return static_cast<std::size_t>(std::ranges::find(plan.channels, id, &Channel::id) -
                                      plan.channels.begin());
    };
    links.push_back({place(link.from), place(link.to), end_of(link.share, end)});
  }
  return links;
}

class Stopper {
 public:
  Stopper(const Plan& plan, const PeriodFigures& figures, double revenue)
      : plan_(plan), figures_(figures), revenue_(revenue) {
    for (const ChannelFigures& channel : figures.channels)
      shares_.push_back(channel.revenue ? middle(*channel.revenue) / revenue : 0.0);
    for (const LinkEnd end : {LinkEnd::low, LinkEnd::middle, LinkEnd::high})
      links_.push_back(creates_links(plan, end));
  }

  Stop stop(StopKind kind, std::string id, const std::vector<std::size_t>& places) const {
    Stop stop{.kind = kind, .id = std::move(id)};
    stop.kept_share = kept(places, {});
    // The more is made by others, the less is kept.
    stop.kept_high = kept(places, links_[0]);
    stop.kept_with_knock_on = kept(places, links_[1]);
    stop.kept_low = kept(places, links_[2]);
    stop.at_risk = (1.0 - stop.kept_with_knock_on) * revenue_;
    stop.runway = runway_without(places, stop.kept_with_knock_on * revenue_);
    return stop;
  }

 private:
  double kept(const std::vector<std::size_t>& places, const std::vector<CreatesLink>& links) const {
    const auto loss = knock_on_loss(shares_, places, links, 0.0);
    return loss ? 1.0 - *loss : 1.0;
  }

  std::optional<Runway> runway_without(const std::vector<std::size_t>& places,
                                       double revenue) const {
    double spend = figures_.totals.spend.value_or(0.0);
    for (const std::size_t i : places) spend -= figures_.channels[i].spend.value_or(0.0);
    return runway(plan_.business, revenue, figures_.totals.cash, std::max(0.0, spend));
  }

  const Plan& plan_;
  const PeriodFigures& figures_;
  double revenue_;
  std::vector<double> shares_;
  std::vector<std::vector<CreatesLink>> links_;  // at their low ends, middles and high ends
};

std::vector<std::size_t> places_of_owner(const PeriodFigures& figures, std::string_view key) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < figures.channels.size(); ++i)
    if (figures.channels[i].owner_key == key) places.push_back(i);
  return places;
}

// A channel without an owner is its own, and a business does not stop itself.
bool is_other_owner(std::string_view key) { return key != "self" && !key.starts_with('#'); }

}  // namespace

std::vector<Stop> stops(const Plan& plan, const PeriodFigures& figures) {
  const std::optional<double> revenue = shared_revenue(figures.totals);
  if (!revenue) return {};
  const Stopper stopper(plan, figures, *revenue);
  std::vector<Stop> found;
  const auto add = [&](Stop stop) {
    if (!(stop.kept_low < 1.0)) return;
    const auto after =
        std::ranges::upper_bound(found, stop.kept_with_knock_on, {}, &Stop::kept_with_knock_on);
    found.insert(after, std::move(stop));
  };
  // Owners first: of equals, the one behind several channels says more.
  for (std::size_t i = 0; i < figures.channels.size(); ++i) {
    const std::string& key = figures.channels[i].owner_key;
    const std::vector<std::size_t> places = places_of_owner(figures, key);
    if (is_other_owner(key) && places.front() == i) add(stopper.stop(StopKind::owner, key, places));
  }
  for (std::size_t i = 0; i < figures.channels.size(); ++i)
    add(stopper.stop(StopKind::channel, figures.channels[i].channel, {i}));
  return found;
}

}  // namespace core
