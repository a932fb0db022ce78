#include "tests/support/files.h"

#include <dirent.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace {

bool has_setting(const char* name, std::string_view wanted) {
  const char* value = std::getenv(name);
  return value && value == wanted;
}

std::optional<std::string> bytes_of(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return {};
  std::string bytes;
  std::array<char, 65536> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file))
    bytes.append(buffer.data(), count);
  std::fclose(file);
  return bytes;
}

}  // namespace

std::string repository_path(std::string_view path) {
  return std::string(TRIBUTARY_SOURCE_DIR "/") + std::string(path);
}

std::string read_repository_file(std::string_view path) {
  auto bytes = bytes_of(repository_path(path));
  if (!bytes) ADD_FAILURE() << "cannot read " << path;
  return std::move(bytes).value_or(std::string());
}

std::optional<std::string> collection_file(std::string_view path) {
  if (auto bytes = bytes_of(repository_path("tests/data/" + std::string(path)))) return bytes;
  const char* folder = std::getenv("TRIBUTARY_DATA");
  if (!folder) return {};
  return bytes_of(std::string(folder) + "/" + std::string(path));
}

std::string example_file(std::string_view language) {
  return read_repository_file("assets/examples/home_goods." + std::string(language) + ".json");
}

void write_repository_file(std::string_view path, std::string_view bytes) {
  std::FILE* file = std::fopen(repository_path(path).c_str(), "wb");
  ASSERT_TRUE(file) << "cannot write " << path;
  EXPECT_EQ(std::fwrite(bytes.data(), 1, bytes.size(), file), bytes.size());
  std::fclose(file);
}

std::vector<std::string> repository_files(std::string_view folder) {
  std::vector<std::string> names;
  DIR* directory = opendir(repository_path(folder).c_str());
  if (!directory) return names;
  while (const dirent* entry = readdir(directory))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  closedir(directory);
  std::ranges::sort(names);
  return names;
}

bool is_rewriting_golden_files() { return has_setting("TRIBUTARY_REWRITE", "1"); }

bool is_long_tier() { return has_setting("TRIBUTARY_TIER", "long"); }
