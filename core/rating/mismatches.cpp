#include "core/rating/mismatches.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"

namespace core {

Severity severity_of(double distance) {
  if (std::abs(distance) >= 3.0) return Severity::far;
  return std::abs(distance) >= 2.0 ? Severity::watch : Severity::near;
}

std::vector<Mismatch> mismatches(const std::vector<SuggestedRating>& ratings) {
  std::vector<Mismatch> found;
  for (const SuggestedRating& rating : ratings) {
    if (!rating.rating || severity_of(rating.distance) == Severity::near) continue;
    found.push_back({.criterion = rating.criterion,
                     .distance = rating.distance,
                     .severity = severity_of(rating.distance),
                     .numbers = rating.reason.numbers,
                     .reason_key = rating.reason.key});
  }
  sort_stably(found, std::greater{},
              [](const Mismatch& mismatch) { return std::abs(mismatch.distance); });
  return found;
}

bool is_explained(const Mismatch& mismatch, std::span<const SuggestedRating> suggested) {
  const auto found = std::ranges::find(suggested, mismatch.criterion, &SuggestedRating::criterion);
  return found != suggested.end() && found->rating &&
         severity_of(found->distance) != Severity::near;
}

const Bilingual& sentence_of(const Library& library, const Mismatch& mismatch) {
  static const Bilingual none;
  const CriterionText* const criterion = find_by_id(library.criteria, mismatch.criterion);
  if (!criterion) return none;
  const Bilingual& sentence = !criterion->two_sided     ? criterion->mismatch
                              : mismatch.distance < 0.0 ? criterion->mismatch_fast
                                                        : criterion->mismatch_slow;
  for (const char* number : {"days", "cash_days", "count", "product", "offered", "share"}) {
    const std::string placeholder = std::string("{") + number + "}";
    if (sentence.fr.contains(placeholder) && !mismatch.numbers.contains(number)) return none;
  }
  return sentence;
}

}  // namespace core
