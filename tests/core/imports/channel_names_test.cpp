#include "core/imports/channel_names.h"

#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/edit/channel_edits.h"
#include "core/model/lookup.h"
#include "tests/support/imports.h"

namespace core {
namespace {

std::string suggested(std::string_view label, const ChannelWord& otherwise = {},
                      const Plan& plan = empty_plan()) {
  return suggested_channel(label, otherwise, plan, embedded_library());
}

TEST(ChannelNames, KnowTheGroupsOfAnalytics) {
  const std::map<std::string, std::string> groups{
      {"Direct", "+direct"},
      {"Organic Search", "+seo"},
      {"Paid Search", "+google_search_ads"},
      {"Paid Social", "+meta_ads"},
      {"Organic Social", "*"},  // of which network it does not say
      {"Paid Shopping", "+google_shopping"},
      {"Cross-network", "+google_shopping"},
      {"Paid Video", "+youtube_ads"},
      {"Email", "+email"},
      {"Affiliates", "+affiliates"},
      {"Unassigned", "-"},
      {"(not set)", "-"},
      {"Recherche organique", "+seo"},
  };
  for (const auto& [label, word] : groups) EXPECT_EQ(suggested(label), word) << label;
}

TEST(ChannelNames, KnowSitesAndSourcesWithTheirMedium) {
  const std::map<std::string, std::string> sources{
      {"Google", "+seo"},
      {"m.facebook.com", "+facebook_organic"},
      {"news.ycombinator.com", "+hacker_news"},
      {"t.co", "+x_organic"},
      {"www.amazon.co.uk", "+amazon"},
      {"google / cpc", "+google_search_ads"},
      {"facebook / paid", "+meta_ads"},
      {"adwords / cpc", "+google_search_ads"},
      {"bing / cpc", "*"},
      {"criteo / cpc", "*"},
      {"google / organic", "+seo"},
      {"(direct) / (none)", "+direct"},
      {"klaviyo / email", "+email"},
      {"reddit.com / referral", "+forums"},
  };
  for (const auto& [label, word] : sources) EXPECT_EQ(suggested(label), word) << label;
  EXPECT_EQ(suggested("some-blog.example"), "*");
}

TEST(ChannelNames, ReadCampaignsByTheChannelTheyAreOf) {
  const ChannelWord ads = "+google_search_ads";
  EXPECT_EQ(suggested("Fruit-Veg-Boxes-Shopping-SMP", ads), "+google_shopping");
  EXPECT_EQ(suggested("Marque - France", ads), "+google_brand_ads");
  EXPECT_EQ(suggested("Non-brand sofas", ads), ads);
  EXPECT_EQ(suggested("Office Fruit Campaign", ads), ads);
  EXPECT_EQ(suggested("Reciblage panier", "+meta_ads"), "+retargeting");
  EXPECT_EQ(suggested("Shopping été", "+meta_ads"), "+meta_ads");
}

TEST(ChannelNames, TakeThePlansOwnNamesFirst) {
  Plan plan = empty_plan();
  plan.channels.push_back(
      channel_from_library("ours", *find_by_id(embedded_library().channels, "seo"), Language::en));
  plan.channels.push_back({.id = "radio", .name = "Radio Nova"});
  EXPECT_EQ(suggested("RADIO NOVA", {}, plan), "=radio");
  const auto named = named_channel("+seo", "x", plan, embedded_library());
  EXPECT_EQ(named.kind, NamedChannel::Kind::in_plan);
  EXPECT_EQ(named.id, "ours");
  EXPECT_EQ(named_channel("+email", "x", plan, embedded_library()).kind,
            NamedChannel::Kind::in_library);
  EXPECT_EQ(named_channel("*", "radio nova", plan, embedded_library()).id, "radio");
  EXPECT_EQ(named_channel("*", "Tram", plan, embedded_library()).kind, NamedChannel::Kind::own);
}

TEST(ChannelNames, TakeMoneySpentForAds) {
  const std::map<std::string, std::string> paid{
      {"Facebook", "+meta_ads"},
      {"Meta", "+meta_ads"},
      {"Facebook & Instagram", "+meta_ads"},
      {"www.facebook.com", "+meta_ads"},
      {"Google", "+google_search_ads"},
      {"Bing", "*"},  // Microsoft's, who is not Google's owner
      {"Microsoft Ads", "*"},
      {"Bing Ads", "*"},
      {"YouTube", "+youtube_ads"},
      {"LinkedIn", "+linkedin_ads"},
      // What says that it is not bought stays so, whatever an agency was paid for it.
      {"SEO", "+seo"},
      {"Facebook organique", "+facebook_organic"},
      {"google / organic", "+seo"},
      {"Newsletter", "+email"},
  };
  for (const auto& [label, word] : paid)
    EXPECT_EQ(suggested_channel(label, {}, empty_plan(), embedded_library(), true), word) << label;
  // The plan's own page of that name is no ads either; a channel of its own is what it is called.
  Plan plan = empty_plan();
  plan.channels.push_back(channel_from_library(
      "page", *find_by_id(embedded_library().channels, "instagram_organic"), Language::en));
  plan.channels.push_back({.id = "agency", .name = "Google"});
  ASSERT_EQ(plan.channels[0].name, "Instagram");
  EXPECT_EQ(suggested("Instagram", {}, plan), "=page");
  EXPECT_EQ(suggested_channel("Instagram", {}, plan, embedded_library(), true), "+meta_ads");
  EXPECT_EQ(suggested_channel("Google", {}, plan, embedded_library(), true), "=agency");
}

TEST(ChannelNames, KnowWhoOwnsAChannelOfItsOwn) {
  const std::map<std::string, std::string> owners{
      {"Bing", "microsoft"},
      {"bing / cpc", "microsoft"},
      {"www.bing.com", "microsoft"},
      {"Bing Ads", "microsoft"},
      {"Microsoft Ads", "microsoft"},
      {"Microsoft Advertising", "microsoft"},
      {"Radio Nova", ""},
      {"", ""},
  };
  for (const auto& [label, owner] : owners)
    EXPECT_EQ(owner_named(label, embedded_library()), owner) << label;
}

TEST(ChannelNames, FindAKnownSellerBehindItsMedium) {
  Plan plan = empty_plan();
  plan.channels.push_back({.id = "bing", .name = "Bing"});
  plan.channels.push_back({.id = "blog", .name = "Some blog"});
  const auto named = [&](std::string_view label) {
    return named_channel("*", label, plan, embedded_library()).id;
  };
  EXPECT_EQ(named("bing / cpc"), "bing");
  EXPECT_EQ(named("bing / organic"), "");
  EXPECT_EQ(named("some blog / cpc"), "");
  plan.channels[0].name = "bing / cpc";
  EXPECT_EQ(named("Bing"), "bing");
}

TEST(ChannelNames, MakeNoChannelOfATotal) {
  for (const char* label : {"Total", "Sous-total", "Total Meta", "Google Total"})
    EXPECT_EQ(suggested(label), "-") << label;
  EXPECT_EQ(suggested("Total Body Workout", "+meta_ads"), "+meta_ads");
}

TEST(ChannelNames, SayNoneForWhatIsNotThere) {
  const Plan plan = empty_plan();
  for (const char* word : {"", "-", "=gone", "+gone", "?"})
    EXPECT_EQ(named_channel(word, "", plan, embedded_library()), NamedChannel{}) << word;
}

}  // namespace
}  // namespace core
