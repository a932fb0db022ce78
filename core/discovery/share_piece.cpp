#include "core/discovery/share_piece.h"

#include <algorithm>
#include <cmath>
#include <map>
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

std::optional<SharePiece> piece_of(const BehaviourEvidence& evidence) {
  SharePiece piece;
  piece.grade = evidence.kind;
  piece.segment = evidence.segment;
  if (is_counted(evidence)) {
    piece.share = *evidence.count / *evidence.of;
    piece.people = std::min(*evidence.of, most_people(evidence.kind, *evidence.of));
    piece.count = evidence.count;
    piece.of = evidence.of;
  } else if (evidence.share && is_share_of_people(*evidence.share)) {
    piece.share = middle(*evidence.share);
    piece.people = evidence.share->is_point() ? people_behind_a_number
                                              : people_of_range(*evidence.share, evidence.kind);
  } else {
    return std::nullopt;
  }
  return finish(piece) ? std::optional(piece) : std::nullopt;
}

// Counts of behaviours that are answers to the same question, asked once or several times.
struct Question {
  using Counts = std::vector<const BehaviourEvidence*>;
  const BehaviourEvidence* first = nullptr;
  std::vector<Counts> answers{};  // by behaviour, the smallest count first

  bool is_of(const BehaviourEvidence& one) const {
    return std::tie(one.kind, *one.of, one.source, one.date, one.segment) ==
           std::tie(first->kind, *first->of, first->source, first->date, first->segment);
  }
  bool is_twice(const Counts& counts, std::size_t i) const {
    return i > 0 && !first->source.empty() && *counts[i]->count == *counts[i - 1]->count;
  }
  // At the least: counts of one source that do not differ may be the same answers.
  std::size_t times_asked() const {
    std::size_t times = 0;
    for (const Counts& counts : answers) {
      std::size_t different = 0;
      for (std::size_t i = 0; i < counts.size(); ++i) different += is_twice(counts, i) ? 0 : 1;
      times = std::max(times, different);
    }
    return times;
  }
};

struct Answered {
  std::size_t answers = 0;  // to choose among, where the question allowed one
  bool is_repeat = false;
};
using AllAnswered = std::map<const BehaviourEvidence*, Answered>;

void add_question(const Question& question, AllAnswered& all) {
  const std::size_t times = question.times_asked();
  std::size_t answers = 0;
  double sum = 0.0;
  bool allows_several = false;
  for (const Question::Counts& counts : question.answers) {
    if (!counts.empty()) ++answers;
    std::size_t kept = counts.size();
    for (std::size_t i = counts.size(); i-- > 0;) {
      const bool is_repeat = kept > times && question.is_twice(counts, i);
      all[counts[i]].is_repeat = is_repeat;
      allows_several = allows_several || counts[i]->multiple;
      if (is_repeat)
        --kept;
      else
        sum += *counts[i]->count;
    }
  }
  const bool allows_one =
      !allows_several && answers > 1 && sum == *question.first->of * static_cast<double>(times);
  if (!allows_one) return;
  for (const Question::Counts& counts : question.answers)
    for (const BehaviourEvidence* count : counts) all[count].answers = answers;
}

// What is known of each count from the others.
AllAnswered answered_in(const Plan& plan) {
  AllAnswered all;
  std::vector<Question> questions;
  for (std::size_t b = 0; b < plan.behaviours.size(); ++b) {
    const std::vector<BehaviourEvidence>& noted = plan.behaviours[b].evidence;
    for (auto place = noted.begin(); place != noted.end(); ++place) {
      const BehaviourEvidence& evidence = *place;
      if (!is_counted(evidence)) {
        if (!evidence.source.empty() && std::find(noted.begin(), place, evidence) != place)
          all[&evidence].is_repeat = true;
        continue;
      }
      auto same = std::ranges::find_if(
          questions, [&](const Question& question) { return question.is_of(evidence); });
      if (same == questions.end()) {
        same = questions.insert(same, {.first = &evidence});
        same->answers.resize(plan.behaviours.size());
      }
      same->answers[b].push_back(&evidence);
    }
  }
  for (Question& question : questions) {
    for (Question::Counts& counts : question.answers)
      sort_stably(counts, {}, [](const BehaviourEvidence* one) { return *one->count; });
    add_question(question, all);
  }
  return all;
}

struct Tally {
  std::vector<double> counts;  // people by behaviour, in the plan's order
  double of = 0;
  bool is_single = true;
  std::optional<Id> segment;  // of all of them, where it is one
};

Tally tally_of(const Plan& plan) {
  Tally tally{.counts = std::vector<double>(plan.behaviours.size(), 0.0)};
  for (const Interview& interview : plan.interviews) {
    std::set<std::string_view> tagged;
    for (const InterviewAnswer& answer : interview.answers)
      tagged.insert(answer.behaviours.begin(), answer.behaviours.end());
    if (tagged.empty()) continue;
    tally.segment =
        tally.of == 0.0 || tally.segment == interview.segment ? interview.segment : std::nullopt;
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
  piece.segment = tally.segment;
  piece.is_derived = true;
  if (tally.is_single && tally.counts.size() > 1) piece.answers = tally.counts.size();
  if (finish(piece)) pieces.push_back(piece);
}

}  // namespace

int worth(Evidence grade) { return grade == Evidence::library ? 1 : 2 * static_cast<int>(grade); }

std::vector<std::vector<SharePiece>> share_pieces(const Plan& plan) {
  const Tally tally = tally_of(plan);
  const AllAnswered answered = answered_in(plan);
  std::vector<std::vector<SharePiece>> all(plan.behaviours.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const BehaviourEvidence& evidence : plan.behaviours[i].evidence) {
      auto piece = piece_of(evidence);
      if (!piece) continue;
      if (const auto found = answered.find(&evidence); found != answered.end()) {
        piece->is_repeat = found->second.is_repeat;
        piece->is_used = !piece->is_repeat;
        if (!piece->is_stand_in()) piece->answers = found->second.answers;
      }
      all[i].push_back(*std::move(piece));
    }
    add_interviews(all[i], tally, i);
    sort_stably(all[i], std::ranges::greater{},
                [](const SharePiece& piece) { return rank(piece); });
  }
  return all;
}

std::vector<const BehaviourEvidence*> repeated_evidence(const Plan& plan) {
  std::vector<const BehaviourEvidence*> repeated;
  for (const auto& [evidence, answered] : answered_in(plan))
    if (answered.is_repeat) repeated.push_back(evidence);
  return repeated;
}

}  // namespace core
