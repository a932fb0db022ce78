// Things that lead to other things, kept free of circles.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/base/id.h"

namespace core {

// Whether one can get from any of `open` to `goal`; a thing is always reached from itself.
// `for_each_next(id, visit)` calls visit(next) for every step from `id`.
template <class ForEachNext>
bool is_reached(std::vector<Id> open, const Id& goal, ForEachNext for_each_next) {
  std::set<Id> seen{open.begin(), open.end()};
  while (!open.empty()) {
    const Id at = std::move(open.back());
    open.pop_back();
    if (at == goal) return true;
    for_each_next(at, [&](const Id& next) {
      if (seen.insert(next).second) open.push_back(next);
    });
  }
  return false;
}

class ReferenceGraph {
 public:
  // Adds the step from one to the other, unless it would close a circle: then nothing, and false.
  bool add(const Id& from, const Id& to) {
    const bool leads_back = is_reached({to}, from, [this](const Id& at, auto visit) {
      if (const auto next = next_.find(at); next != next_.end())
        std::ranges::for_each(next->second, visit);
    });
    if (leads_back) return false;
    next_[from].push_back(to);
    return true;
  }

 private:
  std::map<Id, std::vector<Id>> next_;
};

}  // namespace core
