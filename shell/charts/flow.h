// What feeds what: boxes in columns, each to the right of all that feed it, joined by streams as
// wide as their share. On narrow screens the columns lie below each other, unless one has too many
// boxes to stand side by side.
#pragma once

#include <string>
#include <vector>

#include "shell/charts/chart.h"

namespace shell {

struct FlowBox {
  std::string name;
  std::string note;  // a second, muted line
  Colour colour = 0;
};

struct FlowStream {
  std::size_t from = 0, to = 0;  // places in the list of boxes; no circles
  double share = 0;              // 0..1 of what `to` is, or of one whole for all streams
  std::string value;             // as it is read: "70 %"
  std::string said;              // the whole sentence of the read-out
  double low = 0, high = 0;      // its range, drawn as a pale band around a full one; both 0: none
};

struct Flow {
  std::string_view id;
  std::string title;
  std::string note;
  std::optional<core::Evidence> grade;
  std::vector<std::string> columns;  // of the table: from, to, share
  std::vector<FlowBox> boxes;
  std::vector<FlowStream> streams;
  float widest = 34;       // of a stream that is all
  bool has_values = true;  // stand on the streams; else they are read out and in the table only
};

float flow_height(const Frame& frame, float width, const Flow& chart);
// Answers the height used.
float draw_flow(Frame& frame, Rect box, const Flow& chart);

// For each box the column in which it stands: 0, or one more than the furthest that feeds it.
std::vector<int> flow_columns(const Flow& chart);

}  // namespace shell
