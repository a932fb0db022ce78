#include "core/document/text_places.h"

#include <algorithm>

namespace core {

TextPlace TextPlaces::at(std::size_t offset) {
  if (offset < offset_) {
    offset_ = 0;
    place_ = {};
  }
  const std::size_t end = std::min(offset, text_.size());
  if (offset_ == 0 && end >= 3 && text_.starts_with("\xEF\xBB\xBF")) offset_ = 3;
  for (; offset_ < end; ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((byte & 0xC0) != 0x80) {
      ++place_.column;
    }
  }
  return place_;
}

}  // namespace core
