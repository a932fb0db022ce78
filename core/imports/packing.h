// Values as bytes and back: what crosses to a worker or is kept between visits. Both ways run the
// same list of members, so that they cannot disagree. What is packed holds digits, blanks and the
// packed texts alone, so it can be kept wherever texts can.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/month.h"
#include "core/base/result.h"

namespace core {

class Packer {
 public:
  static constexpr bool is_reading = false;
  void whole(std::uint64_t& number);
  void text(std::string& text);
  bool is_sound() const { return true; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Once something does not fit, every further number is 0 and every text empty.
class Unpacker {
 public:
  static constexpr bool is_reading = true;
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  void whole(std::uint64_t& number);
  void text(std::string& text);
  bool is_sound() const { return is_sound_; }
  // At the end of what was packed, and all of it sound.
  bool is_done() const { return is_sound_ && rest_.empty(); }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
  bool is_sound_ = true;
};

template <class P, class T>
  requires std::is_integral_v<T> || std::is_enum_v<T>
void pack(P& packer, T& value) {
  std::uint64_t number = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
  packer.whole(number);
  value = static_cast<T>(static_cast<std::int64_t>(number));
}

template <class P>
void pack(P& packer, double& value) {
  std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
  packer.whole(bits);
  value = std::bit_cast<double>(bits);
}

template <class P>
void pack(P& packer, std::string& value) {
  packer.text(value);
}

template <class P>
void pack(P& packer, Month& month) {
  pack(packer, month.index);
}

template <class P, class T>
void pack(P& packer, std::optional<T>& value) {
  bool is_there = value.has_value();
  pack(packer, is_there);
  if (is_there && !value) value.emplace();
  if (is_there) pack(packer, *value);
}

// Every item takes a byte at least, so a length beyond what is left is none.
template <class P, class T>
void pack(P& packer, std::vector<T>& items) {
  std::size_t count = items.size();
  pack(packer, count);
  if constexpr (P::is_reading) items.resize(count <= packer.left() ? count : 0);
  for (T& item : items) pack(packer, item);
}

template <class P>
void pack(P& packer, std::map<std::string, std::string>& values) {
  std::vector<std::string> flat;
  for (const auto& [key, value] : values) flat.push_back(key), flat.push_back(value);
  pack(packer, flat);
  if constexpr (P::is_reading)
    for (std::size_t i = 0; i + 1 < flat.size(); i += 2) values[flat[i]] = flat[i + 1];
}

template <class T>
std::string packed(T value) {
  Packer packer;
  pack(packer, value);
  return packer.take();
}

// errors  error.import_bytes (not exactly what packed() writes for such a value)
template <class T>
Result<T> unpacked(std::string_view bytes) {
  Unpacker unpacker{bytes};
  T value;
  pack(unpacker, value);
  if (!unpacker.is_done()) return std::unexpected{Error{"error.import_bytes"}};
  return value;
}

}  // namespace core
