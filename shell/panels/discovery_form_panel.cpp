#include "shell/panels/discovery_form_panel.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "core/edit/behaviour_edits.h"
#include "core/model/limits.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::BehaviourText;

constexpr float line = 24;

// What people type into a search, ask somebody, or look at.
TextKey words_key(core::BehaviourKind kind) {
  switch (kind) {
    case core::BehaviourKind::search:
      return "discovery.words_typed";
    case core::BehaviourKind::ask:
    case core::BehaviourKind::expert:
      return "discovery.words_asked";
    default:
      return "discovery.words_seen";
  }
}

void draw_text(Frame& frame, Rect& form, const core::Behaviour& behaviour, BehaviourText which,
               TextKey key, int lines = 1) {
  std::string text = behaviour.*core::member_of(which);
  const float height = field_height(frame) + static_cast<float>(lines - 1) * line;
  const Gesture gesture = labelled_text(frame, form.cut_top(height, space::m), frame.text(key),
                                        text, {.multiline = lines > 1});
  follow(frame, gesture, "edit.set_behaviour", core::set_behaviour_text(behaviour.id, which, text));
}

void draw_kind(Frame& frame, Rect& form, const core::Behaviour& behaviour) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < core::names_of<core::BehaviourKind>().size(); ++i)
    names.push_back(behaviour_kind_name(frame, static_cast<core::BehaviourKind>(i)));
  const auto chosen = labelled_dropdown(frame, form.cut_top(field_height(frame), space::m),
                                        frame.text("discovery.kind"), names,
                                        static_cast<std::size_t>(behaviour.kind),
                                        frame.text(behaviour_key(behaviour.kind) + ".hint"));
  if (chosen)
    frame.edits.apply(
        "edit.set_behaviour",
        core::set_behaviour_kind(behaviour.id, static_cast<core::BehaviourKind>(*chosen)));
}

void draw_days(Frame& frame, Rect& form, const core::Behaviour& behaviour) {
  std::optional<core::Estimate> days = behaviour.days_to_decide;
  const NumberOptions options{.unit = frame.text("discovery.days_unit"),
                              .least = core::limits::days.least,
                              .most = core::limits::days.most,
                              .decimals = 1};
  const Gesture gesture = labelled_range(frame, form.cut_top(field_height(frame), space::xs),
                                         frame.text("discovery.days"), days, options,
                                         frame.text("discovery.days_help"));
  follow_checked(frame, gesture, "edit.set_behaviour",
                 core::set_behaviour_days(behaviour.id, days));
  // With a usual value the two are the least and the most, not nine times out of ten.
  const bool has_usual = days && days->mode;
  label(frame, form.cut_top(20, space::m), Type::small, frame.theme().muted,
        frame.text(has_usual ? TextKey{"discovery.days_extremes"} : "discovery.days_note"));
}

void draw_segments(Frame& frame, Rect& form, const core::Behaviour& behaviour) {
  const auto& segments = frame.plan.segments;
  if (segments.empty()) return;
  std::vector<std::string> names;
  const auto members =
      std::make_unique<bool[]>(segments.size());  // vector<bool> cannot be seen as a span
  for (std::size_t i = 0; i < segments.size(); ++i) {
    names.push_back(segments[i].name.empty() ? frame.text("segments.unnamed") : segments[i].name);
    members[i] = std::ranges::contains(behaviour.segments, segments[i].id);
  }
  const std::string& title = frame.text("discovery.who");
  const FieldLabel label_text{frame, form.cut_top(size::label, size::label_gap), title};
  float height = 0;
  const auto clicked = chips(frame, form, title, names, {members.get(), segments.size()}, height);
  form.cut_top(height, space::m);
  if (clicked)
    frame.edits.apply(
        "edit.set_behaviour",
        core::set_behaviour_segment(behaviour.id, segments[*clicked].id, !members[*clicked]));
}

}  // namespace

float draw_discovery_form_panel(Frame& frame, Rect box, const core::Behaviour& behaviour) {
  const float top = box.y;
  draw_text(frame, box, behaviour, BehaviourText::name, "discovery.name");
  draw_kind(frame, box, behaviour);
  draw_text(frame, box, behaviour, BehaviourText::trigger, "discovery.trigger", 2);
  draw_text(frame, box, behaviour, BehaviourText::where, "discovery.where");
  draw_text(frame, box, behaviour, BehaviourText::words, words_key(behaviour.kind), 2);
  draw_text(frame, box, behaviour, BehaviourText::needs, "discovery.needs");
  draw_days(frame, box, behaviour);
  draw_text(frame, box, behaviour, BehaviourText::deciders, "discovery.deciders");
  draw_text(frame, box, behaviour, BehaviourText::trust, "discovery.trust");
  draw_text(frame, box, behaviour, BehaviourText::next_step, "discovery.next_step");
  draw_segments(frame, box, behaviour);
  return box.y - space::m - top;
}

float draw_discovery_removal_panel(Frame& frame, Rect box, const core::Behaviour& behaviour) {
  const std::string& text = frame.text("discovery.remove");
  const ButtonOptions options{
      .kind = ButtonKind::destructive, .icon = icons::delete_outline, .dense = true};
  const float height = button_height(frame, true);
  if (button(frame, box.cut_top(height).cut_left(button_width(frame, text, options)), text,
             options)) {
    frame.edits.remove("edit.remove_behaviour", core::remove_behaviour(behaviour.id));
    frame.session.discovery.behaviour.clear();
  }
  return height;
}

}  // namespace shell
