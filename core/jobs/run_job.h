// The jobs there are, by name.
#pragma once

#include <string>
#include <string_view>

#include "core/jobs/job.h"

namespace core {

// Answers the job's own errors besides error.job_unknown.
Result<std::string> run_job(std::string_view name, const JobInput& input, JobProgress& progress);

}  // namespace core
