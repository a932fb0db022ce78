#include <cstdio>
#include <string_view>
#include <vector>

#include "core/cli/command_line.h"
#include "core/cli/keep_freed_memory.h"
#include "core/cli/read_file.h"

int main(int count, char** words) {
  core::cli::keep_freed_memory();
  const std::vector<std::string_view> arguments(words + (count > 0 ? 1 : 0), words + count);
  const core::cli::Outcome outcome = core::cli::run_command_line(arguments, core::cli::read_file);
  std::fwrite(outcome.message.data(), 1, outcome.message.size(), stderr);
  const bool is_written = std::fwrite(outcome.output.data(), 1, outcome.output.size(), stdout) ==
                              outcome.output.size() &&
                          std::fflush(stdout) == 0;
  return is_written ? static_cast<int>(outcome.exit) : 1;
}
