#include "core/cli/read_file.h"

#include <array>
#include <cstdio>
#include <memory>

namespace core::cli {
namespace {

Result<std::string> read_all(std::FILE* file, std::size_t most_bytes) {
  std::string bytes;
  std::array<char, 65536> buffer;
  for (;;) {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
    if (count == 0) break;
    bytes.append(buffer.data(), count);
    if (bytes.size() > most_bytes)
      return std::unexpected(
          Error{"error.file.too_large", {{"limit", std::to_string(most_bytes >> 20)}}});
  }
  if (std::ferror(file)) return std::unexpected(Error{"error.file.unreadable"});
  return bytes;
}

}  // namespace

Result<std::string> read_file(std::string_view path, std::size_t most_bytes) {
  if (path == "-") return read_all(stdin, most_bytes);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(std::string(path).c_str(), "rb"), std::fclose);
  if (!file) return std::unexpected(Error{"error.file.unreadable"});
  return read_all(file.get(), most_bytes);
}

}  // namespace core::cli
