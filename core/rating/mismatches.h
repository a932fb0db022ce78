// Where a channel and the product do not meet, by name and never as a sum.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/model/library.h"
#include "core/rating/suggested_rating.h"

namespace core {

// By the distance on the 1..5 scale: up to 1 near, from 2 watch, from 3 far; in between the milder.
enum class Severity { near, watch, far };
Severity severity_of(double distance);

struct Mismatch {
  Id criterion;
  double distance = 0;  // signed as in SuggestedRating
  Severity severity = Severity::watch;
  std::map<std::string, double> numbers;  // for the placeholders of the sentence, as in Reason
  // What to say where sentence_of has nothing, with the same numbers.
  std::string reason_key;
  bool operator==(const Mismatch&) const = default;
};

// Those of `ratings` at a distance of 2 or more, the largest first. What is not known is no
// mismatch.
std::vector<Mismatch> mismatches(const std::vector<SuggestedRating>& ratings);

// Whether what product and channel are explains it, as `suggested` of the same channel has it; else
// only one's own rating says so, and nothing may be said of how people buy or what the channel
// does.
bool is_explained(const Mismatch& mismatch, std::span<const SuggestedRating> suggested);

// The sentence of assets/channels/criteria.json that names it; empty where there is none, or where
// it needs a number nobody has said (days to decide, references). It may also hold {channel}.
const Bilingual& sentence_of(const Library& library, const Mismatch& mismatch);

}  // namespace core
