#include "shell/panels/allocation_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/edit/split_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/allocation_answer.h"
#include "shell/widgets/button.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t few_limits = 5;
constexpr float row_height = 48;
constexpr double alike = 0.005;  // of the margin: less is not worth a change

void draw_objective(Frame& frame, Rect& box) {
  AllocationSession& session = frame.session.allocation;
  const std::array<std::string, 2> labels{frame.text("allocation.expected"),
                                          frame.text("allocation.careful")};
  if (const auto chosen =
          segments(frame, box.cut_top(frame.ui.control_height(), space::xs),
                   frame.text("allocation.objective"), labels, session.is_careful ? 1 : 0)) {
    session.is_careful = *chosen == 1;
    ask_again(frame);
  }
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("allocation.objective_note")),
              space::m);
}

// Apply at the left; at the right what ends the search or begins it anew. Both keep their places.
void draw_buttons(Frame& frame, Rect& box, const core::PlanAllocation* answer) {
  Rect row = box.cut_top(button_height(frame), space::s);
  const bool is_running = allocation_progress(frame).has_value();
  const std::string apply = frame.text("allocation.apply"),
                    other =
                        frame.text(is_running ? TextKey{"allocation.stop"} : "allocation.again");
  const LeftToRight order{frame};
  const ButtonOptions action{.kind = ButtonKind::action, .disabled = !answer || frame.read_only};
  if (button(frame, row.cut_left(button_width(frame, apply, action), space::s), apply, action))
    frame.edits.remove("edit.set_split", core::set_split(answer->spend, answer->effort));
  const bool can_ask = is_running || frame.session.allocation.is_stopped;
  if (button(frame, {row.x, row.y, row.w, row.h}, other + "###search",
             {.kind = ButtonKind::quiet, .disabled = !can_ask}))
    is_running ? stop_allocation(frame) : ask_again(frame);
}

void draw_progress(Frame& frame, Rect& box) {
  const Rect bar = box.cut_top(8, space::m);
  const auto done = allocation_progress(frame);
  if (!done) return;
  SemanticNode node;
  node.id = node_id("progress");
  node.role = Role::progressbar;
  node.name = frame.text("allocation.searching");
  node.rect = bar;
  node.most = 100;
  node.now = static_cast<float>(*done * 100);
  frame.ui.semantics.add(std::move(node));
  share_bar(frame, bar, *done, frame.theme().accent);
}

std::string money(const Frame& frame, double amount) {
  return frame.format.money(std::round(amount));
}

// Without a margin it is sales that are counted.
TextKey counted_key(const Frame& frame, std::string_view stem) {
  const bool has_margin = frame.plan.business.contribution_margin.has_value();
  return TextKey{stem} + (has_margin ? "margin" : "sales");
}

std::string answer_words(const Frame& frame, const core::PlanAllocation& answer) {
  const double gain = answer.value - answer.value_now;
  const Values values{{"what", frame.text(counted_key(frame, "allocation.what."))},
                      {"value", money(frame, answer.value)},
                      {"now", money(frame, answer.value_now)},
                      {"gain", money(frame, std::abs(gain))}};
  const double size = std::max(std::abs(answer.value), std::abs(answer.value_now));
  if (gain > alike * size) return frame.text("allocation.gain", values);
  return frame.text(
      answer.keeps_limits_now ? TextKey{"allocation.same"} : TextKey{"allocation.within_limits"},
      values);
}

std::string proof_words(const Frame& frame, const core::PlanAllocation& answer) {
  return frame.text("allocation.proof", {{"bound", money(frame, answer.upper_bound)},
                                         {"gap", money(frame, answer.upper_bound - answer.value)}});
}

// What is counted, and what the proof is worth.
std::string counted_words(const Frame& frame, const core::PlanAllocation& answer) {
  std::string words = frame.text(counted_key(frame, "allocation.counted."));
  if (frame.session.allocation.is_careful) words += " " + frame.text("allocation.proof_careful");
  if (!answer.gap()) words += " " + frame.text("allocation.proof_loss");
  return words;
}

double sum_of(const core::Grid& grid, const core::Id& channel, core::Month from, int months) {
  const auto row = grid.find(channel);
  if (row == grid.end()) return 0;
  double sum = 0;
  for (const auto& [month, amount] : row->second)
    if (from <= month && month < from.plus(months)) sum += amount;
  return sum;
}

// One row a channel: what it has over the plan now, and what is proposed.
void draw_change(Frame& frame, Rect row, const core::Channel& channel, const std::string& said,
                 bool is_changed) {
  frame.paint().horizontal(row.x, row.y, row.w, frame.theme().hairline);
  SemanticNode node;
  node.id = node_id(channel.id);
  node.role = Role::list_item;
  node.name = frame.text("allocation.row", {{"channel", channel.name}, {"change", said}});
  node.rect = row;
  frame.ui.semantics.add(std::move(node));
  swatch(frame, {row.x + 4, row.y + 14}, channel_colour_of(frame, channel));
  Rect lines = row.inset(0, 4);
  lines.cut_left(space::l);
  frame.paint().text(lines.cut_top(20), Type::small_strong, frame.theme().text, channel.name);
  frame.paint().text(lines.cut_top(20), Type::small,
                     is_changed ? frame.theme().text : frame.theme().muted, said);
}

