#include "core/rating/acceptability.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/metrics/metric_input.h"
#include "core/rating/score_draws.h"

namespace core {
namespace {

constexpr std::size_t batch = draws_a_batch;
constexpr std::size_t confidence_samples = 2048;
constexpr std::size_t bins = 256;
constexpr double largest_score = 1e12;
constexpr std::size_t batches_between_reports = 16;

struct Tally {
  std::vector<std::uint32_t> ranks, above, bins_of;
  std::vector<double> weights_when_first;
};

class Simulation {
 public:
  Simulation(const AcceptabilityQuestion& question, WeightDraws weights)
      : question_(question),
        criteria_(question.criteria),
        alternatives_(question.scores.size() / question.criteria),
        draws_(std::move(weights)),
        one_draw_(criteria_),
        weights_(criteria_),
        scores_(alternatives_),
        beaten_by_(alternatives_) {
    bases_.assign(criteria_, 0.0);
    for (std::size_t c = 0; c < criteria_; ++c) {
      bases_[c] = question.scores[c].low;
      for (std::size_t a = 1; a < alternatives_; ++a)
        bases_[c] = std::min(bases_[c], score(a, c).low);
    }
    least_ = most_ = question.scores.front().low;
    for (std::size_t a = 0; a < alternatives_; ++a)
      for (std::size_t c = 0; c < criteria_; ++c) {
        const std::uint64_t luck = question.streams.empty() ? a : question.streams[a];
        // The lowest streams are those of the weights.
        cells_.emplace_back(score(a, c), bases_[c], (luck << 8) + c + 1);
        least_ = std::min(least_, score(a, c).low);
        most_ = std::max(most_, score(a, c).high);
      }
    tally_.ranks.assign(alternatives_ * alternatives_, 0);
    tally_.above.assign(alternatives_ * alternatives_, 0);
    tally_.bins_of.assign(alternatives_ * bins, 0);
    tally_.weights_when_first.assign(alternatives_ * criteria_, 0.0);
  }

  Result<Acceptability> run(const std::function<bool(double)>& go_on) {
    const std::size_t samples = question_.samples;
    for (std::size_t done = 0; done < samples; done += batch) {
      if (go_on && done / batch % batches_between_reports == 0 &&
          !go_on(static_cast<double>(done) / static_cast<double>(samples)))
        return std::unexpected(Error{"error.stopped"});
      draw_weights();
      draw_scores(done / batch);
      count(std::min(batch, samples - done));
    }
    Acceptability answer = shares();
    find_confidence(answer);
    return answer;
  }

 private:
  const ScoreRange& score(std::size_t alternative, std::size_t criterion) const {
    return question_.scores[alternative * criteria_ + criterion];
  }

  void draw_weights() {
    for (std::size_t i = 0; i < batch; ++i) {
      draws_.next(one_draw_);
      for (std::size_t c = 0; c < criteria_; ++c) weights_[c][i / 4][i % 4] = one_draw_[c];
    }
    shift_.fill(0.0f);
    for (std::size_t c = 0; c < criteria_; ++c)
      for (std::size_t i = 0; i < fours_a_batch; ++i)
        shift_[i] += weights_[c][i] * static_cast<float>(bases_[c]);
  }

  void draw_scores(std::uint64_t batch_number) {
    Fours drawn;
    for (std::size_t a = 0; a < alternatives_; ++a) {
      Fours& sum = scores_[a];
      sum.fill(0.0f);
      for (std::size_t c = 0; c < criteria_; ++c) {
        cells_[a * criteria_ + c].draw(question_.seed, batch_number, drawn);
        for (std::size_t i = 0; i < fours_a_batch; ++i) sum[i] += weights_[c][i] * drawn[i];
      }
    }
  }

  // The first `used` draws of the batch.
  void count(std::size_t used) {
    // Where all score the same nobody is beaten.
    for (Fours& scores : scores_)
      for (std::size_t i = used; i < batch; ++i) scores[i / 4][i % 4] = 0.0f;
    for (WholeFours& beaten : beaten_by_) beaten.fill(0);
    for (std::size_t a = 0; a < alternatives_; ++a)
      for (std::size_t b = a + 1; b < alternatives_; ++b) count_pair(a, b);
    const float scale =
        most_ > least_ ? static_cast<float>(static_cast<double>(bins) / (most_ - least_)) : 0.0f;
    const Four start = static_cast<float>(least_);
    const FourWhole last_bin = static_cast<std::int32_t>(bins) - 1;
    for (std::size_t a = 0; a < alternatives_; ++a)
      for (std::size_t i = 0; i < used; i += 4) {
        const std::size_t four = i / 4;
        const FourWhole rank = beaten_by_[a][four];
        const FourWhole bin = __builtin_elementwise_max(
            FourWhole{},
            __builtin_elementwise_min(
                last_bin, __builtin_convertvector((scores_[a][four] + shift_[four] - start) * scale,
                                                  FourWhole)));
        for (std::size_t lane = 0; lane < std::min<std::size_t>(4, used - i); ++lane)
          count_draw(a, i + lane, static_cast<std::size_t>(rank[lane]),
                     static_cast<std::size_t>(bin[lane]));
      }
  }

  void count_draw(std::size_t alternative, std::size_t draw, std::size_t rank, std::size_t bin) {
    ++tally_.ranks[alternative * alternatives_ + rank];
    ++tally_.bins_of[alternative * bins + bin];
    if (rank > 0) return;
    for (std::size_t c = 0; c < criteria_; ++c)
      tally_.weights_when_first[alternative * criteria_ + c] +=
          static_cast<double>(weights_[c][draw / 4][draw % 4]);
  }

