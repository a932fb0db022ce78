#include "core/model/plan.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/model/field_values.h"
#include "tests/support/every_field_set.h"

namespace core {
namespace {

// Changes the value in the `wanted`-th place of all that a plan holds.
class ChangeOne : public FieldVisitor {
 public:
  explicit ChangeOne(int wanted) : left_(wanted) {}
  bool is_done() const { return left_ < 0; }
  const std::string& name() const { return name_; }

  void visit(std::string_view name, const Value& value, const Rule&) override {
    if (is_done()) return;
    change(value);
    if (is_done() && name_.empty()) name_ = name;
  }

 private:
  void change(const Value& value) {
    switch (value.shape()) {
      case Shape::optional:
        if (const Value content = value.content(); content.at) change(content);
        return;
      case Shape::list:
        for (std::size_t i = 0; i < value.list().size(value.at); ++i) change(value.item(i));
        if (is_here()) value.list().drop_last(value.at);
        return;
      case Shape::by_id:
        value.for_each([this](const Id&, const Value& content) { change(content); });
        if (is_here()) value.by_id().make(value.at, Id{"never-seen"});
        return;
      case Shape::thing:
        visit_fields(*this, value);
        if (is_here()) value.thing().extra(value.at)["never_seen"] = "1";
        return;
      default:
        if (is_here()) change_leaf(value);
    }
  }

  void change_leaf(const Value& value) {
    switch (value.shape()) {
      case Shape::number:
        value.as<double>() += 1;
        return;
      case Shape::whole:
      case Shape::choice:
        value.as<int>() += 1;
        return;
      case Shape::seed:
        value.as<std::uint64_t>() += 1;
        return;
      case Shape::flag:
        value.as<bool>() = !value.as<bool>();
        return;
      case Shape::month:
        value.as<Month>() = value.as<Month>().plus(1);
        return;
      case Shape::text:
        value.as<std::string>() += "x";
        return;
      case Shape::estimate:
        value.as<Estimate>().note += "x";
        return;
      case Shape::per_month:
        value.as<PerMonth>().by_month[Month{}] = 1e9;
        return;
      case Shape::season:
        value.as<std::vector<double>>().push_back(1);
        return;
      case Shape::texts:
        value.as<std::vector<std::string>>().push_back("x");
        return;
      case Shape::months:
        value.as<std::map<Month, double>>()[Month{}] = 1e9;
        return;
      default:
        FAIL();
    }
  }

  bool is_here() { return left_-- == 0; }

  int left_;
  std::string name_;
};

TEST(Plan, DiffersInWhateverIsChanged) {
  const Plan plan = every_field_set();
  EXPECT_EQ(Plan{plan}, plan);
  int places = 0;
  for (bool is_done = true; is_done; ++places) {
    Plan other = plan;
    ChangeOne one{places};
    visit_fields(one, other);
    is_done = one.is_done();
    EXPECT_EQ(other == plan, !is_done) << one.name() << ", place " << places;
  }
  EXPECT_GT(places, 300);
}

TEST(Plan, DiffersInWhatOnlyAFileHas) {
  const Plan plan = every_field_set();
  Plan other = plan;
  other.extra["never_seen"] = "1";
  EXPECT_NE(other, plan);
  other = plan;
  other.set_aside.emplace_back();
  EXPECT_NE(other, plan);
}

}  // namespace
}  // namespace core
