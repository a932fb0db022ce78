#include <algorithm>
#include <array>

#include "core/cli/allocate_metric.h"
#include "core/cli/commands.h"
#include "core/cli/json_answer.h"
#include "core/cli/metric_bounds.h"
#include "core/cli/metric_input.h"
#include "core/cli/platform_metrics.h"
#include "core/cli/response_metrics.h"
#include "core/document/json_writer.h"
#include "core/metrics/claims.h"
#include "core/metrics/concentration.h"
#include "core/metrics/dirichlet.h"
#include "core/metrics/knock_on.h"
#include "core/metrics/season.h"
#include "core/metrics/unmix.h"
#include "core/metrics/wilson.h"
#include "core/rating/acceptability.h"

namespace core::cli {
namespace {

using Answer = Result<JsonValue>;

Answer refused(Error error, std::string_view member) {
  if (error.place.empty()) error.place = member;
  return std::unexpected(std::move(error));
}

Answer answer_concentration(MetricInput& input) {
  const auto shares = input.numbers("shares");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto found = concentration(shares);
  if (!found) return refused(found.error(), "shares");
  return object({{"hhi", json_number(found->hhi)},
                 {"effective_number", json_number(found->effective_number)},
                 {"normalised", json_number(found->normalised)},
                 {"entropy_number", json_number(found->entropy_number)},
                 {"largest", json_number(found->largest_share)}});
}

Answer answer_claims(MetricInput& input) {
  const double revenue = input.number("revenue");
  const double spend = input.number("spend");
  const auto claimed = input.numbers_by_name("claims");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto found = claims(revenue, spend, claimed.values);
  if (!found) return std::unexpected(found.error());
  std::vector<std::string> impossible;
  for (const std::size_t place : found->impossible) impossible.push_back(claimed.names[place]);
  return object({{"ratio", json_number(found->ratio)},
                 {"mer", number_or_null(found->mer)},
                 {"impossible", texts(impossible)},
                 {"least_double_count", json_number(found->least_double_count)}});
}

Answer answer_unmix(MetricInput& input) {
  const double direct = input.number("direct");
  auto labelled = input.numbers_by_name("labelled");
  const auto given = input.known_by_name("unlabelled_share");
  if (!input.is_good()) return std::unexpected(input.error());
  // A channel may be dark alone: none of its visits say where they come from.
  for (const std::string& name : given.names) {
    if (labelled.place(name)) continue;
    labelled.names.push_back(name);
    labelled.values.push_back(0.0);
  }
  std::vector<std::optional<double>> shares;
  for (const std::string& name : labelled.names) {
    const auto place = given.place(name);
    shares.push_back(place ? given.values[*place] : std::nullopt);
  }
  const auto found = unmix(direct, labelled.values, shares);
  if (!found) return std::unexpected(found.error());
  std::vector<JsonMember> visits;
  std::vector<std::string> unidentifiable;
  for (std::size_t i = 0; i < labelled.names.size(); ++i) {
    if (found->visits[i])
      visits.push_back({labelled.names[i], json_number(*found->visits[i])});
    else
      unidentifiable.push_back(labelled.names[i]);
  }
  return object({{"true", json_object(std::move(visits))},
                 {"direct", json_number(found->rest)},
                 {"inconsistent", json_boolean(found->rest < 0.0)},
                 {"unidentifiable", texts(unidentifiable)}});
}

Answer answer_wilson(MetricInput& input) {
  const double successes = input.number("successes");
  const double trials = input.number("trials");
  const double confidence = input.number_or("confidence", 0.95);
  if (!input.is_good()) return std::unexpected(input.error());
  const auto found = wilson(successes, trials, confidence);
  if (!found) return refused(found.error(), "successes");
  return object({{"low", json_number(found->low)}, {"high", json_number(found->high)}});
}

Answer answer_dirichlet(MetricInput& input) {
  const auto counts = input.numbers("counts");
  const double prior = input.number_or("prior", 1.0);
  if (!input.is_good()) return std::unexpected(input.error());
  const auto shares = dirichlet_shares(counts, prior);
  const auto hhi = dirichlet_expected_hhi(counts, prior);
  const auto order = dirichlet_order(counts, prior);
  if (!shares) return std::unexpected(shares.error());
  if (!hhi) return std::unexpected(hhi.error());
  if (!order) return std::unexpected(order.error());
  std::vector<double> mean, low, high;
  for (const DirichletShare& share : *shares) {
    mean.push_back(share.mean);
    low.push_back(share.interval.low);
    high.push_back(share.interval.high);
  }
  std::vector<JsonValue> rows;
  for (const auto& row : *order) rows.push_back(numbers(row));
  return object({{"mean", numbers(mean)},
                 {"low", numbers(low)},
                 {"high", numbers(high)},
                 {"expected_hhi", json_number(*hhi)},
                 {"order", json_array(std::move(rows))}});
}

// The place of a channel, which a link may name though it has no share of its own.
std::size_t place_or_add(ByName<double>& shares, const std::string& name) {
  if (const auto place = shares.place(name)) return *place;
  shares.names.push_back(name);
  shares.values.push_back(0.0);
  return shares.names.size() - 1;
}

Answer answer_knock_on(MetricInput& input) {
  auto shares = input.numbers_by_name("shares");
  const auto stopped = input.texts("stopped");
  const double recapture = input.number_or("recapture", 0.0);
  std::vector<CreatesLink> links;
  if (const auto* const given = input.objects("links"); given && input.is_good())
    for (const JsonValue& item : *given) {
      MetricInput link(item);
      const std::string from = link.text("from");
      const std::string to = link.text("to");
      const double share = link.number("share");
      input.refuse_item("links", link);
      links.push_back({place_or_add(shares, from), place_or_add(shares, to), share});
    }
  if (!input.is_good()) return std::unexpected(input.error());
  std::vector<std::size_t> places;
  // One that is neither shared nor linked lies past the end, and is refused there.
  for (const std::string& name : stopped)
    places.push_back(shares.place(name).value_or(shares.names.size()));
  const auto loss = knock_on_loss(shares.values, places, links, recapture);
  if (!loss) return std::unexpected(loss.error());
  return object({{"loss", json_number(*loss)}});
}

Answer answer_season(MetricInput& input) {
  const auto values = input.numbers("values");
  if (!input.is_good()) return std::unexpected(input.error());
  const auto indices = season_indices(values);
  if (!indices) return std::unexpected(indices.error());
  return object({{"index", numbers(*indices)}});
}

Answer answer_acceptability(MetricInput& input) {
  const auto rows = input.rows("scores");
  AcceptabilityQuestion question{.samples = static_cast<std::size_t>(input.whole_or(
                                     "samples", 1, AcceptabilityQuestion::usual_samples)),
                                 .seed = input.whole_or("seed", 0, 1)};
  if (!rows.empty()) question.criteria = rows.front().size();
  for (const auto& row : rows) {
    if (row.size() != question.criteria) input.misshape("scores", "[[1, 2], [3, 4]]");
    for (const double score : row)
      question.scores.push_back({.likely = score, .low = score, .high = score});
  }
  if (!input.is_good()) return std::unexpected(input.error());
  const auto found = acceptability(question);
  if (!found) return std::unexpected(found.error());
  std::vector<JsonValue> ranks, weights;
  for (std::size_t a = 0; a < found->alternatives; ++a) {
    ranks.push_back(
        numbers(std::span(found->ranks).subspan(a * found->alternatives, found->alternatives)));
    // An alternative that is never first is for no weights at all.
    const std::vector<JsonValue> none(found->criteria);
    weights.push_back(
        found->rank(a, 0) > 0
            ? numbers(
                  std::span(found->central_weights).subspan(a * found->criteria, found->criteria))
            : json_array(none));
  }
  return object({{"rank_acceptability", json_array(std::move(ranks))},
                 {"central_weights", json_array(std::move(weights))},
                 {"confidence", numbers(found->confidence)}});
}

struct Metric {
  std::string_view name;
  Answer (*answer)(MetricInput& input);
};

constexpr std::array metrics{
    Metric{"acceptability", answer_acceptability},
    Metric{"adstock", answer_adstock},
    Metric{"allocate", answer_allocate},
    Metric{"baselined_tanh", answer_baselined_tanh},
    Metric{"bass", answer_bass},
    Metric{"claims", answer_claims},
    Metric{"concentration", answer_concentration},
    Metric{"decay", answer_decay},
    Metric{"dirichlet", answer_dirichlet},
    Metric{"hill", answer_hill},
    Metric{"knock_on", answer_knock_on},
    Metric{"loop", answer_loop},
    Metric{"rank_curve", answer_rank_curve},
    Metric{"season", answer_season},
    Metric{"unmix", answer_unmix},
    Metric{"wilson", answer_wilson},
};

// What was wrong with a question, in words.
Message refusal_of(std::string_view metric, const Error& error) {
  if (error.key.starts_with("error.decay.")) return {error.key, error.values};
  if (error.key == "error.link_circle") return {"cli.metric_circle"};
  Message reason{error.key, error.values};
  reason.values["member"] = error.place;
  if (!error.key.starts_with("cli.")) {
    const std::string_view bound = metric_bound(metric, error.place);
    reason.key = bound.empty() ? "cli.metric_input" : "cli.metric_range";
    reason.values["bound"] = bound;
  }
  return reason;
}

Outcome refusal(const Catalog& messages, const Message& reason) {
  return {Exit::wrong_input, {}, messages.say(reason) + "\n"};
}

}  // namespace

Outcome run_metric(const Call& call, const Catalog& messages) {
  const auto question = parse_json(call.text);
  if (!question) return refusal(messages, {question.error().key, question.error().values});
  if (question->kind != JsonKind::object) return refusal(messages, {"cli.metric_not_an_object"});
  MetricInput input(*question);
  const std::string name = input.text("name");
  if (!input.is_good()) return refusal(messages, refusal_of("", input.error()));
  const auto metric = std::ranges::find(metrics, name, &Metric::name);
  if (metric == metrics.end()) return refusal(messages, {"cli.unknown_metric", {{"found", name}}});
  const Answer answer = metric->answer(input);
  if (answer) return {Exit::done, canonical_json(*answer), {}};
  return refusal(messages, refusal_of(name, answer.error()));
}

}  // namespace core::cli
