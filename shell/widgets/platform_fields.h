// Fields for what the plan says of a platform, or of a part of it (a circle, a gap ...): each shows
// the value and asks for the edit, one step a gesture.
#pragma once

#include <string>
#include <string_view>

#include "core/edit/platform_edits.h"
#include "shell/frame/frame.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/text_field.h"

namespace shell {

// Whose value it is; without a part: the platform's own.
struct PlatformPart {
  const core::Platform& platform;
  core::Id part = {};
};

// What the value rests on, for reading: "Publié · splitmetrics.com, 2024", and below it what was
// noted.
std::string provenance(const Frame& frame, const core::Estimate& said);

// With the label above. Draw only parts that are there.
void platform_text(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                   core::PlatformPlace<std::string> place, const FieldOptions& options = {},
                   std::string_view help = {});
void platform_number(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                     core::PlatformPlace<std::optional<double>> place,
                     const NumberOptions& options = {}, std::string_view help = {});
// Its grade stands at the right of the label, and its help ends with its provenance.
void platform_range(Frame& frame, Rect box, std::string_view name, const PlatformPart& of,
                    core::PlatformPlace<std::optional<core::Estimate>> place,
                    const NumberOptions& options = {}, std::string_view help = {});

// A button at the left of the line that takes the part out of the platform.
void remove_part_button(Frame& frame, Rect line, const std::string& words, const PlatformPart& of);

}  // namespace shell
