#include <gtest/gtest.h>

#include "core/document/json_value.h"
#include "core/document/json_writer.h"
#include "tests/support/files.h"

namespace core {
namespace {

constexpr std::string_view folder = "tests/data/json-conformance/";

TEST(JsonSuite, AcceptsEveryYAndRefusesEveryNWithItsPlace) {
  int accepted = 0;
  int refused = 0;
  for (const std::string& name : repository_files(folder)) {
    const char kind = name[0];
    if (!name.ends_with(".json") || name[1] != '_') continue;
    const auto read = parse_json(read_repository_file(std::string(folder) + name));
    if (kind == 'y') EXPECT_TRUE(read) << name << " " << read.error().key;
    if (kind == 'n') EXPECT_FALSE(read) << name;
    if (read) {
      ++accepted;
      const std::string text = canonical_json(*read);
      const auto again = parse_json(text);
      ASSERT_TRUE(again) << name;
      EXPECT_EQ(canonical_json(*again), text) << name;
    } else {
      ++refused;
      EXPECT_GE(std::stoi(read.error().values.at("line")), 1) << name;
      EXPECT_GE(std::stoi(read.error().values.at("column")), 1) << name;
    }
  }
  EXPECT_GE(accepted, 38);
  EXPECT_GE(refused, 100);
}

}  // namespace
}  // namespace core
