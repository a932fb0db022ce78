// Ranges that open over time: an outer and an inner band about a middle line, another way beside
// it, a goal across, and what really happened as points.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "shell/charts/chart.h"
#include "shell/charts/end_labels.h"

namespace shell {

struct FanPoint {
  double low = 0, inner_low = 0, middle = 0, inner_high = 0, high = 0;
  bool is_known = false;  // else the band has a gap there
};

struct FanMark {
  std::size_t place = 0;
  double value = 0;
};

struct FanScale {
  double first = 0, step = 1;  // the lowest tick, and from one to the next
  int count = 2;               // of ticks
  double last() const { return first + step * (count - 1); }
};

struct FanChart {
  std::string_view id;
  std::string title, note;
  std::vector<std::string> names;        // of the places, as on the axis
  std::vector<FanPoint> points, beside;  // as many as names; beside: or none
  std::optional<double> goal;
  std::vector<FanMark> marks;
  std::optional<std::size_t> event;  // a place at which something happens, in red
  std::string event_words;

  FanScale scale;                        // as fan_scale() finds it, or larger
  std::vector<std::string> tick_words;   // one for each tick
  std::array<std::string, 3> end_words;  // at the end of low, middle and high
  std::string beside_words, goal_words;
  std::vector<std::string> said;  // of each place, as it is read out
  ChartTable table;
};

// From below the least to above the most of all that is drawn, in three to six ticks; from zero
// unless all lies well above it.
FanScale fan_scale(const FanChart& chart);

float fan_chart_height(const Frame& frame, float width, const FanChart& chart);
// Answers the height used. Without a known point the room is kept and only the grid is drawn.
float draw_fan_chart(Frame& frame, Rect box, const FanChart& chart);

}  // namespace shell
