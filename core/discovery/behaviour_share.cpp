#include "core/discovery/behaviour_share.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/metrics/beta.h"
#include "core/metrics/wilson.h"

namespace core {
namespace {

// How far two intervals lie apart; not above 0 where they touch.
double distance(const SharePiece& one, const SharePiece& other) {
  return std::max(one.low, other.low) - std::min(one.high, other.high);
}

bool are_of_different_segments(const SharePiece& one, const SharePiece& other) {
  return one.segment && other.segment && *one.segment != *other.segment;
}

bool contradict(const SharePiece& one, const SharePiece& other) {
  return distance(one, other) > 0.0 && !are_of_different_segments(one, other);
}

std::optional<std::pair<std::size_t, std::size_t>> worst_conflict(
    const std::vector<SharePiece>& pieces, bool only_used) {
  std::optional<std::pair<std::size_t, std::size_t>> worst;
  double most = 0.0;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    for (std::size_t j = i + 1; j < pieces.size(); ++j) {
      if (only_used && !(pieces[i].is_used && pieces[j].is_used)) continue;
      if (pieces[i].is_repeat || pieces[j].is_repeat || !contradict(pieces[i], pieces[j])) continue;
      if (const double apart = distance(pieces[i], pieces[j]); apart > most) {
        most = apart;
        worst = {i, j};
      }
    }
  return worst;
}

// A stand-in gives way to any piece of one's own that it contradicts.
void set_aside(std::vector<SharePiece>& pieces) {
  for (SharePiece& piece : pieces)
    if (piece.is_stand_in() && std::ranges::any_of(pieces, [&](const SharePiece& own) {
          return !own.is_stand_in() && contradict(piece, own);
        }))
      piece.is_used = false;
}

void span_all(BehaviourShare& answer) {
  answer.low = 1.0;
  answer.high = 0.0;
  for (const SharePiece& piece : answer.pieces) {
    if (!piece.is_used) continue;
    answer.low = std::min(answer.low, piece.low);
    answer.high = std::max(answer.high, piece.high);
  }
}

void add_up(BehaviourShare& answer) {
  double doing = 0.0;
  bool is_single = true;
  std::size_t answers = 0;
  for (const SharePiece& piece : answer.pieces) {
    if (!piece.is_used) continue;
    doing += piece.share * piece.people;
    answer.people += piece.people;
    is_single = is_single && piece.answers > 1;
    answers = std::max(answers, piece.answers);
  }
  if (!is_single) {
    // Adding up may put the sum past the people by a rounding.
    doing = std::min(doing, answer.people);
    const auto interval = wilson(doing, answer.people);
    answer.share = doing / answer.people;
    if (interval) answer.low = interval->low, answer.high = interval->high;
    return;
  }
  answer.answers = answers;
  const double a = 1.0 + doing;
  const double b = static_cast<double>(answers) - 1.0 + std::max(0.0, answer.people - doing);
  answer.share = a / (a + b);
  answer.low = beta_quantile(0.025, a, b).value_or(0.0);
  answer.high = beta_quantile(0.975, a, b).value_or(1.0);
}

// The best piece of the grade that most of the people are of.
const SharePiece& weightiest(const std::vector<SharePiece>& pieces) {
  std::map<Evidence, double> people;
  for (const SharePiece& piece : pieces)
    if (piece.is_used) people[piece.grade] += piece.people;
  const SharePiece* weightiest = &pieces.front();
  // From the best down: of equals the weaker one stays, and of a grade its best piece.
  for (const SharePiece& piece : pieces)
    if (piece.is_used && piece.grade != weightiest->grade &&
        people[piece.grade] >= people[weightiest->grade])
      weightiest = &piece;
  return *weightiest;
}

// However often something is guessed, nobody was asked: all guesses together count for one.
void share_out_guesses(std::vector<SharePiece>& pieces) {
  double people = 0.0;
  const auto is_counted = [](const SharePiece& piece) {
    return piece.is_used && piece.grade == Evidence::guess;
  };
  for (const SharePiece& piece : pieces)
    if (is_counted(piece)) people += piece.people;
  if (!(people > people_behind_a_guess)) return;
  for (SharePiece& piece : pieces)
    if (is_counted(piece)) piece.people *= people_behind_a_guess / people;
}

// Where pieces contradict each other: of the best grade the one that most people agree with.
const SharePiece& most_agreed(const std::vector<SharePiece>& pieces) {
  return *std::ranges::max_element(pieces, {}, [&](const SharePiece& one) {
    double people = 0.0;
    for (const SharePiece& other : pieces)
      if (other.is_used && !contradict(one, other)) people += other.people;
    return std::tuple(one.is_used, worth(one.grade), people);
  });
}

BehaviourShare combined(const Id& behaviour, std::vector<SharePiece> pieces) {
  BehaviourShare answer;
  answer.behaviour = behaviour;
  if (pieces.empty()) return answer;
  set_aside(pieces);
  // What is set aside explains nothing while one's own observations contradict each other.
  answer.conflict = worst_conflict(pieces, /*only_used=*/true);
  const bool is_torn = answer.conflict.has_value();
  if (!is_torn) answer.conflict = worst_conflict(pieces, /*only_used=*/false);
  share_out_guesses(pieces);
  const SharePiece& ground = is_torn ? most_agreed(pieces) : weightiest(pieces);
  answer.grade = ground.grade;
  answer.count = ground.count;
  answer.of = ground.of;
  answer.is_derived = ground.is_derived;
  if (is_torn) answer.share = ground.share, answer.people = ground.people;
  for (const SharePiece& piece : pieces)
    if (piece.is_used && !piece.is_stand_in()) answer.asked += piece.of.value_or(0.0);
  answer.pieces = std::move(pieces);
  if (!is_torn) add_up(answer);
  for (const SharePiece& one : answer.pieces)
    for (const SharePiece& other : answer.pieces)
      answer.differs_by_segment |= one.is_used && other.is_used && distance(one, other) > 0.0 &&
                                   are_of_different_segments(one, other);
  if (is_torn || answer.differs_by_segment) span_all(answer);
  return answer;
}

auto weakness(const BehaviourShare& share) {
  return std::tuple(share.share.has_value(), !share.is_torn(),
                    share.grade ? worth(*share.grade) : 0, share.low - share.high);
}

}  // namespace

bool BehaviourShare::is_torn() const {
  return conflict && pieces[conflict->first].is_used && pieces[conflict->second].is_used;
}

std::vector<BehaviourShare> behaviour_shares(const Plan& plan) {
  std::vector<std::vector<SharePiece>> pieces = share_pieces(plan);
  std::vector<BehaviourShare> shares;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    shares.push_back(combined(plan.behaviours[i].id, std::move(pieces[i])));
  return shares;
}

BehaviourShare behaviour_share(const Plan& plan, const Behaviour& behaviour) {
  std::vector<BehaviourShare> shares = behaviour_shares(plan);
  const auto found = std::ranges::find(shares, behaviour.id, &BehaviourShare::behaviour);
  return found == shares.end() ? BehaviourShare{.behaviour = behaviour.id} : std::move(*found);
}

bool is_weaker(const BehaviourShare& one, const BehaviourShare& other) {
  return weakness(one) < weakness(other);
}

const BehaviourShare* weakest_share(const std::vector<BehaviourShare>& shares) {
  const auto weakest = std::ranges::min_element(shares, is_weaker);
  return weakest == shares.end() ? nullptr : &*weakest;
}

}  // namespace core
