#include "core/edit/plan_size.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/plan_fields.h"

namespace core {
namespace {

// Adds up the bytes that things hold beyond their own size: the visitor of their tables of fields.
class Size {
 public:
  std::size_t bytes = 0;

  template <class T>
  void operator()(std::string_view, const T& member, const Rule& = {}) {
    add(member);
  }

 private:
  // A tree node's links, colour and padding.
  static constexpr std::size_t map_node = 48;

  template <class T>
  void add(const T& thing) {
    if constexpr (HasFields<const T>) {
      fields(*this, thing);
      add(thing.extra);
    }
  }

  void add(const Estimate& estimate) {
    fields(*this, estimate, rules::free);
    add(estimate.extra);
  }

  void add(const PerMonth& amount) { add(amount.by_month); }

  void add(const std::string& text) {
    if (text.capacity() >= sizeof(std::string)) bytes += text.capacity() + 1;
  }

  template <class T>
  void add(const std::optional<T>& value) {
    if (value) add(*value);
  }

  template <class T>
  void add(const std::vector<T>& items) {
    bytes += items.capacity() * sizeof(T);
    for (const T& item : items) add(item);
  }

  template <class K, class V>
  void add(const std::map<K, V>& map) {
    bytes += map.size() * (map_node + sizeof(K) + sizeof(V));
    for (const auto& [key, value] : map) {
      add(key);
      add(value);
    }
  }
};

}  // namespace

std::size_t approximate_bytes(const Plan& plan) {
  Size size;
  size.bytes = sizeof(Plan);
  size("", plan);
  for (const SetAside& item : plan.set_aside) {
    size.bytes += sizeof(SetAside);
    size("", item.pointer);
    size("", item.text);
  }
  return size.bytes;
}

}  // namespace core
