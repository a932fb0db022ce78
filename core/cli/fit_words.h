// What a fit says in words, in the plan's own language and with plain numbers.
#pragma once

#include <string>

#include "core/base/catalog.h"
#include "core/model/library.h"
#include "core/model/plan.h"
#include "core/rating/fit.h"

namespace core::cli {

class FitWords {
 public:
  FitWords(const Plan& plan, const Library& library);

  // Why the rating that counts is what it is: one's own words, else the reason of the suggestion.
  std::string why(const Channel& channel, const SuggestedRating& rating) const;
  // What does not match.
  std::string mismatch(const Channel& channel, const ChannelFit& fit,
                       const Mismatch& mismatch) const;

 private:
  std::string plain(double number) const;
  std::map<std::string, std::string> in_words(const std::map<std::string, double>& numbers) const;

  const Plan& plan_;
  const Library& library_;
  Catalog catalog_;
};

}  // namespace core::cli
