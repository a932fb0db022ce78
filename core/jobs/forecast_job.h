// The forecast of a plan as a job, and of a scenario beside it: question and answer as
// core/jobs/forecast_packing.h packs them.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of plan_from_json and forecast, error.import_bytes, error.job_stopped
Result<std::string> forecast_job(const JobInput& input, JobProgress& progress);

}  // namespace core
