#include "core/model/check.h"

#include <map>
#include <set>
#include <type_traits>

#include "core/base/digits.h"
#include "core/model/plan_fields.h"
#include "core/model/reference_graph.h"
#include "core/model/words.h"

namespace core {
namespace {

using IdSet = std::set<Id, std::less<>>;

class Checker {
 public:
  explicit Checker(const Plan& plan) { collect_ids(plan); }

  std::vector<Problem> problems;

  template <class M>
  void operator()(std::string_view name, const M& member, const Rule& rule = {}) {
    const std::size_t length = pointer_.size();
    pointer_ += '/';
    pointer_ += name;
    check_value(member, rule);
    pointer_.resize(length);
  }

 private:
  void complain(std::string key, std::map<std::string, std::string> values = {}) {
    problems.push_back({pointer_, {std::move(key), std::move(values)}});
  }

  void check_value(double value, const Rule& rule) {
    if (!rule.limits.admits(value)) {
      complain("problem.out_of_range", {{"least", shortest_digits(rule.limits.least)},
                                        {"most", shortest_digits(rule.limits.most)}});
    } else if (rule.whole && value != static_cast<double>(static_cast<std::int64_t>(value))) {
      complain("problem.not_whole");
    }
  }
  void check_value(int value, const Rule& rule) { check_value(static_cast<double>(value), rule); }
  void check_value(std::uint64_t value, const Rule& rule) {
    check_value(static_cast<double>(value), rule);
  }
  void check_value(bool, const Rule&) {}
  template <class E>
    requires std::is_enum_v<E>
  void check_value(E value, const Rule&) {
    if (static_cast<std::size_t>(value) >= names_of<E>().size()) complain("problem.unknown_word");
  }
  void check_value(Month month, const Rule&) {
    if (!month_from_text(month_to_text(month))) complain("problem.not_a_month");
  }

  void check_value(const std::string& text, const Rule& rule) {
    if (text.size() > limits::text_bytes)
      complain("problem.text_too_long", {{"limit", std::to_string(limits::text_bytes)}});
    if (!is_allowed(text, rule.words)) complain("problem.bad_words", {{"found", text}});
    if (rule.words == Words::reference && !is_known(rule.kind, text))
      complain("problem.unknown_reference", {{"found", text}});
    if (rule.words == Words::own_id) {
      owner_ = text;
      const bool is_new =
          rule.kind == Kind::plan || own_ids_[rule.kind == Kind::criterion].insert(text).second;
      if (!is_new) complain("problem.id_taken", {{"found", text}});
    }
  }

  void check_value(const Estimate& value, const Rule& rule) {
    fields(*this, value, rule);
    if (!(value.low <= value.high) ||
        (value.mode && !(*value.mode >= value.low && *value.mode <= value.high)))
      complain("problem.range_reversed");
  }

  void check_value(const PerMonth& value, const Rule& rule) {
    if (value.every) (*this)("every", *value.every, rule);
    check_value(value.by_month, rule);
  }

  void check_value(const std::vector<double>& values, const Rule& rule) {
    if (!values.empty() && values.size() != 12) complain("problem.not_twelve");
    check_items(values, rule);
  }

  void check_value(const std::vector<std::string>& values, const Rule& rule) {
    check_items(values, rule);
    if (!rule.acyclic) return;
    for (const Id& id : values)
      if (!order_.add(id, owner_)) complain("problem.order_circle", {{"found", id}});
  }

  void check_value(const std::vector<Link>& links, const Rule& rule) {
    check_items(links, rule);
    ReferenceGraph creates;
    for (std::size_t i = 0; i < links.size(); ++i)
      if (links[i].kind == LinkKind::creates && !creates.add(links[i].from, links[i].to))
        problems.push_back(
            {pointer_ + '/' + whole_digits(static_cast<std::int64_t>(i)), {"problem.link_circle"}});
  }

  template <class T>
  void check_value(const std::vector<T>& values, const Rule& rule) {
    check_items(values, rule);
  }

  template <class T>
  void check_value(const std::optional<T>& value, const Rule& rule) {
    if (value) check_value(*value, rule);
  }

  template <class T>
  void check_value(const std::map<Id, T>& values, const Rule& rule) {
    for (const auto& [id, value] : values) {
      const bool is_good = rule.words == Words::reference ? is_known(rule.kind, id) : is_id(id);
      if (!is_good) complain("problem.unknown_reference", {{"found", id}});
      (*this)(id, value, rule);
    }
  }

  template <class T>
  void check_value(const std::map<Month, T>& values, const Rule& rule) {
    for (const auto& [month, value] : values) {
      check_value(month, rule);
      (*this)(month_to_text(month), value, rule);
    }
  }

  template <HasFields T>
  void check_value(const T& value, const Rule&) {
    fields(*this, value);
  }

  template <class T>
  void check_items(const std::vector<T>& values, const Rule& rule) {
    for (std::size_t i = 0; i < values.size(); ++i) (*this)(std::to_string(i), values[i], rule);
  }

  bool is_known(Kind kind, std::string_view id) const {
    const auto ids = known_.find(kind);
    return ids != known_.end() && ids->second.contains(id);
  }

  void collect_ids(const Plan& plan) {
    const auto collect = [&](const auto& things, Kind kind) {
      for (const auto& thing : things) known_[kind].insert(thing.id);
    };
    collect(plan.segments, Kind::segment);
    collect(plan.behaviours, Kind::behaviour);
    collect(plan.channels, Kind::channel);
    collect(plan.raters, Kind::rater);
    collect(plan.phases, Kind::phase);
    collect(plan.activities, Kind::activity);
    collect(plan.shocks, Kind::shock);
  }

  std::map<Kind, IdSet> known_;
  std::map<bool, IdSet> own_ids_;  // of criteria, and of everything else
  ReferenceGraph order_;
  Id owner_;
  std::string pointer_;
};

}  // namespace

std::vector<Problem> check(const Plan& plan) {
  Checker checker(plan);
  fields(checker, plan);
  return std::move(checker.problems);
}

}  // namespace core
