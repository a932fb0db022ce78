// What a job has answered, as bytes that cross from a worker to the page: the answer, or why there
// is none.
#pragma once

#include <string>

#include "core/base/result.h"

namespace core {

std::string bytes_from_outcome(Result<std::string> outcome);

// error.job_crashed for bytes that bytes_from_outcome has not written.
Result<std::string> outcome_from_bytes(std::string bytes);

}  // namespace core
