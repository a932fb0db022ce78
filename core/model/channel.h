// A way to reach customers: its physics, how it answers to money and hours, and what we make of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/estimate.h"

namespace core {

enum class Tenure { owned, rented, earned };
TRIBUTARY_ENUM_NAMES(Tenure, 3, "owned", "rented", "earned")

enum class ChannelGroup { paid, organic, direct, platform, people };
TRIBUTARY_ENUM_NAMES(ChannelGroup, 5, "paid", "organic", "direct", "platform", "people")

// What a channel demands and gives. 1..5 unless a unit stands there; the scales are those of
// Traits.
struct Physics {
  std::optional<Estimate> decision, intent, catalogue, visual, explain;
  std::optional<Estimate> control;            // 1 somebody's algorithm .. 5 all ours
  std::optional<Estimate> volatility;         // 1 steady .. 5 changes without notice
  std::optional<Estimate> first_result_days;  // days
  std::optional<Estimate> half_life_days;  // days until half the effect of a piece of work is gone
  std::optional<Estimate> dark_share;      // share of its visits that arrive unlabelled, 0..1
  std::optional<Estimate> ceiling;  // half-saturation spend as a multiple of a 5,000 a month budget
  std::string cost;                 // cost model: "cpm", "cpc", "hours", "fee" ...
  Extra extra;
  bool operator==(const Physics&) const = default;
};

enum class CarryOverKind { geometric, recursive, binomial, delayed };
TRIBUTARY_ENUM_NAMES(CarryOverKind, 4, "geometric", "recursive", "binomial", "delayed")

struct CarryOver {
  CarryOverKind kind = CarryOverKind::geometric;
  std::optional<Estimate> retention;  // 0..1, the papers' alpha
  std::optional<Estimate> delay;      // months to the peak, the papers' theta
  std::optional<double> window;       // number of weights: largest lag + 1
  Extra extra;
  bool operator==(const CarryOver&) const = default;
};

enum class ResponseKind { paid, effort, base };
TRIBUTARY_ENUM_NAMES(ResponseKind, 3, "paid", "effort", "base")

enum class ResponseUnit { customers, revenue };
TRIBUTARY_ENUM_NAMES(ResponseUnit, 2, "customers", "revenue")

// How results follow from spend, hours or time.
struct Response {
  ResponseKind kind = ResponseKind::paid;
  std::optional<Estimate> ceiling;          // results a month when saturated, in `per`
  std::optional<Estimate> half_saturation;  // money (paid) or hours (effort) a month
  std::optional<Estimate> slope;            // Hill exponent
  std::optional<CarryOver> carry_over;
  std::optional<Estimate> lag;        // months before the first result
  std::optional<Estimate> ramp;       // months from the first to the full result
  std::optional<Estimate> half_life;  // months until half is gone once work stops
  ResponseUnit per = ResponseUnit::customers;
  Extra extra;
  bool operator==(const Response&) const = default;
};

// Where a channel stands this month, typed only where there is no history.
struct Today {
  std::optional<double> spend, hours, visits, orders, new_customers;
  std::optional<Estimate> claimed_revenue, revenue;
  std::optional<Evidence> evidence;
  std::string source;
  Extra extra;
  bool operator==(const Today&) const = default;
};

enum class Decision { use, test, later, leave };
TRIBUTARY_ENUM_NAMES(Decision, 4, "use", "test", "later", "leave")

struct LibraryOrigin {
  Id id;
  double version = 0;
  Extra extra;
  bool operator==(const LibraryOrigin&) const = default;
};

struct Channel {
  Id id;
  std::optional<LibraryOrigin> library;
  std::string name;
  std::string owner;  // id of the owner list or a name of one's own; empty: its own owner
  std::optional<Tenure> tenure;
  std::optional<ChannelGroup> group;
  Physics physics;
  std::optional<Today> today;
  std::optional<Response> response;
  std::optional<double> least, most;  // money a month
  std::optional<Decision> decision;   // nothing: still to decide
  std::string why;
  Extra extra;
  bool operator==(const Channel&) const = default;
};

enum class LinkKind { creates, boosts };
TRIBUTARY_ENUM_NAMES(LinkKind, 2, "creates", "boosts")

// creates: the part of `to`'s revenue that `from` makes. boosts: the lift of `to`'s response. No
// cycle among creates.
struct Link {
  Id from, to;
  LinkKind kind = LinkKind::creates;
  Estimate share;
  Extra extra;
  bool operator==(const Link&) const = default;
};

struct Criterion {
  Id id;                            // one of criterion_ids() or one's own
  std::optional<double> low, high;  // bounds on its weight, 0..1
  Extra extra;
  bool operator==(const Criterion&) const = default;
};

struct Rater {
  Id id;
  std::string name;
  Extra extra;
  bool operator==(const Rater&) const = default;
};

// How well a channel does on a criterion, 1..5, with the range one would not be surprised by.
struct Rating {
  std::optional<Id> rater;
  Id channel;
  Id criterion;
  double rating = 3.0;
  std::optional<double> low, high;
  std::string why;
  Extra extra;
  bool operator==(const Rating&) const = default;
};

}  // namespace core
