#include "core/model/check.h"

#include <map>
#include <set>

#include "core/base/digits.h"
#include "core/model/field_values.h"
#include "core/model/plan.h"
#include "core/model/reference_graph.h"
#include "core/model/words.h"

namespace core {
namespace {

using IdSet = std::set<Id, std::less<>>;

class Checker : public FieldVisitor {
 public:
  explicit Checker(const Plan& plan) { collect_ids(plan); }

  std::vector<Problem> problems;

  void visit(std::string_view name, const Value& value, const Rule& rule) override {
    const std::size_t length = pointer_.size();
    pointer_ += '/';
    pointer_ += name;
    check_value(value, rule);
    pointer_.resize(length);
  }

 private:
  void complain(std::string key, std::map<std::string, std::string> values = {}) {
    problems.push_back({pointer_, {std::move(key), std::move(values)}});
  }

  void check_value(const Value& value, const Rule& rule) {
    switch (value.shape()) {
      case Shape::number:
        return check_number(value.as<double>(), rule);
      case Shape::whole:
        return check_number(value.as<int>(), rule);
      case Shape::seed:
        return check_number(static_cast<double>(value.as<std::uint64_t>()), rule);
      case Shape::flag:
        return;
      case Shape::month:
        return check_month(value.as<Month>());
      case Shape::text:
        return check_text(value.as<std::string>(), rule);
      case Shape::estimate:
        return check_estimate(value.as<Estimate>(), rule);
      case Shape::per_month:
        return check_per_month(value.as<PerMonth>(), rule);
      case Shape::season:
        return check_season(value.as<std::vector<double>>(), rule);
      case Shape::texts:
        return check_texts(value.as<std::vector<std::string>>(), rule);
      case Shape::months:
        return check_months(value.as<std::map<Month, double>>(), rule);
      case Shape::choice:
        if (value.chosen() >= value.choice().names.size()) complain("problem.unknown_word");
        return;
      case Shape::optional:
        if (const Value content = value.content(); content.at) check_value(content, rule);
        return;
      case Shape::list:
        return check_list(value, rule);
      case Shape::by_id:
        value.for_each([&](const Id& id, const Value& content) {
          const bool is_good = rule.words == Words::reference ? is_known(rule.kind, id) : is_id(id);
          if (!is_good) complain("problem.unknown_reference", {{"found", id}});
          visit(id, content, rule);
        });
        return;
      case Shape::thing:
        return visit_fields(*this, value);
    }
  }

  void check_number(double value, const Rule& rule) {
    if (!rule.limits.admits(value)) {
      complain("problem.out_of_range", {{"least", shortest_digits(rule.limits.least)},
                                        {"most", shortest_digits(rule.limits.most)}});
    } else if (rule.whole && value != static_cast<double>(static_cast<std::int64_t>(value))) {
      complain("problem.not_whole");
    }
  }

  // The same for a number inside a value.
  void check_part(std::string_view name, double value, const Rule& rule) {
    const std::size_t length = pointer_.size();
    pointer_ += '/';
    pointer_ += name;
    check_number(value, rule);
    pointer_.resize(length);
  }

  void check_month(Month month) {
    if (!month_from_text(month_to_text(month))) complain("problem.not_a_month");
  }

  void check_text(const std::string& text, const Rule& rule) {
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

  void check_estimate(Estimate& value, const Rule& rule) {
    visit_fields(*this, value, rule);
    if (!(value.low <= value.high) ||
        (value.mode && !(*value.mode >= value.low && *value.mode <= value.high)))
      complain("problem.range_reversed");
  }

  void check_per_month(const PerMonth& value, const Rule& rule) {
    if (value.every) check_part("every", *value.every, rule);
    check_months(value.by_month, rule);
  }

  void check_season(const std::vector<double>& values, const Rule& rule) {
    if (!values.empty() && values.size() != 12) complain("problem.not_twelve");
    for (std::size_t i = 0; i < values.size(); ++i) check_part(std::to_string(i), values[i], rule);
  }

  void check_texts(const std::vector<std::string>& values, const Rule& rule) {
    const std::size_t length = pointer_.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
      pointer_ += '/' + std::to_string(i);
      check_text(values[i], rule);
      pointer_.resize(length);
    }
    if (!rule.acyclic) return;
    for (const Id& id : values)
      if (!order_.add(id, owner_)) complain("problem.order_circle", {{"found", id}});
  }

  void check_months(const std::map<Month, double>& values, const Rule& rule) {
    for (const auto& [month, value] : values) {
      check_month(month);
      check_part(month_to_text(month), value, rule);
    }
  }

  void check_list(const Value& list, const Rule& rule) {
    const std::size_t size = list.list().size(list.at);
    for (std::size_t i = 0; i < size; ++i) visit(std::to_string(i), list.item(i), rule);
    if (!list.list().item->is_link) return;
    ReferenceGraph creates;
    for (std::size_t i = 0; i < size; ++i) {
      const Link& link = list.item(i).as<Link>();
      if (link.kind == LinkKind::creates && !creates.add(link.from, link.to))
        problems.push_back(
            {pointer_ + '/' + whole_digits(static_cast<std::int64_t>(i)), {"problem.link_circle"}});
    }
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
  visit_fields(checker, plan);
  return std::move(checker.problems);
}

}  // namespace core
