#include "shell/widgets/remark_lines.h"

#include "core/model/remarks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float icon_room = size::icon_small + space::s;

std::string in_words(const Frame& frame, const core::Message& message) {
  return frame.text(message);
}

}  // namespace

std::string remark_text(const Frame& frame, std::string_view pointer) {
  const auto all = core::remarks(frame.plan);
  const core::Message* const found = core::find_remark(all, pointer);
  return found ? in_words(frame, *found) : std::string{};
}

std::vector<std::string> remark_lines(const Frame& frame, std::span<const RemarkedField> fields) {
  const auto all = core::remarks(frame.plan);
  std::vector<std::string> lines;
  for (const RemarkedField& field : fields)
    if (const core::Message* const found = core::find_remark(all, field.pointer))
      lines.push_back(frame.text("common.remark",
                                 {{"field", field.name}, {"remark", in_words(frame, *found)}}));
  return lines;
}

float remark_lines_height(const Frame& frame, float width, std::span<const std::string> lines) {
  float height = lines.empty() ? 0 : space::m;
  for (const std::string& line : lines)
    height += frame.paint().paragraph_height(width - icon_room, Type::small, line);
  return height;
}

void draw_remark_lines(Frame& frame, Rect box, std::span<const std::string> lines) {
  if (lines.empty()) return;
  box.cut_top(space::m);
  for (const std::string& line : lines) {
    frame.paint().icon({box.x, box.y, size::icon_small, 20}, icons::info_outline,
                       frame.theme().warn, size::icon_small);
    const Rect words{box.x + icon_room, box.y, box.w - icon_room, box.h};
    box.cut_top(paragraph(frame, words, Type::small, frame.theme().warn, line));
  }
}

}  // namespace shell
