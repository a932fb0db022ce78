// What all charts share: the line with their title, the table that says the same, and the read-out
// of one place by pointer or arrow keys.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/frame/frame.h"

namespace shell {

// The same as the chart, cells as they are read. The first column names the rows.
struct ChartTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// Charts are known by an `id` of their own, since a title may hold numbers that change.

// Draws the title with the ticks of its grade, a muted note and the button that turns the chart
// into its table and back. Answers whether the table is to be shown; `box` is left with what is
// below.
bool chart_head(Frame& frame, Rect& box, std::string_view id, std::string_view title,
                std::string_view note = {}, std::optional<core::Evidence> grade = {});
// The same before anything is drawn, under the same IdScopes.
bool shows_table(const Frame& frame, std::string_view id);
float chart_head_height(const Frame& frame, float width, std::string_view title,
                        std::string_view note = {});

// A real table for screen readers. Columns share the width, numbers stand at the right.
float chart_table_height(const ChartTable& table);
void draw_chart_table(Frame& frame, Rect box, std::string_view title, const ChartTable& table);

// One place of a chart: where it lies, and what is said of it.
struct ChartPlace {
  Rect rect;
  std::string said;
};

// Makes the plot a stop of the Tab key in which arrows go from place to place. Answers the place
// that is read out, and tells it beside it: the one under the pointer, else the one the arrows
// reached while the plot has the focus.
std::optional<std::size_t> read_out(Frame& frame, Rect plot, std::string_view id,
                                    std::string_view title, std::span<const ChartPlace> places);

// A step of 1, 2 or 5 times a power of ten that parts 0..most into three to five.
double tick_step(double most);

}  // namespace shell
