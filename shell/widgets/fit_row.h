// How a channel of the plan meets the product, in the words and numbers that the Channels page
// shows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/channel.h"
#include "core/rating/fit.h"
#include "shell/frame/frame.h"
#include "shell/widgets/marks.h"

namespace shell {

// Product and channel on one trait, 1..5.
struct TraitPair {
  core::Id trait;
  std::optional<double> product, channel;
  core::Severity severity = core::Severity::near;
  bool is_known() const { return product && channel; }
};

// A named mismatch, with the sentence that says it.
struct Gap {
  core::Id criterion;
  std::string text;
  double distance = 0;  // on the 1..5 scale, 2..4
  core::Severity severity = core::Severity::watch;
  std::optional<TraitPair> pair;  // of criteria that are traits
  // Product and channel explain it; else only one's own rating says so.
  bool is_explained = true;
};

struct FitRow {
  const core::Channel* channel = nullptr;
  std::vector<TraitPair> pairs;  // decision, intent, catalogue, visual, explain
  std::vector<Gap> gaps;         // worst first; one's own ratings count in place of the suggested
  std::vector<core::SuggestedRating> suggested;  // for every one of criterion_ids()
  bool has_rating = false;  // at least one trait can be compared, or was rated by hand

  std::size_t far() const;  // gaps that are far
};

core::Fit fit_now(const Frame& frame);

// Every channel of the plan, as `fit` of the same plan has it: fewest far gaps first, then the
// smallest worst one, then fewest; what cannot be compared last.
std::vector<FitRow> fit_rows(const Frame& frame, const core::Fit& fit);
const FitRow* fit_row_of(const std::vector<FitRow>& rows, const core::Id& channel);

std::string trait_name(const Frame& frame, const core::Id& trait);
std::string criterion_name(const Frame& frame, const core::Id& criterion);
// Draws the pair as ring and dot, in the colour of its severity.
void pair_dumbbell(Frame& frame, Rect rect, const TraitPair& pair);
// "Rythme : produit 4, canal 1".
std::string pair_text(const Frame& frame, const TraitPair& pair);
// "2 écarts graves", "Aucun écart" ...
std::string gaps_text(const Frame& frame, const FitRow& row);

// "4,2 (de 3 à 5)", or "4" where the ends are as good as one.
std::string rating_text(const Frame& frame, double rating, double low, double high);
// The reason of a suggestion, its numbers as the reader's language writes them.
std::string reason_text(const Frame& frame, const core::Reason& reason);

std::string decision_text(const Frame& frame, const std::optional<core::Decision>& decision);
TagTone decision_tone(const std::optional<core::Decision>& decision);

// A whole number in words up to ten, in digits above.
std::string number_in_words(const Frame& frame, std::size_t number);

}  // namespace shell
