#include "core/imports/import_survey.h"

#include <algorithm>

#include "core/imports/channel_names.h"

namespace core {
namespace {

// Who gave two of several answers is one person: of those for one channel only the first is of it.
void add_answer(Survey& survey, SurveyAnswer answer, const std::string& words) {
  const auto same = std::ranges::find_if(survey.answers, [&](const SurveyAnswer& other) {
    return other.channel == answer.channel && other.label == answer.label;
  });
  if (same != survey.answers.end() && !survey.multiple) {
    same->count += answer.count;
    return;
  }
  if (same != survey.answers.end()) {
    answer.channel.reset();
    answer.label = words;
  }
  survey.answers.push_back(std::move(answer));
}

}  // namespace

Survey import_survey(const ExportReading& reading, std::size_t index, const Plan& plan,
                     const Library& library) {
  const ImportMapping& mapping = reading.mappings[index];
  const Table& table = reading.file.tables[index];
  Survey survey;
  const auto question = static_cast<std::size_t>(mapping.label_column);
  if (mapping.label_column >= 0 && question < table.columns.size())
    survey.question = table.columns[question].name;
  if (table.dates) survey.date = table.dates->last;
  survey.multiple = mapping.has_several;
  survey.respondents = reading.sums[index].respondents;
  for (const ImportSum& sum : reading.sums[index].sums) {
    const NamedChannel named =
        named_channel(channel_word(mapping, reading.sums[index], sum.label, plan, library),
                      sum.label, plan, library);
    SurveyAnswer answer;
    answer.count = sum.values[place_of(ImportMeasure::answers)].value_or(0.0);
    if (named.kind == NamedChannel::Kind::in_plan)
      answer.channel = named.id;
    else
      answer.label = sum.label;
    add_answer(survey, std::move(answer), sum.label);
  }
  return survey;
}

}  // namespace core
