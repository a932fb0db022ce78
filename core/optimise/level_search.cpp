#include "core/optimise/level_search.h"

#include <algorithm>
#include <array>

namespace core {

LevelSearch::LevelSearch(const AllocationChannel& channel, std::size_t counted, std::size_t cells,
                         LevelKind kind)
    : channel_(&channel),
      counted_(counted),
      places_(kind == LevelKind::points ? cells + 1 : cells),
      kind_(kind),
      grid_(channel, cells),
      row_(places_),
      value_(places_),
      some_best_(places_),
      rest_best_(places_) {
  for (std::size_t place = 0; place < places_; ++place) {
    const double left = grid_.level(place);
    const double right = kind == LevelKind::points ? left : grid_.level(place + 1);
    const double value = curve_at(channel.curve, left).value;
    const CurveLid lid =
        kind == LevelKind::points ? CurveLid{value, value} : lid_over(channel.curve, left, right);
    left_.push_back(left);
    right_.push_back(right);
    least_.push_back(value);
    from_.push_back(lid.from);
    to_.push_back(lid.to);
  }
  const auto bounds_of = [&](std::size_t month) {
    if (month >= channel.high.size()) return std::array{0.0, 0.0, 0.0};
    return std::array{channel.low[month], channel.high[month], channel.rate_in(month)};
  };
  for (std::size_t month = 0; month < counted; ++month) {
    if (month == 0 || bounds_of(month) != bounds_of(month - 1))
      tables_.push_back(steps_from(left_, right_, month));
    table_of_month_.push_back(tables_.size() - 1);
  }
  const std::array opening{channel.opening};
  if (counted > 0) first_ = steps_from(opening, opening, 0);
  if (kind == LevelKind::points) choices_.resize(counted * places_);
}

Window LevelSearch::window(double from, double to) const {
  const bool is_point = kind_ == LevelKind::points;
  return {static_cast<std::uint32_t>(is_point ? grid_.nearest(from) : grid_.cell_of(from)),
          static_cast<std::uint32_t>(is_point ? grid_.nearest(to) : grid_.cell_of(to))};
}

LevelSearch::Steps LevelSearch::steps_from(std::span<const double> from, std::span<const double> to,
                                           std::size_t month) const {
  const bool is_spending = month < channel_->high.size();
  const double low = is_spending ? channel_->low[month] : 0.0;
  const double high = is_spending ? channel_->high[month] : 0.0;
  const double useful = std::max(low, channel_->least);
  const double rate = channel_->rate_in(month);
  Steps steps;
  steps.may_rest = low == 0.0 && channel_->least > 0.0;
  steps.may_spend = useful <= high || !steps.may_rest;
  for (std::size_t place = 0; place < from.size(); ++place) {
    const double decayed_from = channel_->retention * from[place];
    const double decayed_to = channel_->retention * to[place];
    if (steps.may_spend)
      steps.some.push_back(
          window(decayed_from + rate * std::min(useful, high), decayed_to + rate * high));
    if (steps.may_rest) steps.rest.push_back(window(decayed_from, decayed_to));
  }
  return steps;
}

// What each place is worth in a month, with all that can follow.
void LevelSearch::weigh(double worth, double price_of_level) {
  if (kind_ == LevelKind::points) {
    for (std::size_t i = 0; i < places_; ++i)
      row_[i] = worth * least_[i] - price_of_level * left_[i] + value_[i];
  } else if (worth >= 0.0) {
    for (std::size_t i = 0; i < places_; ++i)
      row_[i] = std::max(worth * from_[i] - price_of_level * left_[i],
                         worth * to_[i] - price_of_level * right_[i]) +
                value_[i];
  } else {
    for (std::size_t i = 0; i < places_; ++i)
      row_[i] = worth * least_[i] -
                std::min(price_of_level * left_[i], price_of_level * right_[i]) + value_[i];
  }
}

LevelSearch::Best LevelSearch::best(const Steps& steps, std::size_t place) {
  Best found{-1e300, 0, false};
  if (steps.may_spend) {
    found.place = some_best_.place(steps.some[place]);
    found.value = row_[found.place];
  }
  if (steps.may_rest) {
    const std::uint32_t rest = rest_best_.place(steps.rest[place]);
    if (row_[rest] > found.value) found = {row_[rest], rest, true};
  }
  return found;
}

double LevelSearch::greatest(std::span<const double> worth, std::span<const double> price,
                             std::span<double> spend) {
  const auto price_in = [&](std::size_t month) {
    return month < price.size() ? price[month] / channel_->rate_in(month) : 0.0;
  };
  std::ranges::fill(value_, 0.0);
  for (std::size_t month = counted_; month-- > 0;) {
    // rate * spend = level - retention * level before, so that prices of spend become prices of
    // levels.
    weigh(worth[month], price_in(month) - channel_->retention * price_in(month + 1));
    some_best_.start(row_);
    rest_best_.start(row_);
    const bool is_first = month == 0;
    const Steps& steps = is_first ? first_ : tables_[table_of_month_[month]];
    for (std::size_t place = 0; place < (is_first ? 1 : places_); ++place) {
      const Best found = best(steps, place);
      value_[place] = found.value;
      if (kind_ == LevelKind::points)
        choices_[month * places_ + place] = found.is_rest
                                                ? -1 - static_cast<std::int32_t>(found.place)
                                                : static_cast<std::int32_t>(found.place);
    }
  }
  if (kind_ == LevelKind::points) trace(spend);
  return counted_ == 0 ? 0.0 : value_[0] + channel_->retention * channel_->opening * price_in(0);
}

void LevelSearch::trace(std::span<double> spend) const {
  double level = channel_->opening;
  std::size_t place = 0;
  for (std::size_t month = 0; month < spend.size(); ++month) {
    const std::int32_t choice = choices_[month * places_ + place];
    place = static_cast<std::size_t>(choice < 0 ? -1 - choice : choice);
    const double useful = std::max(channel_->low[month], channel_->least);
    const double wanted = (left_[place] - channel_->retention * level) / channel_->rate_in(month);
    spend[month] = choice < 0 ? 0.0
                              : std::clamp(wanted, std::min(useful, channel_->high[month]),
                                           channel_->high[month]);
    level = left_[place];
  }
}

}  // namespace core
