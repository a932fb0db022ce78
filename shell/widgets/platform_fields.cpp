#include "shell/widgets/platform_fields.h"

#include <string>

#include "shell/widgets/follow.h"

namespace shell {
namespace {

constexpr std::string_view step = "edit.set_platform";

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
  follow(frame, gesture, step,
         core::set_platform_estimate(of.platform.id, of.part, place, std::move(value)));
}

}  // namespace shell
