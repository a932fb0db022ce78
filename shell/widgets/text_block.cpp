#include "shell/widgets/text_block.h"

#include <algorithm>

#include "shell/widgets/interact.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

void tell(Frame& frame, Role role, Rect box, std::string_view text, int level = 0) {
  if (text.empty()) return;
  SemanticNode node;
  node.id = content_id(frame, role == Role::heading ? "heading" : "text", text);
  node.role = role;
  node.name = text;
  node.rect = box;
  node.level = level;
  record(frame, std::move(node));
}

}  // namespace

void heading(Frame& frame, Rect box, int level, Type type, std::string_view text) {
  frame.paint().text(box, type, frame.theme().text, text);
  tell(frame, Role::heading, box, text, level);
}

float wrapped_heading(Frame& frame, Rect box, int level, Type type, std::string_view text) {
  const float height = frame.paint().paragraph(box, type, frame.theme().text, text);
  tell(frame, Role::heading, {box.x, box.y, box.w, height}, text, level);
  return height;
}

void label(Frame& frame, Rect box, Type type, Colour colour, std::string_view text, Align align) {
  frame.paint().text(box, type, colour, text, align);
  tell(frame, Role::text, box, text);
}

float paragraph(Frame& frame, Rect box, Type type, Colour colour, std::string_view text,
                int lines) {
  const float height = frame.paint().paragraph(box, type, colour, text, lines);
  tell(frame, Role::text, {box.x, box.y, box.w, height}, text);
  return height;
}

void tooltip(Frame& frame, Rect anchor, std::string_view text) {
  constexpr float widest = 280, edge = 8;
  const Paint& paint = frame.paint();
  const float width = std::min(widest - 24, paint.width(Type::small, text) + 1);
  const float height = paint.paragraph_height(width, Type::small, text);
  Rect box{anchor.centre().x - width / 2 - 12, anchor.bottom() + 8, width + 24, height + 16};
  if (box.bottom() > frame.ui.height - edge) box.y = anchor.y - 8 - box.h;
  box.x = std::clamp(box.x, edge, std::max(edge, frame.ui.width - edge - box.w));
  const Layer layer{frame, "tooltip", box.grown(12), LayerKind::see_only};
  paint.shadow(box, frame.theme(), Elevation::popover, radius::control);
  paint.fill(box, frame.theme().inverse_surface, radius::control);
  paint.paragraph(box.inset(12, 8), Type::small, frame.theme().inverse_text, text);
}

void help_mark(Frame& frame, Point centre, std::string_view about, std::string_view help) {
  const Rect box{centre.x - 8, centre.y - 8, 16, 16};
  const IdScope scope{about};
  SemanticNode node;
  node.id = node_id("help");
  node.role = Role::button;
  node.name = frame.text("common.help_about", {{"what", std::string{about}}});
  node.description = help;
  node.rect = box.grown(frame.ui.is_phone() ? 14 : 8);
  node.focusable = true;
  const Hit hit = interact(frame, node.id, node.rect);
  frame.paint().icon(box, icons::help_outline, frame.theme().muted, 16);
  if (hit.focused) focus_ring(frame, box, 8);
  if (hit.hovered || hit.focused || hit.held) tooltip(frame, box, help);
  record(frame, std::move(node));
}

FieldLabel::FieldLabel(Frame& frame, Rect box, std::string_view text, std::string_view help)
    : frame_{frame}, text_{text}, help_{help} {
  // The field itself carries this text as its name, so the mirror does not say it twice.
  const float width =
      std::min(frame.paint().width(Type::small, text), box.w - (help.empty() ? 0.0f : 22.0f));
  frame.paint().text({box.x, box.y, width + 1, box.h}, Type::small, frame.theme().muted, text);
  mark_ = {box.x + width + 14, box.centre().y};
}

FieldLabel::~FieldLabel() {
  if (!help_.empty()) help_mark(frame_, mark_, text_, help_);
}

float page_title(Frame& frame, Rect box, std::string_view question, std::string_view answer,
                 std::string_view cure, std::string_view help) {
  const bool phone = frame.ui.is_phone();
  const float top = box.y;
  const Type type = phone ? Type::heading : Type::display;
  label(frame, box.cut_top(20), Type::small, frame.theme().muted, question);
  if (!phone) box.cut_top(2);
  // The mark follows the last word and keeps its room free.
  constexpr float mark = 36;
  const float width = box.w - (help.empty() ? 0 : mark);
  const Rect words =
      box.cut_top(wrapped_heading(frame, {box.x, box.y, width, box.h}, 1, type, answer));
  if (!help.empty())
    help_mark(frame,
              {words.x + frame.paint().last_line_width(width, type, answer) + mark / 2,
               words.bottom() - style_of(type).line / 2},
              answer, help);
  if (!cure.empty()) box.cut_top(paragraph(frame, box, Type::body, frame.theme().muted, cure));
  return box.y - top;
}

}  // namespace shell
