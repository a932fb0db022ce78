// Long questions asked by panels and by app, answered later and elsewhere (core/jobs). A slot holds
// one question: a newer one in the same slot takes the place of the older, whose answer never
// comes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace shell {

// Tells a question from all others of this visit, so that no answer is taken for another's.
using JobNumber = std::uint32_t;

// A file that the host holds, as Workbench::file_held named it; 0: none.
using HeldFile = std::uint32_t;

struct JobQuestion {
  JobNumber number = 0;
  std::string name;      // of a job of core/jobs/run_job.h
  std::string question;  // its JobInput, but for the file, which the host puts beside it
  HeldFile file = 0;
};

class Jobs {
 public:
  void start(std::string_view slot, std::string name, std::string question, HeldFile file = 0);
  // Nothing comes of what was asked, nor of an answer that nobody has taken.
  void stop(std::string_view slot);

  // How much is done, 0..1; nothing where no question waits for its answer.
  std::optional<double> progress(std::string_view slot) const;
  // The answer or why there is none, once.
  std::optional<core::Result<std::string>> take(std::string_view slot);

  // For app: what the host is to be told, and what it tells. Of numbers that nobody waits for any
  // more it may tell what it likes.
  struct Orders {
    std::vector<JobNumber> stopped;
    std::vector<JobQuestion> started;
  };
  Orders take_orders();
  void progressed(JobNumber number, double share);
  void finished(JobNumber number, core::Result<std::string> outcome);

 private:
  struct Slot {
    std::string name;
    JobNumber number = 0;
    double progress = 0;
    std::optional<core::Result<std::string>> outcome{};
  };
  Slot* find(JobNumber number);

  std::vector<Slot> slots_;  // those in use
  JobNumber last_number_ = 0;
  Orders orders_;
};

}  // namespace shell
