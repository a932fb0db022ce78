// Files of the machine `tributary` runs on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core::cli {

// The bytes of the file, or of standard input for "-".
//
// errors  error.file.unreadable; error.file.too_large {limit, in megabytes}, found after
// `most_bytes` + 1
Result<std::string> read_file(std::string_view path, std::size_t most_bytes);

}  // namespace core::cli
