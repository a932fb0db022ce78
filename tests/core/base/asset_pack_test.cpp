#include "core/base/asset_pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"

namespace core {
namespace {

TEST(AssetPack, HandsOutEachFile) {
  const auto files = assets_from_pack("a/b.json 2\nwith space.txt 0\nc 3\n\n{}\n1\n");
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 3U);
  EXPECT_EQ((*files)[0].path, "a/b.json");
  EXPECT_EQ((*files)[0].bytes, "{}");
  EXPECT_EQ((*files)[1].path, "with space.txt");
  EXPECT_EQ((*files)[1].bytes, "");
  EXPECT_EQ((*files)[2].bytes, "\n1\n");
}

TEST(AssetPack, RefusesWhatIsNotWhole) {
  const std::string_view whole = "a 2\nb 1\n\nxyz";
  ASSERT_TRUE(assets_from_pack(whole));
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(assets_from_pack(whole.substr(0, length))) << length;
  EXPECT_FALSE(assets_from_pack("a 2\nb 1\n\nxyz?"));
  EXPECT_FALSE(assets_from_pack("a\n\n"));
  EXPECT_FALSE(assets_from_pack("a -1\n\n"));
  EXPECT_FALSE(assets_from_pack("a 1x\n\nb"));
  EXPECT_FALSE(assets_from_pack("a 99999999999999999999999\n\nb"));
}

TEST(Assets, ShipWholeAndByPath) {
  EXPECT_GT(assets().size(), 40U);
  for (const Asset& shipped : assets()) {
    EXPECT_FALSE(shipped.bytes.empty()) << shipped.path;
    EXPECT_EQ(asset(shipped.path).data(), shipped.bytes.data()) << shipped.path;
    if (!shipped.path.ends_with(".json"))
      EXPECT_TRUE(shipped.bytes == read_repository_file("assets/" + std::string(shipped.path)))
          << shipped.path;
  }
  EXPECT_EQ(asset("templates/unheard_of.json"), "");
  EXPECT_EQ(asset("translations/fr/browser.json"), "") << "that of the page's own scripts";
}

}  // namespace
}  // namespace core
