// What the widgets of one frame share: paint and theme, the input, the semantic nodes, and the
// little they must remember from frame to frame (what is open, how far a region is scrolled).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shell/frame/input.h"
#include "shell/frame/semantics.h"
#include "shell/theme/paint.h"
#include "shell/theme/theme.h"

namespace shell {

// What stands in a number field while it is being typed, and why it is refused.
struct NumberDraft {
  std::string text;
  std::string before;        // what the field showed until then
  double typed_at = 0;       // when it last changed
  bool is_settled = false;   // typing has paused since, or Enter was pressed
  std::string refusal = {};  // of a settled text, for the time after the field; empty: accepted
};

struct ScrollState {
  float offset = 0;          // CSS pixels
  float content_height = 0;  // as drawn last
  double moved_at = -10;     // when it last moved
};

// Cells of a table marked to be copied, from where the marking began to where it has come.
struct CellSelection {
  NodeId grid = 0;
  int row = 0, column = 0, to_row = 0, to_column = 0;
  bool is_one() const { return row == to_row && column == to_column; }
  bool operator==(const CellSelection&) const = default;
};

// How a chart is looked at: as its table, and which place arrow keys have reached in its picture.
struct ChartState {
  bool as_table = false;
  int at = 0;
};

struct Ui {
  Paint paint;
  const Theme* colours = nullptr;
  Input input;
  Semantics semantics;

  // Size of the page in CSS pixels, and what follows from it (LOOK.md §2).
  float width = 1280, height = 800;
  bool is_phone() const { return width < breakpoint::phone_below; }
  bool has_icon_rail() const { return !is_phone() && width < breakpoint::rail_icons_below; }
  bool drawer_overlays() const { return width < breakpoint::drawer_overlays_below; }
  float page_padding() const {
    return is_phone() ? space::l : width < breakpoint::rail_icons_below ? space::xl : space::xxl;
  }
  float control_height() const { return is_phone() ? size::control_touch : size::control; }

  double now = 0;  // seconds of a steady clock
  int frame_number = 0;
  bool reduced_motion = false;
  std::string lang;  // of what is typed, as the host was told: the plan's language

  NodeId open_popup = 0;  // the one popover that is open
  bool popup_just_opened = false;
  NodeId dialog = 0;         // the one dialog that is open
  NodeId dialog_opener = 0;  // had the focus before
  int drawer_frame = -1;     // in which a drawer was drawn last
  NodeId before_drawer = 0;  // had the focus when it opened
  std::map<NodeId, ScrollState> scrolls;
  std::map<NodeId, ChartState> charts;
  std::vector<NodeId> scroll_stack;          // regions being drawn, innermost last
  std::map<NodeId, std::string> field_text;  // as typed, where the plan keeps something else
  std::map<NodeId, NumberDraft> number_drafts;
  NodeId dragging = 0;         // node that follows the pointer
  std::vector<NodeId> worked;  // took the pointer or the keyboard in this frame
  std::optional<CellSelection> cells;
  std::string copied_cells;  // what copying would put on the clipboard; empty: nothing
  std::optional<NodeId> focus_request;
  Rect pinch_area;  // where pinching zooms what is drawn and not the page
  Cursor cursor = Cursor::arrow;
  std::optional<double> wake_at;  // draw again then
  bool animating = false;         // draw again at once
  bool edit_cancelled = false;    // Escape in a field: what it previewed is dropped after the frame

  const Theme& theme() const { return *colours; }
  void wake_in(double seconds) {
    const double at = now + seconds;
    if (!wake_at || at < *wake_at) wake_at = at;
  }
};

}  // namespace shell
