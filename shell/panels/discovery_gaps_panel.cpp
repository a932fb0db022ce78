#include "shell/panels/discovery_gaps_panel.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/model/lookup.h"
#include "shell/charts/chart.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t most_cards = 3;
constexpr float least_card = 200, bar = 8, value_width = 48;
constexpr float bars_height = 2 * (20 + bar + space::s);
constexpr double felt_unplaced = 0.005;

double excess(const core::DiscoveryGap* gap) { return gap->effort - gap->share_high; }

// The widest gaps. What gets far more effort than it has customers is not hidden by a third gap.
std::vector<const core::DiscoveryGap*> shown_gaps(const DiscoveryFacts& facts) {
  std::vector<const core::DiscoveryGap*> gaps;
  for (const core::DiscoveryGap& gap : facts.gaps) gaps.push_back(&gap);
  if (gaps.size() <= most_cards) return gaps;
  const auto most = std::ranges::max_element(gaps, {}, excess);
  if ((*most)->is_overserved() && static_cast<std::size_t>(most - gaps.begin()) >= most_cards)
    gaps[most_cards - 1] = *most;
  gaps.resize(most_cards);
  return gaps;
}

std::string with_range(const Frame& frame, double share, double low, double high) {
  return frame.text("discovery.with_range", {{"share", frame.format.share(share)},
                                             {"low", frame.format.share_bare(low)},
                                             {"high", frame.format.share(high)}});
}

struct Verdict {
  std::string text;
  Colour colour;
};

Verdict verdict_of(const Frame& frame, const core::DiscoveryGap& gap) {
  const Theme& theme = frame.theme();
  const auto said = [&](TextKey key) {
    return frame.text(key, {{"gap", with_range(frame, gap.gap, gap.low, gap.high)}});
  };
  if (gap.is_neglected()) return {said("discovery.gap_missing"), theme.warn};
  if (gap.is_overserved()) return {said("discovery.gap_excess"), theme.bad};
  return {said("discovery.gap_fits"), theme.muted};
}

// Of the words above and below the bars.
struct CardHeights {
  float sentence = 0, verdict = 0;
  float all() const { return 2 * space::m + sentence + space::s + bars_height + verdict; }
};

// The most that any of the cards needs, so that their bars stand at one height.
CardHeights heights_of(const Frame& frame, float width, const DiscoveryFacts& facts,
                       std::span<const core::DiscoveryGap* const> gaps) {
  const float words = width - 2 * space::l;
  CardHeights heights;
  for (const core::DiscoveryGap* gap : gaps) {
    const auto height = [&](Type type, const std::string& text) {
      return frame.paint().paragraph_height(words, type, text);
    };
    heights.sentence =
        std::max(heights.sentence, height(Type::body_strong, gap_sentence(frame, facts, *gap)));
    heights.verdict =
        std::max(heights.verdict, height(Type::small_strong, verdict_of(frame, *gap).text));
  }
  return heights;
}

// "Vos clients      38 %" over its bar.
Rect draw_measure(Frame& frame, Rect& inside, TextKey key, const std::string& value) {
  Rect line = inside.cut_top(20);
  label(frame, line.cut_right(value_width), Type::small_strong, frame.theme().text, value,
        Align::right);
  label(frame, line, Type::small, frame.theme().muted, frame.text(key));
  return inside.cut_top(bar, space::s);
}

void draw_card(Frame& frame, Rect box, const DiscoveryFacts& facts, const core::DiscoveryGap& gap,
               const CardHeights& heights) {
  const IdScope scope{gap.behaviour};
  const Verdict verdict = verdict_of(frame, gap);
  const std::string sentence = gap_sentence(frame, facts, gap);
  card(frame, box);
  const NodeScope item{frame, Role::list_item, sentence + " " + verdict.text, box, "gap"};
  Rect inside = box.inset(space::l, space::m);
  paragraph(frame, inside, Type::body_strong, frame.theme().text, sentence);
  inside.cut_top(heights.sentence, space::s);
  range_bar(frame,
            draw_measure(frame, inside, "discovery.gap_customers", frame.format.share(gap.share)),
            gap.share_low, gap.share, gap.share_high);
  share_bar(frame,
            draw_measure(frame, inside, "discovery.gap_effort", frame.format.share(gap.effort)),
            std::min(1.0, gap.effort), frame.theme().compare);
  paragraph(frame, inside, Type::small_strong, verdict.colour, verdict.text);
}

