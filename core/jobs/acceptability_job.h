// Ranking under unsure weights and ratings as a job: question and answer as
// core/jobs/acceptability_packing.h packs them.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of acceptability, error.import_bytes, error.job_stopped
Result<std::string> acceptability_job(const JobInput& input, JobProgress& progress);

}  // namespace core
