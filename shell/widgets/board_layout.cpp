#include "shell/widgets/board_layout.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_stably.h"

namespace shell {
namespace {

constexpr float label_column = 148, least_month = 132, phase_row = 30, month_row = 70, card_gap = 6,
                lane_padding = 6, spend_row = 44;

// Puts each card into the first row where it does not touch an earlier one.
void pack(Lane& lane, const core::Plan& plan) {
  std::vector<core::Month> free_from;
  std::vector<const core::Activity*> own;
  for (const core::Activity& activity : plan.activities) {
    const bool here = lane.channel ? activity.channel == lane.channel->id : !activity.channel;
    if (here) own.push_back(&activity);
  }
  core::sort_stably(own, {}, [](const core::Activity* a) { return a->start; });
  for (const core::Activity* activity : own) {
    const auto row =
        std::ranges::find_if(free_from, [&](core::Month free) { return free <= activity->start; });
    const auto index = static_cast<std::size_t>(row - free_from.begin());
    if (row == free_from.end()) free_from.emplace_back();
    free_from[index] = activity->start.plus(activity->months);
    lane.cards.push_back({activity, static_cast<int>(index), {}});
  }
  lane.rows = static_cast<int>(free_from.size());
}

bool has_cards(const core::Plan& plan, const core::Channel& channel) {
  return std::ranges::any_of(plan.activities,
                             [&](const core::Activity& a) { return a.channel == channel.id; });
}

}  // namespace

bool shows_spend(const core::Plan& plan, const core::Channel& channel) {
  return channel.group == core::ChannelGroup::paid || plan.spend.contains(channel.id);
}

Rect BoardLayout::column(int month) const { return cell(header, month); }

Rect BoardLayout::cell(const Rect& row, int month) const {
  return {header.x + static_cast<float>(month) * month_width, row.y, month_width, row.h};
}

int BoardLayout::month_at(float x) const {
  return static_cast<int>(std::floor((x - header.x) / month_width));
}

const Lane& BoardLayout::lane_at(float y) const {
  for (const Lane& lane : lanes)
    if (y < lane.rect.bottom()) return lane;
  return lanes.back();
}

int months_that_fit(const Frame& frame, float width) {
  const float least = least_month * frame.session.plan.zoom;
  const int fit = std::max(1, static_cast<int>((width - label_column) / least));
  return std::min(fit, frame.plan.months);
}

BoardLayout board_layout(const Frame& frame, Rect box) {
  const core::Plan& plan = frame.plan;
  BoardLayout board;
  board.months = months_that_fit(frame, box.w);
  board.first =
      plan.start.plus(std::clamp(frame.session.plan.first_month, 0, plan.months - board.months));
  board.label_width = label_column;
  board.month_width = (box.w - label_column) / static_cast<float>(board.months);
  board.card_height = size::plan_card;
  board.corner = {box.x, box.y, label_column, phase_row + month_row};
  board.phases = {box.x + label_column, box.y, box.w - label_column, phase_row};
  board.header = {box.x + label_column, box.y + phase_row, box.w - label_column, month_row};

  float y = board.header.bottom();
  const auto add = [&](const core::Channel* channel) {
    Lane lane;
    lane.channel = channel;
    pack(lane, plan);
    lane.has_spend = channel && shows_spend(plan, *channel);
    const int rows = std::max(lane.rows, lane.has_spend ? 0 : 1);
    float height = 2 * lane_padding + static_cast<float>(rows) * (board.card_height + card_gap) -
                   (rows > 0 ? card_gap : 0);
    if (lane.has_spend) height += spend_row + (rows > 0 ? card_gap : -2 * lane_padding);
    const float name_width = label_column - 62;
    const float name_height = frame.paint().paragraph_height(
        name_width, Type::small_strong, channel ? channel->name : std::string{}, 2);
    height = std::max({height, 54.0f, name_height + 36});
    lane.rect = {box.x, y, box.w, height};
    lane.label = {box.x, y, label_column, height};
    if (lane.has_spend)
      lane.spend = {board.header.x, lane.rect.bottom() - spend_row - (rows > 0 ? lane_padding : 5),
                    board.header.w, spend_row};
    for (PlacedCard& card : lane.cards) {
      const int from = std::max(0, core::months_between(board.first, card.activity->start));
      const int to = std::min(
          board.months,
          core::months_between(board.first, card.activity->start.plus(card.activity->months)));
      if (to <= from) continue;
      card.rect = {board.header.x + static_cast<float>(from) * board.month_width + 4,
                   y + lane_padding + static_cast<float>(card.row) * (board.card_height + card_gap),
                   static_cast<float>(to - from) * board.month_width - 8, board.card_height};
    }
    y += height;
    board.lanes.push_back(std::move(lane));
  };
  add(nullptr);
  for (const core::Channel& channel : plan.channels)
    if (channel.decision != core::Decision::leave || has_cards(plan, channel) ||
        plan.spend.contains(channel.id))
      add(&channel);
  board.height = y - box.y;
  return board;
}

}  // namespace shell
