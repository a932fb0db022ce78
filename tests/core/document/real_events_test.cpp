#include "core/document/real_events.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/document/embedded_assets.h"
#include "core/document/library.h"

namespace core {
namespace {

std::string file_with(std::string_view kind, std::string_view low) {
  return R"({"events":[{"id":"x","kind":")" + std::string{kind} +
         R"(","owner":"meta","months":3,"low":)" + std::string{low} +
         R"(,"high":1,"evidence":"library","name":{"fr":"a","en":"b"},)"
         R"("source":{"fr":"a","en":"b"}}]})";
}

TEST(RealEvents, ThatShipCanStrikeAPlan) {
  const auto events = real_events_from_json(real_events_file());
  ASSERT_TRUE(events);
  EXPECT_GE(events->size(), 7u);
  std::set<Id> ids;
  std::set<ShockKind> kinds;
  for (const RealEvent& event : *events) {
    EXPECT_TRUE(is_id(event.id)) << event.id;
    EXPECT_TRUE(ids.insert(event.id).second) << event.id;
    kinds.insert(event.kind);
    EXPECT_EQ(embedded_library().owners.resolve(event.owner), event.owner) << event.id;
    EXPECT_GE(event.months, 1) << event.id;
    EXPECT_LE(event.months, 36) << event.id;
    const bool is_factor = event.kind == ShockKind::cost;
    EXPECT_GT(event.severity.low, is_factor ? 1 : 0) << event.id;
    EXPECT_LE(event.severity.low, event.severity.high) << event.id;
    EXPECT_LE(event.severity.high, is_factor ? 3 : 1) << event.id;
  }
  EXPECT_GE(kinds.size(), 5u);
}

TEST(RealEvents, CarryThePublishedSizes) {
  const auto events = real_events_from_json(real_events_file());
  ASSERT_TRUE(events);
  const auto severity_of = [&](std::string_view id) {
    return std::ranges::find(*events, id, &RealEvent::id)->severity;
  };
  // 26.2 % fewer orders from new customers for the same spend.
  EXPECT_NEAR(severity_of("att_customers").low, 1 / (1 - 0.262), 0.005);
  EXPECT_EQ(severity_of("ad_price_2021").low, 1.47);
  EXPECT_EQ(severity_of("feed_2018").high, 0.75);
  EXPECT_EQ(severity_of("att_tracking").evidence, Evidence::guess);
}

TEST(RealEvents, NameWhatIsMissingOrOfAnotherKind) {
  EXPECT_TRUE(real_events_from_json(file_with("close", "1")));
  const auto unknown = real_events_from_json(file_with("flood", "1"));
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().key, "error.asset.member");
  EXPECT_EQ(unknown.error().values.at("name"), "kind");
  EXPECT_FALSE(real_events_from_json(file_with("close", R"("1")")));
  EXPECT_FALSE(real_events_from_json("{}"));
}

}  // namespace
}  // namespace core
