// What a member of the plan may hold. The tables of fields (business_fields.h and the others) name
// every member of every struct once, with its rule; reading, writing, checking and the published
// schema all walk through them.
#pragma once

#include <concepts>
#include <limits>
#include <string_view>
#include <type_traits>

#include "core/model/limits.h"

namespace core {

// The things of a plan that have an id and can be pointed at. `anything`: any of them.
enum class Kind {
  none,
  goal,
  segment,
  behaviour,
  interview,
  channel,
  criterion,
  rater,
  survey,
  source,
  platform,
  phase,
  activity,
  scenario,
  shock,
  experiment,
  recipe,
  note,
  plan,
  part,  // of one of these: a circle of people, a complaint ...
  anything,
};

// What a text may be.
enum class Words {
  free,
  own_id,           // made when it is missing, unique in the file
  id,               // of something outside the plan, as a row of the channel library
  reference,        // id of something in the plan
  loose_reference,  // id of something in the plan, or words
  date,             // "2026", "2026-01" or "2026-01-15"
  day,              // "2026-01-15"
  currency,         // "EUR"
  sha256,           // 64 hexadecimal digits, lower case
};

// Whether a thing can do without the member.
enum class Need {
  optional,
  expected,   // it has a default, but a file ought to say it
  essential,  // without it the thing that has it means nothing
};

struct Rule {
  std::string_view name{};  // of the numbers, in the schema
  Limits limits{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
  bool whole = false;
  Words words = Words::free;
  Kind kind = Kind::none;  // of an own id, of a reference, or of the keys of a map
  Need need = Need::optional;
  bool acyclic = false;  // following the references never leads back
};

namespace rules {

inline constexpr Rule free{};
inline constexpr Rule number{.name = "number"};
inline constexpr Rule share{.name = "share", .limits = limits::share};
inline constexpr Rule rating{.name = "rating", .limits = limits::rating};
inline constexpr Rule money{.name = "money", .limits = limits::money};
inline constexpr Rule balance{.name = "balance", .limits = limits::balance};
inline constexpr Rule hours{.name = "hours", .limits = limits::hours};
inline constexpr Rule count{.name = "count", .limits = limits::count};
inline constexpr Rule days{.name = "days", .limits = limits::days};
inline constexpr Rule months_kept{.name = "months_kept", .limits = limits::months_kept};
inline constexpr Rule orders_per_customer{.name = "orders_per_customer",
                                          .limits = limits::orders_per_customer};
inline constexpr Rule season_index{.name = "season_index", .limits = limits::season_index};
inline constexpr Rule monthly_change{.name = "monthly_change", .limits = limits::monthly_change};
inline constexpr Rule ceiling{.name = "ceiling", .limits = limits::ceiling};
inline constexpr Rule ratio{.name = "ratio", .limits = limits::ratio};
inline constexpr Rule paid_return{.name = "paid_return", .limits = limits::paid_return};
inline constexpr Rule exponent{.name = "exponent", .limits = {-10.0, 10.0}};
inline constexpr Rule duration{.name = "duration_months", .limits = {0.0, 600.0}};
inline constexpr Rule length{.name = "months", .limits = limits::plan_months, .whole = true};
inline constexpr Rule lags{.name = "lags", .limits = {1.0, 120.0}, .whole = true};
// Up to 2^53, so that every program reads the same number.
inline constexpr Rule seed{.name = "seed", .limits = {0.0, 9007199254740992.0}, .whole = true};
inline constexpr Rule date{.words = Words::date};
inline constexpr Rule day{.words = Words::day};
inline constexpr Rule currency{.words = Words::currency};
inline constexpr Rule sha256{.words = Words::sha256};
inline constexpr Rule id{.words = Words::id};

constexpr Rule own_id(Kind kind) { return {.words = Words::own_id, .kind = kind}; }
constexpr Rule reference(Kind kind) { return {.words = Words::reference, .kind = kind}; }
constexpr Rule loose_reference(Kind kind) {
  return {.words = Words::loose_reference, .kind = kind};
}
// A map whose keys are ids of things of that kind.
constexpr Rule by(Kind kind, Rule rule) {
  rule.words = Words::reference;
  rule.kind = kind;
  return rule;
}
constexpr Rule optional(Rule rule) {
  rule.need = Need::optional;
  return rule;
}
constexpr Rule expected(Rule rule) {
  rule.need = Need::expected;
  return rule;
}
constexpr Rule essential(Rule rule) {
  rule.need = Need::essential;
  return rule;
}
constexpr Rule acyclic(Rule rule) {
  rule.acyclic = true;
  return rule;
}

}  // namespace rules

// A table of fields is a function `fields(visitor, thing)` that calls `visitor(name, member, rule)`
// for every member. It takes the thing const or not, as the visitor needs it.
template <class T, class Of>
concept MaybeConst = std::same_as<std::remove_const_t<T>, Of>;

struct AnyVisitor {
  void operator()(std::string_view, const auto&, const Rule& = {}) {}
};

// Structs that have a table of fields.
template <class T>
concept HasFields = requires(AnyVisitor& visitor, T& thing) { fields(visitor, thing); };

}  // namespace core