// One row a channel: what it has over the plan now, and what is proposed.
void draw_grid(Frame& frame, Rect& box, const core::Grid& now, const core::Grid& proposed,
               bool is_money) {
  struct Change {
    const core::Channel* channel;
    double before, after;
  };
  std::vector<Change> changes;
  for (const core::Channel& channel : frame.plan.channels) {
    if (!proposed.contains(channel.id)) continue;
    const double before = sum_of(now, channel.id, frame.plan.start, frame.plan.months),
                 after = sum_of(proposed, channel.id, frame.plan.start, frame.plan.months);
    if (before > 0 || after > 0) changes.push_back({&channel, before, after});
  }
  if (changes.empty()) return;
  const std::string title = frame.text(is_money ? TextKey{"allocation.money"} : "allocation.hours");
  label(frame, box.cut_top(24), Type::small_strong, frame.theme().muted, title);
  Rect rows = box.cut_top(row_height * static_cast<float>(changes.size()), space::m);
  const NodeScope list{frame, Role::list, title, rows, title};
  const auto words = [&](double amount) {
    return is_money ? money(frame, amount) : frame.format.hours(std::round(amount));
  };
  for (const Change& change : changes)
    draw_change(
        frame, rows.cut_top(row_height), *change.channel,
        frame.text("common.from_to",
                   {{"before", words(change.before)}, {"after", words(change.after)}}),
        std::abs(change.after - change.before) > alike * std::max(change.before, change.after));
}

// The engine's own words with its months as the reader writes them.
core::Message with_month(const Frame& frame, core::Message said) {
  if (const auto month = said.values.find("month"); month != said.values.end())
    if (const auto found = core::month_from_text(month->second))
      month->second = frame.format.month_in_words(*found);
  return said;
}

std::string limit_words(const Frame& frame, const core::BindingLimit& limit) {
  core::Message said = with_month(frame, limit.text);
  if (const auto price = said.values.find("price"); price != said.values.end())
    price->second = frame.format.money(limit.price);
  std::string words = frame.text(said);
  if (limit.cost && *limit.cost > 0.5)
    words += " " + frame.text("allocation.costs", {{"cost", money(frame, *limit.cost)}});
  return words;
}

void draw_limits(Frame& frame, Rect& box, const core::PlanAllocation& answer) {
  heading(frame, box.cut_top(24, space::xs), 2, Type::body_strong, frame.text("allocation.limits"));
  const bool is_own = answer.keeps_limits_now && answer.value_now >= answer.value;
  if (answer.binding.empty())
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                          frame.text(is_own ? TextKey{"allocation.limits_unknown"}
                                            : "allocation.no_limits")),
                space::s);
  bool& all = frame.session.allocation.shows_all;
  const std::size_t shown =
      all ? answer.binding.size() : std::min(few_limits, answer.binding.size());
  for (std::size_t i = 0; i < shown; ++i)
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().text,
                          limit_words(frame, answer.binding[i])),
                space::s);
  if (answer.binding.size() <= few_limits) return;
  const std::string words =
      frame.text(all ? TextKey{"allocation.fewer"} : "allocation.all",
                 {{"count", frame.format.number(static_cast<double>(answer.binding.size()))}});
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true};
  const Rect place = box.cut_top(button_height(frame, true), space::s);
  if (button(frame, {place.x - space::m, place.y, button_width(frame, words, quiet), place.h},
             words + "###all", quiet)) {
    all = !all;
    frame.ui.animating = true;
  }
}

void draw_answer(Frame& frame, Rect& box, const core::PlanAllocation& answer) {
  box.cut_top(
      paragraph(frame, box, Type::body_strong, frame.theme().text, answer_words(frame, answer)),
      space::s);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, proof_words(frame, answer)),
              space::xs);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, counted_words(frame, answer)),
              space::m);
  draw_grid(frame, box, frame.plan.spend, answer.spend, true);
  draw_grid(frame, box, frame.plan.effort, answer.effort, false);
  draw_limits(frame, box, answer);
  if (answer.left_out.empty()) return;
  std::string names;
  for (const core::Id& id : answer.left_out)
    if (const core::Channel* const channel = core::find_by_id(frame.plan.channels, id))
      names += (names.empty() ? "" : ", ") + channel->name;
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        frame.text("allocation.left_out", {{"names", names}})),
              space::s);
}

}  // namespace

float draw_allocation_panel(Frame& frame, Rect box) {
  follow_allocation(frame);
  const AllocationSession& session = frame.session.allocation;
  const core::PlanAllocation* const answer = allocation_now(frame);
  const float top = box.y;
  Rect head = box.cut_top(28, space::m);
  head.w -= size::control;
  heading(frame, head, 2, Type::heading, frame.text("allocation.title"));
  draw_objective(frame, box);
  draw_buttons(frame, box, answer);
  draw_progress(frame, box);
  if (answer)
    draw_answer(frame, box, *answer);
  else if (session.refused && !allocation_progress(frame))
    box.cut_top(
        paragraph(frame, box, Type::body, frame.theme().text,
                  frame.text(with_month(frame, {session.refused->key, session.refused->values}))));
  else
    box.cut_top(paragraph(
        frame, box, Type::small, frame.theme().muted,
        frame.text(session.is_stopped ? TextKey{"allocation.stopped"} : "allocation.searching")));
  return box.y - top;
}

}  // namespace shell
