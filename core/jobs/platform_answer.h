// What is drawn and fitted for a platform, and how it crosses from a worker: the answer of the job
// "platforms".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/platforms/band.h"
#include "core/platforms/gaps.h"

namespace core {

// A stretch of the launch, from_day..to_day - 1 after it.
struct LaunchStretch {
  int from_day = 0, to_day = 0;
  Band count;
  bool operator==(const LaunchStretch&) const = default;
};

// What the notes of one measure say of its spikes. Bands are lowest, likeliest and highest at 90 %.
struct LogFit {
  std::string measure;
  std::string peak;          // day of the highest spike
  int step_days = 1;         // of the rates below: a day or a week
  Band half_life;            // days
  Band plateau;              // each step
  Band ahead;                // what the four weeks after the last note come to
  std::vector<Band> levels;  // of the curve, from the first note's step to the end of those weeks
  bool is_vague = false;
  std::string refused;  // key of why there is none; empty: there is one
  std::map<std::string, std::string> refused_values;
  bool operator==(const LogFit&) const = default;
};

// Views, installs, active, buyers, revenue.
inline constexpr std::size_t funnel_steps = 5;

struct PlatformAnswer {
  Id platform;
  // Nothing where `gate_unsaid` says what is missing.
  std::optional<Band> needed, brought;
  double gate_chance = 0;           // 0..1
  std::vector<Id> circles;          // those that bring something
  std::vector<Band> circle_brings;  // one for each
  std::string gate_unsaid;          // member, as in error.platform.unsaid

  std::vector<LaunchStretch> launch;  // empty where `launch_refused` says why
  Band plateau;                       // a week
  double push_chance = 0, closed_chance = 0;
  std::vector<std::optional<Band>> funnel;    // funnel_steps of them, over the whole launch
  std::string launch_refused, launch_unsaid;  // key of the reason, and its member

  std::vector<LogFit> log;
  std::vector<SuggestedTag> tags;
  bool operator==(const PlatformAnswer&) const = default;
};

// One for each platform of the plan, in its order.
//
// months  of the launch, 1..36: those of the plan
std::vector<PlatformAnswer> answer_platforms(const Plan& plan);

std::string bytes_from_platform_answers(std::vector<PlatformAnswer> answers);
// errors  error.import_bytes for bytes that the other has not written
Result<std::vector<PlatformAnswer>> platform_answers_from_bytes(std::string_view bytes);

}  // namespace core
