#include "shell/widgets/text_field.h"

#include <algorithm>

#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

Gesture take_text(Ui& ui, NodeId id, std::string& value) {
  Gesture gesture = Gesture::none;
  for (const TextInput& text : ui.input.texts) {
    if (text.node != id) continue;
    value = text.text;
    gesture = text.phase == TextPhase::finished ? Gesture::finished : Gesture::editing;
    ui.edit_cancelled = text.phase == TextPhase::cancelled;
  }
  return gesture;
}

void draw_error(Frame& frame, Rect rect, std::string_view error) {
  const Paint& paint = frame.paint();
  const float width = std::max(rect.w, 200.0f) - 16;
  const Rect box{rect.x, rect.bottom() + 4, width + 16,
                 paint.paragraph_height(width, Type::small, error) + 8};
  const Layer layer{frame, "field error", box.grown(8), LayerKind::see_only};
  paint.shadow(box, frame.theme(), Elevation::raised, radius::badge);
  paint.filled_edge(box, frame.theme().bad_soft, frame.theme().bad, 1, radius::badge);
  paint.paragraph(box.inset(8, 4), Type::small, frame.theme().bad, error);
}

}  // namespace

Gesture text_field(Frame& frame, Rect rect, std::string_view name, std::string& value,
                   const FieldOptions& options) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const TypeStyle style = style_of(options.type);
  Input& input = frame.ui.input;

  SemanticNode node;
  node.id = node_id(name);
  const bool active = input.editing == node.id;
  const Gesture gesture = options.disabled ? Gesture::none : take_text(frame.ui, node.id, value);
  const Hit hit = interact(frame, node.id, rect, options.disabled);
  if (hit.hovered) frame.ui.cursor = Cursor::text;

  const bool wrong = !options.error.empty();
  const Colour fill = options.disabled ? theme.sunken : theme.surface;
  const Colour edge = wrong              ? theme.bad
                      : active           ? theme.focus
                      : options.disabled ? theme.border
                      : hit.hovered      ? theme.text
                      : options.remarked ? theme.warn
                                         : theme.control_border;
  const float corner = options.bare ? 4.0f : radius::control;
  if (!options.bare || active || wrong || hit.hovered || options.remarked)
    paint.filled_edge(rect, fill, edge, active || wrong ? 2.0f : 1.0f, corner);

  const float padding = options.bare ? 8.0f : size::field_padding;
  const float unit_width = options.unit.empty() ? 0 : paint.width(options.type, options.unit) + 6;
  const Rect inside = rect.inset(padding, 0);
  Rect words{inside.x, inside.y, inside.w - unit_width, inside.h};
  const float top = options.multiline ? (size::control - style.line) / 2 : 0;
  if (!active) {
    const bool empty = value.empty();
    const std::string_view what = empty ? options.placeholder : std::string_view{value};
    const Colour colour = options.disabled || empty ? theme.muted : theme.text;
    if (options.multiline) {
      const int lines = std::max(1, static_cast<int>((rect.h - 2 * top) / style.line));
      paint.paragraph({words.x, rect.y + top, words.w, rect.h}, options.type, colour, what, lines);
    } else {
      paint.text(words, options.type, colour, what, options.align);
    }
  }
  if (!options.unit.empty())
    paint.text(inside, options.type, theme.muted, options.unit, Align::right);

  node.role = Role::textbox;
  node.name = shown(name);
  node.value = value;
  node.description = wrong ? options.error : options.description;
  node.placeholder = options.placeholder;
  node.rect = rect;
  node.disabled = options.disabled;
  node.invalid = wrong;
  node.focusable = true;
  node.takes_keys = options.cell || options.option != 0;
  node.option = options.option;
  node.field = {.font_size = style.px,
                .line_height = style.line,
                .padding_left = padding,
                .padding_right = padding + unit_width,
                .padding_top = top,
                .multiline = options.multiline,
                .numeric = options.numeric,
                .align_right = options.align == Align::right,
                .semibold = style.semibold,
                .text_colour = theme.text,
                .background = theme.surface};
  if (!frame.session.sought_field.empty() && frame.session.sought_field == node.name) {
    frame.ui.focus_request = node.id;
    frame.session.sought_field.clear();
  }
  record(frame, std::move(node));
  if (wrong && active) draw_error(frame, rect, options.error);
  return gesture;
}

bool is_entered(const Frame& frame, Gesture gesture, std::string_view name) {
  return gesture == Gesture::finished && frame.ui.input.editing == node_id(name);
}

Gesture labelled_text(Frame& frame, Rect box, std::string_view name, std::string& value,
                      const FieldOptions& options, std::string_view help) {
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), shown(name), help};
  return text_field(frame, box, name, value, options);
}

}  // namespace shell
