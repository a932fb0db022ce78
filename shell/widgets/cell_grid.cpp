#include "shell/widgets/cell_grid.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "core/edit/several_edits.h"
#include "core/tables/copied_cells.h"
#include "shell/widgets/interact.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

struct Block {
  int top, left, bottom, right;  // inclusive

  int count() const { return (bottom - top + 1) * (right - left + 1); }
};

Block block_of(const CellSelection& cells) {
  return {std::min(cells.row, cells.to_row), std::min(cells.column, cells.to_column),
          std::max(cells.row, cells.to_row), std::max(cells.column, cells.to_column)};
}

struct Step {
  int down = 0, across = 0;
  bool is_none() const { return down == 0 && across == 0; }
};

Step step_of(Key key) {
  switch (key) {
    case Key::up:
      return {-1, 0};
    case Key::down:
      return {1, 0};
    case Key::left:
      return {0, -1};
    case Key::right:
      return {0, 1};
    default:
      return {};
  }
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\u00A0\u202F") == text.npos || text == "-" || text == "–";
}

// Names the cell that is refused, as the reason alone would leave one searching.
core::Edit naming(core::Edit edit, std::string cell, std::string text) {
  return [edit = std::move(edit), cell = std::move(cell),
          text = std::move(text)](core::Plan plan) -> core::Result<core::Plan> {
    auto next = edit(std::move(plan));
    if (next) return next;
    return std::unexpected(core::Error{"error.cell_refused", {{"cell", cell}, {"text", text}}});
  };
}

core::Edit refusing(core::Error error) {
  return [error = std::move(error)](core::Plan) -> core::Result<core::Plan> {
    return std::unexpected(error);
  };
}

// A column laid down as a row, or the other way round.
core::CellTexts turned(const core::CellTexts& cells) {
  core::CellTexts result(cells.front().size());
  for (const auto& row : cells)
    for (std::size_t i = 0; i < row.size(); ++i) result[i].push_back(row[i]);
  return result;
}

}  // namespace

CellGridScope::CellGridScope(Frame& frame, std::string_view id, CellGrid grid)
    : frame_{frame}, id_{node_id(id)}, grid_{std::move(grid)} {
  if (is_ours() && frame.ui.input.escape) frame.ui.cells.reset();
}

void CellGridScope::add(int row, int column, NodeId node, Rect rect) {
  const Cell& cell = cells_.emplace_back(row, column, node, rect);
  take_marking(cell);
  if (!is_ours()) return;
  const Block block = block_of(*frame_.ui.cells);
  if (!frame_.ui.cells->is_one() && row >= block.top && row <= block.bottom &&
      column >= block.left && column <= block.right)
    frame_.paint().fill(rect, frame_.theme().accent_soft, radius::badge);
}

const CellGridScope::Cell* CellGridScope::cell_of(NodeId node) const {
  if (node == 0) return nullptr;
  const auto found = std::ranges::find(cells_, node, &Cell::node);
  if (found != cells_.end()) return &*found;
  // What is worked inside a cell: the buttons of a rating.
  const SemanticNode* inside = frame_.ui.semantics.find(node);
  return inside ? cell_at(inside->rect.centre()) : nullptr;
}

const CellGridScope::Cell* CellGridScope::cell_at(Point point) const {
  const auto found =
      std::ranges::find_if(cells_, [&](const Cell& cell) { return cell.rect.contains(point); });
  return found == cells_.end() ? nullptr : &*found;
}

// Arrows with Shift mark cells, before the cell itself can take them.
void CellGridScope::take_marking(const Cell& cell) {
  auto& marked = frame_.ui.cells;
  std::erase_if(frame_.ui.input.keys, [&](const NodeKey& key) {
    const Step step = step_of(key.key);
    if (key.node != cell.node || !key.shift || step.is_none()) return false;
    if (!is_ours() || marked->row != cell.row || marked->column != cell.column)
      marked = CellSelection{id_, cell.row, cell.column, cell.row, cell.column};
    mark_to(marked->to_row + step.down, marked->to_column + step.across);
    return true;
  });
}

void CellGridScope::mark_to(int row, int column) {
  CellSelection& marked = *frame_.ui.cells;
  const CellSelection before = marked;
  marked.to_row = std::clamp(row, 0, grid_.rows - 1);
  marked.to_column = std::clamp(column, 0, grid_.columns - 1);
  if (marked == before) return;
  frame_.ui.animating = true;
  frame_.ui.semantics.announce(
      frame_.text_count("cells.marked", block_of(marked).count(),
                        {{"cell", grid_.name(marked.to_row, marked.to_column)}}));
}

// Up and down go from field to field; they do nothing inside one line of text.
void CellGridScope::take_steps() {
  for (const Cell& cell : cells_)
    while (const auto key = frame_.ui.input.take_key(cell.node)) {
      if (key->key == Key::remove && is_ours()) empty_marked();
      const int down = step_of(key->key).down;
      const auto next = std::ranges::find_if(cells_, [&](const Cell& other) {
        return other.row == cell.row + down && other.column == cell.column;
      });
      if (down != 0 && next != cells_.end()) frame_.ui.focus_request = next->node;
    }
}

