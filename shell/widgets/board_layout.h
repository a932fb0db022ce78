// Where everything of the plan board lies: lanes down, months across, cards packed into as few rows
// as they need. Pure geometry, so that drawing, dragging and tests agree.
#pragma once

#include <optional>
#include <vector>

#include "core/model/plan.h"
#include "shell/frame/frame.h"
#include "shell/frame/geometry.h"

namespace shell {

struct PlacedCard {
  const core::Activity* activity = nullptr;
  int row = 0;
  Rect rect;  // clipped to the months shown
};

struct Lane {
  const core::Channel* channel = nullptr;  // null: foundations
  std::vector<PlacedCard> cards;
  int rows = 0;
  bool has_spend = false;
  Rect rect;  // the whole lane, from its label to the last month
  Rect label;
  Rect spend;  // the row of amounts, empty without
};

struct BoardLayout {
  core::Month first;  // leftmost month shown
  int months = 0;     // shown
  float label_width = 0, month_width = 0, card_height = 0;
  Rect phases, header;  // the two rows on top, without the label column
  Rect corner;          // the label column beside them
  std::vector<Lane> lanes;
  float height = 0;

  Rect column(int month) const;  // of the header row
  Rect cell(const Rect& row, int month) const;
  // The month under `x`, counted from the first shown; may lie outside.
  int month_at(float x) const;
  // The lane under `y`, or the nearest one.
  const Lane& lane_at(float y) const;
};

// How many months fit into `width`.
int months_that_fit(const Frame& frame, float width);
BoardLayout board_layout(const Frame& frame, Rect box);

// Whether money of a channel is planned by month on the board.
bool shows_spend(const core::Plan& plan, const core::Channel& channel);

}  // namespace shell
