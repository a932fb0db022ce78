#include "shell/widgets/fit_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "core/base/catalog.h"
#include "core/base/sort_stably.h"
#include "core/metrics/today_mix.h"
#include "core/model/lookup.h"
#include "core/rating/effective_rating.h"

namespace shell {
namespace {

struct TraitFields {
  std::string_view id;
  std::optional<core::Demand> core::ProductDemand::* product;
  std::optional<core::Estimate> core::Physics::* channel;
};

constexpr std::array<TraitFields, 6> trait_fields{
    {{"decision", &core::ProductDemand::decision, &core::Physics::decision},
     {"intent", &core::ProductDemand::intent, &core::Physics::intent},
     {"catalogue", &core::ProductDemand::catalogue, &core::Physics::catalogue},
     {"visual", &core::ProductDemand::visual, &core::Physics::visual},
     {"explain", &core::ProductDemand::explain, &core::Physics::explain},
     {"control", &core::ProductDemand::control, &core::Physics::control}}};
// Of these, the ones the table shows; control is what every rented channel lacks and stands among
// the gaps.
constexpr std::size_t shown_traits = 5;

using Ratings = std::vector<core::SuggestedRating>;

const core::SuggestedRating* find_rating(const Ratings& ratings, std::string_view criterion) {
  const auto found = std::ranges::find(ratings, criterion, &core::SuggestedRating::criterion);
  return found == ratings.end() ? nullptr : &*found;
}

TraitPair pair_of(const FitRow& row, const Ratings& ratings, const core::ProductDemand& demand,
                  const TraitFields& fields) {
  TraitPair pair{.trait = core::Id{fields.id}, .product = {}, .channel = {}};
  if (const auto& product = demand.*(fields.product)) pair.product = core::middle(product->value);
  if (const auto& channel = row.channel->physics.*(fields.channel))
    pair.channel = core::middle(*channel);
  if (const core::SuggestedRating* const rating = find_rating(ratings, fields.id);
      rating && rating->rating)
    pair.severity = core::severity_of(rating->distance);
  return pair;
}

// Scales are said in whole steps: their ranges deserve no more.
std::map<std::string, std::string> numbers_in_words(const Frame& frame,
                                                    const std::map<std::string, double>& numbers) {
  std::map<std::string, std::string> values;
  for (const auto& [name, number] : numbers) {
    const bool is_days = name == "days" && number < 2;
    values[name] =
        name == "share" ? frame.format.share(number) : frame.format.number(number, is_days ? 1 : 0);
  }
  return values;
}

// The library's sentence where product and channel explain the mismatch; where only one's own
// rating does, that is said.
std::string sentence(const Frame& frame, const FitRow& row, const core::Mismatch& mismatch) {
  const core::Channel& channel = *row.channel;
  if (!core::is_explained(mismatch, row.suggested)) {
    const core::Rating* const own =
        core::find_rating(frame.plan, std::nullopt, channel.id, mismatch.criterion);
    return frame.text("fit.gap.own", {{"criterion", criterion_name(frame, mismatch.criterion)},
                                      {"rating", frame.format.number(own ? own->rating : 0, 1)}});
  }
  core::Message why{mismatch.reason_key, numbers_in_words(frame, mismatch.numbers)};
  why.values["channel"] = channel.name;
  const std::string& worded = frame.in_language(core::sentence_of(frame.library, mismatch));
  return worded.empty() ? frame.text(why) : core::fill(worded, why.values);
}

FitRow row_of(const Frame& frame, const core::Channel& channel, const core::ChannelFit& fit,
              const core::ProductDemand& demand) {
  FitRow row;
  row.channel = &channel;
  row.suggested = fit.suggested;
  const Ratings& ratings = fit.counted;
  for (std::size_t i = 0; i < shown_traits; ++i)
    row.pairs.push_back(pair_of(row, ratings, demand, trait_fields[i]));
  row.has_rating = std::ranges::any_of(row.pairs, &TraitPair::is_known) ||
                   std::ranges::contains(frame.plan.ratings, channel.id, &core::Rating::channel);
  for (const core::Mismatch& mismatch : core::mismatches(ratings)) {
    Gap gap{.criterion = mismatch.criterion,
            .text = sentence(frame, row, mismatch),
            .distance = std::abs(mismatch.distance),
            .severity = mismatch.severity,
            .pair = {},
            .is_explained = core::is_explained(mismatch, row.suggested)};
    const auto fields = std::ranges::find(trait_fields, mismatch.criterion, &TraitFields::id);
    if (fields != trait_fields.end()) gap.pair = pair_of(row, ratings, demand, *fields);
    row.gaps.push_back(std::move(gap));
  }
  return row;
}

}  // namespace

std::size_t FitRow::far() const {
  return static_cast<std::size_t>(std::ranges::count(gaps, core::Severity::far, &Gap::severity));
}

core::Fit fit_now(const Frame& frame) {
  return core::fit(frame.plan, core::today_mix(frame.plan, frame.library.owners),
                   core::behaviour_shares(frame.plan));
}

std::vector<FitRow> fit_rows(const Frame& frame, const core::Fit& fit) {
  std::vector<FitRow> rows;
  for (std::size_t i = 0; i < frame.plan.channels.size(); ++i)
    rows.push_back(row_of(frame, frame.plan.channels[i], fit.channels[i], fit.demand));
  core::sort_stably(rows, {}, [](const FitRow& row) {
    return std::tuple{!row.has_rating, row.far(),
                      row.gaps.empty() ? 0.0 : row.gaps.front().distance, row.gaps.size()};
  });
  return rows;
}

const FitRow* fit_row_of(const std::vector<FitRow>& rows, const core::Id& channel) {
  const auto found =
      std::ranges::find_if(rows, [&](const FitRow& row) { return row.channel->id == channel; });
  return found == rows.end() ? nullptr : &*found;
}

std::string trait_name(const Frame& frame, const core::Id& trait) {
  const core::Trait* const found = core::find_by_id(frame.library.traits, trait);
  return found ? frame.in_language(found->name) : trait;
}

std::string criterion_name(const Frame& frame, const core::Id& criterion) {
  const core::CriterionText* const found = core::find_by_id(frame.library.criteria, criterion);
  return found ? frame.in_language(found->name) : criterion;
}

void pair_dumbbell(Frame& frame, Rect rect, const TraitPair& pair) {
  if (!pair.is_known()) {
    // Half a pair is neither close nor far: it stands in grey.
    dumbbell(frame, rect, pair.product, std::nullopt, 0);
    if (!pair.channel) return;
    const float x = rect.x + 7 + (rect.w - 14) * static_cast<float>((*pair.channel - 1) / 4);
    frame.paint().disc({x, rect.centre().y}, 5, frame.theme().control_border);
    return;
  }
  // The mark colours by distance; a severity already says which of its three bands this is.
  constexpr std::array<double, 3> distances{0, 2, 3};
  dumbbell(frame, rect, pair.product, pair.channel,
           distances[static_cast<std::size_t>(pair.severity)]);
}

std::string pair_text(const Frame& frame, const TraitPair& pair) {
  const auto said = [&](const std::optional<double>& value) {
    return value ? frame.format.number(*value, 1) : frame.text("fit.unknown_value");
  };
  return frame.text("fit.trait_pair", {{"trait", trait_name(frame, pair.trait)},
                                       {"product", said(pair.product)},
                                       {"channel", said(pair.channel)}});
}

std::string gaps_text(const Frame& frame, const FitRow& row) {
  if (!row.has_rating) return frame.text("fit.gaps.unknown");
  if (row.gaps.empty()) return frame.text("fit.gaps.none");
  if (row.far() > 0) return frame.text_count("fit.gaps.far", static_cast<double>(row.far()));
  return frame.text_count("fit.gaps.count", static_cast<double>(row.gaps.size()));
}

std::string rating_text(const Frame& frame, double rating, double low, double high) {
  const auto number = [&](double value) { return frame.format.number(value, 1); };
  if (high - low < 0.05) return number(rating);
  return frame.text("fit.rating.range",
                    {{"rating", number(rating)}, {"low", number(low)}, {"high", number(high)}});
}

std::string reason_text(const Frame& frame, const core::Reason& reason) {
  return frame.text(core::Message{reason.key, numbers_in_words(frame, reason.numbers)});
}

std::string decision_text(const Frame& frame, const std::optional<core::Decision>& decision) {
  return frame.text(decision ? TextKey{"fit.decision."} + core::name_of(*decision)
                             : "fit.decision.undecided");
}

TagTone decision_tone(const std::optional<core::Decision>& decision) {
  if (!decision) return TagTone::warn;
  return *decision == core::Decision::use ? TagTone::accent : TagTone::neutral;
}

std::string number_in_words(const Frame& frame, std::size_t number) {
  constexpr std::size_t last_word = 10;
  return number <= last_word ? frame.text(TextKey{"fit.number."} + std::to_string(number))
                             : frame.format.number(static_cast<double>(number));
}

}  // namespace shell
