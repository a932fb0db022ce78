#include "core/document/json_path.h"

namespace core {

std::string JsonPath::pointer() const {
  if (!parent_) return {};
  std::string text = parent_->pointer() + "/";
  if (is_index_) return text + std::to_string(index_);
  for (const char c : name_) {
    if (c == '~')
      text += "~0";
    else if (c == '/')
      text += "~1";
    else
      text += c;
  }
  return text;
}

}  // namespace core
