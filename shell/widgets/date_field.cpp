#include "shell/widgets/date_field.h"

#include "shell/widgets/text_field.h"

namespace shell {

Gesture labelled_date(Frame& frame, Rect box, std::string_view name, std::string& iso) {
  std::string text = frame.format.date_editable(iso);
  const std::string example = frame.format.date_editable("2026-01-15");
  const Gesture gesture = labelled_text(frame, box, name, text, {.placeholder = example});
  if (gesture != Gesture::none) iso = frame.format.date_parsed(text);
  return gesture;
}

}  // namespace shell
