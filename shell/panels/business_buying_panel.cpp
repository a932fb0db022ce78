#include "shell/panels/business_buying_panel.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/edit/business_edits.h"
#include "core/model/limits.h"
#include "shell/widgets/brand_field.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::Business;
using core::Traits;

struct TraitRow {
  const char* name;
  std::optional<core::Estimate> Traits::* field;
};

constexpr std::array<TraitRow, 5> traits{{{"visual", &Traits::visual},
                                          {"explain", &Traits::explain},
                                          {"intent", &Traits::intent},
                                          {"decision", &Traits::decision},
                                          {"catalogue", &Traits::catalogue}}};

void days_field(Frame& frame, Rect place) {
  auto days = frame.plan.business.days_to_decide;
  const Gesture gesture = labelled_range(
      frame, place, frame.text("business.days"), days,
      {.unit = frame.text("business.days_unit"), .most = core::limits::days.most, .decimals = 1},
      frame.text("business.days.help"));
  follow(frame, gesture, "edit.set_business",
         core::set_business_estimate(&Business::days_to_decide, days));
}

void trigger_field(Frame& frame, Rect place) {
  std::string trigger = frame.plan.business.trigger;
  const std::string& example = frame.text("business.trigger.example");
  const Gesture gesture = labelled_text(frame, place, frame.text("business.trigger"), trigger,
                                        {.placeholder = example});
  follow(frame, gesture, "edit.set_business", core::set_business_text(&Business::trigger, trigger));
}

void trait_field(Frame& frame, Rect place, const TraitRow& trait) {
  const TextKey key = TextKey{"business.trait."} + trait.name;
  const auto& estimate = frame.plan.business.traits.*trait.field;
  std::optional<int> value;
  if (estimate) value = static_cast<int>(std::lround(core::middle(*estimate)));
  // A range comes from a template: it is a proposal until the person has said a number.
  const bool suggested = estimate && !estimate->is_point();
  const std::string word =
      value ? frame.text(key + "." + std::to_string(*value)) : frame.text("business.trait.unset");
  const FieldLabel label_text{frame, place.cut_top(size::label, size::label_gap), frame.text(key),
                              frame.text(key + ".help")};
  if (const auto chosen = rating(frame, place, frame.text(key), value, word, suggested))
    follow(frame, chosen->gesture, "edit.set_trait",
           core::set_trait(trait.field, core::point_estimate(chosen->value)));
}

}  // namespace

float draw_business_buying_panel(Frame& frame, Rect box) {
  // Two ratings side by side, each with the word for its value.
  const int columns = box.w - 2 * space::l < 580 ? 1 : 2;
  constexpr int fields = 3 + static_cast<int>(traits.size());
  FieldGrid measure{frame, {}, columns};
  for (int i = 0; i < fields; ++i) measure.next();
  box.h = 2 * space::l + 24 + space::s + measure.height();
  card(frame, box);

  Rect inside = box.inset(space::l);
  heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("business.buying_title"));
  FieldGrid grid{frame, inside, columns};
  days_field(frame, grid.next());
  trigger_field(frame, grid.next());
  for (const TraitRow& trait : traits) trait_field(frame, grid.next(), trait);
  brand_field(frame, grid.next());
  return box.h;
}

}  // namespace shell
