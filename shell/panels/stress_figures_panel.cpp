#include "shell/panels/stress_figures_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/stress/cost_alone.h"
#include "shell/text/precision.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float header_height = 28, row_height = 42;

float column_width(float width) { return std::min(120.0f, width * 0.34f); }

struct Figure {
  std::string middle = "–", range;
  std::string narrow;  // the range where there is less room
};

struct Row {
  std::string name, help;
  Figure today, plan;
};

Figure share_figure(const Frame& frame, const core::Fan& fan) {
  const std::string middle = frame.format.share(fan.p50),
                    range = share_range(frame, fan.p10, fan.p90);
  return {middle, range == middle ? std::string{} : range, {}};
}

Figure money_figure(const Frame& frame, const core::Fan& fan) {
  core::Estimate estimate = core::range_estimate(fan.p10, fan.p90);
  estimate.mode = fan.p50;
  const Rounded round = rounded(estimate);
  const auto whole = [](double money) { return std::round(money); };
  const std::string middle = frame.format.money(whole(round.middle)),
                    low = frame.format.money(whole(round.low)),
                    high = frame.format.money(whole(round.high));
  if (low == high) return {middle, {}, {}};
  const auto range = [&](const std::string& from, const std::string& to) {
    return frame.text("common.range", {{"low", from}, {"high", to}});
  };
  return {middle, range(frame.format.number(whole(round.low)), high),
          range(frame.format.money_short_bare(round.low, round.high),
                frame.format.money_short(round.high))};
}

// Three digits say enough of a mean of bad years.
std::string rough_money(const Frame& frame, double money) {
  const double size = std::abs(money);
  const double unit = size >= 1000 ? std::pow(10.0, std::floor(std::log10(size)) - 2) : 1;
  return frame.format.money(std::round(money / unit) * unit);
}

// `followed`: months after which nothing is known.
Figure months_figure(const Frame& frame, const core::MonthsFan& fan, int followed) {
  const auto words = [&](std::optional<double> months) {
    if (!months)
      return frame.text("stress.months_more", {{"count", frame.format.number(followed)}});
    if (*months < 0.5) return frame.text("stress.months_none");
    return frame.text_count("stress.months", std::round(*months));
  };
  const std::string middle = words(fan.p50), low = words(fan.p10), high = words(fan.p90);
  if (low == high) return {middle, {}, {}};
  const std::string least = fan.p10 ? frame.format.number(std::round(*fan.p10)) : low;
  return {middle, frame.text("common.range", {{"low", least}, {"high", high}}), {}};
}

// The months that the engine follows from the event's first on, less one.
int followed_months(const Frame& frame, const core::Stress& answer) {
  constexpr int months_after = 12;
  const int from = core::months_between(frame.plan.start, answer.month);
  return std::max(answer.months + months_after, frame.plan.months - from) - 1;
}

std::string change_words(const Frame& frame, const std::string& before, const std::string& after) {
  return frame.text("common.from_to", {{"before", before}, {"after", after}});
}

bool read_alike(const Frame& frame, const core::Fan& one, const core::Fan& other) {
  return frame.format.share(one.p50) == frame.format.share(other.p50) &&
         share_range(frame, one.p10, one.p90) == share_range(frame, other.p10, other.p90);
}

Figure alone_figure(const Frame& frame, const core::StressSide& side) {
  Figure figure = share_figure(frame, side.kept_alone);
  if (side.can_hit && read_alike(frame, side.kept_alone, side.kept_share))
    figure.range = frame.text("stress.kept_alone.same");
  return figure;
}

void fill(const Frame& frame, std::vector<Row>& rows, const core::Stress& answer, bool is_plan) {
  const core::StressSide& side = is_plan ? answer.plan : answer.before;
  // Money under Today moves with the market as the plan's does, so that like is held against like.
  const core::StressCourse& course = is_plan ? answer.plan : answer.unplanned;
  std::vector<Figure> figures{
      share_figure(frame, side.kept_share),
      alone_figure(frame, side),
      money_figure(frame, course.trough),
      months_figure(frame, side.months_to_recover, followed_months(frame, answer)),
      course.cash_low ? money_figure(frame, *course.cash_low) : Figure{},
      {rough_money(frame, course.cvar), {}, {}}};
  for (std::size_t i = 0; i < figures.size(); ++i)
    (is_plan ? rows[i].plan : rows[i].today) = std::move(figures[i]);
}

std::vector<Row> rows_of(const Frame& frame) {
  std::vector<Row> rows;
  constexpr std::array<TextKey, 6> keys{"stress.kept",    "stress.kept_alone", "stress.trough",
                                        "stress.recover", "stress.cash_low",   "stress.bad_year"};
  for (const TextKey key : keys)
    rows.push_back({frame.text(key), frame.text(key + ".help"), {}, {}});
  const StressSession& stress = frame.session.stress;
  const core::ShockKind kind = shock_now(frame).kind;
  if (kind == core::ShockKind::cost)
    rows.push_back({frame.text("stress.roas"), frame.text("stress.roas.help"), {}, {}});
  if (kind == core::ShockKind::tracking)
    rows.push_back({frame.text("stress.claims"), frame.text("stress.claims.help"), {}, {}});
  if (!stress.answer) return rows;
  fill(frame, rows, *stress.answer, false);
  fill(frame, rows, *stress.answer, true);
  const core::StressSide& today = stress.answer->before;
  // As things are: of the plan neither is reckoned.
  if (kind == core::ShockKind::cost && today.roas && today.roas_then)
    rows.back().today.middle =
        change_words(frame, frame.format.ratio(*today.roas), frame.format.ratio(*today.roas_then));
  if (kind == core::ShockKind::tracking && today.claims_kept)
    rows.back().today.middle =
        change_words(frame, frame.format.share(1), frame.format.share(*today.claims_kept));
  return rows;
}

