// A table that is only read: rows and cells for the eye and for a screen reader.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

struct PlainColumn {
  float width = 0;
  bool is_number = false;
};

class PlainTable {
 public:
  static constexpr float row_height = 32;

  // Draws from the top of `box`; its height is for the node alone.
  PlainTable(Frame& frame, Rect box, std::string_view name, std::span<const PlainColumn> columns);
  ~PlainTable();
  PlainTable(const PlainTable&) = delete;
  PlainTable& operator=(const PlainTable&) = delete;

  void header(std::span<const std::string> words);
  void row(std::span<const std::string> words);
  // What the rows below it are about, over the whole width.
  void subject(const std::string& words);
  float height() const { return box_.y - top_; }

 private:
  void line(std::span<const std::string> words, Role role, Type type, Colour colour);

  Frame& frame_;
  Rect box_;
  float top_;
  std::span<const PlainColumn> columns_;
  int row_ = 0;
};

}  // namespace shell
