// A file of answers to a survey, dropped or picked while they are being tagged.
#include <utility>

#include "core/imports/answer_columns.h"
#include "shell/app/workbench_state.h"

namespace shell {

bool wants_survey_file(const WorkbenchState& state) {
  const DiscoverySession& discovery = state.session.discovery;
  return state.session.page == Page::discovery && discovery.survey.open &&
         discovery.tab == DiscoveryTab::interview;
}

void hold_survey_file(WorkbenchState& state, HeldFile held, const std::string& name) {
  if (state.survey_file != 0) state.host.let_go(state.survey_file);
  state.survey_file = held;
  state.session.discovery.survey.awaits_file = true;
  state.jobs.start(SurveyDraft::slot, "read_answers", name, held);
  state.ui.animating = true;
}

void read_survey_file(WorkbenchState& state) {
  auto outcome = state.jobs.take(SurveyDraft::slot);
  if (!outcome) return;
  state.host.let_go(std::exchange(state.survey_file, 0));
  SurveyDraft& draft = state.session.discovery.survey;
  // What has been written or begun meanwhile is not written over.
  if (!draft.awaits_file) {
    if (draft.open) show_toast(state, words(state, "survey_answers.not_taken"), false, true);
    return;
  }
  draft.awaits_file = false;
  auto columns =
      outcome->and_then([](const std::string& bytes) { return core::answers_from_bytes(bytes); });
  if (!columns) return show_toast(state, words(state, columns.error()), false, true);
  draft.columns = *std::move(columns);
  draft.column = 0;
  draft.take(draft.columns.front().lines);
  state.ui.animating = true;
}

}  // namespace shell
