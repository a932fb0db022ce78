// Finding names by what one types of them: case and accents do not count, every word typed must
// occur.
#pragma once

#include <string>
#include <string_view>

namespace shell {

// `text` (UTF-8) in small letters without accents, œ and æ written as two letters, dashes and
// apostrophes of any kind as spaces.
std::string search_form(std::string_view text);

// True when every word of `query` begins somewhere in `text` or stands inside it; an empty query
// finds everything.
bool is_found(std::string_view query, std::string_view text);

}  // namespace shell
