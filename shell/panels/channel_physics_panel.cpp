#include "shell/panels/channel_physics_panel.h"

#include <string>

#include "core/document/library.h"
#include "core/edit/channel_edits.h"
#include "core/model/limits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/physics_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float field_width = 88, section_height = 44;

NumberOptions options_of(const Frame& frame, PhysicsUnit unit) {
  switch (unit) {
    case PhysicsUnit::scale:
      return {
          .least = core::limits::rating.least, .most = core::limits::rating.most, .decimals = 1};
    case PhysicsUnit::days:
      return {.unit = frame.text("fit.physics.days"),
              .least = 0,
              .most = core::limits::days.most,
              .decimals = 1};
    case PhysicsUnit::share:
      return share_options(frame);
    case PhysicsUnit::multiple:
      return {.unit = "×", .least = 0, .most = core::limits::ceiling.most, .decimals = 1};
  }
  return {};
}

// What the value rests on, under it; answers the height used.
float draw_ground(Frame& frame, Rect box, const std::optional<core::Estimate>& value,
                  bool is_library, PhysicsUnit unit, const core::Bilingual* note) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  std::string range;
  if (value && !value->is_point()) range = physics_amount(frame, *value, unit);
  const bool published = is_library && value && value->evidence == core::Evidence::library;
  const std::string mark = !value       ? frame.text("fit.physics.unknown")
                           : published  ? std::string{}
                           : is_library ? frame.text("fit.physics.judgement")
                                        : frame.text("fit.physics.own");
  Rect line = box.cut_top(size::badge);
  if (!range.empty())
    label(frame, line.cut_left(frame.paint().width(Type::small, range) + 2, space::s), Type::small,
          theme.muted, range);
  if (!mark.empty())
    tag(frame, {line.x, line.y}, mark, value && !is_library ? TagTone::accent : TagTone::neutral);
  if (published) {
    evidence_badge(frame, {line.x, line.y}, core::Evidence::library);
    box.cut_top(paragraph(frame, box, Type::micro, theme.muted, physics_source(*value)));
  }
  if (note) box.cut_top(paragraph(frame, box, Type::micro, theme.muted, frame.in_language(*note)));
  return box.y - top;
}

const core::Bilingual* note_of(const core::LibraryChannel* origin,
                               const PhysicsProperty& property) {
  if (!origin) return nullptr;
  const auto found = origin->notes.find(std::string{property.id});
  return found == origin->notes.end() ? nullptr : &found->second;
}

float draw_property(Frame& frame, Rect box, const core::Channel& channel,
                    const core::LibraryChannel* origin, const PhysicsProperty& property) {
  const IdScope scope{property.id};
  const float top = box.y;
  const std::string name = physics_name(frame, property);
  std::optional<core::Estimate> value = channel.physics.*(property.field);
  const bool is_library = origin && value == origin->physics.*(property.field);

  const float height = frame.ui.control_height();
  Rect line = box.cut_top(height);
  const Rect field = line.cut_right(field_width, space::s);
  if (origin && !is_library) {
    const std::string reset = frame.text("fit.physics.reset_of", {{"what", name}});
    if (icon_button(frame, line.cut_right(height, space::xs), icons::replay, reset,
                    {.icon_size = size::icon_small}))
      frame.edits.apply("edit.reset_physics",
                        core::reset_channel_physics(channel.id, property.field, *origin));
  }
  const FieldLabel label_text{frame, line, name, physics_help(frame, property)};

  std::optional<double> number;
  if (value) number = core::middle(*value);
  NumberOptions options = options_of(frame, property.unit);
  // The middle of a wide range deserves no decimals; what was typed keeps its own.
  if (value && !value->is_point() && *number * options.scale >= 10) options.decimals = 0;
  const Gesture gesture = number_field(frame, field, name, number, options);
  if (gesture != Gesture::none) {
    std::optional<core::Estimate> own;
    if (number) {
      own = core::point_estimate(*number);
      own->evidence = core::Evidence::guess;
    }
    const bool same = value && number && core::middle(*value) == *number;
    follow(frame, gesture, "edit.set_physics",
           core::set_channel_physics(channel.id, property.field, same ? value : own));
  }
  box.cut_top(draw_ground(frame, box, value, is_library, property.unit, note_of(origin, property)),
              space::m);
  return box.y - top;
}

float draw_published(Frame& frame, Rect box, const core::LibraryChannel& origin) {
  if (origin.published.empty()) return 0;
  const float top = box.y;
  heading(frame, box.cut_top(size::label, space::xs), 4, Type::small_strong,
          frame.text("fit.published.title"));
  for (const core::PublishedFigure& figure : origin.published) {
    box.cut_top(
        paragraph(frame, box, Type::small, frame.theme().text, frame.in_language(figure.text)));
    const std::string source =
        figure.year ? frame.text("fit.published.source", {{"source", figure.source},
                                                          {"year", std::to_string(*figure.year)}})
                    : figure.source;
    box.cut_top(paragraph(frame, box, Type::micro, frame.theme().muted, source), space::m);
  }
  return box.y - top;
}

}  // namespace

float draw_channel_physics_panel(Frame& frame, Rect box, const core::Channel& channel) {
  const IdScope section{"physics"};
  const float top = box.y;
  bool& open = frame.session.fit.physics_open;
  if (disclosure(frame, box.cut_top(section_height), frame.text("fit.physics.title"), open))
    open = !open;
  if (!open) return box.y - top;

  const core::LibraryChannel* const origin = core::find_origin(frame.library, channel);
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().muted, frame.text("fit.physics.note")),
      space::m);
  if (const std::string cost = origin ? frame.in_language(origin->cost_note) : ""; !cost.empty())
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text("fit.physics.cost", {{"cost", cost}})),
                space::m);
  for (const PhysicsProperty& property : physics_properties())
    box.cut_top(draw_property(frame, box, channel, origin, property));
  if (origin) box.cut_top(draw_published(frame, box, *origin), space::s);
  return box.y - top;
}

}  // namespace shell
