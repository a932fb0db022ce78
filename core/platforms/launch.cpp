#include "core/platforms/launch.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/day.h"
#include "core/metrics/metric_input.h"
#include "core/platforms/launch_draws.h"
#include "core/platforms/spike_shape.h"

namespace core {
namespace {

constexpr int week = 7;
constexpr int weeks_shown = 13;
// A loop below K of 1 never quite ends; less than this a day is nobody.
constexpr double nobody = 1e-3;

using Draws = std::vector<double>;

struct Course {
  Draws days;
  double plateau = 0;  // a week, in the last four weeks, as if the platform went on
  bool is_pushed = false, is_closed = false;
};

// What comes on each day by the own push and the platform.
void bring(const LaunchDraws& drawn, std::size_t i, Course& course) {
  const double own = drawn.own[i] / week;
  const auto days = course.days.size();
  for (std::size_t day = 0; day < std::min<std::size_t>(days, week); ++day) course.days[day] = own;
  std::size_t start = 0;
  course.is_pushed = drawn.featured[i] > 0.0;
  if (!course.is_pushed) {
    course.is_pushed = drawn.own[i] >= drawn.threshold[i];
    if (course.is_pushed && drawn.threshold[i] > 0.0)
      start = static_cast<std::size_t>(std::ceil(drawn.threshold[i] / own)) - 1;
  }
  if (!course.is_pushed) return;
  const double half_life = drawn.half_life[i], tail = drawn.tail[i];
  const double height =
      std::max(0.0, drawn.peak[i] - drawn.plateau[i]) / excess_until(week, half_life, tail);
  double before = 0.0;
  for (std::size_t day = start; day < days; ++day) {
    const double until = excess_until(static_cast<double>(day - start + 1), half_life, tail);
    course.days[day] += drawn.plateau[i] / week + height * (until - before);
    before = until;
  }
}

// Adds what everybody brings a cycle later, a day at least. Of a cycle of 2.5 days half comes after
// two and half after three.
void loop(double k, double cycle, double audience, Draws& days) {
  if (k <= 0.0) return;
  const double lag = std::max(1.0, cycle);
  const auto whole = static_cast<std::size_t>(lag);
  const double part = lag - std::floor(lag);
  double reached = 0.0;
  for (std::size_t day = 0; day < days.size(); ++day) {
    double then = day >= whole ? (1.0 - part) * days[day - whole] : 0.0;
    if (day > whole) then += part * days[day - whole - 1];
    const double left = audience > 0.0 ? std::max(0.0, 1.0 - reached / audience) : 1.0;
    if (k * left * then >= nobody) days[day] += k * left * then;
    reached += days[day];
  }
}

Course course_of(const LaunchDraws& drawn, std::size_t i, std::size_t days) {
  Course course{.days = Draws(days, 0.0)};
  bring(drawn, i, course);
  loop(drawn.k[i], drawn.cycle[i], drawn.audience[i], course.days);
  const std::size_t tail_days = std::min<std::size_t>(days, 4 * week);
  for (std::size_t day = days - tail_days; day < days; ++day)
    course.plateau += course.days[day] * week / static_cast<double>(tail_days);
  const double life = drawn.life[i];
  course.is_closed = life > 0.0 && life < static_cast<double>(days);
  if (course.is_closed)
    std::fill(course.days.begin() + static_cast<std::ptrdiff_t>(life), course.days.end(), 0.0);
  return course;
}

std::vector<LaunchStep> steps_over(int months) {
  const int end = static_cast<int>(std::round(months * days_per_month));
  std::vector<LaunchStep> steps;
  for (int day = 0; day + week <= std::min(end, weeks_shown * week); day += week)
    steps.push_back({day, day + week, {}});
  for (int month = 4; month <= months; ++month)
    steps.push_back(
        {steps.back().to_day, static_cast<int>(std::round(month * days_per_month)), {}});
  return steps;
}

// The first day of the launch, as a count of days.
std::optional<int> start_of(const Launch& launch) {
  std::string date = launch.date;
  while (!date.empty() && date.size() < 10) date += "-01";
  return count_of_day_text(date);
}

struct CalendarMonth {
  Month month;
  int from_day = 0, to_day = 0;  // since the launch; to_day is one past the last
};

std::vector<CalendarMonth> months_over(const Launch& launch, int days) {
  std::vector<CalendarMonth> months;
  const auto start = start_of(launch);
  if (!start) return months;
  Month month = month_from_text(day_text_of_count(*start).substr(0, 7)).value_or(Month{});
  for (int day = 0; day < days; month = month.plus(1)) {
    const auto next = count_of_day_text(month_to_text(month.plus(1)) + "-01");
    if (!next) break;
    months.push_back({month, day, std::min(days, *next - *start)});
    day = months.back().to_day;
  }
  return months;
}

double sum_of(const Draws& days, int from, int to) {
  double sum = 0.0;
  for (int day = from; day < to; ++day) sum += days[static_cast<std::size_t>(day)];
  return sum;
}

// Multiplies or divides the counts by draws of a share of the funnel.
Result<std::optional<Band>> pass(const InputDraws& draws, const std::optional<Estimate>& share,
                                 std::string_view name, Scale scale, bool back, Draws& counts) {
  if (!share) return std::nullopt;
  const auto drawn = draws.of(share, name, scale, 1.0);
  if (!drawn) return std::unexpected(drawn.error());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (back && !((*drawn)[i] > 0.0)) return refused_input(name);
    counts[i] = back ? counts[i] / (*drawn)[i] : counts[i] * (*drawn)[i];
  }
  return band_of(counts);
}

Result<LaunchFunnel> funnel_of(const Platform& platform, DrawSettings settings,
                               const Draws& installs) {
  const InputDraws draws(settings, platform.id);
  const Funnel& funnel = platform.funnel;
  LaunchFunnel found{
      .installs = band_of(installs), .views = {}, .active = {}, .buyers = {}, .revenue = {}};
  Draws counts = installs;
  const auto views =
      pass(draws, funnel.view_to_install, "view_to_install", Scale::share, true, counts);
  if (!views) return std::unexpected(views.error());
  found.views = *views;
  counts = installs;
  const struct {
    const std::optional<Estimate>& estimate;
    std::string_view name;
    Scale scale;
    std::optional<Band>& band;
  } passes[]{
      {funnel.install_to_active, "install_to_active", Scale::share, found.active},
      {funnel.active_to_buyer, "active_to_buyer", Scale::share, found.buyers},
      {funnel.revenue_per_buyer, "revenue_per_buyer", Scale::amount, found.revenue},
  };
  // What lies behind a step that nobody knows is not known either.
  for (const auto& step : passes) {
    const auto band = pass(draws, step.estimate, step.name, step.scale, false, counts);
    if (!band) return std::unexpected(band.error());
    if (!*band) break;
    step.band = *band;
  }
  return found;
}

std::unexpected<Error> unsaid(std::string_view member) {
  return std::unexpected(
      Error{"error.platform.unsaid", {{"member", std::string(member)}}, std::string(member)});
}

}  // namespace

