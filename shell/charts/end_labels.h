// Words at the right end of lines and areas, pushed apart where they would lie upon each other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shell/frame/frame.h"

namespace shell {

struct EndLabel {
  float y = 0;        // where the line ends
  std::string words;  // cut where there is no room
  bool is_strong = false;
  Colour swatch = 0;  // 0: none
  std::string value;  // after the words, never cut
};

// Draws them from top to bottom inside `box`, each as near to its y as the others leave room, at
// least 16 px apart; what has no room at all is left out, the last ones first.
void draw_end_labels(Frame& frame, Rect box, std::span<const EndLabel> labels);

// Where the middles of the labels come to lie: from top to bottom, `gap` apart, inside top..bottom.
// `wanted` is in that order.
std::vector<float> spread_apart(std::span<const float> wanted, float gap, float top, float bottom);

}  // namespace shell
