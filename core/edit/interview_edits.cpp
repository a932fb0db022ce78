#include "core/edit/interview_edits.h"

#include "core/edit/alter.h"

namespace core {
namespace {

Refusal check(const Interview& interview, const Plan& plan) {
  for (const InterviewAnswer& answer : interview.answers)
    if (auto refusal = first_of({check_text(answer.question), check_text(answer.text),
                                 check_behaviours(plan, answer.behaviours)}))
      return refusal;
  return first_of({check_segment(plan, interview.segment), check_date(interview.date),
                   check_text(interview.who)});
}

template <class F>
Edit altering_answer(Id interview, std::size_t index, F change) {
  return altering_item<Interview>(
      std::move(interview),
      [index, change = std::move(change)](Interview& item, Plan& plan) -> Refusal {
        if (index >= item.answers.size()) return Error{"error.unknown_answer"};
        return change(item.answers[index], plan);
      });
}

}  // namespace

Edit add_interview(Interview interview) { return adding<Interview>(std::move(interview), check); }

Edit set_interview(Interview interview) {
  return replacing<Interview>(std::move(interview), check);
}

Edit remove_interview(Id id) { return removing<Interview>(std::move(id)); }

Edit set_answer(Id interview, std::size_t index, std::string question, std::string text) {
  return altering_item<Interview>(std::move(interview),
                                  [index, question = std::move(question), text = std::move(text)](
                                      Interview& item, Plan&) -> Refusal {
                                    if (index > item.answers.size())
                                      return Error{"error.unknown_answer"};
                                    if (index == item.answers.size()) item.answers.emplace_back();
                                    item.answers[index].question = question;
                                    item.answers[index].text = text;
                                    return first_of({check_text(question), check_text(text)});
                                  });
}

Edit remove_answer(Id interview, std::size_t index) {
  return altering_item<Interview>(std::move(interview), [index](Interview& item, Plan&) -> Refusal {
    if (index >= item.answers.size()) return Error{"error.unknown_answer"};
    item.answers.erase(item.answers.begin() + static_cast<std::ptrdiff_t>(index));
    return std::nullopt;
  });
}

Edit tag_answer(Id interview, std::size_t index, Id behaviour, bool tagged) {
  return altering_answer(
      std::move(interview), index,
      [behaviour = std::move(behaviour), tagged](InterviewAnswer& answer, Plan& plan) -> Refusal {
        const bool was = std::ranges::contains(answer.behaviours, behaviour);
        if (tagged && !was) answer.behaviours.push_back(behaviour);
        if (!tagged) std::erase(answer.behaviours, behaviour);
        return check_behaviours(plan, {behaviour});
      });
}

}  // namespace core
