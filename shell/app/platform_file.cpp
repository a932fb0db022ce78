// A file of reviews or a series, dropped or picked while the complaints or the log of a platform
// are being worked on.
#include <utility>

#include "core/edit/platform_edits.h"
#include "core/imports/review_table.h"
#include "core/imports/series_table.h"
#include "shell/app/workbench_state.h"

namespace shell {
namespace {

using Rows = std::vector<core::DatedRow>;

core::Edit complaints_from(WorkbenchState& state, const core::Id& platform,
                           const std::string& source, Rows reviews) {
  std::vector<core::Complaint> complaints;
  for (core::DatedRow& review : reviews)
    complaints.push_back({.id = state.ids.make("complaint"),
                          .text = std::move(review.text),
                          .stars = review.number,
                          .date = std::move(review.date),
                          .source = source});
  return core::add_complaints(platform, std::move(complaints));
}

// What has no heading of its own is of the measure.
core::Edit log_from(const core::Id& platform, const std::string& measure, const Rows& series) {
  std::vector<core::LogEntry> entries;
  for (const core::DatedRow& row : series)
    entries.push_back({.date = row.date,
                       .measure = row.text.empty() ? measure : row.text,
                       .value = row.number.value_or(0)});
  return core::log_platform_day(platform, std::move(entries));
}

}  // namespace

std::optional<PlatformFile> wanted_platform_file(const WorkbenchState& state) {
  const PlatformsSession& platforms = state.session.platforms;
  const auto found = platforms.drafts.find(platforms.platform);
  if (state.session.page != Page::platforms || found == platforms.drafts.end()) return std::nullopt;
  const PlatformDraft& draft = *found->second;
  if (platforms.tab == PlatformTab::gaps && draft.gaps_part == GapsPart::complaints)
    return PlatformFile::reviews;
  if (platforms.tab == PlatformTab::launch && draft.launch_part == LaunchPart::log)
    return PlatformFile::series;
  return std::nullopt;
}

void hold_platform_file(WorkbenchState& state, PlatformFile about, HeldFile held,
                        const std::string& name) {
  if (state.platform_file.held != 0) state.host.let_go(state.platform_file.held);
  const core::Id& platform = state.session.platforms.platform;
  state.platform_file = {
      held,          name, about, platform, state.session.platforms.drafts[platform]->measure,
      state.document};
  state.jobs.start(platform_file_slot,
                   about == PlatformFile::reviews ? "read_reviews" : "read_series", name, held);
  state.ui.animating = true;
}

void read_platform_file(WorkbenchState& state) {
  if (state.editor && state.editor->previewing()) return;
  auto outcome = state.jobs.take(platform_file_slot);
  if (!outcome) return;
  const auto file = std::exchange(state.platform_file, {});
  state.host.let_go(file.held);
  // Copies of a plan share the ids of their platforms.
  if (file.document != state.document) return;
  auto rows =
      outcome->and_then([](const std::string& bytes) { return core::rows_from_bytes(bytes); });
  if (!rows) return show_toast(state, words(state, rows.error()), false, true);
  if (file.about == PlatformFile::reviews) {
    state.edits.remove("edit.add_remarks",
                       complaints_from(state, file.platform, file.name, *std::move(rows)));
  } else {
    state.edits.remove("edit.log_series", log_from(file.platform, file.measure, *rows));
    const auto& drafts = state.session.platforms.drafts;
    if (const auto at = drafts.find(file.platform); at != drafts.end()) {
      if (!rows->empty() && !rows->front().text.empty()) at->second->measure = rows->front().text;
      at->second->day.clear();
    }
  }
  state.ui.animating = true;
}

}  // namespace shell
