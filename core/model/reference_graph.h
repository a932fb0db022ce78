// Things that lead to other things, kept free of circles.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace core {

class ReferenceGraph {
 public:
  // Whether one can get from `start` to `goal`; a thing is always reached from itself.
  bool reaches(const Id& start, const Id& goal) const {
    std::vector<Id> open{start};
    std::set<Id, std::less<>> seen{start};
    while (!open.empty()) {
      const Id at = open.back();
      open.pop_back();
      if (at == goal) return true;
      const auto next = next_.find(at);
      if (next == next_.end()) continue;
      for (const Id& id : next->second)
        if (seen.insert(id).second) open.push_back(id);
    }
    return false;
  }

  // Adds the step from one to the other, unless it would close a circle: then nothing, and false.
  bool add(const Id& from, const Id& to) {
    if (reaches(to, from)) return false;
    next_[from].push_back(to);
    return true;
  }

 private:
  std::map<Id, std::vector<Id>, std::less<>> next_;
};

}  // namespace core
