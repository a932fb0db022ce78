#include "core/imports/packing.h"

namespace core {
namespace {

// Digits to the base of 32, least first; the last one is a capital.
constexpr int bits_a_digit = 5;

}  // namespace

void Packer::whole(std::uint64_t& number) {
  std::uint64_t rest = number;
  while (rest >= 32) {
    bytes_ += static_cast<char>('a' - 1 + (rest & 31));
    rest >>= bits_a_digit;
  }
  bytes_ += static_cast<char>('A' - 1 + rest);
}

void Packer::text(std::string& text) {
  std::uint64_t length = text.size();
  whole(length);
  bytes_ += text;
}

void Unpacker::whole(std::uint64_t& number) {
  number = 0;
  for (int shift = 0; !rest_.empty() && shift < 64; shift += bits_a_digit) {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    const bool is_last = c >= 'A' - 1 && c < 'A' + 31;
    const int digit = c - (is_last ? 'A' : 'a') + 1;
    if (digit < 0 || digit > 31) break;
    number |= static_cast<std::uint64_t>(digit) << shift;
    if (is_last) return;
  }
  number = 0;
  is_sound_ = false;
  rest_ = {};
}

void Unpacker::text(std::string& text) {
  std::uint64_t length = 0;
  whole(length);
  if (length > rest_.size()) {
    is_sound_ = false;
    rest_ = {};
    length = 0;
  }
  text = rest_.substr(0, static_cast<std::size_t>(length));
  rest_.remove_prefix(text.size());
}

}  // namespace core
