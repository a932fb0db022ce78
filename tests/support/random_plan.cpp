#include "tests/support/random_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "core/model/plan_fields.h"
#include "tests/support/every_field_set.h"

namespace {

using namespace core;

class Shaker {
 public:
  explicit Shaker(std::uint64_t seed) : random_(seed) {}

  template <class M>
  void operator()(std::string_view, M& member, const Rule& rule = {}) {
    shake(member, rule);
  }

 private:
  std::uint64_t below(std::uint64_t count) { return random_() % count; }
  bool chance(std::uint64_t one_in) { return below(one_in) == 0; }
  double unit() { return static_cast<double>(below(std::uint64_t{1} << 53)) / 9007199254740992.0; }

  double number(const Rule& rule) {
    const double least = std::max(rule.limits.least, -1e300);
    const double most = std::min(rule.limits.most, 1e300);
    switch (below(4)) {
      case 0:
        return least;
      case 1:
        return most;
      case 2:
        return std::clamp(std::round(unit() * 100), least, most);
      default:
        return std::clamp(least + unit() * (most - least), least, most);
    }
  }

  std::string words() {
    constexpr std::array pieces{"é", "œuf ",    "«\u00A0", "\n",   "\"",   "\\", "{x}",
                                "a", "\u202F!", "😀",      "\x01", "\x7f", "/~"};
    std::string text;
    for (std::uint64_t i = below(8); i > 0; --i)
      text += pieces[static_cast<std::size_t>(below(pieces.size()))];
    return text;
  }

  void shake(double& value, const Rule& rule) {
    value = rule.whole ? std::floor(number(rule)) : number(rule);
  }
  template <class T>
    requires std::same_as<T, int> || std::same_as<T, std::uint64_t>
  void shake(T& value, const Rule& rule) {
    value = static_cast<T>(std::floor(number(rule)));
  }
  void shake(bool& value, const Rule&) { value = chance(2); }
  void shake(Month& value, const Rule&) {
    value = make_month(1900 + static_cast<int>(below(1100)), 1 + static_cast<int>(below(12)));
  }
  void shake(std::string& value, const Rule& rule) {
    if (rule.words == Words::free || rule.words == Words::loose_reference) value = words();
    const bool may_be_empty =
        rule.words == Words::date || rule.words == Words::day || rule.words == Words::sha256;
    if (may_be_empty && chance(3)) value.clear();
  }
  template <class E>
    requires std::is_enum_v<E>
  void shake(E& value, const Rule&) {
    value = static_cast<E>(below(names_of<E>().size()));
  }
  void shake(Estimate& value, const Rule& rule) {
    fields(*this, value, rule);
    std::array<double, 3> ends{value.low, value.mode.value_or(value.low), value.high};
    std::ranges::sort(ends);
    if (chance(4)) ends[2] = ends[1] = ends[0];
    value.low = ends[0];
    value.high = ends[2];
    if (value.mode) value.mode = ends[1];
    if (chance(3)) value.extra.clear();
  }
  void shake(PerMonth& value, const Rule& rule) {
    shake(value.every, rule);
    shake(value.by_month, rule);
  }
  void shake(std::vector<double>& values, const Rule& rule) {
    if (chance(2)) values.clear();
    for (double& value : values) shake(value, rule);
  }
  void shake(std::vector<std::string>& values, const Rule& rule) {
    if (chance(3)) values.clear();
    for (std::string& value : values) shake(value, rule);
  }
  // Links shake their share by their kind, and must stay free of circles.
  void shake(std::vector<Link>& links, const Rule&) {
    if (chance(3)) links.pop_back();
    for (Link& link : links) {
      const auto ends = std::pair(link.from, link.to);
      if (link.from > link.to) link.kind = LinkKind::boosts;
      shake(link.share, link.kind == LinkKind::creates ? rules::share : rules::ratio);
      std::tie(link.from, link.to) = ends;
    }
  }
  // What can be pointed at stays.
  template <HasFields T>
  void shake(std::vector<T>& values, const Rule&) {
    constexpr bool is_target = std::same_as<T, Segment> || std::same_as<T, Behaviour> ||
                               std::same_as<T, Channel> || std::same_as<T, Rater> ||
                               std::same_as<T, Phase> || std::same_as<T, Activity> ||
                               std::same_as<T, Shock>;
    if (!is_target && chance(4)) values.clear();
    for (T& value : values) shake(value, {});
  }
  template <class T>
  void shake(std::optional<T>& value, const Rule& rule) {
    if (chance(3))
      value.reset();
    else if (value)
      shake(*value, rule);
  }
  template <class K, class T>
  void shake(std::map<K, T>& values, const Rule& rule) {
    if (chance(4)) values.clear();
    for (auto& [key, value] : values) shake(value, rule);
  }
  template <HasFields T>
  void shake(T& value, const Rule&) {
    fields(*this, value);
    if (chance(3)) value.extra.clear();
  }

  std::mt19937_64 random_;
};

}  // namespace

core::Plan random_plan(std::uint64_t seed) {
  Plan plan = every_field_set();
  Shaker shaker(seed);
  fields(shaker, plan);
  return plan;
}
