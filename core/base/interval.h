// Two ends, low <= high.
#pragma once

namespace core {

struct Interval {
  double low = 0;
  double high = 1;
  bool operator==(const Interval&) const = default;
};

}  // namespace core
