#include "core/cli/commands.h"
#include "core/cli/json_answer.h"
#include "core/discovery/channel_reach.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"
#include "core/document/platform_library.h"
#include "core/forecast/launch_feed.h"
#include "core/platforms/decay_fit.h"
#include "core/platforms/gaps.h"
#include "core/platforms/gate.h"
#include "core/platforms/launch.h"
#include "core/platforms/listing.h"
#include "core/platforms/log_series.h"
#include "core/platforms/scout.h"

namespace core::cli {
namespace {

constexpr std::size_t weeks = 13;
constexpr double months_watched = 12.0;

JsonValue say_band(const Band& band) {
  return object({{"p10", json_number(band.p10)},
                 {"p50", json_number(band.p50)},
                 {"p90", json_number(band.p90)}});
}

JsonValue say_band(const std::optional<Band>& band) { return band ? say_band(*band) : JsonValue{}; }

// Why a part cannot be worked out.
JsonValue say_unsaid(const Error& error, const Catalog& messages) {
  const bool is_place = error.key == "error.metric_input";
  return json_string(messages.say(is_place ? Message{"cli.metric_input", {{"member", error.place}}}
                                           : Message{error.key, error.values}));
}

std::optional<Interval> reach_of(const Plan& plan, const std::vector<BehaviourShare>& shares,
                                 const Platform& platform) {
  return platform.channel ? channel_reach(plan, shares, *platform.channel) : std::nullopt;
}

JsonValue say_scout(const std::vector<ScoutAnswer>& answers) {
  std::vector<JsonValue> said;
  for (const ScoutAnswer& answer : answers)
    said.push_back(
        object({{"id", json_string(answer.criterion)},
                {"rating", number_or_null(answer.rating)},
                {"low", json_number(answer.range.low)},
                {"high", json_number(answer.range.high)},
                {"grade", answer.rating ? json_string(name_of(answer.grade)) : JsonValue{}},
                {"why", text_or_null(answer.why)},
                {"suggested", json_boolean(answer.is_suggested)}}));
  return json_array(std::move(said));
}

JsonValue say_listing(const Platform& platform, const PlatformLibrary& library) {
  const PlatformClassText* const text = find_platform_class(library, platform.platform_class);
  if (!text) return {};
  const ListingScore score = score_listing(platform.listing, text->checks);
  std::vector<JsonValue> missing;
  for (const std::size_t place : score.missing) {
    const ListingItemState& item = score.items[place];
    missing.push_back(object({{"id", json_string(item.check)},
                              {"done", number_or_null(item.done)},
                              {"gain", json_number(item.gain)},
                              {"gain_per_hour", json_number(item.gain_per_hour)},
                              {"hours", json_number(text->checks[place].hours)}}));
  }
  return object({{"low", json_number(score.score.low)},
                 {"high", json_number(score.score.high)},
                 {"grade", json_string(name_of(score.grade))},
                 {"missing", json_array(std::move(missing))}});
}

JsonValue say_gate(const Gate& gate) {
  std::vector<JsonValue> circles;
  for (const CircleBrings& circle : gate.circles)
    circles.push_back(
        object({{"id", json_string(circle.id)}, {"brought", say_band(circle.brought)}}));
  return object({{"needed", json_number(gate.needed.p50)},
                 {"needed_range", say_band(gate.needed)},
                 {"brought", json_number(gate.brought.p50)},
                 {"brought_range", say_band(gate.brought)},
                 {"probability", json_number(gate.probability)},
                 {"circles", json_array(std::move(circles))},
                 {"unsaid", texts(gate.unsaid)}});
}

JsonValue say_steps(std::span<const LaunchStep> steps) {
  std::vector<JsonValue> said;
  for (const LaunchStep& step : steps)
    said.push_back(object({{"from_day", json_number(step.from_day)},
                           {"to_day", json_number(step.to_day)},
                           {"p10", json_number(step.count.p10)},
                           {"p50", json_number(step.count.p50)},
                           {"p90", json_number(step.count.p90)}}));
  return json_array(std::move(said));
}

JsonValue say_months(const std::vector<LaunchMonth>& months) {
  std::vector<JsonValue> said;
  for (const LaunchMonth& month : months)
    said.push_back(object({{"month", json_string(month_to_text(month.month))},
                           {"count", say_band(month.count)},
                           {"revenue", say_band(month.revenue)}}));
  return json_array(std::move(said));
}

JsonValue say_launch(const LaunchCourse& course) {
  const std::span steps(course.steps);
  const std::size_t weekly = std::min(weeks, steps.size());
  return object({{"weeks", say_steps(steps.first(weekly))},
                 {"months", say_steps(steps.subspan(weekly))},
                 {"by_month", say_months(course.by_month)},
                 {"plateau", json_number(course.plateau.p50)},
                 {"plateau_range", say_band(course.plateau)},
                 {"push_chance", json_number(course.push_chance)},
                 {"closed_chance", json_number(course.closed_chance)},
                 {"funnel", object({{"views", say_band(course.funnel.views)},
                                    {"installs", say_band(course.funnel.installs)},
                                    {"active", say_band(course.funnel.active)},
                                    {"buyers", say_band(course.funnel.buyers)},
                                    {"revenue", say_band(course.funnel.revenue)}})}});
}

// What became of the spikes in the log; of a measure without any, why not.
JsonValue say_log(const Platform& platform, const Catalog& messages) {
  std::vector<JsonValue> said;
  for (const LogSeries& series : log_series(platform.log)) {
    const auto fit = fit_log(series);
    const auto if_fitted = [&](double value) { return fit ? json_number(value) : JsonValue{}; };
    const DecayFit found = fit.value_or(DecayFit{});
    std::vector<double> peaks;
    for (const std::size_t peak : found.peaks) peaks.push_back(static_cast<double>(peak));
    said.push_back(object({{"measure", json_string(series.measure)},
                           {"first", json_string(series.first)},
                           {"step_days", json_number(series.step_days)},
                           {"peaks", numbers(peaks)},
                           {"half_life", if_fitted(found.best.half_life)},
                           {"half_life_low", if_fitted(found.half_life.low)},
                           {"half_life_high", if_fitted(found.half_life.high)},
                           {"plateau", if_fitted(found.best.plateau)},
                           {"why", fit ? JsonValue{} : say_unsaid(fit.error(), messages)}}));
  }
  return json_array(std::move(said));
}

JsonValue say_gaps(const Platform& platform) {
  std::vector<JsonValue> said;
  for (const RankedGap& gap : rank_gaps(platform).gaps) {
    std::optional<Interval> open;
    for (const Gap& planned : platform.gaps)
      if (planned.id == gap.gap) open = still_open(planned, platform.launch, months_watched);
    said.push_back(object({{"tag", json_string(gap.tag)},
                           {"remarks", json_number(gap.remarks)},
                           {"share", json_number(gap.share)},
                           {"low", json_number(gap.range.low)},
                           {"high", json_number(gap.range.high)},
                           {"severity", number_or_null(gap.severity)},
                           {"weight", json_number(gap.middle)},
                           {"open_in_a_year", open ? object({{"low", json_number(open->low)},
                                                             {"high", json_number(open->high)}})
                                                   : JsonValue{}}}));
  }
  return json_array(std::move(said));
}

JsonValue say_platform(const Plan& plan, const std::vector<BehaviourShare>& shares,
                       const Platform& platform, const Catalog& messages) {
  const DrawSettings settings{.seed = plan.seed};
  const PlatformLibrary& library = embedded_platform_library();
  const auto passed = gate(platform.traction, settings, platform.id);
  const auto course = launch_course(platform, plan.months, settings);
  std::vector<JsonMember> unsaid;
  if (!passed) unsaid.push_back({"gate", say_unsaid(passed.error(), messages)});
  if (!course) unsaid.push_back({"launch", say_unsaid(course.error(), messages)});
  return object(
      {{"id", json_string(platform.id)},
       {"name", json_string(platform.name)},
       {"class",
        platform.platform_class ? json_string(name_of(*platform.platform_class)) : JsonValue{}},
       {"route", platform.route ? json_string(name_of(*platform.route)) : JsonValue{}},
       {"scout", say_scout(scout(platform, library.scout, reach_of(plan, shares, platform)))},
       {"listing", say_listing(platform, library)},
       {"gate", passed ? say_gate(*passed) : JsonValue{}},
       {"launch", course ? say_launch(*course) : JsonValue{}},
       {"forecast", json_string(name_of(
                        launch_feed(plan, today_mix(plan, embedded_library().owners), platform)))},
       {"log", say_log(platform, messages)},
       {"gaps", say_gaps(platform)},
       {"unsaid", json_object(std::move(unsaid))}});
}

}  // namespace

Outcome scout_platforms(const Call& call, const Catalog& messages) {
  const auto shares = behaviour_shares(call.plan());
  std::vector<JsonValue> said;
  for (const Platform& platform : call.plan().platforms)
    said.push_back(say_platform(call.plan(), shares, platform, messages));
  return {Exit::done, canonical_json(object({{"platforms", json_array(std::move(said))}})), {}};
}

}  // namespace core::cli
