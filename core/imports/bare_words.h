// Headings and names as lower-case words without accents or signs, so that they can be compared.
#pragma once

#include <string>
#include <string_view>

namespace core {

// "Coût / conv." -> "cout conv", "Amount spent (USD)" -> "amount spent usd". Letters of other
// scripts stay as they are.
std::string bare_words(std::string_view text);

// Whether `words` holds `part` as whole words, both as bare_words gives them.
bool has_words(std::string_view words, std::string_view part);

// Whether `word` is one of `list`, whose entries are parted by "|".
bool is_listed(std::string_view word, std::string_view list);
// Whether `words` holds one of them.
bool has_listed(std::string_view words, std::string_view list);

}  // namespace core
