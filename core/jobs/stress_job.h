// What is left when something stops, as jobs: questions and answers as core/jobs/stress_packing.h
// packs them.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of plan_from_json and of stress, error.import_bytes, error.job_stopped
Result<std::string> stress_job(const JobInput& input, JobProgress& progress);
// errors  those of plan_from_json and of stress_grid, error.import_bytes, error.job_stopped
Result<std::string> stress_grid_job(const JobInput& input, JobProgress& progress);

}  // namespace core
