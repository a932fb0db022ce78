#include "shell/panels/platform_gaps_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/fold.h"
#include "core/edit/platform_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/figure_strip.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/pager.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/rating_list.h"
#include "shell/widgets/remark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Gap;
using core::Platform;
using core::RankedGap;

constexpr float row_height = 76, two_columns_from = 480;
constexpr std::size_t gaps_shown = 8;
constexpr std::string_view step = "edit.set_platform";

template <auto member>
const auto* of_gap(const Platform& platform, const core::Id& id) {
  const Gap* const at = core::find_by_id(platform.gaps, id);
  return at ? &(at->*member) : nullptr;
}

std::string meta_of(const Frame& frame, const RankedGap& gap) {
  if (gap.remarks == 0) return frame.text("platforms.gaps.no_remarks");
  std::string meta =
      frame.text_count("platforms.gaps.share", gap.remarks,
                       {{"range", share_range(frame, gap.range.low, gap.range.high)}});
  meta += " · ";
  return meta + (gap.severity ? frame.text("platforms.gaps.severity_of",
                                           {{"severity", frame.format.number(*gap.severity, 1)}})
                              : frame.text("platforms.gaps.severity_unsaid"));
}

// How probably it is still open, at three times.
std::string open_text(const Frame& frame, const Platform& platform, const Gap& gap) {
  std::string said;
  for (const int months : {6, 12, 24})
    if (const auto open = core::still_open(gap, platform.launch, months))
      said += (said.empty() ? "" : " · ") +
              frame.text("platforms.gaps.still_open",
                         {{"months", frame.format.number(months)},
                          {"range", chance_range(frame, open->low, open->high)}});
  return said.empty() ? frame.text("platforms.gaps.window_unsaid")
                      : frame.text("platforms.gaps.open_after", {{"after", said}});
}

std::string in_months(const Frame& frame, const core::Estimate& said, double months = 1) {
  return band_text(frame, {months * said.low, months * middle(said), months * said.high}) +
         "\u00A0" + frame.text("platforms.gaps.months");
}

// How long such a platform lasts, and with it every window, and who says so.
float draw_life(Frame& frame, Rect box, const Platform& platform) {
  const auto& life = platform.launch.life_years;
  if (!life) return 0;
  const float top = box.y;
  const std::array figures{
      StripFigure{frame.text("platforms.launch.life_years"), in_months(frame, *life, 12)}};
  box.cut_top(figure_strip(frame, box, frame.text("platforms.tab.gaps"), figures), space::xs);
  // The words begin with the name of the grade.
  const core::Evidence grade = life->evidence.value_or(core::Evidence::guess);
  Rect line = box;
  const Rect ticks =
      line.cut_right(evidence_badge_width(frame, grade, {}, /*ticks_only=*/true), space::s);
  evidence_badge(frame, {ticks.x, ticks.y}, grade, {}, /*ticks_only=*/true);
  box.cut_top(paragraph(frame, line, Type::small, frame.theme().muted, provenance(frame, *life)),
              space::m);
  return box.y - top;
}

// The chances, and what they rest on.
float draw_window(Frame& frame, Rect box, const Platform& platform, const Gap& gap) {
  const float top = box.y;
  std::optional<core::Evidence> grade;
  weaken(grade, gap.filled_in_months);
  weaken(grade, platform.launch.life_years);
  if (grade) {
    evidence_badge(frame, {box.x, box.y}, *grade);
    box.cut_top(size::badge, space::xs);
  }
  box.cut_top(
      paragraph(frame, box, Type::small, frame.theme().text, open_text(frame, platform, gap)));
  return box.y - top;
}

float draw_open(Frame& frame, Rect box, const Platform& platform, const RankedGap& ranked) {
  const float top = box.y;
  box.cut_top(space::s);
  label(frame, box.cut_top(size::label, size::label_gap), Type::small, frame.theme().muted,
        frame.text("platforms.gaps.severity"));
  std::optional<int> severity;
  if (ranked.severity) severity = static_cast<int>(std::lround(*ranked.severity));
  const auto said =
      rating(frame, box.cut_top(frame.ui.control_height(), space::s),
             frame.text("platforms.gaps.severity_gap", {{"tag", ranked.tag}}), severity);
  if (said)
    follow(frame, said->gesture, step,
           core::set_gap_severity(platform.id, frame.ids.make(ranked.tag), ranked.tag,
                                  static_cast<double>(said->value)));
  const Gap* const gap = ranked.gap ? core::find_by_id(platform.gaps, *ranked.gap) : nullptr;
  if (gap && gap->severity) {
    if (clear_rating_button(frame, box, frame.text("fit.rating.clear_plain"), ranked.tag))
      frame.edits.apply(step,
                        core::set_gap_severity(platform.id, gap->id, ranked.tag, std::nullopt));
    box.cut_top(space::s);
  }
  if (!gap) {
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text("platforms.gaps.rate_first")),
                space::m);
    return box.y - top;
  }
  const PlatformPart part{platform, gap->id};
  platform_text(frame, box.cut_top(field_height(frame), space::s),
                frame.text("platforms.gaps.gap_text"), part, of_gap<&Gap::text>);
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  platform_range(frame, grid.next(), frame.text("platforms.gaps.filled"), part,
                 of_gap<&Gap::filled_in_months>,
                 {.unit = frame.text("platforms.gaps.months"), .decimals = 0},
                 frame.text("platforms.gaps.filled.help"));
  platform_text(frame, grid.next(), frame.text("platforms.gaps.outcome"), part,
                of_gap<&Gap::outcome>);
  box.cut_top(grid.height(), space::s);
  box.cut_top(draw_window(frame, box, platform, *gap), space::s);
  remove_part_button(frame, box.cut_top(button_height(frame, true), space::m),
                     frame.text("platforms.gaps.forget"), part);
  return box.y - top;
}

