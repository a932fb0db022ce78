#include "shell/panels/business_means_panel.h"

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "core/edit/business_edits.h"
#include "core/edit/capacity_edits.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/remark_lines.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Business;
using core::Capacity;

// One amount for all months. Where months differ, the first month's is shown, and typing makes them
// alike again.
void monthly_field(Frame& frame, Rect place, TextKey key, core::PerMonth Capacity::* field,
                   NumberOptions options, std::string_view pointer) {
  const std::string remark = remark_text(frame, pointer);
  options.remarked = !remark.empty();
  options.description = remark;
  const core::PerMonth& amounts = frame.plan.capacity.*field;
  auto value = amounts.at(frame.plan.start);
  const std::string help = amounts.by_month.empty() ? std::string{} : frame.text("business.varies");
  const Gesture gesture = labelled_number(frame, place, frame.text(key), value, options, help);
  follow(frame, gesture, "edit.set_capacity", core::set_capacity(field, value));
}

void money_field(Frame& frame, Rect place, TextKey key, std::optional<double> Business::* field,
                 std::string_view pointer, TextKey help_key = {}) {
  auto value = frame.plan.business.*field;
  const std::string remark = remark_text(frame, pointer);
  NumberOptions options = money_options(frame);
  options.remarked = !remark.empty();
  options.description = remark;
  const bool may_be_owed = field == &Business::cash || field == &Business::cash_floor;
  if (may_be_owed) options.least = -std::numeric_limits<double>::infinity();
  const std::string help = help_key.empty() ? std::string{} : frame.text(help_key);
  const Gesture gesture = labelled_number(frame, place, frame.text(key), value, options, help);
  follow(frame, gesture, "edit.set_capacity", core::set_business_number(field, value));
}

}  // namespace

float draw_business_means_panel(Frame& frame, Rect box) {
  const int columns = box.w < 460 ? 2 : 3;
  box.h = 2 * space::l + 24 + space::s + field_grid_height(frame, columns, {1, 1, 1, 1, 1, 1});
  const std::array fields{
      RemarkedField{"/capacity/budget", frame.text("business.budget")},
      RemarkedField{"/capacity/hours", frame.text("business.hours")},
      RemarkedField{"/capacity/hour_cost", frame.text("business.hour_cost")},
      RemarkedField{"/business/cash", frame.text("business.cash")},
      RemarkedField{"/business/cash_floor", frame.text("business.cash_floor")},
      RemarkedField{"/business/fixed_costs", frame.text("business.fixed_costs")}};
  const std::vector<std::string> remarks = remark_lines(frame, fields);
  box.h += remark_lines_height(frame, box.w - 2 * space::l, remarks);
  card(frame, box);
  Rect inside = box.inset(space::l);
  heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("business.means_title"));

  FieldGrid grid{frame, inside, columns};
  monthly_field(frame, grid.next(), "business.budget", &Capacity::budget, money_options(frame),
                "/capacity/budget");
  monthly_field(frame, grid.next(), "business.hours", &Capacity::hours, hours_options(frame),
                "/capacity/hours");
  auto hour_cost = frame.plan.capacity.hour_cost;
  const std::string remark = remark_text(frame, "/capacity/hour_cost");
  NumberOptions options = money_options(frame);
  options.remarked = !remark.empty();
  options.description = remark;
  const Gesture gesture =
      labelled_number(frame, grid.next(), frame.text("business.hour_cost"), hour_cost, options,
                      frame.text("business.hour_cost.help"));
  follow(frame, gesture, "edit.set_capacity",
         core::set_capacity_number(&Capacity::hour_cost, hour_cost));
  money_field(frame, grid.next(), "business.cash", &Business::cash, "/business/cash");
  money_field(frame, grid.next(), "business.cash_floor", &Business::cash_floor,
              "/business/cash_floor", "business.cash_floor.help");
  money_field(frame, grid.next(), "business.fixed_costs", &Business::fixed_costs,
              "/business/fixed_costs", "business.fixed_costs.help");
  inside.cut_top(grid.height());
  draw_remark_lines(frame, inside, remarks);
  return box.h;
}

}  // namespace shell
