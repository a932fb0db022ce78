// Exports on their way into the plan: what was read of each, and what a person has corrected.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/imports/import_change.h"
#include "shell/frame/jobs.h"

namespace shell {

struct ImportedFile {
  HeldFile held = 0;
  std::string name;
  double bytes = 0;
  core::ExportQuestion question;
  bool is_due = true;  // to be read, or read again as the question now says
  std::optional<core::ExportReading> reading;
  std::optional<core::Error> refused;  // why it could not be read
  // What follows from the reading and from the plan with the files before this one.
  core::ImportChange change;
  std::vector<std::vector<core::ChannelWord>> words;  // of each table, for each label

  std::string slot() const { return "export " + std::to_string(held); }
};

struct ImportSession {
  std::vector<ImportedFile> files;
  HeldFile selected = 0;            // the file whose details are shown; 0: the first
  std::size_t table = 0;            // of that file
  bool has_changed = true;          // `change` and `words` are to be made anew
  std::uint64_t plan_revision = 0;  // for which they were made
  bool details_open = false;        // how the file was understood
};

}  // namespace shell
