// What a climb goes up.
#pragma once

#include <span>
#include <vector>

#include "core/optimise/responses.h"

namespace core {

class Objective {
 public:
  virtual ~Objective() = default;
  // The value of a split; its slopes by cell are written beside it.
  virtual double at(std::span<const double> split, std::span<double> slopes) = 0;
};

// The problem's own: worth of the results less what the spend costs.
class NetWorth final : public Objective {
 public:
  explicit NetWorth(const AllocationProblem& problem);
  double at(std::span<const double> split, std::span<double> slopes) override;

  const Responses& responses() const { return responses_; }

 private:
  Responses responses_;
  std::vector<double> worth_, cost_;  // laid out as Responses::values() and as a split
};

}  // namespace core
