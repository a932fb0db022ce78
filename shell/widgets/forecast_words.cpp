#include "shell/widgets/forecast_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "core/model/lookup.h"
#include "shell/text/precision.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/platform_words.h"

namespace shell {
namespace {

std::vector<std::string_view> parts_of(std::string_view input) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= input.size();) {
    const std::size_t to = std::min(input.find('/', from), input.size());
    parts.push_back(input.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

Rounded rounded_fan(const core::Fan& fan) {
  Rounded found = rounded({.low = fan.p10, .high = fan.p90});
  // Of a band that has hardly any width: to a thousandth of what it is.
  if (found.is_point || fan.p90 - fan.p10 < 1e-3 * std::abs(fan.p50))
    return {std::round(fan.p10), std::round(fan.p50), std::round(fan.p90), true};
  const Rounded middle = rounded({.low = fan.p10, .high = fan.p90, .mode = fan.p50});
  found.middle = middle.middle;
  return found;
}

const std::optional<core::Estimate>* business_number(const core::Business& business,
                                                     std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::optional<core::Estimate> core::Business::*>,
                       5>
      numbers{{{"order_value", &core::Business::order_value},
               {"orders_per_customer", &core::Business::orders_per_customer},
               {"price_month", &core::Business::price_month},
               {"months_kept", &core::Business::months_kept},
               {"contribution_margin", &core::Business::contribution_margin}}};
  for (const auto& [known, member] : numbers)
    if (known == name) return &(business.*member);
  return nullptr;
}

const std::optional<core::Estimate>* channel_number(const core::Channel& channel,
                                                    std::string_view name) {
  const auto own = [&](std::optional<core::Estimate> core::Response::* member)
      -> const std::optional<core::Estimate>* {
    return channel.response && (*channel.response).*member ? &((*channel.response).*member)
                                                           : nullptr;
  };
  if (name == "half_saturation") {
    const auto* const said = own(&core::Response::half_saturation);
    return said ? said : &channel.physics.ceiling;
  }
  if (name == "half_life") {
    const auto* const said = own(&core::Response::half_life);
    return said ? said : &channel.physics.half_life_days;
  }
  if (name == "lag") {
    const auto* const said = own(&core::Response::lag);
    return said ? said : &channel.physics.first_result_days;
  }
  if (name == "ramp") return own(&core::Response::ramp);
  if (name == "slope") return own(&core::Response::slope);
  if (name == "ceiling") return own(&core::Response::ceiling);
  if (name == "revenue" && channel.today) return &channel.today->revenue;
  return nullptr;
}

}  // namespace

std::string money_range(const Frame& frame, const core::Fan& fan) {
  const Rounded found = rounded_fan(fan);
  const std::string high = frame.format.money(found.high);
  if (frame.format.money(found.low) == high) return high;
  // The unit stands once in French, after both numbers.
  const std::string low = frame.format.language() == core::Language::fr
                              ? frame.format.number(found.low)
                              : frame.format.money(found.low);
  return frame.text("common.range", {{"low", low}, {"high", high}});
}

std::string money_range_short(const Frame& frame, const core::Fan& fan) {
  const Rounded found = rounded_fan(fan);
  const std::string high = frame.format.money_short(found.high);
  if (frame.format.money_short(found.low) == high) return high;
  const std::string low = frame.format.money_short_bare(found.low, found.high);
  return found.low < 0 ? frame.text("common.range", {{"low", low}, {"high", high}})
                       : low + "–" + high;
}

std::string money_middle(const Frame& frame, const core::Fan& fan) {
  return frame.format.money(rounded_fan(fan).middle);
}

std::string input_words(const Frame& frame, std::string_view input) {
  if (input == "market") return frame.text("forecast.input.market");
  if (input.starts_with("owner:"))
    return frame.text("forecast.input.owner", {{"owner", owner_key_name(frame, input.substr(6))}});
  const auto parts = parts_of(input);
  if (parts[0] == "channels" && parts.size() == 3)
    return frame.text(TextKey{"forecast.input.channel."} + parts[2],
                      {{"channel", channel_name(frame, parts[1])}});
  if (parts[0] == "business" && parts.size() == 2)
    return frame.text(TextKey{"forecast.input.business."} + parts[1]);
  if (parts[0] == "activities" && parts.size() == 3) {
    const core::Activity* const card = core::find_by_id(frame.plan.activities, parts[1]);
    return frame.text("forecast.input.card",
                      {{"card", card ? card->title : std::string(parts[1])}});
  }
  if (parts[0] == "platforms" && parts.size() == 3) {
    const core::Platform* const platform = core::find_by_id(frame.plan.platforms, parts[1]);
    return frame.text(
        TextKey{"forecast.input."} + parts[2],
        {{"platform", platform ? platform_name(frame, *platform) : std::string(parts[1])}});
  }
  if (parts[0] == "links" && parts.size() == 4)
    return frame.text(
        TextKey{"forecast.input.link."} + parts[3],
        {{"from", channel_name(frame, parts[1])}, {"to", channel_name(frame, parts[2])}});
  return frame.text("forecast.input.unattributed");
}

std::string input_advice(const Frame& frame, std::string_view input) {
  const auto parts = parts_of(input);
  if (parts[0] == "links" && parts.size() == 4)
    return frame.text("forecast.advice.link", {{"from", channel_name(frame, parts[1])},
                                               {"to", channel_name(frame, parts[2])}});
  if (parts[0] == "business") return frame.text("forecast.advice.business");
  if (parts[0] == "activities") return frame.text("forecast.advice.card");
  if (parts[0] == "platforms") return frame.text("forecast.advice.launch");
  if (parts[0] == "channels" && parts.size() == 3)
    return frame.text(TextKey{"forecast.advice.channel."} + parts[2]);
  return {};
}

const core::Estimate* find_estimate(const core::Plan& plan, std::string_view input) {
  const auto parts = parts_of(input);
  const std::optional<core::Estimate>* found = nullptr;
  if (parts[0] == "business" && parts.size() == 2) found = business_number(plan.business, parts[1]);
  if (parts[0] == "channels" && parts.size() == 3)
    if (const core::Channel* const channel = core::find_by_id(plan.channels, parts[1]))
      found = channel_number(*channel, parts[2]);
  if (parts[0] == "activities" && parts.size() == 3)
    if (const core::Activity* const card = core::find_by_id(plan.activities, parts[1]))
      found = &card->effect;
  if (parts[0] == "platforms" && parts.size() == 3 && parts[2] == "revenue_per_buyer")
    if (const core::Platform* const platform = core::find_by_id(plan.platforms, parts[1]))
      found = &platform->funnel.revenue_per_buyer;
  if (parts[0] == "links" && parts.size() == 4)
    for (const core::Link& link : plan.links)
      if (link.from == parts[1] && link.to == parts[2] && core::name_of(link.kind) == parts[3])
        return &link.share;
  return found && *found ? &**found : nullptr;
}

}  // namespace shell
