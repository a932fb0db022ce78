// The way from the top of a document to a value in it, as a chain of steps on the call stack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

class JsonPath {
 public:
  JsonPath() = default;
  JsonPath(const JsonPath& parent, std::string_view name) : parent_(&parent), name_(name) {}
  JsonPath(const JsonPath& parent, std::size_t index)
      : parent_(&parent), index_(index), is_index_(true) {}

  // RFC 6901: "/channels/3/name"; the top is "".
  std::string pointer() const;

 private:
  const JsonPath* parent_ = nullptr;
  std::string_view name_;
  std::size_t index_ = 0;
  bool is_index_ = false;
};

}  // namespace core