float draw_gap(Frame& frame, Rect box, const Platform& platform, const RankedGap& gap,
               double heaviest, PlatformDraft& draft) {
  const IdScope scope{core::folded(gap.tag)};
  const Theme& theme = frame.theme();
  const float top = box.y;
  const bool is_open = core::folded(draft.gap) == core::folded(gap.tag);
  const std::string meta = meta_of(frame, gap);
  const Gap* const planned = gap.gap ? core::find_by_id(platform.gaps, *gap.gap) : nullptr;
  std::string filled;
  if (planned && planned->filled_in_months)
    filled = frame.text("platforms.gaps.filled_in",
                        {{"range", in_months(frame, *planned->filled_in_months)}});
  const float height_of_row = row_height + (filled.empty() ? 0.0f : 20.0f);
  const NodeScope item{
      frame, Role::list_item, gap.tag, {box.x, box.y, box.w, height_of_row}, "gap"};
  Rect row = box.cut_top(height_of_row);
  const float height = button_height(frame, true);
  const float width = card_button_width(frame);
  if (frame.ui.is_phone()) box.cut_top(space::xs);
  const Rect aside =
      frame.ui.is_phone() ? box.cut_top(height, space::s) : row.cut_right(width, space::m);
  const Hit hit = row_button(frame, row, gap.tag,
                             {.radius = radius::control,
                              .value = filled.empty() ? meta : meta + ". " + filled,
                              .unfolds = true,
                              .is_open = is_open});
  if (hit.clicked) draft.gap = is_open ? std::string{} : gap.tag;
  Rect inside = row.inset(space::s, space::s);
  frame.paint().text(inside.cut_top(22), Type::body_strong, theme.text, gap.tag);
  Rect said = inside.cut_top(20, filled.empty() ? 6 : 0);
  // The severity is a judgement, whoever counted the remarks.
  if (gap.remarks > 0) evidence_behind(frame, said, Type::small, meta, core::Evidence::guess);
  frame.paint().text(said, Type::small, theme.muted, meta);
  if (!filled.empty()) {
    Rect until = inside.cut_top(20, 6);
    evidence_behind(frame, until, Type::small, filled,
                    planned->filled_in_months->evidence.value_or(core::Evidence::guess));
    frame.paint().text(until, Type::small, theme.muted, filled);
  }
  if (heaviest > 0)
    range_bar(frame, inside.cut_top(8), gap.weight.low / heaviest, gap.middle / heaviest,
              gap.weight.high / heaviest);
  card_button(frame, {aside.x, aside.centre().y - height / 2, std::min(width, aside.w), height},
              gap_card(frame, platform, gap.tag, meta_of(frame, gap)));
  if (is_open) box.cut_top(draw_open(frame, box, platform, gap));
  frame.paint().horizontal(box.x, box.y, box.w, theme.hairline);
  box.cut_top(1);
  return box.y - top;
}

}  // namespace

float draw_platform_gaps_panel(Frame& frame, Rect box, const Platform& platform) {
  PlatformDraft& draft = draft_of(frame, platform);
  const core::GapRanking& ranking = platform_gaps(frame, platform.id);
  const float top = box.y;
  const std::string& title = frame.text("platforms.gaps.ranking");
  std::string note = frame.text(ranking.gaps.empty() ? TextKey{"platforms.gaps.empty"}
                                                     : "platforms.gaps.ranking_note");
  if (ranking.untagged > 0)
    note += " " + frame.text_count("platforms.gaps.untagged", ranking.untagged,
                                   {{"all", frame.format.number(ranking.remarks)}});
  box.cut_top(draw_life(frame, box, platform));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, note), space::m);
  const auto& gaps = ranking.gaps;
  double heaviest = 0;
  for (const RankedGap& gap : gaps) heaviest = std::max(heaviest, gap.weight.high);
  std::size_t& first = draft.first_gap;
  const std::size_t end = page_end(first, gaps.size(), gaps_shown);
  {
    const NodeScope list{frame, Role::list, title, box, "gaps"};
    for (std::size_t i = first; i < end; ++i)
      box.cut_top(draw_gap(frame, box, platform, gaps[i], heaviest, draft));
  }
  box.cut_top(pager(frame, box, title, first, gaps.size(), gaps_shown));
  return box.y - top;
}

}  // namespace shell
