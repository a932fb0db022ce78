#include "core/platforms/launch_draws.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/platforms/gate.h"
#include "core/platforms/spike_shape.h"

namespace core {
namespace {

constexpr double days_a_year = 365.25;
constexpr double usual_loop_days = 7.0;
// What a loop can be drawn at where no audience ends it.
constexpr double most_endless_k = 0.95;

struct Input {
  std::string_view name;
  std::optional<Estimate> Launch::* estimate;
  std::vector<double> LaunchDraws::* draws;
  Scale scale;
  double missing;
};

// Unsaid, the loop brings nobody and nothing ends.
constexpr std::array inputs{
    Input{"own_push", &Launch::own_push, &LaunchDraws::own, Scale::amount, 0.0},
    Input{"threshold", &Launch::threshold, &LaunchDraws::threshold, Scale::amount, 0.0},
    Input{"peak", &Launch::peak, &LaunchDraws::peak, Scale::amount, 0.0},
    Input{"plateau", &Launch::plateau, &LaunchDraws::plateau, Scale::amount, 0.0},
    Input{"half_life_days", &Launch::half_life_days, &LaunchDraws::half_life, Scale::amount, 0.0},
    Input{"loop_k", &Launch::loop_k, &LaunchDraws::k, Scale::amount, 0.0},
    Input{"loop_days", &Launch::loop_days, &LaunchDraws::cycle, Scale::amount, usual_loop_days},
    Input{"audience", &Launch::audience, &LaunchDraws::audience, Scale::amount, 0.0},
    Input{"featured_chance", &Launch::featured_chance, &LaunchDraws::featured, Scale::share, 0.0},
    Input{"life_years", &Launch::life_years, &LaunchDraws::life, Scale::amount, 0.0},
};

std::unexpected<Error> unsaid(std::string_view member) {
  return std::unexpected(
      Error{"error.platform.unsaid", {{"member", std::string(member)}}, std::string(member)});
}

std::optional<Error> fault_of(const Platform& platform) {
  const Launch& launch = platform.launch;
  const auto missing = [](std::string_view member) { return unsaid(member).error(); };
  const bool is_paid = launch.paid_push && launch.paid_each;
  if (!launch.own_push && platform.traction.circles.empty() && !is_paid) return missing("own_push");
  if (!launch.threshold && !(platform.traction.goal && platform.traction.threshold))
    return missing("threshold");
  if (!launch.peak) return missing("peak");
  if (!launch.plateau) return missing("plateau");
  if (!launch.half_life_days) return missing("half_life_days");
  if (!(launch.half_life_days->low > 0.0)) return Error{"error.metric_input", {}, "half_life_days"};
  if (launch.loop_k && launch.loop_k->high >= 1.0 && !launch.audience)
    return Error{"error.platform.endless_loop", {}, "loop_k"};
  return std::nullopt;
}

// What is brought and needed where the launch itself does not say it: the gate's.
std::optional<Error> draw_gate(const Platform& platform, DrawSettings settings,
                               LaunchDraws& drawn) {
  const Traction& traction = platform.traction;
  if (!platform.launch.own_push) {
    auto brought = brought_by_circles(traction, settings, platform.id);
    if (!brought) return brought.error();
    drawn.own = *std::move(brought);
  }
  if (platform.launch.threshold) return std::nullopt;
  const InputDraws draws(settings, platform.id);
  auto goal = draws.of(traction.goal, "goal", Scale::amount, 0.0);
  if (!goal) return goal.error();
  const auto part = draws.of(traction.threshold, "gate_threshold", Scale::share, 0.0);
  if (!part) return part.error();
  for (std::size_t i = 0; i < goal->size(); ++i) (*goal)[i] *= (*part)[i];
  drawn.threshold = *std::move(goal);
  return std::nullopt;
}

}  // namespace

Result<LaunchDraws> draw_launch(const Platform& platform, DrawSettings settings) {
  if (auto fault = fault_of(platform)) return std::unexpected(*std::move(fault));
  const InputDraws draws(settings, platform.id);
  const Launch& launch = platform.launch;
  LaunchDraws drawn;
  for (const Input& input : inputs) {
    auto values = draws.of(launch.*input.estimate, input.name, input.scale, input.missing);
    if (!values) return std::unexpected(values.error());
    drawn.*input.draws = *std::move(values);
  }
  if (auto fault = draw_gate(platform, settings, drawn)) return std::unexpected(*std::move(fault));
  if (launch.paid_push && launch.paid_each) {
    const auto each = draws.of(launch.paid_each, "paid_each", Scale::amount, 0.0);
    if (!each) return std::unexpected(each.error());
    for (std::size_t i = 0; i < each->size(); ++i)
      if ((*each)[i] > 0.0) drawn.own[i] += *launch.paid_push / (*each)[i];
  }
  drawn.tail = draws.uniform("tail");
  for (double& tail : drawn.tail)
    tail = heaviest_tail * std::pow(lightest_tail / heaviest_tail, tail);
  const std::vector<double> features = draws.uniform("features");
  const std::vector<double> closes = draws.uniform("closes");
  for (std::size_t i = 0; i < closes.size(); ++i) {
    drawn.featured[i] = features[i] < drawn.featured[i] ? 1.0 : 0.0;
    // Days until the platform is gone; 0 where nobody says.
    drawn.life[i] *= -std::log2(closes[i]) * days_a_year;
    if (!launch.audience) drawn.k[i] = std::min(drawn.k[i], most_endless_k);
  }
  return drawn;
}

}  // namespace core
