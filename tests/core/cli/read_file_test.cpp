#include "core/cli/read_file.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "tests/support/files.h"

namespace core::cli {
namespace {

TEST(ReadFile, ReadsAllBytes) {
  const auto bytes = read_file(repository_path("tests/golden/plan-v1.json"), 1 << 20);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(*bytes, read_repository_file("tests/golden/plan-v1.json"));
}

TEST(ReadFile, StopsAtTheLimit) {
  const auto bytes = read_file(repository_path("tests/golden/plan-v1.json"), 100);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().key, "error.file.too_large");
  // Endless, where there is such a file; it would never come back if it were read to its end.
  if (std::FILE* endless = std::fopen("/dev/zero", "rb")) {
    std::fclose(endless);
    EXPECT_EQ(read_file("/dev/zero", 1 << 20).error().key, "error.file.too_large");
  }
}

TEST(ReadFile, SaysThatAFileIsNotThere) {
  EXPECT_EQ(read_file("/no/such/file", 100).error().key, "error.file.unreadable");
  EXPECT_EQ(read_file(repository_path("tests"), 100).error().key, "error.file.unreadable");
}

}  // namespace
}  // namespace core::cli
