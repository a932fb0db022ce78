#include "shell/panels/stress_details_panel.h"

#include <algorithm>
#include <string>

#include "core/forecast/usual_shock.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr double most_factor = 100;

void draw_severity(Frame& frame, Rect place, const core::Shock& shock) {
  const bool is_cost = shock.kind == core::ShockKind::cost;
  NumberOptions options = share_options(frame);
  if (is_cost) options = {.unit = "×", .least = 1, .most = most_factor};
  const TextKey name = is_cost ? TextKey{"stress.severity.cost"}
                       : shock.kind == core::ShockKind::tracking
                           ? TextKey{"stress.severity.tracking"}
                           : "stress.severity.lost";
  std::optional<core::Estimate> severity =
      shock.severity.value_or(core::usual_severity(shock.kind));
  if (labelled_range(frame, place, frame.text(name), severity, options) == Gesture::none) return;
  core::Shock other = shock;
  other.severity = severity;
  look_at(frame, std::move(other));
}

void draw_recapture(Frame& frame, Rect place, const core::Shock& shock) {
  std::optional<core::Estimate> recapture = shock.recapture.value_or(core::point_estimate(0));
  if (labelled_range(frame, place, frame.text("stress.recapture"), recapture, share_options(frame),
                     frame.text("stress.recapture.help")) == Gesture::none)
    return;
  core::Shock other = shock;
  other.recapture = recapture;
  look_at(frame, std::move(other));
}

void draw_length(Frame& frame, Rect place, const core::Shock& shock) {
  std::optional<double> least = shock.months, most = shock.months + shock.more_months.value_or(0);
  const Gesture gesture = labelled_ends(
      frame, place, frame.text("stress.length"), least, most,
      {.unit = frame.text("stress.length_unit"), .least = 1, .most = 36, .decimals = 0});
  if (gesture == Gesture::none || !least || !most) return;
  core::Shock other = shock;
  other.months = static_cast<int>(*least);
  other.more_months.reset();
  if (*most > *least) other.more_months = static_cast<int>(*most - *least);
  look_at(frame, std::move(other));
}

}  // namespace

float draw_stress_details_panel(Frame& frame, Rect box) {
  const core::Shock shock = shock_now(frame);
  const int columns = box.w < 760 ? 1 : 3;
  const std::string words = frame.text("stress.details.note");
  const float inside_width = box.w - 2 * space::l;
  const float note = frame.paint().paragraph_height(inside_width, Type::small, words);
  box.h = field_grid_height(frame, columns, {1, 1, 1}) + space::m + note + 2 * space::l;
  card(frame, box);
  Rect inside = box.inset(space::l);
  FieldGrid grid{frame, inside, columns};
  draw_length(frame, grid.next(), shock);
  draw_severity(frame, grid.next(), shock);
  draw_recapture(frame, grid.next(), shock);
  inside.cut_top(grid.height(), space::m);
  paragraph(frame, inside, Type::small, frame.theme().muted, words);
  return box.h;
}

}  // namespace shell
