// The words of a text, to be counted and compared.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace core {

// The words of a text in small letters (core/base/fold.h), each once. Digits, signs and spaces part
// them; accents stay.
std::set<std::string> words_of(std::string_view text);

// A word without the -s of its plural; words in -ss stay.
std::string singular_of(std::string_view word);

// Whether the word stands in the text as one of its own, with or without the -s of a plural.
//
// singular  singular_of a word in small letters
bool has_word(std::string_view text, std::string_view singular);

// How many letters a text in UTF-8 has.
std::size_t letters_in(std::string_view text);

}  // namespace core