void draw_cell(Frame& frame, Rect cell, const Figure& figure, std::string_view id, bool is_plan) {
  const Theme& theme = frame.theme();
  SemanticNode node;
  node.id = node_id(id);
  node.role = Role::cell;
  node.name = figure.range.empty() ? figure.middle : figure.middle + ", " + figure.range;
  node.rect = cell;
  frame.ui.semantics.add(std::move(node));
  const Type type = is_plan ? Type::small_strong : Type::small;
  const Colour colour = is_plan ? theme.text : theme.muted;
  if (figure.range.empty()) {
    frame.paint().text(cell, type, colour, figure.middle, Align::right);
    return;
  }
  Rect lines{cell.x, cell.centre().y - 18, cell.w, 36};
  frame.paint().text(lines.cut_top(18), type, colour, figure.middle, Align::right);
  const bool is_narrow =
      !figure.narrow.empty() && !frame.paint().fits(Type::small, figure.range, lines.w);
  frame.paint().text(lines, Type::small, theme.muted, is_narrow ? figure.narrow : figure.range,
                     Align::right);
}

void draw_row(Frame& frame, Rect place, const Row& row) {
  const IdScope scope{row.name};
  frame.paint().horizontal(place.x, place.y, place.w, frame.theme().hairline);
  const NodeScope node{frame, Role::row, row.name, place, "row"};
  const float column = column_width(place.w);
  const Rect plan = place.cut_right(column, space::s), today = place.cut_right(column, space::s);
  SemanticNode said;
  said.id = node_id("name");
  said.role = Role::row_header;
  said.name = row.name;
  said.description = row.help;
  said.rect = place;
  frame.ui.semantics.add(std::move(said));
  const float height = frame.paint().paragraph_height(place.w, Type::small, row.name, 2);
  frame.paint().paragraph({place.x, place.centre().y - height / 2, place.w, height}, Type::small,
                          frame.theme().text, row.name, 2);
  if (place.contains(frame.ui.input.pointer)) tooltip(frame, place, row.help);
  draw_cell(frame, today, row.today, "today", false);
  draw_cell(frame, plan, row.plan, "plan", true);
}

void draw_header(Frame& frame, Rect header) {
  const NodeScope row{frame, Role::row, frame.text("stress.figures"), header, "figures header"};
  const float column = column_width(header.w);
  const auto draw_name = [&](Rect place, TextKey key, Colour colour) {
    SemanticNode node;
    node.id = node_id(frame.text(key));
    node.role = Role::column_header;
    node.name = frame.text(key);
    node.rect = place;
    frame.paint().text(place, Type::small_strong, colour, node.name, Align::right);
    frame.ui.semantics.add(std::move(node));
  };
  const Rect plan = header.cut_right(column, space::s), today = header.cut_right(column, space::s);
  draw_name(today, "stress.today", frame.theme().muted);
  draw_name(plan, "stress.with_plan", frame.theme().accent);
}

void draw_table(Frame& frame, Rect box, const std::vector<Row>& rows) {
  const NodeScope table{frame, Role::table, frame.text("stress.figures"), box, "figures"};
  draw_header(frame, box.cut_top(header_height));
  for (const Row& row : rows) draw_row(frame, box.cut_top(row_height), row);
}

// What was reported when such a thing happened, and how far cost explains it.
std::string history_of(const Frame& frame) {
  const core::Shock shock = shock_now(frame);
  const auto alone = core::cost_alone(shock);
  if (!alone) return {};
  const auto range = [&](std::string low, const std::string& high) {
    return low == high ? low : frame.text("common.range", {{"low", low}, {"high", high}});
  };
  const auto ratio = [&](double value) { return frame.format.ratio(value); };
  const auto percent = [&](double part) {
    return frame.format.signed_number(std::round(part * 100));
  };
  const std::string before = ratio(shock.reported->before);
  return frame.text(
      "stress.reported",
      {{"reported", change_words(frame, before, ratio(shock.reported->after))},
       {"alone", change_words(frame, before, range(ratio(alone->low), ratio(alone->high)))},
       {"rest", range(percent(alone->rest_low), percent(alone->rest_high))}});
}

// Also where the event comes from, for that may say more than the figures can.
std::string note_of(const Frame& frame) {
  const core::Shock shock = shock_now(frame);
  std::string note = frame.text("stress.figures_note");
  for (const core::RealEvent& event : frame.shelf.events)
    if (event.id == shock.id && event.owner != shock.target.owner)
      note += " " + frame.text("stress.transposed");
  if (!shock.source.empty()) note += " " + frame.text("stress.source", {{"source", shock.source}});
  return note;
}

}  // namespace

float draw_stress_figures_panel(Frame& frame, Rect box) {
  const auto rows = rows_of(frame);
  const std::string history = history_of(frame), note = note_of(frame);
  const auto height = [&](const std::string& words) {
    return frame.paint().paragraph_height(box.w - 2 * space::l, Type::small, words);
  };
  const float history_height = history.empty() ? 0 : height(history) + space::s;
  box.h = header_height + row_height * static_cast<float>(rows.size()) + space::s + history_height +
          height(note) + 2 * space::l;
  card(frame, box);
  Rect inside = box.inset(space::l);
  const Rect table =
      inside.cut_top(header_height + row_height * static_cast<float>(rows.size()), space::s);
  draw_table(frame, table, rows);
  if (!history.empty())
    paragraph(frame, inside.cut_top(history_height), Type::small, frame.theme().text, history);
  paragraph(frame, inside, Type::small, frame.theme().muted, note);
  return box.h;
}

}  // namespace shell
