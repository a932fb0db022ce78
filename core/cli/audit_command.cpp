#include "core/audit/audit.h"
#include "core/cli/commands.h"
#include "core/cli/json_answer.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"

namespace core::cli {
namespace {

template <class T>
JsonValue list(const std::vector<T>& items, JsonValue (*say)(const T&)) {
  std::vector<JsonValue> said;
  for (const T& item : items) said.push_back(say(item));
  return json_array(std::move(said));
}

// A channel that is its own owner goes by its own id.
std::string_view id_of_owner(std::string_view key) {
  return key.starts_with('#') ? key.substr(1) : key;
}

JsonValue say_concentration(const std::optional<AuditConcentration>& found) {
  if (!found) return {};
  const AuditPart& largest = found->parts.front();
  return object({{"hhi", json_number(found->measure.hhi)},
                 {"effective_number", json_number(found->measure.effective_number)},
                 {"normalised", json_number(found->measure.normalised)},
                 {"entropy_number", json_number(found->measure.entropy_number)},
                 {"largest", object({{"id", text_or_null(id_of_owner(largest.id))},
                                     {"share", json_number(largest.share)}})}});
}

JsonValue say_claimed_month(const ClaimedMonth& found) {
  return object({{"channel", text_or_null(found.channel)},
                 {"month", json_string(month_to_text(found.month))},
                 {"claimed", json_number(found.claimed)},
                 {"claimed_high", json_number(found.claimed_high)},
                 {"revenue", json_number(found.revenue)}});
}

JsonValue say_claims(const Audit& audit) {
  const AuditClaims found = audit.claims.value_or(AuditClaims{});
  const auto if_known = [&](double value) {
    return audit.claims ? json_number(value) : JsonValue{};
  };
  double claimed = 0.0;
  for (const AuditChannel& channel : audit.channels)
    if (channel.figures.claimed) claimed += middle(*channel.figures.claimed);
  return object(
      {{"claimed", json_number(claimed)},
       {"revenue", number_or_null(audit.totals.revenue)},
       {"ratio", if_known(found.ratio)},
       {"ratio_low", if_known(found.ratio_low)},
       {"ratio_high", if_known(found.ratio_high)},
       {"mer", number_or_null(audit.mer)},
       {"least_double_count", json_number(found.least_double_count)},
       {"double_count_less_tax", json_number(found.double_count_less_tax)},
       {"double_count_month",
        audit.double_count_month ? say_claimed_month(*audit.double_count_month) : JsonValue{}},
       {"impossible", texts(found.impossible)},
       {"impossible_months", list(audit.impossible_months, say_claimed_month)},
       {"ask_tax", texts(found.ask_tax)},
       {"ask_tax_months", list(audit.ask_tax_months, say_claimed_month)}});
}

JsonValue say_channel(const AuditChannel& channel) {
  const auto middle_or_null = [](const std::optional<Estimate>& estimate) {
    return estimate ? json_number(middle(*estimate)) : JsonValue{};
  };
  const ChannelFigures& figures = channel.figures;
  return object({{"id", json_string(figures.channel)},
                 {"owner", json_string(id_of_owner(figures.owner_key))},
                 {"spend", number_or_null(figures.spend)},
                 {"claimed", middle_or_null(figures.claimed)},
                 {"revenue", middle_or_null(figures.revenue)},
                 {"share", number_or_null(channel.share)},
                 {"claimed_share", number_or_null(channel.claimed_share)},
                 {"roas_claimed", number_or_null(channel.roas_claimed)},
                 {"roas", number_or_null(channel.roas_believed)},
                 {"cac", number_or_null(channel.cac)},
                 {"conversion", number_or_null(channel.conversion)},
                 {"visits", number_or_null(figures.visits)},
                 {"visit_seconds", number_or_null(figures.visit_seconds)}});
}

JsonValue say_stop(const Stop& stop) {
  return object(
      {{"id", json_string(stop.id)},
       {"kind", json_string(stop.kind == StopKind::owner ? "owner" : "channel")},
       {"kept_share", json_number(stop.kept_share)},
       {"kept_with_knock_on", json_number(stop.kept_with_knock_on)},
       {"kept_low", json_number(stop.kept_low)},
       {"kept_high", json_number(stop.kept_high)},
       {"at_risk", json_number(stop.at_risk)},
       {"months_of_cash", stop.runway ? number_or_null(stop.runway->months) : JsonValue{}}});
}

JsonValue say_survey_share(const SurveyShare& share) {
  return object({{"channel", share.channel ? json_string(*share.channel) : JsonValue{}},
                 {"label", text_or_null(share.label)},
                 {"count", json_number(share.count)},
                 {"share", json_number(share.share)},
                 {"low", json_number(share.low)},
                 {"high", json_number(share.high)}});
}

JsonValue say_unmixed_channel(const UnmixedChannel& channel) {
  return object({{"channel", json_string(channel.channel)},
                 {"labelled", json_number(channel.labelled)},
                 {"visits", number_or_null(channel.visits)}});
}

JsonValue say_direct(const std::optional<UnmixedDirect>& direct) {
  if (!direct) return {};
  return object({{"counted", json_number(direct->counted)},
                 {"rest", json_number(direct->rest)},
                 {"low", json_number(direct->low)},
                 {"high", json_number(direct->high)},
                 {"inconsistent", json_boolean(direct->is_inconsistent())},
                 {"channels", list(direct->channels, say_unmixed_channel)}});
}

JsonValue say_growth(const GrowthCheck& check) {
  return object({{"channel", json_string(check.channel)},
                 {"from", json_string(month_to_text(check.from))},
                 {"to", json_string(month_to_text(check.to))},
                 {"growth", json_number(check.growth)},
                 {"share_now", json_number(check.share_now)},
                 {"share_then", json_number(check.share_then)},
                 {"left_then", json_number(check.left_then)},
                 {"left_growth", number_or_null(check.left_growth)},
                 {"fits", json_boolean(check.verdict == GrowthVerdict::fits)},
                 {"contradicted", json_boolean(check.verdict == GrowthVerdict::contradicted)}});
}

JsonValue say(const Audit& audit) {
  JsonValue period;
  if (audit.period)
    period = object({{"from", json_string(month_to_text(audit.period->from))},
                     {"to", json_string(month_to_text(audit.period->to))}});
  return object(
      {{"period", period},
       {"by_channel", say_concentration(audit.by_channel)},
       {"by_owner", say_concentration(audit.by_owner)},
       {"by_tenure", say_concentration(audit.by_tenure)},
       {"rented_share", number_or_null(audit.rented_share)},
       {"rented_at_least", json_boolean(audit.is_rented_at_least)},
       {"owner_target", number_or_null(audit.owner_target)},
       {"claims", say_claims(audit)},
       {"channels", list(audit.channels, say_channel)},
       {"stops", list(audit.stops, say_stop)},
       {"survey", audit.survey ? list(audit.survey->shares, say_survey_share) : json_array({})},
       {"direct", say_direct(audit.direct)},
       {"growth", list(audit.growth, say_growth)}});
}

// The month an option names; the other end where it is not given. Nothing when it is no month.
Result<std::optional<MonthRange>> period_of(const Call& call, const Plan& plan) {
  const auto from = call.options.find("--from");
  const auto to = call.options.find("--to");
  if (from == call.options.end() && to == call.options.end()) return std::nullopt;
  MonthRange period{make_month(1900, 1), make_month(2999, 12)};
  for (const auto& [option, month] : {std::pair{from, &period.from}, std::pair{to, &period.to}}) {
    if (option == call.options.end()) continue;
    const auto read = month_from_text(option->second);
    if (!read)
      return std::unexpected(Error{"cli.not_a_month", {{"found", std::string(option->second)}}});
    *month = *read;
  }
  // An end that is not given is the plan's own first or last month.
  const std::vector<Month> months = history_months(plan);
  if (!months.empty() && from == call.options.end())
    period.from = std::min(months.front(), period.to);
  if (!months.empty() && to == call.options.end()) period.to = std::max(months.back(), period.from);
  return period;
}

}  // namespace

Outcome audit_plan(const Call& call, const Catalog& messages) {
  const auto period = period_of(call, call.plan());
  if (!period) return refusal(period.error(), messages);
  const auto answer = audit(call.plan(), embedded_library().owners, *period);
  if (!answer) return refusal(answer.error(), messages);
  return {Exit::done, canonical_json(say(*answer)), {}};
}

}  // namespace core::cli
