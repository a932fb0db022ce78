#include "core/jobs/forecast_packing.h"

#include <algorithm>

#include "core/imports/packing.h"
#include "core/jobs/fan_packing.h"

namespace core {

// Not in a namespace of their own: core/imports/packing.h must find them.
template <class P>
void pack(P& packer, ForecastConcentration& found) {
  for (Fan* const fan : {&found.hhi, &found.effective_number, &found.largest_share})
    pack(packer, *fan);
  pack(packer, found.largest);
}

template <class P>
void pack(P& packer, ForecastMonth& month) {
  pack(packer, month.month);
  pack(packer, month.revenue);
  pack(packer, month.channels);
  pack(packer, month.mix);
  pack(packer, month.unattributed);
  pack(packer, month.by_channel);
  pack(packer, month.by_owner);
  pack(packer, month.rented_share);
  for (std::optional<Fan>* const fan :
       {&month.customers, &month.mer, &month.cac, &month.margin, &month.cash})
    pack(packer, *fan);
}

template <class P>
void pack(P& packer, InputShare& input) {
  pack(packer, input.input);
  pack(packer, input.share);
}

template <class P>
void pack(P& packer, GoalChance& goal) {
  pack(packer, goal.goal);
  pack(packer, goal.month);
  pack(packer, goal.chance);
}

template <class P>
void pack(P& packer, ChannelCurve& curve) {
  pack(packer, curve.is_fed);
  pack(packer, curve.is_anchored);
  for (double* const number : {&curve.today, &curve.feed_today, &curve.feed_most, &curve.unit})
    pack(packer, *number);
  for (ChannelCurve::Shape* const shape : {&curve.low, &curve.middle, &curve.high})
    for (double* const number : {&shape->top, &shape->half, &shape->slope}) pack(packer, *number);
}

template <class P>
void pack(P& packer, BentNumber& bent) {
  pack(packer, bent.channel);
  pack(packer, bent.what);
  pack(packer, bent.value);
}

template <class P>
void pack(P& packer, ChannelPair& pair) {
  pack(packer, pair.from);
  pack(packer, pair.to);
}

template <class P>
void pack(P& packer, Forecast& answer) {
  pack(packer, answer.months);
  pack(packer, answer.goals);
  pack(packer, answer.total);
  pack(packer, answer.spread);
  pack(packer, answer.learn);
  pack(packer, answer.curves);
  pack(packer, answer.unproved);
  pack(packer, answer.uncounted);
  pack(packer, answer.seed);
  pack(packer, answer.scenarios);
}

template <class P>
void pack(P& packer, Hindcast& past) {
  pack(packer, past.month);
  pack(packer, past.library);
  pack(packer, past.fitted);
}

template <class P>
void pack(P& packer, ForecastQuestion& question) {
  pack(packer, question.plan);
  pack(packer, question.beside);
  pack(packer, question.scenario);
  pack(packer, question.scenarios);
  pack(packer, question.says_what_to_learn);
}

template <class P>
void pack(P& packer, ForecastAnswer& answer) {
  pack(packer, answer.plan);
  pack(packer, answer.beside);
  pack(packer, answer.bent);
  pack(packer, answer.hindcast);
}

namespace {

// Whoever reads the answer reckons with months, and with each channel in each.
bool has_its_sizes(const ForecastMonth& month, std::size_t channels) {
  return month.channels.size() == channels && month.mix.size() == channels;
}

bool has_its_sizes(const Forecast& answer, std::size_t channels) {
  return !answer.months.empty() && answer.curves.size() == channels &&
         std::ranges::all_of(answer.months, [&](const ForecastMonth& month) {
           return has_its_sizes(month, channels);
         });
}

bool has_its_sizes(const Hindcast& past, std::size_t channels) {
  return has_its_sizes(past.library, channels) &&
         (!past.fitted || has_its_sizes(*past.fitted, channels));
}

}  // namespace

std::string bytes_from_forecast_question(ForecastQuestion question) {
  return packed(std::move(question));
}

std::string bytes_from_forecast(ForecastAnswer answer) { return packed(std::move(answer)); }

Result<ForecastQuestion> forecast_question_from_bytes(std::string_view bytes) {
  return unpacked<ForecastQuestion>(bytes);
}

Result<ForecastAnswer> forecast_from_bytes(std::string_view bytes) {
  auto answer = unpacked<ForecastAnswer>(bytes);
  if (!answer) return answer;
  const std::size_t channels =
      answer->plan.months.empty() ? 0 : answer->plan.months.front().channels.size();
  if (!has_its_sizes(answer->plan, channels) ||
      (answer->hindcast && !has_its_sizes(*answer->hindcast, channels)) ||
      (answer->beside && !(has_its_sizes(*answer->beside, channels) &&
                           answer->beside->months.size() == answer->plan.months.size())))
    return std::unexpected(Error{"error.import_bytes"});
  return answer;
}

}  // namespace core
