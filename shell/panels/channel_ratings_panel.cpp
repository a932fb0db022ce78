#include "shell/panels/channel_ratings_panel.h"

#include <algorithm>
#include <string>

#include "shell/widgets/disclosure.h"
#include "shell/widgets/rating_list.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float section_height = 44;

}  // namespace

float draw_channel_ratings_panel(Frame& frame, Rect box, const FitRow& row) {
  const IdScope section{"ratings"};
  const float top = box.y;
  bool& open = frame.session.fit.ratings_open;
  const auto own = std::ranges::count_if(frame.plan.ratings, [&](const core::Rating& one) {
    return one.channel == row.channel->id && !one.rater;
  });
  const std::string count = frame.text(
      "fit.ratings.own", {{"count", frame.format.number(static_cast<double>(own))},
                          {"all", frame.format.number(static_cast<double>(row.suggested.size()))}});
  if (disclosure(frame, box.cut_top(section_height), frame.text("fit.ratings.title"), open,
                 own > 0 ? count : ""))
    open = !open;
  if (!open) return box.y - top;
  box.cut_top(space::xs);
  box.cut_top(draw_rating_list(frame, box, row));
  return box.y - top;
}

}  // namespace shell
