#include "shell/widgets/interact.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "shell/widgets/scopes.h"

namespace shell {

Hit interact(Frame& frame, NodeId id, Rect rect, bool disabled) {
  Input& input = frame.ui.input;
  frame.ui.worked.push_back(id);
  Hit hit;
  hit.focused = input.focused == id && input.focus_visible;
  if (disabled) return hit;
  const float ratio = frame.paint().pixel_ratio();
  const ImRect box{std::round(rect.x * ratio), std::round(rect.y * ratio),
                   std::round(rect.right() * ratio), std::round(rect.bottom() * ratio)};
  if (ImGui::ItemAdd(box, id)) {
    const bool was_active = ImGui::GetActiveID() == id;
    hit.clicked = ImGui::ButtonBehavior(box, id, &hit.hovered, &hit.held);
    hit.pressed = hit.held && !was_active;
  }
  if (input.take_activation(id)) hit.clicked = true;
  if (hit.hovered && frame.ui.cursor == Cursor::arrow) frame.ui.cursor = Cursor::hand;
  return hit;
}

Point drag_distance(const Frame& frame) {
  const ImVec2 delta = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0f);
  const float ratio = frame.paint().pixel_ratio();
  return {delta.x / ratio, delta.y / ratio};
}

bool is_drag(const Frame& frame) {
  const Point distance = drag_distance(frame);
  const float least = frame.ui.input.pointer_kind == PointerKind::touch ? 8.0f : 4.0f;
  return std::hypot(distance.x, distance.y) >= least;
}

void focus_ring(Frame& frame, Rect rect, float radius) {
  frame.paint().edge(rect.grown(4), frame.theme().focus, 2, radius + 4);
}

void record(Frame& frame, SemanticNode node) {
  // Not under a pressed pointer: what moves away before the letting go is never clicked.
  const bool is_new = node.id == frame.ui.input.newly_focused && node.id != 0;
  if (is_new && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) scroll_into_view(frame, node.rect);
  frame.ui.semantics.add(std::move(node));
}

}  // namespace shell
