// Finding a thing of the plan by its id.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace core {

// The item with that id, or null.
template <class T>
const T* find_by_id(const std::vector<T>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &T::id);
  return found == items.end() ? nullptr : &*found;
}

template <class T>
T* find_by_id(std::vector<T>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &T::id);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace core
