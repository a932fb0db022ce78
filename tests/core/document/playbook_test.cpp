#include "core/document/playbook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/document/embedded_assets.h"
#include "core/document/library.h"
#include "core/model/limits.h"

namespace core {
namespace {

PlaybookCard guides_card() {
  PlaybookCard card;
  card.id = "guides";
  card.title = {.fr = "Guides", .en = "Guides to rooms"};
  card.note = {.fr = "Écrivez.", .en = "Write."};
  card.kind = ActivityKind::content;
  card.purpose = Purpose::create;
  card.behaviours = {BehaviourKind::inspiration, BehaviourKind::search};
  card.months = 3;
  card.hours = 90;
  card.cost = 300;
  return card;
}

Behaviour behaviour(Id id, BehaviourKind kind) {
  Behaviour behaviour;
  behaviour.id = std::move(id);
  behaviour.kind = kind;
  return behaviour;
}

TEST(Playbook, ThatShipsIsSoundCardByCard) {
  const auto cards = playbook_from_json(playbook_file());
  ASSERT_TRUE(cards);
  EXPECT_GE(cards->size(), 60u);
  std::set<Id> ids;
  for (const PlaybookCard& card : *cards) {
    EXPECT_TRUE(is_id(card.id)) << card.id;
    EXPECT_TRUE(ids.insert(card.id).second) << card.id;
    EXPECT_FALSE(card.models.empty()) << card.id;
    EXPECT_TRUE(!card.channel || find_library_channel(embedded_library(), *card.channel))
        << card.id;
    EXPECT_TRUE(limits::plan_months.admits(card.months)) << card.id;
    EXPECT_GT(card.hours, 0.0) << card.id;
    EXPECT_TRUE(limits::money.admits(card.cost)) << card.id;
  }
}

TEST(Playbook, ServesEveryKindOfBusiness) {
  const auto cards = playbook_from_json(playbook_file());
  ASSERT_TRUE(cards);
  for (std::size_t i = 0; i < names_of<BusinessModel>().size(); ++i) {
    const auto fits = [&](const PlaybookCard& card) {
      return std::ranges::contains(card.models, static_cast<BusinessModel>(i));
    };
    EXPECT_GE(std::ranges::count_if(*cards, fits), 15) << names_of<BusinessModel>()[i];
  }
}

TEST(Playbook, TurnsACardIntoAnActivity) {
  Plan plan;
  plan.behaviours = {behaviour("look", BehaviourKind::inspiration),
                     behaviour("buy", BehaviourKind::impulse),
                     behaviour("type", BehaviourKind::search)};
  const Activity activity =
      activity_from_card(guides_card(), plan, Language::en, make_month(2026, 4));
  EXPECT_EQ(activity.title, "Guides to rooms");
  EXPECT_EQ(activity.note, "Write.");
  EXPECT_EQ(activity.kind, ActivityKind::content);
  EXPECT_EQ(activity.purpose, Purpose::create);
  EXPECT_EQ(activity.start, make_month(2026, 4));
  EXPECT_EQ(activity.months, 3);
  EXPECT_EQ(activity.hours, 90);
  EXPECT_EQ(activity.cost, 300);
  EXPECT_EQ(activity.from, "guides");
  EXPECT_THAT(activity.behaviours, testing::ElementsAre("look", "type"));
  EXPECT_EQ(activity.channel, std::nullopt);
  EXPECT_TRUE(activity.id.empty());
}

TEST(Playbook, FindsTheLaneByTheLibraryChannel) {
  Plan plan;
  Channel ours;
  ours.id = "our-guides";
  ours.library = LibraryOrigin{.id = "editorial", .version = 1, .extra = {}};
  plan.channels = {Channel{}, ours};
  PlaybookCard card = guides_card();
  card.channel = "editorial";
  EXPECT_EQ(activity_from_card(card, plan, Language::fr, {}).channel, "our-guides");
  card.channel = "amazon";
  EXPECT_EQ(activity_from_card(card, plan, Language::fr, {}).channel, std::nullopt);
}

TEST(Playbook, NamesTheMemberThatIsWrong) {
  const std::string good =
      R"({"cards":[{"id":"a","title":{"fr":"a","en":"b"},"note":{"fr":"a","en":"b"},"kind":"page",)"
      R"("purpose":null,"models":["saas"],"channel":null,"behaviours":[],"months":1,"hours":2,"cost":0}]})";
  ASSERT_TRUE(playbook_from_json(good));
  const auto error_of = [&](std::string_view from, std::string_view to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    const auto cards = playbook_from_json(text);
    return cards ? std::string{} : cards.error().values.at("name");
  };
  EXPECT_EQ(error_of(R"("kind":"page")", R"("kind":"song")"), "kind");
  EXPECT_EQ(error_of(R"(["saas"])", R"(["circus"])"), "models");
  EXPECT_EQ(error_of(R"("hours":2)", R"("hours":"2")"), "hours");
  EXPECT_EQ(error_of(R"("months":1,)", ""), "months");
  EXPECT_EQ(error_of(R"("note":{"fr":"a","en":"b"})", R"("note":{"fr":"a","en":""})"), "note");
  EXPECT_EQ(error_of(R"("purpose":null)", R"("purpose":"win")"), "purpose");
  EXPECT_EQ(error_of(R"("cards":[)", R"("card":[)"), "cards");
}

}  // namespace
}  // namespace core
