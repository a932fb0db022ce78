#include "shell/widgets/platform_fields.h"

#include <string>

#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr std::string_view step = "edit.set_platform";

// What the range rests on, at the right of its label where there is room.
void draw_grade(Frame& frame, Rect box, std::string_view name,
                const std::optional<core::Estimate>& said) {
  constexpr float help_mark = 28;
  if (!said) return;
  const core::Evidence grade = said->evidence.value_or(core::Evidence::guess);
  const float width = evidence_badge_width(frame, grade, {}, /*ticks_only=*/true);
  if (frame.paint().width(Type::small, name) + help_mark + width > box.w) return;
  const IdScope scope{name};
  evidence_badge(frame, {box.right() - width, box.y}, grade, {}, /*ticks_only=*/true);
}

}  // namespace

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
  const Gesture gesture = labelled_range(frame, box, name, value, options, help);
  draw_grade(frame, box, name, *said);
  // What one types is no longer what was published.
  if (value && *said && (value->low != (*said)->low || value->high != (*said)->high) &&
      value->evidence == core::Evidence::library)
    value->evidence = core::Evidence::guess;
  follow(frame, gesture, step,
         core::set_platform_estimate(of.platform.id, of.part, place, std::move(value)));
}

}  // namespace shell