Result<LaunchCourse> launch_course(const Platform& platform, int months, DrawSettings settings) {
  if (months < 1 || settings.draws == 0) return refused_input("months");
  const auto drawn = draw_launch(platform, settings);
  if (!drawn) return std::unexpected(drawn.error());

  LaunchCourse answer{.steps = steps_over(months)};
  const int days = answer.steps.back().to_day;
  const std::vector<CalendarMonth> calendar = months_over(platform.launch, days);
  std::vector<Draws> counts(answer.steps.size()), by_month(calendar.size());
  Draws plateau, installs;
  std::size_t pushed = 0, closed = 0;
  for (std::size_t i = 0; i < settings.draws; ++i) {
    const Course course = course_of(*drawn, i, static_cast<std::size_t>(days));
    pushed += course.is_pushed ? 1 : 0;
    closed += course.is_closed ? 1 : 0;
    plateau.push_back(course.plateau);
    installs.push_back(sum_of(course.days, 0, days));
    for (std::size_t step = 0; step < counts.size(); ++step)
      counts[step].push_back(
          sum_of(course.days, answer.steps[step].from_day, answer.steps[step].to_day));
    for (std::size_t month = 0; month < calendar.size(); ++month)
      by_month[month].push_back(
          sum_of(course.days, calendar[month].from_day, calendar[month].to_day));
  }
  for (std::size_t step = 0; step < counts.size(); ++step)
    answer.steps[step].count = band_of(std::move(counts[step]));
  answer.plateau = band_of(std::move(plateau));
  answer.push_chance = static_cast<double>(pushed) / static_cast<double>(settings.draws);
  answer.closed_chance = static_cast<double>(closed) / static_cast<double>(settings.draws);
  for (std::size_t month = 0; month < calendar.size(); ++month) {
    const auto passed = funnel_of(platform, settings, by_month[month]);
    if (!passed) return std::unexpected(passed.error());
    answer.by_month.push_back({calendar[month].month, passed->installs, passed->revenue});
  }
  const auto funnel = funnel_of(platform, settings, installs);
  if (!funnel) return std::unexpected(funnel.error());
  answer.funnel = *funnel;
  return answer;
}

Result<LaunchBuyers> launch_buyers(const Platform& platform, int months, DrawSettings settings) {
  if (months < 1 || settings.draws == 0) return refused_input("months");
  const auto drawn = draw_launch(platform, settings);
  if (!drawn) return std::unexpected(drawn.error());
  std::vector<CalendarMonth> calendar = months_over(platform.launch, (months + 1) * 31);
  if (calendar.empty()) return unsaid("date");
  calendar.resize(static_cast<std::size_t>(months));

  LaunchBuyers answer{calendar.front().month, std::vector<Draws>(calendar.size())};
  for (std::size_t i = 0; i < settings.draws; ++i) {
    const Course course = course_of(*drawn, i, static_cast<std::size_t>(calendar.back().to_day));
    for (std::size_t month = 0; month < calendar.size(); ++month)
      answer.months[month].push_back(
          sum_of(course.days, calendar[month].from_day, calendar[month].to_day));
  }
  const InputDraws draws(settings, platform.id);
  const Funnel& funnel = platform.funnel;
  for (Draws& counts : answer.months)
    for (const auto& [share, name] : {std::pair{&funnel.install_to_active, "install_to_active"},
                                      std::pair{&funnel.active_to_buyer, "active_to_buyer"}}) {
      const auto passed = pass(draws, *share, name, Scale::share, false, counts);
      if (!passed) return std::unexpected(passed.error());
      if (!*passed) return unsaid(name);
    }
  return answer;
}

}  // namespace core
