#include "shell/panels/fit_ranking_panel.h"

#include <string>
#include <utility>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"
#include "shell/charts/paired_bars.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/fit_ranking.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// A channel without an answer keeps its place: what stands below does not move when that comes.
PairedBars chart_of(const Frame& frame) {
  const RankingSession& ranking = frame.session.fit.ranking;
  const auto draws = static_cast<double>(ranking.answer.samples);
  PairedBars chart{
      .id = "ranking",
      .title = frame.text("fit.ranking.title"),
      .note = ranking.ranked.empty()
                  ? frame.text("fit.ranking.waits")
                  : frame.text("fit.ranking.note", {{"count", frame.format.number(draws)}}),
      .grade = {},
      .names = frame.text("fit.column.channel"),
      .first_name = frame.text("fit.ranking.first_three"),
      .second_name = frame.text("fit.ranking.first"),
      .most = 1};
  if (ranking.refused) return chart;
  for (const core::Id& id : ranking.channels) {
    const core::Channel* const channel = core::find_by_id(frame.plan.channels, id);
    if (!channel) continue;
    BarPair row{.name = channel->name, .colour = channel_colour_of(frame, *channel)};
    if (const auto found = ranking_of(frame, id)) {
      row.first = found->first_three;
      row.second = row.low = row.high = found->first;
      row.first_value = frame.format.share(found->first_three);
      row.second_value = frame.format.share(found->first);
    }
    chart.rows.push_back(std::move(row));
  }
  core::sort_stably(chart.rows, {}, [](const BarPair& row) {
    return std::pair{-row.second.value_or(0), -row.first.value_or(0)};
  });
  return chart;
}

}  // namespace

float draw_fit_ranking_panel(Frame& frame, Rect box, const core::Fit& fit) {
  const RankingSession& ranking = frame.session.fit.ranking;
  if (ranking.asked.empty()) return 0;
  const PairedBars chart = chart_of(frame);
  const float inside_width = box.w - 2 * space::l;
  const std::string trouble = weights_trouble(frame, fit);
  const std::string said = !trouble.empty()  ? trouble
                           : ranking.refused ? frame.text(*ranking.refused)
                                             : frame.text("fit.ranking.how");
  const float words = frame.paint().paragraph_height(inside_width, Type::small, said);
  const bool has_chart = !chart.rows.empty();
  const float height =
      words + (has_chart ? paired_bars_height(frame, inside_width, chart) + space::s : 0);
  const Rect whole{box.x, box.y, box.w, height + 2 * space::l};
  card(frame, whole);
  Rect inside = whole.inset(space::l);
  if (has_chart) inside.cut_top(draw_paired_bars(frame, inside, chart), space::s);
  paragraph(frame, inside, Type::small, frame.theme().muted, said);
  return whole.h;
}

}  // namespace shell
