// Rows of two bars each over one scale that starts at zero: what is said beside what is believed.
// The second may be a range.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/charts/chart.h"

namespace shell {

struct BarPair {
  std::string name;
  Colour colour = 0;  // of the swatch
  // 0 or more; nothing: it is not known, and a dash stands there.
  std::optional<double> first, second;
  double low = 0, high = 0;  // around `second`; the same as it where it is no range
  std::string first_value, second_value, range;  // as they are read; no range: empty
  bool is_bad = false;                           // the first is red
};

struct PairedBars {
  std::string_view id;
  std::string title;
  std::string note;
  std::optional<core::Evidence> grade;
  std::string names, first_name, second_name;  // what the columns are called
  std::vector<BarPair> rows;
  std::optional<double> mark;  // a line through all rows
  std::string mark_name;       // what it stands for, with its value
  double most = 0;             // where the bars end at the earliest; 1 for shares
};

float paired_bars_height(const Frame& frame, float width, const PairedBars& chart);
// Answers the height used.
float draw_paired_bars(Frame& frame, Rect box, const PairedBars& chart);

}  // namespace shell
