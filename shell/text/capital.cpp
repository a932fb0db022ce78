#include "shell/text/capital.h"

namespace shell {

std::string capitalised(std::string text) {
  // à..þ are C3 A0..C3 BE and À..Þ C3 80..C3 9E; ÷ stands among the small letters.
  const bool is_latin1 = text.size() > 1 && text[0] == '\xC3' && text[1] >= '\xA0' &&
                         text[1] <= '\xBE' && text[1] != '\xB7';
  if (is_latin1)
    text[1] = static_cast<char>(text[1] - 32);
  else if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 32);
  return text;
}

}  // namespace shell
