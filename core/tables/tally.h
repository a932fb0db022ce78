// How often each of a few numbers was met.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace core {

struct Tally {
  struct Entry {
    std::size_t number = 0, count = 0;
  };
  std::vector<Entry> entries;  // in the order in which they were first met

  void add(std::size_t number) {
    const auto known = std::ranges::find(entries, number, &Entry::number);
    if (known == entries.end())
      entries.push_back({number, 1});
    else
      ++known->count;
  }
  // The one met most often, the greatest of several; 0 if none was met.
  Entry usual() const {
    Entry best;
    for (const Entry& entry : entries)
      if (entry.count > best.count || (entry.count == best.count && entry.number > best.number))
        best = entry;
    return best;
  }
};

}  // namespace core
