#include "core/cli/commands.h"
#include "core/cli/fit_words.h"
#include "core/cli/json_answer.h"
#include "core/cli/option_values.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"
#include "core/rating/effective_rating.h"

namespace core::cli {
namespace {

JsonValue say_criterion(const Channel& channel, const SuggestedRating& rating, bool is_own,
                        const FitWords& words) {
  return object({{"id", json_string(rating.criterion)},
                 {"rating", number_or_null(rating.rating)},
                 {"low", json_number(rating.low)},
                 {"high", json_number(rating.high)},
                 {"own", json_boolean(is_own)},
                 {"judgement", json_boolean(rating.is_judgement)},
                 {"source", text_or_null(rating.source)},
                 {"why", json_string(words.why(channel, rating))}});
}

JsonValue say_channel(const Plan& plan, const Fit& fit, const Acceptability& answer,
                      std::size_t place, const FitWords& words) {
  const ChannelFit& one = fit.channels[place];
  const Channel& channel = plan.channels[place];
  std::vector<JsonValue> criteria, found;
  std::vector<JsonMember> weights;
  for (std::size_t c = 0; c < fit.criteria.size(); ++c) {
    const bool is_own = find_rating(plan, std::nullopt, channel.id, fit.criteria[c]) != nullptr;
    criteria.push_back(say_criterion(channel, one.counted[c], is_own, words));
    if (answer.wins(place) >= Acceptability::enough_wins)
      weights.push_back({fit.criteria[c], json_number(answer.central_weight(place, c))});
  }
  for (const Mismatch& mismatch : mismatches(one))
    found.push_back(object({{"criterion", json_string(mismatch.criterion)},
                            {"text", json_string(words.mismatch(channel, one, mismatch))}}));
  double top3 = 0;
  for (std::size_t rank = 0; rank < std::min<std::size_t>(3, answer.alternatives); ++rank)
    top3 += answer.rank(place, rank);
  return object({{"id", json_string(channel.id)},
                 {"criteria", json_array(std::move(criteria))},
                 {"mismatches", json_array(std::move(found))},
                 {"score", object({{"low", json_number(answer.low[place])},
                                   {"high", json_number(answer.high[place])}})},
                 {"first", json_number(answer.rank(place, 0))},
                 {"top3", json_number(std::min(1.0, top3))},
                 {"confidence", json_number(answer.confidence[place])},
                 {"wins", json_number(static_cast<double>(answer.wins(place)))},
                 {"central_weights", json_object(std::move(weights))}});
}

JsonValue say_above(const Fit& fit, const Acceptability& answer) {
  std::vector<JsonMember> rows;
  for (std::size_t a = 0; a < answer.alternatives; ++a) {
    std::vector<JsonMember> row;
    for (std::size_t b = 0; b < answer.alternatives; ++b)
      if (a != b) row.push_back({fit.channels[b].channel, json_number(answer.above_other(a, b))});
    rows.push_back({fit.channels[a].channel, json_object(std::move(row))});
  }
  return json_object(std::move(rows));
}

}  // namespace

Outcome fit_plan(const Call& call, const Catalog& messages) {
  using Question = AcceptabilityQuestion;
  const auto samples = option_number(call, "--samples", 1, Question::most_samples);
  if (!samples) return refusal(samples.error(), messages);
  const auto seed = option_number(call, "--seed", 0, most_seed);
  if (!seed) return refusal(seed.error(), messages);
  const Plan& plan = call.plan();
  const Library& library = embedded_library();
  const Fit found = fit(plan, today_mix(plan, library.owners), behaviour_shares(plan));
  Acceptability answer;
  if (!plan.channels.empty()) {
    Question question = acceptability_question(plan, found);
    if (*samples) question.samples = static_cast<std::size_t>(**samples);
    if (*seed) question.seed = **seed;
    auto ranked = acceptability(question);
    if (!ranked) return refusal({"cli.fit_" + ranked.error().place}, messages);
    answer = *std::move(ranked);
  }
  const FitWords words(plan, library);
  std::vector<JsonValue> channels;
  for (std::size_t place = 0; place < found.channels.size(); ++place)
    channels.push_back(say_channel(plan, found, answer, place, words));
  const JsonValue said =
      object({{"channels", json_array(std::move(channels))}, {"above", say_above(found, answer)}});
  return {Exit::done, canonical_json(said), {}};
}

}  // namespace core::cli
