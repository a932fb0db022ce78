// What people answered to "how did you first hear of us?", with how far that can be trusted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/plan.h"

namespace core {

struct SurveyShare {
  std::optional<Id> channel;
  std::string label;  // the words of the answer, where it is no channel
  double count = 0;
  double share = 0, low = 0, high = 1;  // 0..1, 95 % interval
  bool operator==(const SurveyShare&) const = default;
};

struct SurveyShares {
  Id survey;
  bool multiple = false;
  double of = 0;  // answers (one a person) or people (several)
  std::vector<SurveyShare> shares;
  bool operator==(const SurveyShares&) const = default;
};

// One answer a person: answers for the same channel are one, shares are the means of a Dirichlet
// distribution with a prior of 1 for each answer listed. Several answers: each answer is a share of
// the respondents with Wilson's interval.
//
// returns  nothing where it cannot be counted: no answer given, several answers without the number
//          of respondents, or more answers of a kind than respondents
std::optional<SurveyShares> survey_shares(const Survey& survey);

// Of the latest survey (by date, then by place in the list) that can be counted.
std::optional<SurveyShares> latest_survey_shares(const Plan& plan);

}  // namespace core
