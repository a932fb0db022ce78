#include "shell/panels/fit_weights_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/edit/criterion_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/fit_ranking.h"
#include "shell/widgets/fit_row.h"
#include "shell/widgets/flow_card.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Criterion;

constexpr float desk_field = 112, phone_field = 92, side_by_side_from = 720;

struct Bound {
  std::optional<double> Criterion::* member;
  std::string_view heading, name;
};
constexpr std::array<Bound, 2> bounds{{
    {&Criterion::low, "fit.weights.least", "fit.weights.least_of"},
    {&Criterion::high, "fit.weights.most", "fit.weights.most_of"},
}};

std::optional<double> said(const Frame& frame, const core::Id& criterion, const Bound& bound) {
  const Criterion* const found = core::find_by_id(frame.plan.criteria, criterion);
  return found ? found->*bound.member : std::nullopt;
}

std::string bound_name(const Frame& frame, const core::Id& criterion, const Bound& bound) {
  return frame.text(bound.name, {{"criterion", criterion_name(frame, criterion)}});
}

CellGrid weights_grid(const Frame& frame, const core::Fit& fit) {
  const auto criterion = [&fit](int row) { return fit.criteria[static_cast<std::size_t>(row)]; };
  const auto bound = [](int column) { return bounds[static_cast<std::size_t>(column)]; };
  return {
      .rows = static_cast<int>(fit.criteria.size()),
      .columns = 2,
      .decimals = 1,
      .name = [=, &frame](int row, int at) { return bound_name(frame, criterion(row), bound(at)); },
      .value = [=, &frame](int row, int at) -> std::optional<double> {
        const auto share = said(frame, criterion(row), bound(at));
        return share ? std::optional{*share * 100} : std::nullopt;
      },
      .edit =
          [=](int row, int at, std::optional<double> value) {
            if (value) *value /= 100;
            return core::set_weight_bound(criterion(row), bound(at).member, value);
          }};
}

float field_width(const Frame& frame) { return frame.ui.is_phone() ? phone_field : desk_field; }

float row_height(const Frame& frame) { return frame.ui.control_height() + space::s; }

void draw_header(Frame& frame, Rect row) {
  for (auto bound = bounds.rbegin(); bound != bounds.rend(); ++bound)
    label(frame, row.cut_right(field_width(frame), space::s), Type::small_strong,
          frame.theme().muted, frame.text(bound->heading));
}

void draw_row(Frame& frame, Rect row, const core::Id& criterion, CellGridScope& grid, int at) {
  const IdScope scope{criterion};
  const core::CriterionText* const words = core::find_by_id(frame.library.criteria, criterion);
  row.h = frame.ui.control_height();
  Rect fields = row.cut_right(2 * field_width(frame) + space::s, space::s);
  {
    // Its mark stands before the fields, so it comes before them.
    const FieldLabel label_text{frame, row, criterion_name(frame, criterion),
                                words ? frame.in_language(words->question) : ""};
  }
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    const Rect place = fields.cut_left(field_width(frame), space::s);
    const std::string name = bound_name(frame, criterion, bounds[i]);
    std::optional<double> share = said(frame, criterion, bounds[i]);
    NumberOptions options = share_options(frame);
    // Where there is no room for the word a dash says the same.
    options.placeholder = "–";
    if (!frame.ui.is_phone()) options.placeholder = frame.text("fit.unknown_value");
    options.align = Align::right;
    grid.add(at, static_cast<int>(i), node_id(name), place);
    const Gesture gesture = number_field(frame, place, name, share, options);
    follow_checked(frame, gesture, "edit.set_weight",
                   core::set_weight_bound(criterion, bounds[i].member, share));
  }
}

// In two columns where there is room; answers the height used.
float draw_rows(Frame& frame, Rect box, const core::Fit& fit) {
  const std::size_t columns = box.w >= side_by_side_from ? 2 : 1;
  const std::size_t rows = (fit.criteria.size() + columns - 1) / columns;
  CellGridScope grid{frame, "weight bounds", weights_grid(frame, fit)};
  for (std::size_t column = 0; column < columns; ++column) {
    Rect part = box.column(static_cast<int>(column), static_cast<int>(columns), space::xxl);
    draw_header(frame, part.cut_top(size::label, space::xs));
    const std::size_t first = column * rows;
    for (std::size_t at = first; at < std::min(first + rows, fit.criteria.size()); ++at)
      draw_row(frame, part.cut_top(row_height(frame)), fit.criteria[at], grid,
               static_cast<int>(at));
  }
  return size::label + space::xs + row_height(frame) * static_cast<float>(rows);
}

std::size_t count_said(const Frame& frame) {
  return static_cast<std::size_t>(std::ranges::count_if(
      frame.plan.criteria,
      [](const Criterion& criterion) { return criterion.low || criterion.high; }));
}

float draw_open(Frame& frame, Rect box, const core::Fit& fit) {
  const float top = box.y;
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().muted, frame.text("fit.weights.note")),
      space::m);
  box.cut_top(draw_rows(frame, box, fit), space::xs);
  const std::string clear = frame.text("fit.weights.clear");
  const ButtonOptions options{
      .kind = ButtonKind::quiet, .dense = true, .disabled = count_said(frame) == 0};
  Rect place = box.cut_top(button_height(frame, true));
  place.x -= space::m;
  place.w = std::min(place.w, button_width(frame, clear, options));
  if (button(frame, place, clear, options))
    frame.edits.remove("edit.clear_weights", core::clear_weight_bounds());
  if (const std::string trouble = weights_trouble(frame, fit); !trouble.empty()) {
    box.cut_top(space::s);
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().bad, trouble));
  }
  return box.y - top;
}

}  // namespace

float draw_fit_weights_panel(Frame& frame, Rect box, const core::Fit& fit) {
  bool& open = frame.session.fit.weights_open;
  const std::string title = frame.text("fit.weights.title");
  const std::size_t count = count_said(frame);
  const std::string state = count == 0
                                ? frame.text("fit.weights.none")
                                : frame.text_count("fit.weights.set", static_cast<double>(count));
  FlowCard card{frame, box, "weights", title};
  Rect inside = card.content();
  const float top = inside.y;
  if (disclosure(frame, inside.cut_top(button_height(frame, true)), title, open, state))
    open = !open;
  if (open) {
    inside.cut_top(space::s);
    inside.cut_top(draw_open(frame, inside, fit));
  }
  return card.close(inside.y - top);
}

}  // namespace shell
