#include "core/jobs/run_job.h"

#include <array>

#include "core/jobs/acceptability_job.h"
#include "core/jobs/allocation_job.h"
#include "core/jobs/forecast_job.h"
#include "core/jobs/platforms_job.h"
#include "core/jobs/read_answers_job.h"
#include "core/jobs/read_export_job.h"
#include "core/jobs/read_rows_job.h"
#include "core/jobs/stress_job.h"

namespace core {
namespace {

struct NamedJob {
  std::string_view name;
  Job run;
};

// What no page asks is not among them: it would weigh in each.
constexpr std::array jobs{NamedJob{"acceptability", acceptability_job},
                          NamedJob{"allocation", allocation_job},
                          NamedJob{"forecast", forecast_job},
                          NamedJob{"platforms", platforms_job},
                          NamedJob{"read_answers", read_answers_job},
                          NamedJob{"read_export", read_export_job},
                          NamedJob{"read_reviews", read_reviews_job},
                          NamedJob{"read_series", read_series_job},
                          NamedJob{"stress", stress_job},
                          NamedJob{"stress_grid", stress_grid_job}};

}  // namespace

Result<std::string> run_job(std::string_view name, const JobInput& input, JobProgress& progress) {
  for (const NamedJob& job : jobs)
    if (job.name == name) return job.run(input, progress);
  return std::unexpected{Error{"error.job_unknown", {{"name", std::string{name}}}}};
}

}  // namespace core
