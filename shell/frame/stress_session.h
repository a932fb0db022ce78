// Which event is looked at, and what workers have answered about it; an answer stays until a newer
// one comes.
#pragma once

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {
struct Stress;
struct StressGrid;
}  // namespace core

namespace shell {

struct StressSession {
  std::optional<core::Shock> shock;  // nothing chosen yet: the largest owner of today stops
  bool details_open = false;

  // Of the questions that wait, or were answered last.
  std::shared_ptr<const core::Plan> asked, asked_grid;
  core::Shock asked_shock;
  std::optional<core::Month> asked_month;
  int asked_months = 0;

  std::shared_ptr<const core::Stress> answer;
  core::Shock answered;                // what it is about
  std::optional<core::Error> refused;  // why there is none
  std::shared_ptr<const core::StressGrid> grid;
};

}  // namespace shell
