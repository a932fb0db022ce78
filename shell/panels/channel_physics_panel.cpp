#include "shell/panels/channel_physics_panel.h"

#include <array>
#include <string>

#include "core/document/library.h"
#include "core/edit/channel_edits.h"
#include "core/model/limits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using Field = std::optional<core::Estimate> core::Physics::*;
enum class Unit { scale, days, share, multiple };

struct Property {
  Field field;
  std::string_view id;  // of the library's trait for scales, else the end of a text key
  Unit unit;
};

constexpr std::array<Property, 11> properties{
    {{&core::Physics::decision, "decision", Unit::scale},
     {&core::Physics::intent, "intent", Unit::scale},
     {&core::Physics::catalogue, "catalogue", Unit::scale},
     {&core::Physics::visual, "visual", Unit::scale},
     {&core::Physics::explain, "explain", Unit::scale},
     {&core::Physics::control, "control", Unit::scale},
     {&core::Physics::volatility, "volatility", Unit::scale},
     {&core::Physics::first_result_days, "first_result", Unit::days},
     {&core::Physics::half_life_days, "half_life", Unit::days},
     {&core::Physics::dark_share, "dark", Unit::share},
     {&core::Physics::ceiling, "ceiling", Unit::multiple}}};

constexpr float field_width = 88, section_height = 44;

struct Words {
  std::string name, help;
};

Words words_of(const Frame& frame, const Property& property) {
  if (property.unit != Unit::scale) {
    const std::string key = "fit.physics." + std::string{property.id};
    return {frame.text(key), frame.text(key + ".help")};
  }
  const core::Trait* const trait = core::find_by_id(frame.library.traits, property.id);
  if (!trait) return {std::string{property.id}, ""};
  return {frame.in_language(trait->name),
          frame.text("fit.physics.scale_help", {{"help", frame.in_language(trait->help)},
                                                {"low", frame.in_language(trait->low_means)},
                                                {"high", frame.in_language(trait->high_means)}})};
}

NumberOptions options_of(const Frame& frame, Unit unit) {
  switch (unit) {
    case Unit::scale:
      return {
          .least = core::limits::rating.least, .most = core::limits::rating.most, .decimals = 1};
    case Unit::days:
      return {.unit = frame.text("fit.physics.days"),
              .least = 0,
              .most = core::limits::days.most,
              .decimals = 1};
    case Unit::share:
      return share_options(frame);
    case Unit::multiple:
      return {.unit = "×", .least = 0, .most = core::limits::ceiling.most, .decimals = 1};
  }
  return {};
}

std::string range_text(const Frame& frame, const core::Estimate& estimate, Unit unit) {
  const auto bound = [&](double value) {
    if (unit == Unit::share) return frame.format.share(value);
    const int decimals = value < 10 ? 1 : 0;
    return frame.format.number(value, decimals);
  };
  return frame.text("fit.physics.range",
                    {{"low", bound(estimate.low)}, {"high", bound(estimate.high)}});
}

// What the value rests on, under it; answers the height used.
float draw_ground(Frame& frame, Rect box, const std::optional<core::Estimate>& value,
                  bool is_library, Unit unit, const core::Bilingual* note) {
  const Theme& theme = frame.theme();
  const float top = box.y;
  std::string range;
  if (value && !value->is_point()) range = range_text(frame, *value, unit);
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
    std::string source = value->source;
    if (!value->date.empty()) source += ", " + value->date;
    box.cut_top(paragraph(frame, box, Type::micro, theme.muted, source));
  }
  if (note) box.cut_top(paragraph(frame, box, Type::micro, theme.muted, frame.in_language(*note)));
  return box.y - top;
}

const core::Bilingual* note_of(const core::LibraryChannel* origin, const Property& property) {
  if (!origin) return nullptr;
  const auto found = origin->notes.find(std::string{property.id});
  return found == origin->notes.end() ? nullptr : &found->second;
}

float draw_property(Frame& frame, Rect box, const core::Channel& channel,
                    const core::LibraryChannel* origin, const Property& property) {
  const IdScope scope{property.id};
  const float top = box.y;
  const Words words = words_of(frame, property);
  std::optional<core::Estimate> value = channel.physics.*(property.field);
  const bool is_library = origin && value == origin->physics.*(property.field);

  const float height = frame.ui.control_height();
  Rect line = box.cut_top(height);
  const Rect field = line.cut_right(field_width, space::s);
  if (origin && !is_library) {
    const std::string reset = frame.text("fit.physics.reset_of", {{"what", words.name}});
    if (icon_button(frame, line.cut_right(height, space::xs), icons::replay, reset,
                    {.icon_size = size::icon_small}))
      frame.edits.apply("edit.reset_physics",
                        core::reset_channel_physics(channel.id, property.field, *origin));
  }
  const FieldLabel label_text{frame, line, words.name, words.help};

  std::optional<double> number;
  if (value) number = core::middle(*value);
  NumberOptions options = options_of(frame, property.unit);
  // The middle of a wide range deserves no decimals; what was typed keeps its own.
  if (value && !value->is_point() && *number * options.scale >= 10) options.decimals = 0;
  const Gesture gesture = number_field(frame, field, words.name, number, options);
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
  for (const Property& property : properties)
    box.cut_top(draw_property(frame, box, channel, origin, property));
  if (origin) box.cut_top(draw_published(frame, box, *origin), space::s);
  return box.y - top;
}

}  // namespace shell
