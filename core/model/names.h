// The words by which an enum stands in a plan file. Every enum of the model has a table here, in
// its own order.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

// Specialised beside each enum: `static constexpr std::array<std::string_view, N> names`.
template <class E>
struct EnumNames;

template <class E>
constexpr std::span<const std::string_view> names_of() {
  return EnumNames<E>::names;
}

template <class E>
constexpr std::string_view name_of(E value) {
  return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::optional<E> value_of(std::string_view name) {
  for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
    if (EnumNames<E>::names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace core

// Declares the names of an enum inside namespace core.
#define TRIBUTARY_ENUM_NAMES(E, N, ...)                                  \
  template <>                                                            \
  struct EnumNames<E> {                                                  \
    static constexpr std::array<std::string_view, N> names{__VA_ARGS__}; \
  };
