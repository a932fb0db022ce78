// The split of a plan's money and hours that serves it best, as a job: question and answer as
// core/jobs/allocation_packing.h packs them.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of plan_from_json and of allocate_plan, error.import_bytes, error.job_stopped
Result<std::string> allocation_job(const JobInput& input, JobProgress& progress);

}  // namespace core
