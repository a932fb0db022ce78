// Reading an export as a job: the question and the answer as core/imports/export_reading.h packs
// them, the export itself beside the question.
#pragma once

#include "core/jobs/job.h"

namespace core {

// errors  those of read_export, error.import_bytes, error.job_stopped
Result<std::string> read_export_job(const JobInput& input, JobProgress& progress);

}  // namespace core