// Pressed in one cell and drawn into another.
void CellGridScope::mark_by_pointer() {
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) || frame_.ui.dragging != 0) return;
  const Point now = frame_.ui.input.pointer, moved = drag_distance(frame_);
  const Cell* const from = cell_at({now.x - moved.x, now.y - moved.y});
  const Cell* const to = cell_at(now);
  if (!from || !to || frame_.ui.input.editing != from->node) return;
  if (!is_ours()) {
    if (from == to) return;
    frame_.ui.cells = CellSelection{id_, from->row, from->column, from->row, from->column};
  }
  mark_to(to->row, to->column);
}

void CellGridScope::paste(const Cell& cell, std::string_view text) {
  core::CellTexts table = core::cells_from_text(text);
  if (table.empty()) return;
  Block at{cell.row, cell.column, cell.row, cell.column};
  if (is_ours()) at = block_of(*frame_.ui.cells);
  const bool lies_wrong =
      (grid_.rows == 1 && table.front().size() == 1) || (grid_.columns == 1 && table.size() == 1);
  if (lies_wrong) table = turned(table);
  const int down = static_cast<int>(table.size()), across = static_cast<int>(table.front().size());
  const bool fits = at.top + down <= grid_.rows && at.left + across <= grid_.columns;
  const core::Message label{
      "edit.paste_cells",
      {{"from", grid_.name(at.top, at.left)},
       {"to", fits ? grid_.name(at.top + down - 1, at.left + across - 1) : ""}}};
  const auto number = [&](int value) { return frame_.format.number(value); };
  if (!fits)
    return frame_.edits.apply(label,
                              refusing({"error.paste_too_large",
                                        {{"rows", number(down)},
                                         {"columns", number(across)},
                                         {"cell", grid_.name(at.top, at.left)},
                                         {"rows_left", number(grid_.rows - at.top)},
                                         {"columns_left", number(grid_.columns - at.left)}}}));
  std::vector<CellGrid::Change> changes;
  std::vector<std::string> typed;
  for (int row = 0; row < down; ++row)
    for (int column = 0; column < across; ++column) {
      const std::string& cell_text =
          table[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
      const std::optional<double> value = frame_.format.parse(cell_text);
      if (!value && !is_blank(cell_text))
        return frame_.edits.apply(label,
                                  refusing({"error.cell_not_a_number",
                                            {{"cell", grid_.name(at.top + row, at.left + column)},
                                             {"text", cell_text}}}));
      changes.push_back({at.top + row, at.left + column, value});
      typed.push_back(cell_text);
    }
  // A toast says which cells were filled, and offers to undo it.
  frame_.edits.remove(label, edit_of(changes, typed));
}

core::Edit CellGridScope::edit_of(const std::vector<CellGrid::Change>& changes,
                                  const std::vector<std::string>& typed) const {
  if (grid_.edit_all) return grid_.edit_all(changes);
  std::vector<core::Edit> edits;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto& [row, column, value] = changes[i];
    edits.push_back(naming(grid_.edit(row, column, value), grid_.name(row, column), typed[i]));
  }
  return core::in_turn(std::move(edits));
}

void CellGridScope::empty_marked() {
  const Block block = block_of(*frame_.ui.cells);
  std::vector<CellGrid::Change> changes;
  for (int row = block.top; row <= block.bottom; ++row)
    for (int column = block.left; column <= block.right; ++column)
      changes.push_back({row, column, std::nullopt});
  frame_.edits.apply("edit.empty_cells",
                     edit_of(changes, std::vector<std::string>(changes.size())));
}

void CellGridScope::copy() {
  const Cell* const focused = cell_of(frame_.ui.input.focused);
  const bool is_field = focused && frame_.ui.input.editing == focused->node;
  Block block{};
  if (is_ours() && !frame_.ui.cells->is_one())
    block = block_of(*frame_.ui.cells);
  else if (focused && !is_field)
    block = {focused->row, focused->column, focused->row, focused->column};
  else
    return;
  core::CellTexts cells;
  for (int row = block.top; row <= block.bottom; ++row) {
    auto& texts = cells.emplace_back();
    for (int column = block.left; column <= block.right; ++column) {
      const auto value = grid_.value(row, column);
      texts.push_back(value ? frame_.format.editable(*value, grid_.decimals) : "");
    }
  }
  frame_.ui.copied_cells = core::text_from_cells(cells);
}

CellGridScope::~CellGridScope() {
  Ui& ui = frame_.ui;
  if (is_ours() && ui.input.newly_focused) {
    const Cell* const cell = cell_of(ui.input.newly_focused);
    if (!cell || cell->row != ui.cells->row || cell->column != ui.cells->column) ui.cells.reset();
  }
  take_steps();
  mark_by_pointer();
  if (ui.input.pasted)
    if (const Cell* const cell = cell_of(ui.input.pasted->node)) {
      paste(*cell, ui.input.pasted->text);
      ui.input.pasted.reset();
    }
  copy();
}

}  // namespace shell
