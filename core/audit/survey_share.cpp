#include "core/audit/survey_share.h"

#include <algorithm>

#include "core/metrics/dirichlet.h"
#include "core/metrics/wilson.h"

namespace core {
namespace {

// Answers for the same channel are one where each person gave one: they can be added up.
SurveyShares gathered(const Survey& survey) {
  SurveyShares gathered{.survey = survey.id, .multiple = survey.multiple, .of = 0, .shares = {}};
  for (const SurveyAnswer& answer : survey.answers) {
    gathered.of += answer.count;
    const auto same = std::ranges::find_if(gathered.shares, [&](const SurveyShare& share) {
      return !survey.multiple && answer.channel && share.channel == answer.channel;
    });
    if (same != gathered.shares.end())
      same->count += answer.count;
    else
      gathered.shares.push_back(
          {.channel = answer.channel, .label = answer.label, .count = answer.count});
  }
  if (survey.multiple) gathered.of = survey.respondents.value_or(0.0);
  return gathered;
}

bool share_out_single(SurveyShares& answer) {
  std::vector<double> counts;
  for (const SurveyShare& share : answer.shares) counts.push_back(share.count);
  const auto shares = dirichlet_shares(counts);
  if (!shares) return false;
  for (std::size_t i = 0; i < shares->size(); ++i) {
    answer.shares[i].share = (*shares)[i].mean;
    answer.shares[i].low = (*shares)[i].interval.low;
    answer.shares[i].high = (*shares)[i].interval.high;
  }
  return true;
}

bool share_out_multiple(SurveyShares& answer) {
  for (SurveyShare& share : answer.shares) {
    const auto interval = wilson(share.count, answer.of);
    if (!interval) return false;
    share.share = share.count / answer.of;
    share.low = interval->low;
    share.high = interval->high;
  }
  return true;
}

}  // namespace

std::optional<SurveyShares> survey_shares(const Survey& survey) {
  SurveyShares answer = gathered(survey);
  if (!(answer.of > 0.0)) return std::nullopt;
  const bool is_counted = survey.multiple ? share_out_multiple(answer) : share_out_single(answer);
  return is_counted ? std::optional(std::move(answer)) : std::nullopt;
}

std::optional<SurveyShares> latest_survey_shares(const Plan& plan) {
  std::optional<SurveyShares> latest;
  std::string_view date;
  for (const Survey& survey : plan.surveys) {
    if (latest && survey.date < date) continue;
    auto shares = survey_shares(survey);
    if (!shares) continue;
    latest = std::move(shares);
    date = survey.date;
  }
  return latest;
}

}  // namespace core
