// Numbers in rows and columns that go to a spreadsheet and come back: a block pasted into a cell
// fills those right of it and below, as one step or not at all; cells marked with Shift and the
// arrows, or by dragging from one to another, are copied as a block.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/edit/editor.h"
#include "shell/frame/frame.h"

namespace shell {

// Also of cells that are not drawn now. Values are those that are read on the screen: 25 for 25 %.
struct CellGrid {
  int rows = 0, columns = 0;
  int decimals = 2;
  std::function<std::string(int row, int column)> name;
  std::function<std::optional<double>(int row, int column)> value;
  std::function<core::Edit(int row, int column, std::optional<double> value)> edit;
  // For cells that only make sense together; without it they are edited one after another.
  struct Change {
    int row, column;
    std::optional<double> value;
  };
  std::function<core::Edit(const std::vector<Change>& changes)> edit_all = {};
};

// While it lives, cells are drawn; when it ends it has done what was asked of them.
class CellGridScope {
 public:
  CellGridScope(Frame& frame, std::string_view id, CellGrid grid);
  ~CellGridScope();
  CellGridScope(const CellGridScope&) = delete;
  CellGridScope& operator=(const CellGridScope&) = delete;

  // Called before the cell is drawn, which the person works as `node`; marks it if it is selected.
  void add(int row, int column, NodeId node, Rect rect);

 private:
  struct Cell {
    int row, column;
    NodeId node;
    Rect rect;
  };

  const Cell* cell_of(NodeId node) const;
  const Cell* cell_at(Point point) const;
  bool is_ours() const { return frame_.ui.cells && frame_.ui.cells->grid == id_; }
  void take_marking(const Cell& cell);
  void mark_to(int row, int column);
  void take_steps();
  void mark_by_pointer();
  void paste(const Cell& cell, std::string_view text);
  core::Edit edit_of(const std::vector<CellGrid::Change>& changes,
                     const std::vector<std::string>& typed) const;
  void empty_marked();
  void copy();

  Frame& frame_;
  NodeId id_;
  CellGrid grid_;
  std::vector<Cell> cells_;
};

}  // namespace shell
