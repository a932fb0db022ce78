// Which texts are good where the plan asks for more than words.
#pragma once

#include <algorithm>
#include <string_view>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/field_rules.h"

namespace core {

// Whether `text` may stand there, as far as the text alone can tell. Dates and hashes may be empty.
inline bool is_allowed(std::string_view text, Words words) {
  const auto is_between = [](char least, char most) {
    return [=](char c) { return c >= least && c <= most; };
  };
  switch (words) {
    case Words::free:
    case Words::loose_reference:
      return true;
    case Words::own_id:
    case Words::id:
    case Words::reference:
      return is_id(text);
    case Words::date:
      return text.empty() || is_date(text);
    case Words::day:
      return text.empty() || is_day(text);
    case Words::currency:
      return text.size() == 3 && std::ranges::all_of(text, is_between('A', 'Z'));
    case Words::sha256:
      return text.empty() || (text.size() == 64 && std::ranges::all_of(text, [&](char c) {
                                return is_between('0', '9')(c) || is_between('a', 'f')(c);
                              }));
  }
  return false;
}

}  // namespace core
