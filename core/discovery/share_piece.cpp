#include "core/discovery/share_piece.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "core/base/sort_stably.h"
#include "core/metrics/metric_input.h"
#include "core/metrics/wilson.h"

namespace core {
namespace {

constexpr double sds_in_a_range = 3.29, sds_in_a_pert = 6.0;

bool is_counted(const BehaviourEvidence& evidence) {
  return evidence.count && evidence.of && is_amount(*evidence.count) && is_amount(*evidence.of) &&
         *evidence.of > 0.0 && *evidence.count <= *evidence.of;
}

double most_people(Evidence grade, double otherwise) {
  if (grade == Evidence::guess) return people_behind_a_guess;
  if (grade == Evidence::library) return people_behind_a_published_figure;
  return otherwise;
}

double people_of_range(const Estimate& range, Evidence grade) {
  const double p = middle(range);
  const double sd = (range.high - range.low) / (range.mode ? sds_in_a_pert : sds_in_a_range);
  return std::clamp(p * (1.0 - p) / (sd * sd), 1.0, most_people(grade, people_behind_a_range));
}

bool is_share_of_people(const Estimate& share) {
  return is_share(share.low) && is_share(share.high) && share.low <= share.high &&
         is_share(middle(share));
}

// Ends of its own, once share and people stand.
bool finish(SharePiece& piece) {
  const auto interval = wilson(piece.share * piece.people, piece.people);
  if (!interval) return false;
  piece.low = interval->low;
  piece.high = interval->high;
  return true;
}

std::optional<SharePiece> piece_of(const BehaviourEvidence& evidence, std::size_t answers) {
  SharePiece piece;
  piece.grade = evidence.kind;
  if (is_counted(evidence)) {
    piece.share = *evidence.count / *evidence.of;
    piece.people = std::min(*evidence.of, most_people(evidence.kind, *evidence.of));
    piece.count = evidence.count;
    piece.of = evidence.of;
    if (!piece.is_stand_in()) piece.answers = answers;
  } else if (evidence.share && is_share_of_people(*evidence.share)) {
    piece.share = middle(*evidence.share);
    piece.people = evidence.share->is_point() ? people_behind_a_number
                                              : people_of_range(*evidence.share, evidence.kind);
  } else {
    return std::nullopt;
  }
  return finish(piece) ? std::optional(piece) : std::nullopt;
}

// Counts of behaviours that are answers to the same question.
struct Question {
  const BehaviourEvidence* first = nullptr;
  double sum = 0;
  std::size_t answers = 0;

  bool is_of(const BehaviourEvidence& one) const {
    return std::tie(one.kind, *one.of, one.source, one.date, one.segment) ==
           std::tie(first->kind, *first->of, first->source, first->date, first->segment);
  }
  bool allows_one() const { return answers > 1 && sum == *first->of; }
};

std::vector<Question> questions_of(const Plan& plan) {
  std::vector<Question> questions;
  for (const Behaviour& behaviour : plan.behaviours)
    for (const BehaviourEvidence& evidence : behaviour.evidence) {
      if (!is_counted(evidence)) continue;
      auto same = std::ranges::find_if(
          questions, [&](const Question& question) { return question.is_of(evidence); });
      if (same == questions.end()) same = questions.insert(same, {.first = &evidence});
      same->sum += *evidence.count;
      ++same->answers;
    }
  return questions;
}

// How many answers there were to choose among, where the question allowed one; else 0.
std::size_t answers_to(const std::vector<Question>& questions, const BehaviourEvidence& evidence) {
  if (!is_counted(evidence)) return 0;
  const auto question =
      std::ranges::find_if(questions, [&](const Question& one) { return one.is_of(evidence); });
  return question != questions.end() && question->allows_one() ? question->answers : 0;
}

struct Tally {
  std::vector<double> counts;  // people by behaviour, in the plan's order
  double of = 0;
  bool is_single = true;
};

Tally tally_of(const Plan& plan) {
  Tally tally{.counts = std::vector<double>(plan.behaviours.size(), 0.0)};
  for (const Interview& interview : plan.interviews) {
    std::set<std::string_view> tagged;
    for (const InterviewAnswer& answer : interview.answers)
      tagged.insert(answer.behaviours.begin(), answer.behaviours.end());
    if (tagged.empty()) continue;
    ++tally.of;
    tally.is_single = tally.is_single && tagged.size() == 1;
    for (std::size_t i = 0; i < plan.behaviours.size(); ++i)
      if (tagged.contains(plan.behaviours[i].id)) ++tally.counts[i];
  }
  return tally;
}

auto rank(const SharePiece& piece) {
  return std::tuple(worth(piece.grade), piece.people, piece.share, piece.is_derived);
}

void add_interviews(std::vector<SharePiece>& pieces, const Tally& tally, std::size_t behaviour) {
  if (!(tally.of > 0.0)) return;
  const auto is_typed = [](const SharePiece& piece) {
    return piece.grade == Evidence::interview && piece.of;
  };
  const auto larger = std::ranges::find_if(
      pieces, [&](const SharePiece& piece) { return is_typed(piece) && *piece.of > tally.of; });
  if (larger != pieces.end()) return;
  std::erase_if(pieces, is_typed);
  SharePiece piece;
  piece.grade = Evidence::interview;
  piece.share = tally.counts[behaviour] / tally.of;
  piece.people = tally.of;
  piece.count = tally.counts[behaviour];
  piece.of = tally.of;
  piece.is_derived = true;
  if (tally.is_single && tally.counts.size() > 1) piece.answers = tally.counts.size();
  if (finish(piece)) pieces.push_back(piece);
}

}  // namespace

int worth(Evidence grade) { return grade == Evidence::library ? 1 : 2 * static_cast<int>(grade); }

std::vector<std::vector<SharePiece>> share_pieces(const Plan& plan) {
  const Tally tally = tally_of(plan);
  const std::vector<Question> questions = questions_of(plan);
  std::vector<std::vector<SharePiece>> all(plan.behaviours.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const BehaviourEvidence& evidence : plan.behaviours[i].evidence) {
      const auto piece = piece_of(evidence, answers_to(questions, evidence));
      if (piece) all[i].push_back(*piece);
    }
    add_interviews(all[i], tally, i);
    sort_stably(all[i], std::ranges::greater{},
                [](const SharePiece& piece) { return rank(piece); });
  }
  return all;
}

}  // namespace core
