#include "core/base/sort_stably.h"

#include <algorithm>

namespace core {

std::vector<std::size_t> stable_order(std::size_t count, const void* context,
                                      bool (*comes_before)(const void* context, std::size_t a,
                                                           std::size_t b)) {
  std::vector<std::size_t> order(count), merged(count);
  for (std::size_t place = 0; place < count; ++place) order[place] = place;
  // Merges neighbouring runs of one thing, then of two, of four ...
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * run) {
      const std::size_t middle = std::min(begin + run, count);
      const std::size_t end = std::min(begin + 2 * run, count);
      std::size_t left = begin, right = middle;
      for (std::size_t to = begin; to < end; ++to) {
        const bool takes_right =
            right < end && (left == middle || comes_before(context, order[right], order[left]));
        merged[to] = order[takes_right ? right++ : left++];
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace core