  void count_pair(std::size_t a, std::size_t b) {
    const Fours &one = scores_[a], &other = scores_[b];
    WholeFours &one_beaten = beaten_by_[a], &other_beaten = beaten_by_[b];
    FourWhole wins = 0, losses = 0;
    // What is true is -1 in every lane.
    for (std::size_t i = 0; i < fours_a_batch; ++i) {
      const FourWhole higher = one[i] > other[i], lower = one[i] < other[i];
      one_beaten[i] -= lower;
      other_beaten[i] -= higher;
      wins -= higher;
      losses -= lower;
    }
    tally_.above[a * alternatives_ + b] += static_cast<std::uint32_t>(__builtin_reduce_add(wins));
    tally_.above[b * alternatives_ + a] += static_cast<std::uint32_t>(__builtin_reduce_add(losses));
  }

  Acceptability shares() const {
    const auto samples = static_cast<double>(question_.samples);
    Acceptability answer{
        .alternatives = alternatives_, .criteria = criteria_, .samples = question_.samples};
    for (const std::uint32_t times : tally_.ranks) answer.ranks.push_back(times / samples);
    for (const std::uint32_t times : tally_.above) answer.above.push_back(times / samples);
    answer.central_weights = tally_.weights_when_first;
    for (std::size_t a = 0; a < alternatives_; ++a) {
      const double first = tally_.ranks[a * alternatives_];
      for (std::size_t c = 0; first > 0 && c < criteria_; ++c)
        answer.central_weights[a * criteria_ + c] /= first;
      answer.low.push_back(score_below(a, 0.05));
      answer.high.push_back(score_below(a, 0.95));
    }
    answer.confidence.assign(alternatives_, 0.0);
    return answer;
  }

  // The score under which a share of an alternative's draws lies.
  double score_below(std::size_t alternative, double share) const {
    const double wanted = share * static_cast<double>(question_.samples);
    double before = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
      const double here = tally_.bins_of[alternative * bins + bin];
      if (here > 0 && before + here >= wanted) {
        const double place = static_cast<double>(bin) + (wanted - before) / here;
        return least_ + (most_ - least_) * place / static_cast<double>(bins);
      }
      before += here;
    }
    return most_;
  }

  void find_confidence(Acceptability& answer) {
    const std::size_t samples = std::min(question_.samples, confidence_samples);
    std::vector<Fours> drawn(cells_.size());
    std::vector<std::uint32_t> times(alternatives_, 0);
    for (std::size_t done = 0; done < samples; done += batch) {
      for (std::size_t cell = 0; cell < cells_.size(); ++cell)
        cells_[cell].draw(question_.seed, done / batch, drawn[cell]);
      for (std::size_t a = 0; a < alternatives_; ++a)
        if (answer.rank(a, 0) > 0)
          times[a] += times_first(a, answer, drawn, std::min(batch, samples - done));
    }
    for (std::size_t a = 0; a < alternatives_; ++a)
      answer.confidence[a] = times[a] / static_cast<double>(samples);
  }

  // In how many of the draws the alternative is first under its central weights.
  std::uint32_t times_first(std::size_t alternative, const Acceptability& answer,
                            const std::vector<Fours>& drawn, std::size_t used) const {
    const auto score_of = [&](std::size_t which, Fours& sum) {
      sum.fill(0.0f);
      for (std::size_t c = 0; c < criteria_; ++c) {
        const Four weight = static_cast<float>(answer.central_weight(alternative, c));
        const Fours& here = drawn[which * criteria_ + c];
        for (std::size_t i = 0; i < fours_a_batch; ++i) sum[i] += weight * here[i];
      }
    };
    Fours own, other;
    score_of(alternative, own);
    WholeFours is_beaten{};
    for (std::size_t b = 0; b < alternatives_; ++b) {
      if (b == alternative) continue;
      score_of(b, other);
      for (std::size_t i = 0; i < fours_a_batch; ++i) is_beaten[i] |= other[i] > own[i];
    }
    std::uint32_t times = 0;
    for (std::size_t i = 0; i < used; ++i) times += is_beaten[i / 4][i % 4] == 0;
    return times;
  }

  const AcceptabilityQuestion& question_;
  std::size_t criteria_, alternatives_;
  WeightDraws draws_;
  std::vector<ScoreDraws> cells_;
  std::vector<double> bases_;  // of each criterion
  double least_ = 0, most_ = 0;
  std::vector<float> one_draw_;
  std::vector<Fours> weights_, scores_;
  Fours shift_{};  // what the bases add to every score of a draw
  std::vector<WholeFours> beaten_by_;
  Tally tally_;
};

bool is_sound(const ScoreRange& range) {
  return range.low >= -largest_score && range.low <= range.likely && range.likely <= range.high &&
         range.high <= largest_score;
}

}  // namespace

Result<Acceptability> acceptability(const AcceptabilityQuestion& question,
                                    const std::function<bool(double)>& go_on) {
  using Question = AcceptabilityQuestion;
  const std::size_t criteria = question.criteria, cells = question.scores.size();
  if (criteria == 0 || criteria > Question::most_criteria || cells == 0 || cells % criteria != 0 ||
      cells / criteria > Question::most_alternatives ||
      !std::ranges::all_of(question.scores, is_sound) ||
      (!question.streams.empty() && question.streams.size() != cells / criteria))
    return refused_input("scores");
  if (question.samples == 0 || question.samples > Question::most_samples)
    return refused_input("samples");
  if (!question.weights.empty() && question.weights.size() != criteria)
    return refused_input("weights");
  const std::vector<WeightBounds> any(criteria);
  auto weights =
      WeightDraws::make(question.weights.empty() ? any : question.weights, question.seed);
  if (!weights) return std::unexpected(weights.error());
  return Simulation(question, *std::move(weights)).run(go_on);
}

}  // namespace core
