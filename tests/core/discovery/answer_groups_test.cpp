#include "core/discovery/answer_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.h"

namespace core {
namespace {

using testing::ElementsAre;

AnswerGroup group(std::string text, double people, std::vector<Id> behaviours = {}) {
  return {std::move(text), people, std::move(behaviours)};
}

TEST(AnswerGroups, PutTheSameWordsTogether) {
  EXPECT_THAT(group_answers("Google\nune amie\n  google \r\nÉtsy\n\n\"GOOGLE\"\nétsy"),
              ElementsAre(group("Google", 3), group("Étsy", 2), group("une amie", 1)));
}

TEST(AnswerGroups, KeepTheOrderOfWhatIsEquallyFrequent) {
  EXPECT_THAT(group_answers("b\na\nc"), ElementsAre(group("b", 1), group("a", 1), group("c", 1)));
}

TEST(AnswerGroups, AreNoneWithoutAnswers) {
  EXPECT_TRUE(group_answers("").empty());
  EXPECT_TRUE(group_answers("\n \t \r\n").empty());
  EXPECT_EQ(people_in({}), 0.0);
  EXPECT_EQ(people_tagged({}), 0.0);
  // A lone quote is a word like any other.
  EXPECT_THAT(group_answers("\""), ElementsAre(group("\"", 1)));
}

TEST(AnswerGroups, AreNoneWhereThereIsMoreThanAPlanHolds) {
  std::string many;
  for (std::size_t i = 0; i <= AnswerLimits{}.answers; ++i) many += "a\n";
  EXPECT_TRUE(group_answers(many).empty());
  EXPECT_FALSE(group_answers(std::string_view(many).substr(2)).empty());
  EXPECT_TRUE(group_answers(std::string(AnswerLimits{}.bytes + 1, 'a')).empty());
}

TEST(AnswerGroups, KeepTheirTagsWhenMoreComeIn) {
  AnswerTags tags;
  remember_tags({group("Google", 3, {"search"}), group("une amie", 1, {"ask"})}, tags);
  EXPECT_THAT(group_answers("GOOGLE\nPinterest\ngoogle", tags),
              ElementsAre(group("GOOGLE", 2, {"search"}), group("Pinterest", 1)));
}

TEST(AnswerGroups, KeepTheirTagsWhileTheyAreAway) {
  AnswerTags tags;
  remember_tags({group("Google", 1, {"search"}), group("une amie", 1, {"ask"})}, tags);
  remember_tags(group_answers("Goog", tags), tags);
  EXPECT_THAT(group_answers("google\nUne amie", tags),
              ElementsAre(group("google", 1, {"search"}), group("Une amie", 1, {"ask"})));
}

TEST(AnswerGroups, LoseTheTagsThatWereTakenFromThem) {
  AnswerTags tags;
  remember_tags({group("Google", 1, {"search", "look"})}, tags);
  remember_tags({group("Google", 1, {"look"})}, tags);
  EXPECT_THAT(group_answers("google", tags), ElementsAre(group("google", 1, {"look"})));
  remember_tags({group("Google", 1)}, tags);
  EXPECT_THAT(group_answers("google", tags), ElementsAre(group("google", 1)));
}

TEST(AnswerGroups, AreFoundByAWord) {
  EXPECT_TRUE(answers_with(group("En cherchant sur GOOGLE", 1), "google"));
  EXPECT_TRUE(answers_with(group("Étsy", 1), "é"));
  EXPECT_TRUE(answers_with(group("Google", 1), ""));
  EXPECT_FALSE(answers_with(group("Google", 1), "bing"));
}

TEST(AnswerGroups, BecomeEvidenceOfThoseWhoAreTagged) {
  const std::vector groups{group("Google", 5, {"search"}), group("Pinterest", 3, {"look"}),
                           group("Google puis une amie", 2, {"search", "ask"}),
                           group("je ne sais plus", 4)};
  EXPECT_EQ(people_in(groups), 14);
  EXPECT_EQ(people_tagged(groups), 10);
  const BehaviourEvidence search = evidence_of(groups, "search");
  EXPECT_EQ(search.kind, Evidence::survey);
  EXPECT_EQ(search.count, 7);
  EXPECT_EQ(search.of, 10);
  EXPECT_EQ(search.quote, "Google");
  const BehaviourEvidence none = evidence_of(groups, "impulse");
  EXPECT_EQ(none.count, 0);
  EXPECT_EQ(none.of, 10);
  EXPECT_TRUE(none.quote.empty());
  // One answer has two tags: of all behaviours several were allowed.
  EXPECT_TRUE(search.multiple);
  EXPECT_TRUE(none.multiple);
  EXPECT_FALSE(evidence_of({group("Google", 5, {"search"})}, "search").multiple);
}

}  // namespace
}  // namespace core
