#include "shell/panels/forecast_learn_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/forecast/launch_feed.h"
#include "core/metrics/today_mix.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/forecast_words.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t learn_rows = 4, spread_rows = 5;
constexpr float name_lines = 40, advice_lines = 40;
constexpr float learn_row = name_lines + 4 + 8 + 4 + 20 + advice_lines + space::m;
constexpr float spread_row = name_lines + 4 + 8 + space::m;

// 12 345 and 678: no more digits than such a figure deserves.
double two_digits(double value) {
  if (!(value > 0)) return 0;
  const double power = std::pow(10.0, std::floor(std::log10(value)) - 1);
  return std::round(value / power) * power;
}

struct Line {
  std::string name, value, below, advice;
  double part = 0;  // of the largest
  const core::Estimate* estimate = nullptr;
};

// The title with its note; answers the height.
float draw_head(Frame& frame, Rect box, const std::string& title, const std::string& note) {
  const float top = box.y;
  heading(frame, box.cut_top(style_of(Type::title).line), 2, Type::title, title);
  paragraph(frame, box.cut_top(style_of(Type::small).line * 2, space::s), Type::small,
            frame.theme().muted, note, 2);
  return box.y - top;
}

float head_height() {
  return style_of(Type::title).line + style_of(Type::small).line * 2 + space::s;
}

void draw_line(Frame& frame, Rect row, const Line& line, std::size_t at) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  SemanticNode node;
  node.id = node_id(std::to_string(at));
  node.role = Role::list_item;
  node.name = frame.text("chart.said", {{"what", line.name}, {"value", line.value}}) +
              (line.below.empty() ? "" : ", " + line.below) +
              (line.advice.empty() ? "" : ". " + line.advice);
  node.rect = row;
  const NodeScope item{frame, std::move(node)};
  if (at > 0) paint.horizontal(row.x, row.y - space::s, row.w, theme.hairline);
  const float width = paint.width(Type::body_strong, line.value) + 1;
  paint.text({row.right() - width, row.y, width, 20}, Type::body_strong, theme.text, line.value,
             Align::right);
  const Rect words{row.x, row.y, row.w - width - space::s, name_lines};
  row.cut_top(paint.paragraph(words, Type::small_strong, theme.text, line.name, 2), 4);
  share_bar(frame, row.cut_top(8, 4), std::clamp(line.part, 0.0, 1.0), theme.accent);
  if (line.advice.empty()) return;
  Rect below = row.cut_top(20);
  if (line.estimate && line.estimate->evidence)
    evidence_badge(frame, {below.right() - 24, below.y}, *line.estimate->evidence, {},
                   /*ticks_only=*/true);
  paint.text(below, Type::small, theme.muted, line.below);
  paint.paragraph(row, Type::small, theme.muted, line.advice, 2);
}

void draw_lines(Frame& frame, Rect box, const std::string& title, const std::vector<Line>& lines,
                float height) {
  const NodeScope list{frame, Role::list, title, box, "lines"};
  for (std::size_t i = 0; i < lines.size(); ++i)
    draw_line(frame, box.cut_top(height - space::m, space::m), lines[i], i);
}

double spread_share(const core::Forecast& forecast, const std::string& input) {
  for (const core::InputShare& share : forecast.spread)
    if (share.input == input) return share.share;
  return 0;
}

std::vector<Line> learn_lines(const Frame& frame, const core::Forecast& forecast) {
  std::vector<Line> lines;
  for (const core::InputShare& input : forecast.learn) {
    if (lines.size() == learn_rows || two_digits(input.share) < 1) break;
    const double share = spread_share(forecast, input.input);
    lines.push_back({.name = input_words(frame, input.input),
                     .value = frame.format.money(two_digits(input.share)),
                     .below = share > 0 ? frame.text("forecast.learn.of_spread",
                                                     {{"share", frame.format.share(share)}})
                                        : frame.text("forecast.learn.hardly_spread"),
                     .advice = input_advice(frame, input.input),
                     .part = input.share / forecast.learn.front().share,
                     .estimate = find_estimate(frame.plan, input.input)});
  }
  return lines;
}

std::string learn_note(const Frame& frame, const core::ForecastAnswer* answer,
                       const std::vector<Line>& lines) {
  if (!answer || !frame.session.forecast.has_all) return frame.text("forecast.learn.waits");
  if (!frame.session.forecast.answered->business.contribution_margin)
    return frame.text("forecast.learn.no_margin");
  return frame.text(lines.empty() ? TextKey{"forecast.learn.none"} : "forecast.learn.note");
}

// The launches that are part of it; empty where there are none.
std::string launch_words(const Frame& frame) {
  std::string names;
  const core::TodayMix mix = core::today_mix(frame.plan, frame.library.owners);
  for (const core::Platform& platform : frame.plan.platforms)
    if (core::launch_feed(frame.plan, mix, platform) == core::LaunchFeed::counted)
      names += (names.empty() ? "" : ", ") + platform_name(frame, platform);
  return names.empty() ? names : frame.text("forecast.launches", {{"platforms", names}}) + " ";
}

// Links that feed nothing more however much is done; empty where there are none.
std::string uncounted_words(const Frame& frame, const core::ForecastAnswer* answer) {
  std::string pairs;
  if (answer)
    for (const core::ChannelPair& pair : answer->plan.uncounted)
      pairs += (pairs.empty() ? "" : ", ") +
               frame.text("common.from_to", {{"before", channel_name(frame, pair.from)},
                                             {"after", channel_name(frame, pair.to)}});
  return pairs.empty() ? pairs : frame.text("forecast.uncounted", {{"pairs", pairs}});
}

}  // namespace

float draw_forecast_learn_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  const float height = head_height() + learn_row * learn_rows - space::m;
  Rect inside = audit_card(frame, box, height);
  const std::string title = frame.text("forecast.learn.title");
  const IdScope scope{"learn"};
  std::vector<Line> lines;
  if (answer) lines = learn_lines(frame, answer->plan);
  inside.cut_top(draw_head(frame, inside, title, learn_note(frame, answer, lines)));
  draw_lines(frame, inside, title, lines, learn_row);
  return height + 2 * space::l;
}

float draw_forecast_spread_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  const float rows = head_height() + spread_row * spread_rows - space::m;
  const std::string words = launch_words(frame) + uncounted_words(frame, answer);
  const float foot =
      words.empty()
          ? 0
          : frame.paint().paragraph_height(box.w - 2 * space::l, Type::small, words) + space::m;
  const float height = rows + foot;
  Rect inside = audit_card(frame, box, height);
  const std::string title = frame.text("forecast.spread.title");
  const IdScope scope{"spread"};
  std::vector<Line> lines;
  if (answer)
    for (const core::InputShare& input : answer->plan.spread) {
      if (lines.size() == spread_rows) break;
      lines.push_back({.name = input_words(frame, input.input),
                       .value = frame.format.share(input.share),
                       .below = {},
                       .advice = {},
                       .part = input.share});
    }
  const TextKey note = !answer         ? TextKey{"forecast.cure_waits"}
                       : lines.empty() ? TextKey{"forecast.spread.none"}
                                       : "forecast.spread.note";
  inside.cut_top(draw_head(frame, inside, title, frame.text(note)));
  Rect below = inside;
  below.cut_top(spread_row * spread_rows);
  draw_lines(frame, inside, title, lines, spread_row);
  if (foot > 0) paragraph(frame, below, Type::small, frame.theme().muted, words);
  return height + 2 * space::l;
}

}  // namespace shell
