#include "core/edit/plan_size.h"

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace core {
namespace {

// A tree node's links, colour and padding.
constexpr std::size_t map_node = 48;

// owned(x): the bytes x holds beyond its own size. All are declared before any is defined, because
// the containers find them for their elements.
std::size_t owned(const Estimate& x);
std::size_t owned(const BehaviourEvidence& x);
std::size_t owned(const InterviewAnswer& x);
std::size_t owned(const SurveyAnswer& x);
std::size_t owned(const ScoutRating& x);
std::size_t owned(const ListingItem& x);
std::size_t owned(const Circle& x);
std::size_t owned(const Complaint& x);
std::size_t owned(const Friction& x);
std::size_t owned(const Gap& x);
std::size_t owned(const Watch& x);
std::size_t owned(const LogEntry& x);
std::size_t owned(const CarryOver& x);
std::size_t owned(const Response& x);
std::size_t owned(const Today& x);
std::size_t owned(const LibraryOrigin& x);
std::size_t owned(const ExperimentResult& x);
std::size_t owned(const SetAside& x);
std::size_t owned(const Goal& x);
std::size_t owned(const Segment& x);
std::size_t owned(const Behaviour& x);
std::size_t owned(const Interview& x);
std::size_t owned(const Channel& x);
std::size_t owned(const Link& x);
std::size_t owned(const Criterion& x);
std::size_t owned(const Rater& x);
std::size_t owned(const Rating& x);
std::size_t owned(const HistoryRow& x);
std::size_t owned(const TotalRow& x);
std::size_t owned(const Survey& x);
std::size_t owned(const Source& x);
std::size_t owned(const Platform& x);
std::size_t owned(const Phase& x);
std::size_t owned(const Activity& x);
std::size_t owned(const Scenario& x);
std::size_t owned(const Shock& x);
std::size_t owned(const Experiment& x);
std::size_t owned(const Recipe& x);
std::size_t owned(const Note& x);

template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_same_v<T, Month>
std::size_t owned(const T&) {
  return 0;
}

std::size_t owned(const std::string& text) {
  return text.capacity() < sizeof(std::string) ? 0 : text.capacity() + 1;
}

template <class K, class V>
std::size_t owned(const std::map<K, V>& map);
template <class T>
std::size_t owned(const std::vector<T>& items);

template <class T>
std::size_t owned(const std::optional<T>& value) {
  return value ? owned(*value) : 0;
}

template <class T>
std::size_t owned(const std::vector<T>& items) {
  std::size_t bytes = items.capacity() * sizeof(T);
  for (const T& item : items) bytes += owned(item);
  return bytes;
}

template <class K, class V>
std::size_t owned(const std::map<K, V>& map) {
  std::size_t bytes = map.size() * (map_node + sizeof(K) + sizeof(V));
  for (const auto& [key, value] : map) bytes += owned(key) + owned(value);
  return bytes;
}

template <class... T>
std::size_t sum(const T&... parts) {
  return (owned(parts) + ... + std::size_t{0});
}

std::size_t owned(const Estimate& x) { return sum(x.source, x.date, x.note, x.extra); }

std::size_t owned(const BehaviourEvidence& x) {
  return sum(x.share, x.segment, x.date, x.source, x.quote, x.extra);
}

std::size_t owned(const InterviewAnswer& x) {
  return sum(x.question, x.text, x.behaviours, x.extra);
}

std::size_t owned(const SurveyAnswer& x) { return sum(x.channel, x.label, x.extra); }

std::size_t owned(const ScoutRating& x) { return sum(x.why, x.extra); }

std::size_t owned(const ListingItem& x) { return sum(x.id, x.note, x.extra); }

std::size_t owned(const Circle& x) {
  return sum(x.id, x.name, x.channel, x.people, x.share, x.each, x.extra);
}

std::size_t owned(const Complaint& x) {
  return sum(x.id, x.text, x.date, x.source, x.tags, x.extra);
}

std::size_t owned(const Friction& x) { return sum(x.id, x.text, x.date, x.tags, x.extra); }

std::size_t owned(const Gap& x) {
  return sum(x.id, x.tag, x.text, x.filled_in_months, x.outcome, x.extra);
}

std::size_t owned(const Watch& x) { return sum(x.id, x.what, x.last, x.note, x.extra); }

std::size_t owned(const LogEntry& x) { return sum(x.date, x.measure, x.extra); }

std::size_t owned(const CarryOver& x) { return sum(x.retention, x.delay, x.extra); }

std::size_t owned(const Response& x) {
  return sum(x.ceiling, x.half_saturation, x.slope, x.carry_over, x.lag, x.ramp, x.half_life,
             x.extra);
}

std::size_t owned(const Today& x) { return sum(x.claimed_revenue, x.revenue, x.source, x.extra); }

std::size_t owned(const LibraryOrigin& x) { return sum(x.id, x.extra); }

std::size_t owned(const ExperimentResult& x) { return sum(x.date, x.effect, x.text, x.extra); }

std::size_t owned(const SetAside& x) { return sum(x.pointer, x.text); }

std::size_t owned(const Goal& x) { return sum(x.id, x.extra); }

std::size_t owned(const Segment& x) { return sum(x.id, x.name, x.share, x.extra); }

std::size_t owned(const Behaviour& x) {
  return sum(x.id, x.name, x.trigger, x.where, x.words, x.needs, x.days_to_decide, x.deciders,
             x.trust, x.next_step, x.segments, x.evidence, x.reach, x.extra);
}

std::size_t owned(const Interview& x) {
  return sum(x.id, x.date, x.who, x.segment, x.answers, x.extra);
}

std::size_t owned(const Channel& x) {
  const Physics& p = x.physics;
  return sum(x.id, x.library, x.name, x.owner, x.today, x.response, x.why, x.extra, p.decision,
             p.intent, p.catalogue, p.visual, p.explain, p.control, p.volatility,
             p.first_result_days, p.half_life_days, p.dark_share, p.ceiling, p.cost, p.extra);
}

std::size_t owned(const Link& x) { return sum(x.from, x.to, x.share, x.extra); }

std::size_t owned(const Criterion& x) { return sum(x.id, x.extra); }

std::size_t owned(const Rater& x) { return sum(x.id, x.name, x.extra); }

std::size_t owned(const Rating& x) { return sum(x.rater, x.channel, x.criterion, x.why, x.extra); }

std::size_t owned(const HistoryRow& x) {
  return sum(x.channel, x.claimed_revenue, x.revenue, x.source, x.extra);
}

std::size_t owned(const TotalRow& x) { return sum(x.source, x.extra); }

std::size_t owned(const Survey& x) { return sum(x.id, x.question, x.date, x.answers, x.extra); }

std::size_t owned(const Source& x) { return sum(x.id, x.file, x.sha256, x.date, x.kind, x.extra); }

std::size_t owned(const Platform& x) {
  const Launch& l = x.launch;
  return sum(x.id, x.channel, x.name, x.scout, x.listing.title, x.listing.description,
             x.listing.difference, x.listing.items, x.listing.extra, x.traction.unit,
             x.traction.goal, x.traction.threshold, x.traction.circles, x.traction.extra,
             x.funnel.view_to_install, x.funnel.install_to_active, x.funnel.active_to_buyer,
             x.funnel.revenue_per_buyer, x.funnel.extra, l.date, l.own_push, l.threshold, l.peak,
             l.plateau, l.half_life_days, l.loop_k, l.loop_days, l.rank_exponent, l.featured_chance,
             l.life_years, l.extra, x.complaints, x.frictions, x.gaps, x.watch, x.log, x.extra);
}

std::size_t owned(const Phase& x) { return sum(x.id, x.name, x.extra); }

std::size_t owned(const Activity& x) {
  return sum(x.id, x.title, x.channel, x.phase, x.who, x.after, x.behaviours, x.effect, x.done,
             x.from, x.note, x.extra);
}

std::size_t owned(const Scenario& x) {
  return sum(x.id, x.name, x.spend, x.effort, x.without_activities, x.shocks, x.extra);
}

std::size_t owned(const Shock& x) {
  return sum(x.id, x.name, x.target.channel, x.target.owner, x.target.extra, x.severity,
             x.recapture, x.source, x.extra);
}

std::size_t owned(const Experiment& x) {
  return sum(x.id, x.channel, x.question, x.result, x.extra);
}

std::size_t owned(const Recipe& x) {
  return sum(x.id, x.title, x.channel, x.text, x.behaviours, x.extra);
}

std::size_t owned(const Note& x) { return sum(x.id, x.date, x.text, x.about, x.extra); }

}  // namespace

std::size_t approximate_bytes(const Plan& p) {
  const Business& b = p.business;
  return sizeof(Plan) +
         sum(p.id, p.written_by.name, p.written_by.version, p.written_by.extra, p.title, p.client,
             p.author, p.currency, p.extra) +
         sum(b.offer, b.monthly_revenue, b.contribution_margin, b.order_value,
             b.orders_per_customer, b.price_month, b.months_kept, b.days_to_decide, b.trigger,
             b.brand_terms, b.traits.decision, b.traits.intent, b.traits.catalogue, b.traits.visual,
             b.traits.explain, b.traits.extra, b.season, b.season_cost, b.extra) +
         sum(p.capacity.budget.by_month, p.capacity.hours.by_month, p.capacity.extra) +
         sum(p.goals, p.segments, p.behaviours, p.interviews, p.channels, p.links, p.criteria,
             p.raters, p.ratings, p.history, p.totals, p.surveys, p.sources, p.platforms, p.phases,
             p.activities, p.spend, p.effort, p.scenarios, p.shocks, p.experiments, p.recipes,
             p.notes, p.set_aside);
}

}  // namespace core
