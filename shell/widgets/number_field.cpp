#include "shell/widgets/number_field.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr double typing_pause = 0.6;  // seconds

std::string accepted(const Frame& frame, const NumberOptions& options) {
  const auto bound = [&](double value) {
    return frame.format.number(value * options.scale, options.decimals);
  };
  if (std::isfinite(options.least) && std::isfinite(options.most))
    return frame.text("common.number_between",
                      {{"least", bound(options.least)}, {"most", bound(options.most)}});
  if (std::isfinite(options.least))
    return frame.text("common.number_from", {{"least", bound(options.least)}});
  return frame.text("common.number_wanted");
}

// What is said once the field is left: what was refused, why, and what stands in its place.
std::string refusal(const Frame& frame, std::string_view name, const std::string& typed,
                    const std::string& before, const NumberOptions& options) {
  return frame.text("common.refused", {{"field", std::string{shown(name)}}, {"typed", typed}}) +
         " " + accepted(frame, options) + " " +
         (before.empty() ? frame.text("common.refused_empty")
                         : frame.text("common.refused_kept", {{"value", before}}));
}

core::Estimate plain(double value, const std::optional<core::Estimate>& old) {
  core::Estimate result = old.value_or(core::Estimate{});
  result.low = result.high = value;
  result.mode.reset();
  return result;
}

}  // namespace

NumberOptions money_options(const Frame& frame) {
  return {.unit = frame.format.currency_sign(), .decimals = 2};
}
NumberOptions share_options(const Frame&) {
  return {.unit = "%", .least = 0, .most = 1, .decimals = 1, .scale = 100};
}
NumberOptions hours_options(const Frame& frame) {
  return {.unit = frame.text("unit.hour"), .decimals = 1};
}

Gesture number_field(Frame& frame, Rect rect, std::string_view name, std::optional<double>& value,
                     const NumberOptions& options) {
  const NodeId id = node_id(name);
  auto& drafts = frame.ui.number_drafts;
  const bool active = frame.ui.input.editing == id;
  const auto draft = drafts.find(id);
  // While one types, the typed text stands; else the number as the language writes it.
  std::string text, before;
  if (value) text = before = frame.format.number(*value * options.scale, options.decimals);
  if (draft != drafts.end())
    text = draft->second.text, before = draft->second.before;
  else if (value && active)
    text = frame.format.editable(*value * options.scale, options.decimals);

  const auto read = [&](const std::string& from) -> std::optional<double> {
    const auto number = frame.format.parse(from);
    if (!number) return std::nullopt;
    const double scaled = *number / options.scale;
    return scaled >= options.least && scaled <= options.most ? std::optional{scaled} : std::nullopt;
  };
  const auto is_refused = [&](const std::string& from) {
    return from.find_first_not_of(" \t") != std::string::npos && !read(from);
  };

  const std::string wrong = draft != drafts.end() && draft->second.is_settled && is_refused(text)
                                ? accepted(frame, options)
                                : "";
  Gesture gesture = text_field(frame, rect, name, text,
                               {.unit = options.unit,
                                .placeholder = options.placeholder,
                                .description = options.description,
                                .error = wrong,
                                .numeric = true,
                                .disabled = options.disabled,
                                .bare = options.bare,
                                .cell = options.cell,
                                .remarked = options.remarked,
                                .type = options.type,
                                .align = options.align});
  if (frame.ui.edit_cancelled && gesture != Gesture::none) {
    drafts.erase(id);
  } else if (gesture == Gesture::editing) {
    // "1" on the way to "1200" is not yet an answer: it counts once typing pauses.
    drafts[id] = {.text = text, .before = before, .typed_at = frame.ui.now};
    frame.ui.wake_in(typing_pause);
    return Gesture::none;
  } else if (gesture == Gesture::none) {
    if (draft == drafts.end() || draft->second.is_settled) return gesture;
    const double left = draft->second.typed_at + typing_pause - frame.ui.now;
    if (left > 0) {
      frame.ui.wake_in(left);
      return gesture;
    }
    gesture = Gesture::editing;
    draft->second.is_settled = true;
  }

  if (is_refused(text)) {
    // "4" on the way to a refused "40" was shown, but is not what was meant: the value from before
    // the field stands again, and `app` says so when the field is left.
    drafts[id] = {.text = text,
                  .before = before,
                  .typed_at = frame.ui.now,
                  .is_settled = true,
                  .refusal = refusal(frame, name, text, before, options)};
    frame.edits.cancel();
    frame.ui.animating = true;
    return Gesture::none;
  }
  if (gesture == Gesture::finished) drafts.erase(id);
  value = read(text);
  return gesture;
}

