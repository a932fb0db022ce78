// What draws come to.
#pragma once

#include <vector>

namespace core {

// 8 of 10 lie between p10 and p90.
struct Band {
  double p10 = 0, p50 = 0, p90 = 0;
  bool operator==(const Band&) const = default;
};

// Between neighbouring draws it is read evenly; zeros where there are none.
Band band_of(std::vector<double> draws);

}  // namespace core
