// Long questions, asked by name and answered in bytes, so that they can be answered in another
// place than where they were asked: in a worker of the browser, with a memory of its own.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

// Whoever waits for a job.
class JobProgress {
 public:
  virtual ~JobProgress() = default;
  // How much is done, 0..1; made for every few thousand steps of a loop. Answers whether to go on;
  // if not, nobody waits any more and the job returns job_stopped().
  virtual bool report(double share) = 0;
};

// What a job is given; the bytes stay valid as long as it runs.
struct JobInput {
  std::string_view question;  // as the job's own header says
  std::string_view file{};    // content of the file that it is about
};

// A job is a pure function: the same input gives the same answer, wherever it runs.
using Job = Result<std::string> (*)(const JobInput& input, JobProgress& progress);

// The reason of a job that was told to stop.
inline std::unexpected<Error> job_stopped() { return std::unexpected{Error{"error.job_stopped"}}; }

}  // namespace core
