// Bars of several parts over one scale that starts at zero, with lines through all of them where
// two amounts are to be compared.
#pragma once

#include <string>
#include <vector>

#include "shell/charts/chart.h"

namespace shell {

struct BarPart {
  std::string name;
  std::string value;  // as it is read: "34 000 €"
  double amount = 0;  // 0 or more
  Colour colour = 0;
  Colour text_colour = 0;  // the value is written inside; 0: name and value stand over the bar
};

struct StackedBar {
  std::string name;
  std::vector<BarPart> parts;
};

struct StackedBars {
  std::string_view id;
  std::string title;
  std::string note;
  std::optional<core::Evidence> grade;
  std::vector<std::string> columns;  // of the table: bar, part, amount
  std::vector<StackedBar> bars;
  std::vector<double> lines;            // drawn in red
  std::vector<std::string> tick_words;  // of 0, step, 2 step …; none: no scale is drawn
  double step = 1;                      // between them
  double most = 1;                      // the end of the scale, above zero
};

float stacked_bars_height(const Frame& frame, float width, const StackedBars& chart);
// Answers the height used.
float draw_stacked_bars(Frame& frame, Rect box, const StackedBars& chart);

}  // namespace shell
