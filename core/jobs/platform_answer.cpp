#include "core/jobs/platform_answer.h"

#include <algorithm>

#include "core/base/day.h"
#include "core/document/platform_library.h"
#include "core/platforms/decay_fit.h"
#include "core/platforms/gate.h"
#include "core/platforms/launch.h"
#include "core/platforms/log_series.h"

namespace core {
namespace {

constexpr std::size_t tags_suggested = 8;

Band band_of(const Interval& range, double middle, double scale) {
  return {range.low * scale, middle * scale, range.high * scale};
}

std::string member_of(const Error& error) {
  const auto member = error.values.find("member");
  return member == error.values.end() ? error.place : member->second;
}

void answer_gate(PlatformAnswer& answer, const Platform& platform, DrawSettings settings) {
  const auto found = gate(platform.traction, settings, platform.id);
  if (!found) {
    answer.gate_unsaid = member_of(found.error());
    return;
  }
  answer.needed = found->needed;
  answer.brought = found->brought;
  answer.gate_chance = found->probability;
  for (const CircleBrings& circle : found->circles) {
    answer.circles.push_back(circle.id);
    answer.circle_brings.push_back(circle.brought);
  }
}

void answer_launch(PlatformAnswer& answer, const Platform& platform, int months,
                   DrawSettings settings) {
  const auto course = launch_course(platform, months, settings);
  if (!course) {
    answer.launch_refused = course.error().key;
    answer.launch_unsaid = member_of(course.error());
    return;
  }
  for (const LaunchStep& step : course->steps)
    answer.launch.push_back({step.from_day, step.to_day, step.count});
  answer.plateau = course->plateau;
  answer.push_chance = course->push_chance;
  answer.closed_chance = course->closed_chance;
  const LaunchFunnel& funnel = course->funnel;
  answer.funnel = {funnel.views, funnel.installs, funnel.active, funnel.buyers, funnel.revenue};
}

LogFit fit_of(const LogSeries& series) {
  LogFit answer{.measure = series.measure, .peak = {}, .step_days = series.step_days};
  const auto fit = fit_log(series);
  if (!fit) {
    answer.refused = fit.error().key;
    answer.refused_values = fit.error().values;
    return answer;
  }
  const std::size_t peak = *std::ranges::max_element(
      fit->peaks, {}, [&](std::size_t place) { return series.values[place].value_or(0.0); });
  const int first = count_of_day_text(series.first).value_or(0);
  answer.peak = day_text_of_count(first + static_cast<int>(peak) * series.step_days);
  answer.half_life = band_of(fit->half_life, fit->best.half_life, series.step_days);
  answer.plateau = band_of(fit->plateau, fit->best.plateau, 1.0);
  answer.is_vague = fit->is_vague;
  const std::size_t end = series.values.size();
  const std::size_t last = end + log_steps_ahead(series);
  const DecayBand ahead = decay_total(*fit, end, last);
  answer.ahead = {ahead.low, ahead.middle, ahead.high};
  for (std::size_t step = 0; step < last; ++step) {
    const DecayBand level = decay_level(*fit, step);
    answer.levels.push_back({level.low, level.middle, level.high});
  }
  return answer;
}

}  // namespace

std::vector<PlatformAnswer> answer_platforms(const Plan& plan) {
  const DrawSettings settings{.seed = plan.seed};
  std::vector<PlatformAnswer> answers;
  for (const Platform& platform : plan.platforms) {
    PlatformAnswer& answer = answers.emplace_back(PlatformAnswer{.platform = platform.id});
    answer_gate(answer, platform, settings);
    answer_launch(answer, platform, plan.months, settings);
    for (const LogSeries& series : log_series(platform.log)) answer.log.push_back(fit_of(series));
    answer.tags = suggest_tags(platform, embedded_platform_library().usual_words, tags_suggested);
  }
  return answers;
}

}  // namespace core
