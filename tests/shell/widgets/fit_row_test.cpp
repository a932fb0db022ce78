#include "shell/widgets/fit_row.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/library.h"
#include "core/edit/channel_edits.h"
#include "shell/app/workbench_state.h"
#include "shell/widgets/channel_mark.h"
#include "tests/shell/headless.h"
#include "tests/support/edit_checks.h"

namespace shell {
namespace {

using testing::ElementsAre;

core::Rating own_rating(const core::Id& channel, const core::Id& criterion, double value) {
  core::Rating rating;
  rating.channel = channel;
  rating.criterion = criterion;
  rating.rating = value;
  return rating;
}

// A plan whose product decides slowly and has a wide catalogue, as in the source's case, and a
// frame to read it by.
class FitRows : public testing::Test {
 protected:
  FitRows() {
    plan.business.traits = {.decision = core::point_estimate(4),
                            .intent = core::point_estimate(3),
                            .catalogue = core::point_estimate(5),
                            .visual = core::point_estimate(4),
                            .explain = core::point_estimate(2),
                            .extra = {}};
    state.preferences.language = core::Language::en;
    state.ui.colours = &light_theme();
  }

  void add(const core::Id& id) {
    plan = core::applied(plan, core::add_library_channel(
                                   id, *core::find_library_channel(core::embedded_library(), id)));
  }
  Frame frame() {
    state.editor.emplace(plan);
    return make_frame(state);
  }
  std::vector<std::string> names(const std::vector<FitRow>& rows) {
    std::vector<std::string> ids;
    for (const FitRow& row : rows) ids.push_back(row.channel->id);
    return ids;
  }

  FakeHost host;
  WorkbenchState state{host, 1};
  core::Plan plan;
};

TEST_F(FitRows, StandFromTheBestToTheWorstAndTheUnknownLast) {
  plan = core::applied(plan, core::add_own_channel("own", "La gazette"));
  add("meta_ads");
  add("pinterest_organic");
  const Frame here = frame();
  const auto rows = fit_rows(here, fit_now(here));
  EXPECT_THAT(names(rows), ElementsAre("pinterest_organic", "meta_ads", "own"));
  EXPECT_TRUE(rows[1].has_rating);
  EXPECT_FALSE(rows[2].has_rating);
}

TEST_F(FitRows, NameTheGapsWithTheWorstFirst) {
  add("meta_ads");
  plan.business.catalogue_size = 1000;
  const Frame here = frame();
  const FitRow row = fit_rows(here, fit_now(here)).front();
  ASSERT_FALSE(row.gaps.empty());
  // Catalogue: 5 asked, 1 offered, 4 apart; pace: 4 against 1, 3 apart.
  EXPECT_EQ(row.gaps[0].criterion, "catalogue");
  EXPECT_EQ(row.gaps[0].text,
            "You offer 1,000 items. This format puts only a few of them forward.");
  EXPECT_EQ(row.gaps[0].severity, core::Severity::far);
  EXPECT_EQ(row.gaps[0].pair->product, 5);
  EXPECT_EQ(row.gaps[0].pair->channel, 1);
  EXPECT_EQ(row.gaps[1].criterion, "decision");
  EXPECT_EQ(gaps_text(here, row), "2 serious gaps");
}

TEST_F(FitRows, FallBackOnTheReasonWhereTheSentenceLacksANumber) {
  add("meta_ads");  // neither days to decide nor a count of references is known
  const Frame here = frame();
  const FitRow row = fit_rows(here, fit_now(here)).front();
  for (const Gap& gap : row.gaps) EXPECT_EQ(gap.text.find('{'), std::string::npos) << gap.text;
}

TEST_F(FitRows, CountAnOwnRatingInPlaceOfTheSuggestion) {
  add("meta_ads");
  plan.ratings = {own_rating("meta_ads", "catalogue", 5), own_rating("meta_ads", "explain", 1)};
  const Frame here = frame();
  const FitRow row = fit_rows(here, fit_now(here)).front();
  EXPECT_TRUE(
      std::ranges::none_of(row.gaps, [](const Gap& gap) { return gap.criterion == "catalogue"; }));
  const auto explain = std::ranges::find(row.gaps, "explain", &Gap::criterion);
  ASSERT_NE(explain, row.gaps.end());
  EXPECT_EQ(explain->text, "Explanation: you rated it 1 out of 5.");
  EXPECT_EQ(explain->severity, core::Severity::far);
}

TEST_F(FitRows, SayNothingIsKnownWithoutTraits) {
  add("meta_ads");
  plan.business.traits = {};
  const Frame here = frame();
  const FitRow row = fit_rows(here, fit_now(here)).front();
  EXPECT_FALSE(row.has_rating);
  EXPECT_EQ(gaps_text(here, row), "Not known");
  EXPECT_EQ(pair_text(here, row.pairs[0]), "Pace: product unknown, channel 1");
}

TEST_F(FitRows, HoldNoneForAPlanWithoutChannels) {
  EXPECT_TRUE(fit_rows(frame(), fit_now(frame())).empty());
}

TEST_F(FitRows, WriteNumbersUpToTenInWords) {
  state.preferences.language = core::Language::fr;
  const Frame here = frame();
  EXPECT_EQ(number_in_words(here, 0), "zéro");
  EXPECT_EQ(number_in_words(here, 10), "dix");
  EXPECT_EQ(number_in_words(here, 11), "11");
}

using ChannelMark = FitRows;

TEST_F(ChannelMark, TakesTheLibrarysColour) {
  add("meta_ads");
  add("google_play");
  const Frame here = frame();
  EXPECT_EQ(channel_colour_role(here, here.plan.channels[0]), "meta");
  EXPECT_EQ(channel_colour_role(here, here.plan.channels[1]), "other");
  EXPECT_EQ(channel_colour_of(here, here.plan.channels[0]), light_theme().channels[0]);
}

TEST_F(ChannelMark, ColoursOwnChannelsByOwnerThenGroup) {
  core::Channel own;
  const Frame here = frame();
  EXPECT_EQ(channel_colour_role(here, own), "other");
  own.group = core::ChannelGroup::paid;
  EXPECT_EQ(channel_colour_role(here, own), "ads");
  own.owner = "Facebook Inc.";
  EXPECT_EQ(channel_colour_role(here, own), "meta");
  own.library = core::LibraryOrigin{.id = "gone_from_the_library", .version = 1, .extra = {}};
  EXPECT_EQ(channel_colour_role(here, own), "meta");
}

TEST_F(ChannelMark, NamesOwnersByAnyOfTheirNames) {
  const Frame here = frame();
  EXPECT_EQ(owner_name(here, "alphabet"), "Google");
  EXPECT_EQ(owner_name(here, "adwords"), "Google");
  EXPECT_EQ(owner_name(here, "La gazette"), "La gazette");
  EXPECT_EQ(owner_name(here, ""), "");
  EXPECT_EQ(owner_name(here, "self"), "You");
}

}  // namespace
}  // namespace shell
