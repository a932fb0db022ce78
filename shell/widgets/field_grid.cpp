#include "shell/widgets/field_grid.h"

#include <algorithm>

namespace shell {

float field_height(const Frame& frame) {
  return size::label + size::label_gap + frame.ui.control_height();
}

FieldGrid::FieldGrid(const Frame& frame, Rect box, int columns)
    : box_{box},
      columns_{frame.ui.is_phone() ? std::min(columns, 2) : columns},
      row_height_{field_height(frame)} {
  used_ = columns_;
}

Rect FieldGrid::next(int span) {
  span = std::min(span, columns_);
  if (used_ + span > columns_) ++rows_, used_ = 0;
  const Rect first = box_.column(used_, columns_, column_gap);
  used_ += span;
  return {first.x, box_.y + static_cast<float>(rows_ - 1) * (row_height_ + row_gap),
          static_cast<float>(span) * (first.w + column_gap) - column_gap, row_height_};
}

float field_grid_height(const Frame& frame, int columns, std::initializer_list<int> spans) {
  FieldGrid grid{frame, {0, 0, 1000, 0}, columns};
  for (const int span : spans) grid.next(span);
  return grid.height();
}

}  // namespace shell
