#include "shell/widgets/platform_fields.h"

#include <string>

#include "shell/widgets/button.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr std::string_view step = "edit.set_platform";

}  // namespace

std::string provenance(const Frame& frame, const core::Estimate& said) {
  std::string text = frame.text(TextKey{"evidence."} +
                                core::name_of(said.evidence.value_or(core::Evidence::guess)));
  if (!said.source.empty()) text += " · " + said.source;
  if (!said.source.empty() && !said.date.empty()) text += ", " + said.date;
  if (!said.note.empty()) text += "\n" + said.note;
  return text;
}

void platform_text(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                   core::PlatformPlace<std::string> place, const FieldOptions& options,
                   std::string_view help) {
  const std::string* const said = place(of.platform, of.part);
  if (!said) return;
  std::string value = *said;
  const Gesture gesture = labelled_text(frame, box, name, value, options, help);
  follow(frame, gesture, step,
         core::set_platform_text(of.platform.id, of.part, place, std::move(value)));
}

void platform_number(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                     core::PlatformPlace<std::optional<double>> place, const NumberOptions& options,
                     std::string_view help) {
  const std::optional<double>* const said = place(of.platform, of.part);
  if (!said) return;
  std::optional<double> value = *said;
  const Gesture gesture = labelled_number(frame, box, name, value, options, help);
  follow(frame, gesture, step, core::set_platform_number(of.platform.id, of.part, place, value));
}

void platform_range(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                    core::PlatformPlace<std::optional<core::Estimate>> place,
                    const NumberOptions& options, std::string_view help) {
  const std::optional<core::Estimate>* const said = place(of.platform, of.part);
  if (!said) return;
  std::optional<core::Estimate> value = *said;
  NumberOptions shown = options;
  std::string explained{help};
  core::Evidence grade = core::Evidence::guess;
  float width = 0;
  if (value) {
    grade = value->evidence.value_or(grade);
    width = evidence_badge_width(frame, grade, {}, /*ticks_only=*/true);
    shown.beside_label = width + space::xs;
    if (value->evidence || !value->source.empty() || !value->note.empty())
      explained += (help.empty() ? "" : "\n") + provenance(frame, *value);
  }
  const Gesture gesture = labelled_range(frame, box, name, value, shown, explained);
  if (width > 0) {
    const IdScope scope{name};
    evidence_badge(frame, {box.right() - width, box.y}, grade, {}, /*ticks_only=*/true);
  }
  // What one types is no longer what was published.
  if (value && *said && (value->low != (*said)->low || value->high != (*said)->high) &&
      value->evidence == core::Evidence::library) {
    value->evidence = core::Evidence::guess;
    value->source = value->date = value->note = {};
  }
  follow(frame, gesture, step,
         core::set_platform_estimate(of.platform.id, of.part, place, std::move(value)));
}

void remove_part_button(Frame& frame, Rect line, const std::string& words, const PlatformPart& of) {
  const ButtonOptions options{
      .kind = ButtonKind::destructive, .icon = icons::delete_outline, .dense = true};
  if (button(frame, line.cut_left(button_width(frame, words, options)), words, options))
    frame.edits.remove(step, core::remove_platform_part(of.platform.id, of.part));
}

}  // namespace shell
