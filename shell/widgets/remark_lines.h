// Odd numbers, said in calm words at the foot of the card that holds their fields.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/frame/frame.h"

namespace shell {

// The remark on the number at `pointer` (core/model/remarks.h) in words; empty when there is none.
std::string remark_text(const Frame& frame, std::string_view pointer);

struct RemarkedField {
  std::string_view pointer;
  std::string name;  // as its label has it
};

// "Panier moyen : un zéro de trop ?", one for each of the fields that has a remark.
std::vector<std::string> remark_lines(const Frame& frame, std::span<const RemarkedField> fields);
// With the room above them; 0 when there are none.
float remark_lines_height(const Frame& frame, float width, std::span<const std::string> lines);
void draw_remark_lines(Frame& frame, Rect box, std::span<const std::string> lines);

}  // namespace shell
