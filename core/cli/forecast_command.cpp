#include "core/base/product.h"
#include "core/cli/commands.h"
#include "core/cli/forecast_json.h"
#include "core/cli/option_values.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"
#include "core/forecast/forecast.h"

namespace core::cli {
namespace {

// A channel that is its own owner goes by its own id.
std::string_view id_of_owner(std::string_view key) {
  return key.starts_with('#') ? key.substr(1) : key;
}

JsonValue say_concentration(const ForecastConcentration& found, std::string_view largest) {
  return object({{"hhi", say_fan(found.hhi)},
                 {"effective_number", say_fan(found.effective_number)},
                 {"largest", object({{"id", text_or_null(largest)},
                                     {"share", say_fan(found.largest_share)}})}});
}

JsonValue say_month(const ForecastMonth& month, const Plan& plan) {
  std::vector<JsonMember> channels, mix;
  for (std::size_t c = 0; c < plan.channels.size(); ++c) {
    const Fan& fan = month.channels[c];
    channels.push_back({plan.channels[c].id, object({{"p10", json_number(fan.p10)},
                                                     {"p50", json_number(fan.p50)},
                                                     {"p90", json_number(fan.p90)}})});
    mix.push_back({plan.channels[c].id, json_number(month.mix[c])});
  }
  return object(
      {{"month", json_string(month_to_text(month.month))},
       {"revenue", say_fan(month.revenue)},
       {"customers", say_fan(month.customers)},
       {"channels", json_object(std::move(channels))},
       {"mix", json_object(std::move(mix))},
       {"unattributed", json_number(month.unattributed)},
       {"by_channel", say_concentration(month.by_channel, month.by_channel.largest)},
       {"by_owner", say_concentration(month.by_owner, id_of_owner(month.by_owner.largest))},
       {"rented_share", say_fan(month.rented_share)},
       {"mer", say_fan(month.mer)},
       {"cac", say_fan(month.cac)},
       {"margin", say_fan(month.margin)},
       {"cash", say_fan(month.cash)}});
}

JsonValue say_inputs(const std::vector<InputShare>& inputs, std::string_view member) {
  std::vector<JsonValue> items;
  for (const InputShare& input : inputs)
    items.push_back(
        object({{"input", json_string(input.input)}, {member, json_number(input.share)}}));
  return json_array(std::move(items));
}

JsonValue say(const Forecast& forecast, const Plan& plan) {
  std::vector<JsonValue> months;
  for (const ForecastMonth& month : forecast.months) months.push_back(say_month(month, plan));
  std::vector<JsonValue> uncounted;
  for (const ChannelPair& pair : forecast.uncounted)
    uncounted.push_back(object({{"from", json_string(pair.from)}, {"to", json_string(pair.to)}}));
  return object({{"months", json_array(std::move(months))},
                 {"total", say_fan(forecast.total)},
                 {"spread", say_inputs(forecast.spread, "share")},
                 {"learn", say_inputs(forecast.learn, "value")},
                 {"unproved", texts(forecast.unproved)},
                 {"uncounted", json_array(std::move(uncounted))},
                 {"engine", json_string("tributary " + std::string(product_version))},
                 {"seed", json_number(static_cast<double>(forecast.seed))},
                 {"scenarios", json_number(static_cast<double>(forecast.scenarios))}});
}

}  // namespace

Outcome forecast_plan(const Call& call, const Catalog& messages) {
  const auto scenarios = option_number(call, "--scenarios", 1, most_scenarios);
  if (!scenarios) return refusal(scenarios.error(), messages);
  const auto seed = option_number(call, "--seed", 0, most_seed);
  if (!seed) return refusal(seed.error(), messages);
  ForecastOptions options{.scenario = option_text(call, "--scenario"), .seed = *seed};
  if (*scenarios) options.scenarios = static_cast<std::size_t>(**scenarios);
  const auto answer = forecast(call.plan(), embedded_library().owners, options);
  if (!answer) return refusal(answer.error(), messages);
  return {Exit::done, canonical_json(say(*answer, call.plan())), {}};
}

}  // namespace core::cli
