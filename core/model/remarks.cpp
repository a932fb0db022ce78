#include "core/model/remarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/digits.h"

namespace core {
namespace {

// Judgement, all of it: small firms do not get there, slips of the hand do.
constexpr double large_amount = 1e7, large_wage = 1e3, hours_of_month = 744.0,
                 hours_of_person = 152.0, thin_margin = 0.01, full_margin = 0.99,
                 many_orders = 100.0, many_months = 240.0, many_days = 730.0, many_references = 1e7,
                 many_times = 10.0;

struct Scale {
  std::string_view currency;
  double to_euro;  // rough: how many make about a euro
};
constexpr std::array<Scale, 8> scales{{{"XOF", 650.0},
                                       {"XAF", 650.0},
                                       {"JPY", 150.0},
                                       {"CZK", 25.0},
                                       {"SEK", 11.0},
                                       {"NOK", 11.0},
                                       {"MAD", 11.0},
                                       {"DKK", 7.5}}};

double scale_of(std::string_view currency) {
  const auto found = std::ranges::find(scales, currency, &Scale::currency);
  return found == scales.end() ? 1.0 : found->to_euro;
}

class Remarker {
 public:
  explicit Remarker(const Plan& plan)
      : plan_{plan},
        large_{large_amount * scale_of(plan.currency)},
        large_hour_{large_wage * scale_of(plan.currency)} {}

  std::vector<Remark> take() {
    look_at_business();
    look_at_capacity();
    for (std::size_t i = 0; i < plan_.goals.size(); ++i) look_at_goal(i);
    for (std::size_t i = 0; i < plan_.activities.size(); ++i) look_at_card(i);
    return std::move(remarks_);
  }

 private:
  void remark(std::string pointer, std::string key,
              std::map<std::string, std::string> values = {}) {
    if (!find_remark(remarks_, pointer))
      remarks_.push_back({std::move(pointer), {std::move(key), std::move(values)}});
  }

  void look_at_amount(const std::string& pointer, std::optional<double> amount) {
    if (amount && std::abs(*amount) > large_) remark(pointer, "remark.large");
  }

  static std::optional<double> middle_of(const std::optional<Estimate>& estimate) {
    return estimate ? std::optional{middle(*estimate)} : std::nullopt;
  }

  void look_at_business() {
    const Business& b = plan_.business;
    const auto revenue = middle_of(b.monthly_revenue), order = middle_of(b.order_value),
               margin = middle_of(b.contribution_margin);
    if (order && revenue && *revenue > 0.0 && *order > *revenue)
      remark("/business/order_value", "remark.order_above_sales");
    look_at_amount("/business/order_value", order);
    look_at_amount("/business/price_month", middle_of(b.price_month));
    if (margin && *margin > 0.0 && *margin < thin_margin)
      remark("/business/contribution_margin", "remark.margin_thin");
    if (margin && *margin >= full_margin)
      remark("/business/contribution_margin", "remark.margin_full");
    look_at_amount("/business/monthly_revenue", revenue);
    if (b.catalogue_size.value_or(0.0) > many_references)
      remark("/business/catalogue_size", "remark.references");
    if (middle_of(b.months_kept).value_or(0.0) > many_months)
      remark("/business/months_kept", "remark.months_kept");
    if (middle_of(b.orders_per_customer).value_or(0.0) > many_orders)
      remark("/business/orders_per_customer", "remark.orders");
    if (middle_of(b.days_to_decide).value_or(0.0) > many_days)
      remark("/business/days_to_decide", "remark.days");
  }

  void look_at_capacity() {
    const Business& b = plan_.business;
    const auto budget = plan_.capacity.budget.at(plan_.start),
               hours = plan_.capacity.hours.at(plan_.start), revenue = middle_of(b.monthly_revenue);
    if (budget && revenue && *revenue > 0.0 && *budget > *revenue && b.stage != Stage::starting)
      remark("/capacity/budget", "remark.budget_above_sales");
    look_at_amount("/capacity/budget", budget);
    if (hours) look_at_hours("/capacity/hours", *hours);
    if (plan_.capacity.hour_cost.value_or(0.0) > large_hour_)
      remark("/capacity/hour_cost", "remark.hour_cost");
    look_at_amount("/business/cash", b.cash);
    look_at_amount("/business/cash_floor", b.cash_floor);
    look_at_amount("/business/fixed_costs", b.fixed_costs);
  }

  void look_at_hours(std::string pointer, double hours_a_month) {
    if (hours_a_month > hours_of_month)
      remark(std::move(pointer), "remark.hours",
             {{"people", whole_digits(std::llround(hours_a_month / hours_of_person))}});
  }

  void look_at_goal(std::size_t index) {
    const Goal& goal = plan_.goals[index];
    if (goal.measure != Measure::revenue) return;
    const std::string pointer = "/goals/" + std::to_string(index) + "/target";
    const double today = middle_of(plan_.business.monthly_revenue).value_or(0.0);
    if (today > 0.0 && goal.target > many_times * today) remark(pointer, "remark.goal");
    look_at_amount(pointer, goal.target);
  }

  void look_at_card(std::size_t index) {
    const Activity& card = plan_.activities[index];
    const double hours = card.hours / std::max(1, card.months);
    // Plans have hundreds of cards, of which hardly one is odd.
    if (!(hours > hours_of_month) && !(card.cost > large_)) return;
    const std::string pointer = "/activities/" + std::to_string(index);
    look_at_hours(pointer + "/hours", hours);
    look_at_amount(pointer + "/cost", card.cost);
  }

  const Plan& plan_;
  double large_, large_hour_;
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> remarks(const Plan& plan) { return Remarker{plan}.take(); }

const Message* find_remark(const std::vector<Remark>& remarks, std::string_view pointer) {
  const auto found = std::ranges::find(remarks, pointer, &Remark::pointer);
  return found == remarks.end() ? nullptr : &found->message;
}

}  // namespace core
