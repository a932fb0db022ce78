#include "shell/panels/platform_funnel_panel.h"

#include <array>
#include <cmath>
#include <string>

#include "shell/text/capital.h"
#include "shell/text/precision.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/plain_table.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Funnel;
using core::Platform;

constexpr float two_columns_from = 480, section = 44;

template <auto member>
const std::optional<core::Estimate>* of_funnel(const Platform& platform, const core::Id&) {
  return &(platform.funnel.*member);
}
const std::optional<core::Estimate>* rank_exponent(const Platform& platform, const core::Id&) {
  return &platform.launch.rank_exponent;
}

// The weakest of what the table rests on.
std::optional<core::Evidence> grade_of(const Platform& platform) {
  std::optional<core::Evidence> grade;
  const core::Launch& launch = platform.launch;
  const Funnel& funnel = platform.funnel;
  for (const auto* const said :
       {&launch.peak, &launch.plateau, &launch.half_life_days, &funnel.view_to_install,
        &funnel.install_to_active, &funnel.active_to_buyer, &funnel.revenue_per_buyer})
    weaken(grade, *said);
  return grade;
}

std::string money_band(const Frame& frame, const core::Band& band) {
  const Rounded round = rounded({.low = band.p10, .high = band.p90, .mode = band.p50});
  return frame.text("common.range", {{"low", frame.format.number(round.low)},
                                     {"high", frame.format.money(std::round(round.high))}});
}

float draw_table(Frame& frame, Rect box, const Platform& platform) {
  const std::array<std::string, core::funnel_steps> names{
      frame.text("platforms.launch.views"), capitalised(unit_of(frame, platform)),
      frame.text("platforms.launch.active"), frame.text("platforms.launch.buyers"),
      frame.text("platforms.launch.revenue")};
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  const std::array columns{PlainColumn{box.w / 2}, PlainColumn{box.w / 2, true}};
  box.h = PlainTable::row_height * (core::funnel_steps + 1);
  PlainTable table{frame, box, frame.text("platforms.launch.funnel"), columns};
  table.header(std::array{frame.text("platforms.launch.funnel_step"),
                          frame.text("platforms.launch.funnel_range")});
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string range;
    if (answer && i < answer->funnel.size() && answer->funnel[i])
      range = i + 1 == names.size() ? money_band(frame, *answer->funnel[i])
                                    : band_text(frame, *answer->funnel[i]);
    table.row(std::array{names[i], range});
  }
  return box.h;
}

// Charts in which the first sell more than the others: seen together, which is no cause.
float draw_rank(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  bool& is_open = draft_of(frame, platform).rank_open;
  if (disclosure(frame, box.cut_top(section), frame.text("platforms.launch.rank"), is_open))
    is_open = !is_open;
  if (!is_open) return box.y - top;
  platform_range(frame, box.cut_top(field_height(frame), space::s),
                 frame.text("platforms.launch.rank_exponent"), {platform}, rank_exponent, {},
                 frame.text("platforms.launch.rank_exponent.help"));
  if (const auto& exponent = platform.launch.rank_exponent) {
    const auto times = [&](double from) {
      return band_text(frame,
                       {std::pow(from, exponent->low), std::pow(from, middle(*exponent)),
                        std::pow(from, exponent->high)},
                       1);
    };
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().text,
                          frame.text("platforms.launch.rank_curve",
                                     {{"tenth", times(10)}, {"twentieth", times(20)}})),
                space::xs);
  }
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("platforms.launch.rank_cause")));
  return box.y - top;
}

}  // namespace

float draw_platform_funnel_panel(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  Rect head = box.cut_top(size::badge, space::xs);
  cut_evidence_badge(frame, head, grade_of(platform));
  heading(frame, head, 3, Type::title, frame.text("platforms.launch.funnel"));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("platforms.launch.funnel_note")),
              space::m);
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  const NumberOptions share = share_options(frame);
  platform_range(frame, grid.next(), frame.text("platforms.launch.view_to_install"), {platform},
                 of_funnel<&Funnel::view_to_install>, share);
  platform_range(frame, grid.next(), frame.text("platforms.launch.install_to_active"), {platform},
                 of_funnel<&Funnel::install_to_active>, share);
  platform_range(frame, grid.next(), frame.text("platforms.launch.active_to_buyer"), {platform},
                 of_funnel<&Funnel::active_to_buyer>, share);
  platform_range(frame, grid.next(), frame.text("platforms.launch.revenue_per_buyer"), {platform},
                 of_funnel<&Funnel::revenue_per_buyer>, money_options(frame));
  box.cut_top(grid.height(), space::m);
  box.cut_top(draw_table(frame, box, platform), space::s);
  box.cut_top(draw_rank(frame, box, platform));
  return box.y - top;
}

}  // namespace shell
