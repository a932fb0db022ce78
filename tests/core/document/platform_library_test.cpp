#include "core/document/platform_library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/base/fold.h"
#include "tests/support/files.h"

namespace core {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string text = read_repository_file("assets/platforms/library.json");

PlatformLibrary library() {
  const auto read = platform_library_from_json(text);
  EXPECT_TRUE(read) << (read ? "" : read.error().place + read.error().values.begin()->second);
  return read.value_or(PlatformLibrary{});
}

TEST(PlatformLibrary, IsInsideTheCommand) {
#ifdef __EMSCRIPTEN__
  GTEST_SKIP() << "not tested: the library of platforms under Node, as the page does not carry it";
#endif
  EXPECT_EQ(embedded_platform_library().classes, library().classes);
  EXPECT_EQ(embedded_platform_library().cases, library().cases);
  EXPECT_FALSE(embedded_platform_library().usual_words.empty());
}

TEST(PlatformLibrary, CoversEveryClassOnce) {
  const auto read = library();
  ASSERT_EQ(read.classes.size(), names_of<PlatformClass>().size());
  for (std::size_t i = 0; i < read.classes.size(); ++i) {
    const auto platform_class = static_cast<PlatformClass>(i);
    const PlatformClassText* const found = find_platform_class(read, platform_class);
    ASSERT_TRUE(found) << name_of(platform_class);
    EXPECT_GE(found->checks.size(), 4u) << name_of(platform_class);
  }
  EXPECT_EQ(find_platform_class(read, std::nullopt), nullptr);
}

TEST(PlatformLibrary, AsksEveryListingForItsDifferenceFromTheMass) {
  for (const PlatformClassText& of_class : library().classes) {
    std::set<std::string> ids;
    for (const ListingCheck& check : of_class.checks) {
      EXPECT_TRUE(ids.insert(check.id).second) << check.id;
      EXPECT_GT(check.hours, 0) << check.id;
      EXPECT_GT(check.effect.low, 1) << check.id;
      EXPECT_GT(check.effect.high, check.effect.low) << check.id;
    }
    EXPECT_THAT(ids, Contains("difference"));
  }
}

TEST(PlatformLibrary, SaysOfEveryEffectWhetherItIsJudgement) {
  int published = 0;
  for (const PlatformClassText& of_class : library().classes)
    for (const ListingCheck& check : of_class.checks) {
      const bool is_judged = check.effect.evidence == Evidence::guess;
      published += is_judged ? 0 : 1;
      EXPECT_EQ(check.effect.source == "judgement", is_judged) << check.id;
      if (!is_judged) {
        EXPECT_EQ(check.effect.evidence, Evidence::library) << check.id;
        EXPECT_GT(check.effect.source.size(), 20u) << check.id;  // words, no key
      }
    }
  EXPECT_GE(published, 7);
}

TEST(PlatformLibrary, GivesTheGateOfCrowdfundingAsItWasPublished) {
  const auto read = library();
  const auto& gates = find_platform_class(read, PlatformClass::crowdfunding)->gates;
  ASSERT_EQ(gates.size(), 2u);
  EXPECT_EQ(gates[0].reached, 0.2);
  EXPECT_EQ(gates[0].succeeded, 0.8);
  EXPECT_EQ(gates[1].reached, 0.3);
  EXPECT_EQ(gates[1].succeeded, 0.9);
  EXPECT_THAT(gates[0].source, HasSubstr("contrary view"));
  // Nothing adds its year once more.
  EXPECT_EQ(gates[0].source.find("2012"), gates[0].source.rfind("2012"));
  EXPECT_THAT(gates[0].source, HasSubstr("2012"));
}

TEST(PlatformLibrary, TellsBothRoutesWithTheirOutcome) {
  const auto read = library();
  std::set<Route> routes;
  for (const PlatformCase& told : read.cases) {
    routes.insert(told.route);
    EXPECT_FALSE(told.outcome.fr.empty()) << told.id;
    EXPECT_THAT(told.source, HasSubstr("told from memory")) << told.id;
  }
  EXPECT_EQ(routes.size(), 2u);
  EXPECT_THAT(read.cases[0].outcome.en, HasSubstr("46 months"));
}

TEST(PlatformLibrary, KeepsFrenchSpacing) {
  const std::string member = "\"fr\": \"";
  int texts = 0;
  for (auto at = text.find(member); at != text.npos; at = text.find(member, at + 1)) {
    const auto begin = at + member.size();
    const std::string french = text.substr(begin, text.find('"', begin) - begin);
    ++texts;
    for (const char* wrong : {" ;", " ?", " !", " :", " %", "« ", " »", "'"})
      EXPECT_THAT(french, Not(HasSubstr(wrong)));
  }
  EXPECT_GT(texts, 100);
}

TEST(PlatformLibrary, WritesUsualWordsInSmallLetters) {
  for (const std::string& word : library().usual_words) EXPECT_EQ(word, folded(word));
}

TEST(PlatformLibrary, NamesWhatIsMissing) {
  EXPECT_FALSE(platform_library_from_json("{"));
  EXPECT_EQ(platform_library_from_json(R"({"version": 1})").error().key, "error.asset.member");
  std::string damaged = text;
  damaged.replace(damaged.find("\"hours\""), 7, "\"weeks\"");
  EXPECT_EQ(platform_library_from_json(damaged).error().values.at("name"), "hours");
}

}  // namespace
}  // namespace core
