// What is drawn and fitted for the platforms of a plan as a job: the question is a plan as JSON, of
// which the platforms, the seed and the number of months are read; the answer is as
// core/jobs/platform_answer.h packs it.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of plan_from_json, error.job_stopped
Result<std::string> platforms_job(const JobInput& input, JobProgress& progress);

}  // namespace core
