// The export that workers call: a long question and its answer (web/jobs/worker.js).
#include "core/jobs/run_job.h"

#include <emscripten/emscripten.h>

#include <new>

#include "core/jobs/outcome.h"
#include "web/app/page_imports.h"

namespace web {
namespace {

struct PageProgress final : core::JobProgress {
  bool report(double share) override { return page_job_progress(share) != 0; }
};

}  // namespace
}  // namespace web

// Answers where the outcome's bytes begin (core/jobs/outcome.h), valid until the next question;
// their number goes to `outcome_length`.
extern "C" EMSCRIPTEN_KEEPALIVE const char* tributary_run_job(
    const char* name, std::size_t name_length, const char* question, std::size_t question_length,
    const char* file, std::size_t file_length, std::size_t* outcome_length) {
  static std::string outcome;
  outcome = {};
  std::set_new_handler(page_out_of_memory);
  web::PageProgress progress;
  outcome = core::bytes_from_outcome(core::run_job(
      {name, name_length}, {{question, question_length}, {file, file_length}}, progress));
  *outcome_length = outcome.size();
  return outcome.data();
}
