#include "core/edit/fields_check.h"

#include <set>

#include "core/model/field_values.h"
#include "core/model/words.h"

namespace core {
namespace {

Refusal check_words(const std::string& text, const Rule& rule, const Plan& plan) {
  if (auto refusal = check_text(text)) return refusal;
  if (rule.words == Words::reference && rule.kind == Kind::channel)
    return check_channel(plan, text);
  if (is_allowed(text, rule.words)) return std::nullopt;
  const bool is_date = rule.words == Words::date || rule.words == Words::day;
  return Error{is_date ? "error.date_unreadable" : "error.id_unreadable"};
}

class FieldsCheck : public FieldVisitor {
 public:
  explicit FieldsCheck(const Plan& plan) : plan_(plan) {}

  Refusal refusal;

  void visit(std::string_view, const Value& value, const Rule& rule) override {
    if (!refusal) check(value, rule);
  }

 private:
  void check(const Value& value, const Rule& rule) {
    switch (value.shape()) {
      case Shape::number:
        refusal = check_number(value.as<double>(), rule.limits);
        return;
      case Shape::text:
        refusal = check_words(value.as<std::string>(), rule, plan_);
        return;
      case Shape::estimate:
        refusal = check_estimate(value.as<Estimate>(), rule.limits);
        return;
      case Shape::texts:
        for (const std::string& text : value.as<std::vector<std::string>>())
          if (!refusal) refusal = check_text(text);
        return;
      case Shape::optional:
        if (const Value content = value.content(); content.at) check(content, rule);
        return;
      case Shape::list:
        for (std::size_t i = 0; i < value.list().size(value.at) && !refusal; ++i)
          visit_fields(*this, value.item(i));
        return;
      case Shape::by_id:
        value.for_each([&](const Id& id, const Value& content) {
          if (!is_id(id)) refusal = Error{"error.id_unreadable"};
          visit({}, content, rule);
        });
        return;
      case Shape::thing:
        visit_fields(*this, value);
        return;
      default:
        return;
    }
  }

  const Plan& plan_;
};

// Hands the one platform to `check`, and notes the first id that stands twice in the plan.
class PlatformFinder : public FieldVisitor {
 public:
  PlatformFinder(std::size_t place, FieldVisitor& check) : place_(place), check_(check) {}

  std::optional<Id> taken;

  void visit(std::string_view name, const Value& value, const Rule& rule) override {
    if (value.shape() == Shape::text && rule.words == Words::own_id && rule.kind != Kind::plan) {
      const Id& id = value.as<std::string>();
      if (!ids_[rule.kind == Kind::criterion].insert(id).second && !taken) taken = id;
    }
    if (value.shape() == Shape::thing) visit_fields(*this, value);
    if (value.shape() != Shape::list) return;
    if (name == "platforms") visit_fields(check_, value.item(place_));
    for (std::size_t i = 0; i < value.list().size(value.at); ++i)
      visit_fields(*this, value.item(i));
  }

 private:
  std::size_t place_;
  FieldVisitor& check_;
  std::set<Id> ids_[2];  // of everything, and of criteria, which have their own
};

}  // namespace

Refusal check_platform_fields(const Plan& plan, std::size_t place) {
  FieldsCheck check(plan);
  PlatformFinder finder(place, check);
  visit_fields(finder, plan);
  if (check.refusal) return check.refusal;
  if (finder.taken) return Error{"error.id_taken", {{"id", *finder.taken}}};
  return std::nullopt;
}

}  // namespace core
