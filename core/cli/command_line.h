// `tributary` on the command line, apart from files and streams, so that it can be tested.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core::cli {

// How a command ends.
enum class Exit { done = 0, wrong_input = 1, misuse = 2 };

struct Outcome {
  Exit exit = Exit::done;
  std::string output;   // for standard output
  std::string message;  // for standard error
};

// The bytes of a file, or of standard input for "-". It refuses more than `most_bytes` without
// reading them all.
using ReadFile = std::function<Result<std::string>(std::string_view path, std::size_t most_bytes)>;

// Runs one command. `arguments` are those after the program's name.
Outcome run_command_line(std::span<const std::string_view> arguments, const ReadFile& read_file);

}  // namespace core::cli
