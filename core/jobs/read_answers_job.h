// Reading the free answers of a survey as a job: the question is the file's name, the answer is as
// core/imports/answer_columns.h packs it.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of read_answer_columns, error.job_stopped
Result<std::string> read_answers_job(const JobInput& input, JobProgress& progress);

}  // namespace core