Gesture labelled_number(Frame& frame, Rect box, std::string_view name, std::optional<double>& value,
                        const NumberOptions& options, std::string_view help) {
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), shown(name), help};
  return number_field(frame, box, name, value, options);
}

Gesture labelled_estimate(Frame& frame, Rect box, std::string_view name,
                          std::optional<core::Estimate>& value, const NumberOptions& options,
                          std::string_view help) {
  const Rect top = box.cut_top(size::label, size::label_gap);
  const FieldLabel label_text{frame, top, shown(name), help};
  if (value && !value->is_point()) {
    const auto bound = [&](double v) {
      return frame.format.number(v * options.scale, options.decimals);
    };
    std::string range =
        frame.text("common.range", {{"low", bound(value->low)}, {"high", bound(value->high)}});
    if (!options.unit.empty())
      range += options.unit == "%" ? frame.format.percent_sign() : "\u00A0" + options.unit;
    if (frame.paint().width(Type::small, shown(name)) + frame.paint().width(Type::micro, range) +
            30 <
        top.w)
      label(frame, top, Type::micro, frame.theme().muted, range, Align::right);
  }
  std::optional<double> number;
  if (value) number = core::middle(*value);
  const Gesture gesture = number_field(frame, box, name, number, options);
  if (gesture == Gesture::none) return gesture;
  if (!number)
    value.reset();
  else if (!value || core::middle(*value) != *number)
    value = plain(*number, value);
  return gesture;
}

Gesture labelled_ends(Frame& frame, Rect box, std::string_view name, std::optional<double>& low,
                      std::optional<double>& high, const NumberOptions& options,
                      std::string_view help, const std::string& after) {
  Rect top = box.cut_top(size::label, size::label_gap);
  top.w -= options.beside_label;
  const FieldLabel label_text{frame, top, shown(name), help};
  const std::string& between = frame.text("common.to");
  const float word = frame.paint().width(Type::body, between);
  const float words = after.empty() ? 0 : frame.paint().width(Type::small, after) + 10;
  const float width = std::min(110.0f, (box.w - word - 16 - words) / 2);

  const IdScope scope{name};
  const Gesture first = number_field(
      frame, box.cut_left(width, 8),
      frame.text("common.low_of", {{"what", std::string{shown(name)}}}) + "##low", low, options);
  frame.paint().text(box.cut_left(word, 8), Type::body, frame.theme().muted, between);
  const Gesture second = number_field(
      frame, box.cut_left(width, 10),
      frame.text("common.high_of", {{"what", std::string{shown(name)}}}) + "##high", high, options);
  if (!after.empty()) label(frame, box, Type::small, frame.theme().muted, after);

  const Gesture gesture = first != Gesture::none ? first : second;
  if (gesture != Gesture::none && low && high && *low > *high) {
    // "1" on the way to "16" must not cost the other end.
    if (gesture == Gesture::editing) return Gesture::none;
    (first != Gesture::none ? high : low) = first != Gesture::none ? low : high;
  }
  return gesture;
}

Gesture labelled_range(Frame& frame, Rect box, std::string_view name,
                       std::optional<core::Estimate>& value, const NumberOptions& options,
                       std::string_view help) {
  const std::string often =
      value && value->mode
          ? frame.text(
                "common.often",
                {{"value", frame.format.number(*value->mode * options.scale, options.decimals)}})
          : std::string{};
  std::optional<double> low, high;
  if (value) low = value->low, high = value->high;
  const Gesture gesture = labelled_ends(frame, box, name, low, high, options, help, often);
  if (gesture == Gesture::none) return Gesture::none;

  if (!low && !high) {
    value.reset();
  } else {
    // The first bound of a new range stands for both, but not before it is typed to its end.
    if (!value && gesture == Gesture::editing) return Gesture::none;
    core::Estimate changed = value.value_or(core::Estimate{});
    changed.low = low.value_or(*high);
    changed.high = high.value_or(*low);
    const bool is_mode_outside =
        changed.mode && (*changed.mode < changed.low || *changed.mode > changed.high);
    // Nor must it cost the usual value: only what is left standing counts.
    if (gesture == Gesture::editing && is_mode_outside) return Gesture::none;
    if (is_mode_outside) changed.mode.reset();
    value = changed;
  }
  return gesture;
}

}  // namespace shell
