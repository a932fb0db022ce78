// The question and the answer of core/optimise/plan_allocation.h as bytes, for the job
// "allocation". The plan crosses as its text.
#pragma once

#include <string>
#include <string_view>

#include "core/optimise/plan_allocation.h"

namespace core {

struct AllocationQuestion {
  std::string plan;  // of plan_to_json()
  PlanObjective objective = PlanObjective::expected;
};

std::string bytes_from_allocation_question(AllocationQuestion question);
std::string bytes_from_allocation(PlanAllocation answer);
// error.import_bytes for bytes that the other has not written.
Result<AllocationQuestion> allocation_question_from_bytes(std::string_view bytes);
Result<PlanAllocation> allocation_from_bytes(std::string_view bytes);

}  // namespace core
