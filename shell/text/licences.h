// The licences of everything inside the page, in full.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/base/text_key.h"

namespace shell {

struct Licence {
  std::string_view id;
  std::string_view work;                // a proper name, the same in every language
  std::string_view licence;             // likewise
  core::TextKey purpose_key;            // what it does for the page
  std::vector<std::string_view> texts;  // one after the other; a paragraph a line
};

std::span<const Licence> licences();

}  // namespace shell
