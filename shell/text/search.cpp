#include "shell/text/search.h"

#include <array>
#include <cstddef>

namespace shell {
namespace {

struct Folding {
  std::string_view from, to;
};

// French and the names that occur in it; anything else is compared as it stands.
constexpr std::array<Folding, 66> foldings{{
    {"à", "a"},  {"á", "a"},      {"â", "a"},      {"ä", "a"},  {"ã", "a"}, {"å", "a"}, {"ç", "c"},
    {"è", "e"},  {"é", "e"},      {"ê", "e"},      {"ë", "e"},  {"ì", "i"}, {"í", "i"}, {"î", "i"},
    {"ï", "i"},  {"ñ", "n"},      {"ò", "o"},      {"ó", "o"},  {"ô", "o"}, {"ö", "o"}, {"õ", "o"},
    {"ø", "o"},  {"ù", "u"},      {"ú", "u"},      {"û", "u"},  {"ü", "u"}, {"ý", "y"}, {"ÿ", "y"},
    {"œ", "oe"}, {"æ", "ae"},     {"À", "a"},      {"Á", "a"},  {"Â", "a"}, {"Ä", "a"}, {"Ã", "a"},
    {"Å", "a"},  {"Ç", "c"},      {"È", "e"},      {"É", "e"},  {"Ê", "e"}, {"Ë", "e"}, {"Ì", "i"},
    {"Í", "i"},  {"Î", "i"},      {"Ï", "i"},      {"Ñ", "n"},  {"Ò", "o"}, {"Ó", "o"}, {"Ô", "o"},
    {"Ö", "o"},  {"Õ", "o"},      {"Ø", "o"},      {"Ù", "u"},  {"Ú", "u"}, {"Û", "u"}, {"Ü", "u"},
    {"Ý", "y"},  {"Ÿ", "y"},      {"Œ", "oe"},     {"Æ", "ae"}, {"’", " "}, {"‐", " "}, {"‑", " "},
    {"–", " "},  {"\u00A0", " "}, {"\u202F", " "},
}};

}  // namespace

std::string search_form(std::string_view text) {
  std::string form;
  while (!text.empty()) {
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80) {
      const bool parts = first == '-' || first == '\'' || first == '\t' || first == '\n';
      form += parts                          ? ' '
              : first >= 'A' && first <= 'Z' ? static_cast<char>(first - 'A' + 'a')
                                             : first;
      text.remove_prefix(1);
      continue;
    }
    const Folding* found = nullptr;
    for (const Folding& folding : foldings)
      if (text.starts_with(folding.from)) found = &folding;
    form += found ? found->to : text.substr(0, 1);
    text.remove_prefix(found ? found->from.size() : 1);
  }
  return form;
}

bool is_found(std::string_view query, std::string_view text) {
  const std::string wanted = search_form(query), where = search_form(text);
  std::size_t at = 0;
  while (at < wanted.size()) {
    const std::size_t end =
        wanted.find(' ', at) == std::string::npos ? wanted.size() : wanted.find(' ', at);
    if (end > at && where.find(wanted.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace shell
