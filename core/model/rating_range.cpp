#include "core/model/rating_range.h"

#include <algorithm>

#include "core/model/limits.h"

namespace core {

Interval range_of(const Rating& rating) {
  const double low = std::max(limits::rating.least, rating.rating - limits::rating_doubt);
  const double high = std::min(limits::rating.most, rating.rating + limits::rating_doubt);
  return {std::min(rating.low.value_or(low), rating.rating),
          std::max(rating.high.value_or(high), rating.rating)};
}

}  // namespace core
