#include "core/document/share_link.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(ShareLink, WritesBytesAsEveryoneElseDoes) {
  EXPECT_EQ(share_fragment("f"), "#p=Zg");
  EXPECT_EQ(share_fragment("fo"), "#p=Zm8");
  EXPECT_EQ(share_fragment("foobar"), "#p=Zm9vYmFy");
  EXPECT_EQ(share_fragment("\xFB\xFF\xBE"), "#p=-_--");
}

TEST(ShareLink, GivesBackTheSameBytes) {
  std::string bytes;
  for (int i = 0; i < 600; ++i) {
    bytes += static_cast<char>(i * 7);
    EXPECT_EQ(bytes_from_share_fragment(*share_fragment(bytes)), bytes);
  }
}

TEST(ShareLink, RefusesWhatWouldBeCutOnTheWay) {
  const std::string most(5'997, 'a');
  const auto fragment = share_fragment(most);
  ASSERT_TRUE(fragment);
  EXPECT_LE(fragment->size(), share_characters);
  EXPECT_EQ(bytes_from_share_fragment(*fragment), most);

  const auto refused = share_fragment(std::string(6'000, 'a'));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "error.share.too_large");
  EXPECT_EQ(refused.error().values.at("size"), "8003");
  EXPECT_EQ(refused.error().values.at("limit"), "8000");
  EXPECT_EQ(bytes_from_share_fragment("#p=" + std::string(8'000, 'A')).error().key,
            "error.share.too_large");
}

TEST(ShareLink, RefusesWhatWasDamagedOnTheWay) {
  for (const std::string_view fragment : {"", "#p=", "#p=Z", "#p=Zg=", "#p=Zm9vYmF", "#p=Zm9v YmFy",
                                          "#p=Zm9v%20", "#p=Zh", "#q=Zg", "p=Zg", "#p=Zm9vé"}) {
    const auto bytes = bytes_from_share_fragment(fragment);
    ASSERT_FALSE(bytes) << fragment;
    EXPECT_EQ(bytes.error().key, "error.share.damaged") << fragment;
  }
}

}  // namespace
}  // namespace core