float draw_cards(Frame& frame, Rect box, const DiscoveryFacts& facts,
                 const std::vector<const core::DiscoveryGap*>& gaps) {
  const NodeScope list{frame, Role::list, frame.text("discovery.gaps_title"), box, "gaps"};
  const int columns = std::clamp(static_cast<int>((box.w + space::l) / (least_card + space::l)), 1,
                                 static_cast<int>(gaps.size()));
  const float top = box.y;
  const auto in_row = static_cast<std::size_t>(columns);
  for (std::size_t first = 0; first < gaps.size(); first += in_row) {
    const auto in_this = std::span{gaps}.subspan(first, std::min(in_row, gaps.size() - first));
    const CardHeights heights =
        heights_of(frame, box.column(0, columns, space::l).w, facts, in_this);
    const Rect row = box.cut_top(heights.all(), space::l);
    for (std::size_t i = 0; i < in_this.size(); ++i)
      draw_card(frame, row.column(static_cast<int>(i), columns, space::l), facts, *in_this[i],
                heights);
  }
  return box.y - space::l - top;
}

// On a phone the widest gap alone, until one asks for the others.
float draw_pictures(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  std::vector<const core::DiscoveryGap*> gaps = shown_gaps(facts);
  const bool is_folded = frame.ui.is_phone() && gaps.size() > 1;
  bool& open = frame.session.discovery.gaps_open;
  if (is_folded && !open) gaps.resize(1);
  const float cards = draw_cards(frame, box, facts, gaps);
  if (!is_folded) return cards;
  const std::string& text =
      frame.text(open ? TextKey{"discovery.gaps_fewer"} : "discovery.gaps_all");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true};
  const float height = button_height(frame, true);
  if (button(
          frame,
          {box.x - space::m, box.y + cards + space::xs, button_width(frame, text, quiet), height},
          text + "###gaps", quiet)) {
    open = !open;
    frame.ui.animating = true;
  }
  return cards + space::xs + height;
}

ChartTable table_of(const Frame& frame, const DiscoveryFacts& facts) {
  ChartTable table{{frame.text("discovery.cards_name"), frame.text("discovery.gap_customers"),
                    frame.text("discovery.gap_effort"), frame.text("discovery.gap_column")},
                   {}};
  for (const core::DiscoveryGap& gap : facts.gaps)
    if (const auto* behaviour = core::find_by_id(frame.plan.behaviours, gap.behaviour))
      table.rows.push_back({behaviour_name(frame, *behaviour),
                            with_range(frame, gap.share, gap.share_low, gap.share_high),
                            frame.format.share(gap.effort),
                            with_range(frame, gap.gap, gap.low, gap.high)});
  return table;
}

}  // namespace

float draw_discovery_gaps_panel(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  if (facts.lines.empty() || !facts.lines.front().is_known()) return 0;
  const float top = box.y;
  if (facts.gaps.empty())
    return next_step(frame, box, frame.text("discovery.gap_unknown"),
                     frame.text("discovery.gap_unknown_button"), "audit");
  const bool is_planned = facts.effort.basis == core::EffortBasis::planned;
  const std::string& title =
      frame.text(is_planned ? TextKey{"discovery.gaps_title_planned"} : "discovery.gaps_title");
  std::string note = frame.text("discovery.gaps_note");
  if (facts.effort.unplaced > felt_unplaced)
    note += " " + frame.text("discovery.gaps_unplaced",
                             {{"share", frame.format.share(facts.effort.unplaced)}});
  const bool as_table = chart_head(frame, box, "gaps", title, note);
  box.cut_top(space::s);
  if (!as_table) return box.y + draw_pictures(frame, box, facts) - top;
  const ChartTable table = table_of(frame, facts);
  const float height = chart_table_height(table);
  card(frame, {box.x, box.y, box.w, height + 2 * space::m});
  draw_chart_table(frame, box.inset(space::l, space::m), title, table);
  return box.y + height + 2 * space::m - top;
}

}  // namespace shell
