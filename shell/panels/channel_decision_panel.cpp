#include "shell/panels/channel_decision_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/edit/channel_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

// Grows with what is written, within bounds.
float why_height(const Frame& frame, float width, const std::string& why) {
  const float words =
      frame.paint().paragraph_height(width - 2 * size::field_padding, Type::body, why);
  return std::clamp(words + space::m, 84.0f, 228.0f);
}

// Takes the decision back.
float draw_reopen(Frame& frame, Rect box, const core::Channel& channel) {
  const std::string& words = frame.text("fit.decision.reopen");
  const ButtonOptions options{.kind = ButtonKind::quiet, .dense = true};
  // Its words, not its padding, stand in line with what is above.
  const Rect place{box.x - space::m, box.y, button_width(frame, words, options),
                   button_height(frame, true)};
  if (button(frame, place, words, options))
    frame.edits.apply("edit.set_channel_decision",
                      core::set_channel_decision(channel.id, std::nullopt));
  return place.h;
}

}  // namespace

float draw_channel_decision_panel(Frame& frame, Rect box, const core::Channel& channel) {
  const float top = box.y;
  const Rect title = box.cut_top(size::label, space::s);
  const std::string& words = frame.text("fit.decision.title");
  heading(frame, title, 3, Type::small_strong, words);
  if (!channel.decision) {
    const float after = frame.paint().width(Type::small_strong, words) + space::s;
    label(frame, {title.x + after, title.y, title.w - after, title.h}, Type::small,
          frame.theme().warn, frame.text("fit.decision.open"));
  }

  constexpr auto decisions = core::names_of<core::Decision>();
  std::array<std::string, decisions.size()> labels;
  std::array<bool, decisions.size()> selected{};
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    labels[i] = frame.text(TextKey{"fit.decision."} + decisions[i]);
    selected[i] = channel.decision && static_cast<std::size_t>(*channel.decision) == i;
  }
  float height = 0;
  if (const auto clicked = chips(frame, box, words, labels, selected, height, /*only_one=*/true))
    frame.edits.apply(
        "edit.set_channel_decision",
        core::set_channel_decision(channel.id, static_cast<core::Decision>(*clicked)));
  box.cut_top(height, channel.decision ? space::xs : space::m);
  if (channel.decision) box.cut_top(draw_reopen(frame, box, channel), space::s);

  std::string why = channel.why;
  const std::string& placeholder = frame.text("fit.why.placeholder");
  const Gesture gesture = labelled_text(
      frame, box.cut_top(size::label + size::label_gap + why_height(frame, box.w, why)),
      frame.text("fit.why"), why, {.placeholder = placeholder, .multiline = true});
  follow(frame, gesture, "edit.set_channel_why", core::set_channel_why(channel.id, why));
  return box.y - top;
}

}  // namespace shell
