// The licences of everything inside the page, in full.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace shell {

struct Licence {
  std::string_view id;
  std::string_view work;                // a proper name, the same in every language
  std::string_view licence;             // likewise
  std::string_view purpose_key;         // what it does for the page
  std::vector<std::string_view> texts;  // one after the other; a paragraph a line
};

std::span<const Licence> licences();

}  // namespace shell
