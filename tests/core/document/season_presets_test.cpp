#include "core/document/season_presets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>
#include <string>

#include "core/document/embedded_assets.h"

namespace core {
namespace {

constexpr std::string_view names =
    R"("id":"x","name":{"fr":"a","en":"b"},"note":{"fr":"a","en":"b"},"cost_note":{"fr":"a","en":"b"})";

std::string file_with(std::string_view demand, std::string_view cost) {
  return R"({"presets":[{)" + std::string{names} + R"(,"demand":)" + std::string{demand} +
         R"(,"cost":)" + std::string{cost} + "}]}";
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

TEST(SeasonPresets, ThatShipAverageOne) {
  const auto presets = season_presets_from_json(season_presets_file());
  ASSERT_TRUE(presets);
  std::set<Id> ids;
  for (const SeasonPreset& preset : *presets) {
    EXPECT_TRUE(is_id(preset.id)) << preset.id;
    EXPECT_TRUE(ids.insert(preset.id).second) << preset.id;
    EXPECT_EQ(preset.demand.size(), 12u) << preset.id;
    EXPECT_EQ(preset.cost.size(), 12u) << preset.id;
    EXPECT_NEAR(mean(preset.demand), 1.0, 1e-9) << preset.id;
    EXPECT_NEAR(mean(preset.cost), 1.0, 1e-9) << preset.id;
  }
  EXPECT_THAT(ids, testing::ElementsAre("b2b", "fashion", "flat", "food", "garden", "gifts", "home",
                                        "outdoor", "travel"));
}

TEST(SeasonPresets, CarryThePublishedShapeOfTheAdvertisingPrice) {
  const auto presets = season_presets_from_json(season_presets_file());
  ASSERT_TRUE(presets);
  const std::vector<double>& cost = presets->front().cost;
  // Published: up 66 % from October to November, down 44 % in December, 10.6 to 22 dollars over
  // the year (22 / 10.6 = 2.08).
  EXPECT_NEAR(cost[10] / cost[9], 1.66, 0.01);
  EXPECT_NEAR(cost[11] / cost[10], 0.56, 0.01);
  EXPECT_NEAR(std::ranges::max(cost) / std::ranges::min(cost), 2.08, 0.02);
}

TEST(SeasonPresets, RefusesAYearThatDoesNotAverageOne) {
  const std::string flat = "[1,1,1,1,1,1,1,1,1,1,1,1]";
  EXPECT_TRUE(season_presets_from_json(file_with(flat, flat)));
  for (const std::string& wrong :
       {file_with("[1,1,1,1,1,1,1,1,1,1,1,1.1]", flat), file_with(flat, "[1,1,1]"),
        file_with(flat, R"([1,1,1,1,1,1,1,1,1,1,1,"1"])"), file_with(flat, "null")}) {
    const auto presets = season_presets_from_json(wrong);
    ASSERT_FALSE(presets) << wrong;
    EXPECT_EQ(presets.error().key, "error.asset.member");
  }
}

TEST(SeasonPresets, PassesOnWhatIsNoJson) {
  const auto presets = season_presets_from_json("{");
  ASSERT_FALSE(presets);
  EXPECT_EQ(presets.error().key, "error.json.truncated");
}

}  // namespace
}  // namespace core
