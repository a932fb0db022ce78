// Places for labelled fields in rows of equal columns, two at most on phones. A field that no
// longer fits its row starts the next.
#pragma once

#include <initializer_list>

#include "shell/frame/frame.h"

namespace shell {

class FieldGrid {
 public:
  static constexpr float column_gap = space::l, row_gap = space::m;

  FieldGrid(const Frame& frame, Rect box, int columns);

  // The place of the next field and its label, `span` columns wide.
  Rect next(int span = 1);
  // From the top of the box to the end of the last row.
  float height() const {
    return rows_ == 0 ? 0 : static_cast<float>(rows_) * (row_height_ + row_gap) - row_gap;
  }

 private:
  Rect box_;
  int columns_;
  float row_height_;
  int rows_ = 0, used_ = 0;
};

// The height that fields of these spans take.
float field_grid_height(const Frame& frame, int columns, std::initializer_list<int> spans);

// A field with its label.
float field_height(const Frame& frame);

}  // namespace shell
