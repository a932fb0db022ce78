// A file of reviews, dropped or picked while the complaints of a platform are being worked on.
#include <utility>

#include "core/edit/platform_edits.h"
#include "core/imports/review_table.h"
#include "shell/app/workbench_state.h"
#include "shell/frame/platform_draft.h"

namespace shell {

bool wants_review_file(const WorkbenchState& state) {
  const PlatformsSession& platforms = state.session.platforms;
  const auto draft = platforms.drafts.find(platforms.platform);
  return state.session.page == Page::platforms && platforms.tab == PlatformTab::gaps &&
         draft != platforms.drafts.end() && draft->second->gaps_part == GapsPart::complaints;
}

void hold_review_file(WorkbenchState& state, HeldFile held, const std::string& name) {
  if (state.review_file.held != 0) state.host.let_go(state.review_file.held);
  state.review_file = {held, name, state.session.platforms.platform, state.document};
  state.jobs.start(reviews_slot, "read_reviews", name, held);
  state.ui.animating = true;
}

void read_review_file(WorkbenchState& state) {
  if (state.editor && state.editor->previewing()) return;
  auto outcome = state.jobs.take(reviews_slot);
  if (!outcome) return;
  const auto file = std::exchange(state.review_file, {});
  state.host.let_go(file.held);
  // Copies of a plan share the ids of their platforms.
  if (file.document != state.document) return;
  auto reviews =
      outcome->and_then([](const std::string& bytes) { return core::reviews_from_bytes(bytes); });
  if (!reviews) return show_toast(state, words(state, reviews.error()), false, true);
  std::vector<core::Complaint> complaints;
  for (core::Review& review : *reviews)
    complaints.push_back({.id = state.ids.make("complaint"),
                          .text = std::move(review.text),
                          .stars = review.stars,
                          .date = std::move(review.date),
                          .source = file.name});
  state.edits.remove("edit.add_remarks",
                     core::add_complaints(file.platform, std::move(complaints)));
  state.ui.animating = true;
}

}  // namespace shell
