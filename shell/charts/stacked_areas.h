// Shares of a whole over time, one area upon the other, each named at its end.
#pragma once

#include <string>
#include <vector>

#include "shell/charts/chart.h"
#include "shell/charts/end_labels.h"

namespace shell {

struct AreaPart {
  std::string name;
  Colour colour = 0;
  std::vector<double> shares;      // 0..1 of each place
  std::string end_value;           // as it is read: "40 %"
  std::vector<std::string> worth;  // of each place, beside the share where it is a table; or none
};

struct StackedAreas {
  std::string_view id;
  std::string title, note;
  std::vector<std::string> names;  // of the places, as on the axis
  std::vector<AreaPart> parts;     // the lowest first
  std::vector<std::string> said;   // of each place, as it is read out
  std::string whole, half, none;   // tick words of 1, 0.5 and 0
  ChartTable table;
};

float stacked_areas_height(const Frame& frame, float width, const StackedAreas& chart);
// Answers the height used. Without parts the room is kept and only the grid is drawn.
float draw_stacked_areas(Frame& frame, Rect box, const StackedAreas& chart);

}  // namespace shell
