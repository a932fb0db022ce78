// The best of a row within a window that only moves forward.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// First and last place, both inside.
struct Window {
  std::uint32_t from = 0, to = 0;
};

class WindowBest {
 public:
  explicit WindowBest(std::size_t row) : waiting_(row) {}

  // Begins again with another row, of the same length.
  void start(std::span<const double> row) {
    row_ = row;
    next_ = head_ = tail_ = 0;
  }

  // The place of the greatest value in the window, whose ends may not lie before those of the last
  // one. In all it takes time as the row is long.
  std::uint32_t place(Window window) {
    for (; next_ <= window.to; ++next_) {
      while (tail_ > head_ && row_[waiting_[tail_ - 1]] <= row_[next_]) --tail_;
      waiting_[tail_++] = next_;
    }
    while (waiting_[head_] < window.from) ++head_;
    return waiting_[head_];
  }

 private:
  std::span<const double> row_;
  std::vector<std::uint32_t> waiting_;  // places that may still be the best, values falling
  std::uint32_t next_ = 0;
  std::size_t head_ = 0, tail_ = 0;
};

}  // namespace core
