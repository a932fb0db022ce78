#include "shell/widgets/scopes.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "shell/widgets/interact.h"

namespace shell {
namespace {

ImVec2 device(Frame& frame, float x, float y) {
  const float ratio = frame.paint().pixel_ratio();
  return {std::round(x * ratio), std::round(y * ratio)};
}

}  // namespace

NodeId node_id(std::string_view label) {
  return ImGui::GetID(label.data(), label.data() + label.size());
}

NodeId content_id(const Frame& frame, std::string_view kind, std::string_view words) {
  const IdScope parent{static_cast<int>(frame.ui.semantics.parent())}, of_kind{kind};
  return frame.ui.semantics.vacant(node_id(words));
}

IdScope::IdScope(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
IdScope::IdScope(int index) { ImGui::PushID(index); }
IdScope::~IdScope() { ImGui::PopID(); }

ClipScope::ClipScope(Frame& frame, Rect rect) : frame_{frame} {
  frame.paint().push_clip(rect);
  frame.ui.semantics.push_clip(rect);
}

ClipScope::~ClipScope() {
  frame_.ui.semantics.pop_clip();
  frame_.paint().pop_clip();
}

NodeScope::NodeScope(Frame& frame, Role role, std::string_view name, Rect rect, std::string_view id)
    : frame_{frame} {
  SemanticNode node;
  node.id = node_id(id.empty() ? std::string{"scope:"} + std::string{name}
                               : std::string{"scope:"} + std::string{id});
  node.role = role;
  node.name = name;
  node.rect = rect;
  frame.ui.semantics.open(std::move(node));
}

NodeScope::NodeScope(Frame& frame, SemanticNode node) : frame_{frame} {
  frame.ui.semantics.open(std::move(node));
}

NodeScope::~NodeScope() { frame_.ui.semantics.close(); }

LeftToRight::LeftToRight(Frame& frame) : frame_{frame}, first_{frame.ui.semantics.count()} {}

LeftToRight::~LeftToRight() { frame_.ui.semantics.order_from(first_); }

Layer::Layer(Frame& frame, std::string_view name, Rect rect, LayerKind kind) : frame_{frame} {
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                           ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::SetNextWindowPos(device(frame, rect.x, rect.y));
  ImGui::SetNextWindowSize(device(frame, rect.w, rect.h));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1, 1});
  const std::string title = std::string{"##layer "} + std::string{name};
  if (kind == LayerKind::base) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (kind == LayerKind::see_only) flags |= ImGuiWindowFlags_NoMouseInputs;
  ImGui::Begin(title.c_str(), nullptr, flags);
  ImGui::PopStyleVar(3);
  // What is drawn later lies above, also when it was opened earlier.
  if (kind != LayerKind::base) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  frame.ui.semantics.push_layer(rect);
}

Layer::~Layer() {
  frame_.ui.semantics.pop_clip();
  ImGui::End();
}

bool scrim(Frame& frame, std::string_view name, Rect rect) {
  const Layer layer{frame, name, rect};
  frame.paint().fill(rect, frame.theme().overlay_scrim);
  SemanticNode node;
  node.id = node_id(name);
  node.role = Role::generic;
  node.rect = rect;
  const bool is_pressed = interact(frame, node.id, rect).clicked;
  frame.ui.semantics.add(std::move(node));
  return is_pressed;
}

ScrollArea::ScrollArea(Frame& frame, std::string_view id, Rect rect)
    : frame_{frame}, id_{node_id(id)}, rect_{rect}, height_{rect.h} {
  ImGui::PushID(static_cast<int>(id_));
  frame.paint().push_clip(rect);
  frame.ui.semantics.push_clip(rect);
  frame.ui.scroll_stack.push_back(id_);
  ScrollState& state = frame.ui.scrolls[id_];
  state.offset = std::clamp(state.offset, 0.0f, std::max(0.0f, state.content_height - rect.h));
  // One node that moves, so that scrolling does not change the place of everything in it.
  SemanticNode node;
  node.id = id_;
  node.role = Role::generic;
  node.rect = content();
  node.rect.h = std::max(state.content_height, rect.h);
  frame.ui.semantics.open(std::move(node));
}

Rect ScrollArea::content() const {
  const float offset = frame_.paint().snapped(frame_.ui.scrolls.at(id_).offset);
  return {rect_.x, rect_.y - offset, rect_.w, 100'000.0f};
}

ScrollArea::~ScrollArea() {
  Ui& ui = frame_.ui;
  ScrollState& state = ui.scrolls[id_];
  state.content_height = height_;
  const float most = std::max(0.0f, height_ - rect_.h);
  // Inner regions end first, so the innermost one under the pointer takes the wheel.
  if (ui.input.wheel.y != 0 && !ui.input.wheel_taken && most > 0 && ImGui::IsWindowHovered() &&
      rect_.contains(ui.input.pointer)) {
    const float before = state.offset;
    state.offset = std::clamp(state.offset + ui.input.wheel.y, 0.0f, most);
    if (state.offset != before) {
      ui.input.wheel_taken = true;
      state.moved_at = ui.now;
      ui.animating = true;
    }
  }
  // The bar shows only while the region moves.
  constexpr double shown = 0.8;
  if (most > 0 && ui.now - state.moved_at < shown) {
    const float track = rect_.h - 4, length = std::max(24.0f, track * rect_.h / height_);
    frame_.paint().fill(
        {rect_.right() - 8, rect_.y + 2 + (track - length) * state.offset / most, 6, length},
        with_alpha(frame_.theme().control_border, 0.5f), 3);
    ui.wake_in(state.moved_at + shown - ui.now);
  }
  ui.scroll_stack.pop_back();
  ui.semantics.close();
  ui.semantics.pop_clip();
  frame_.paint().pop_clip();
  ImGui::PopID();
}

void scroll_into_view(Frame& frame, Rect rect) {
  Ui& ui = frame.ui;
  if (ui.scroll_stack.empty()) return;
  ScrollState& state = ui.scrolls[ui.scroll_stack.back()];
  const float ratio = frame.paint().pixel_ratio();
  const float top = ImGui::GetWindowDrawList()->GetClipRectMin().y / ratio;
  const float bottom = ImGui::GetWindowDrawList()->GetClipRectMax().y / ratio;
  constexpr float margin = 12;
  if (rect.y - margin < top)
    state.offset -= top - rect.y + margin;
  else if (rect.bottom() + margin > bottom)
    state.offset += std::min(rect.bottom() + margin - bottom, rect.y - margin - top);
  else
    return;
  state.moved_at = ui.now;
  ui.animating = true;
}

}  // namespace shell
