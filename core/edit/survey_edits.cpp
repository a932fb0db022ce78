#include "core/edit/survey_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Survey& survey, const Plan& plan) {
  for (const SurveyAnswer& answer : survey.answers)
    if (auto refusal = first_of({check_channel(plan, answer.channel), check_text(answer.label),
                                 check_number(answer.count, limits::count)}))
      return refusal;
  return first_of({check_text(survey.question), check_date(survey.date),
                   check_number(survey.respondents, limits::count)});
}

}  // namespace

Edit set_survey(Survey survey) {
  return altering([survey = std::move(survey)](Plan& plan) -> Refusal {
    if (Survey* const same = find_by_id(plan.surveys, survey.id)) {
      *same = survey;
      return check(survey, plan);
    }
    if (auto refusal = check_new_id(plan, survey.id)) return refusal;
    plan.surveys.push_back(survey);
    return check(survey, plan);
  });
}

Edit remove_survey(Id id) {
  return altering([id = std::move(id)](Plan& plan) -> Refusal {
    if (std::erase_if(plan.surveys, [&](const Survey& survey) { return survey.id == id; }) == 0)
      return Error{"error.unknown_survey", {{"id", id}}};
    return std::nullopt;
  });
}

}  // namespace core
