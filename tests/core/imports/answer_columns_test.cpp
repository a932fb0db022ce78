#include "core/imports/answer_columns.h"

#include <gtest/gtest.h>

#include "core/discovery/answer_groups.h"
#include "tests/support/files.h"

namespace core {
namespace {

TEST(AnswerColumns, AreThoseOfWordsTheLongestFirst) {
  const auto columns = read_answer_columns(
      "Date;Statut;Comment nous avez-vous connus ?;Note\n"
      "2026-01-02;Complet;Par une amie qui a le même tapis;5\n"
      "2026-01-03;Complet;\"Sur Pinterest,\nen cherchant une idée\";4\n"
      "2026-01-04;Complet;;3\n",
      "reponses.csv");
  ASSERT_TRUE(columns);
  ASSERT_EQ(columns->size(), 2u) << "dates and numbers are no answers";
  EXPECT_EQ(columns->front().name, "Comment nous avez-vous connus ?");
  EXPECT_EQ(columns->front().lines,
            "Par une amie qui a le même tapis\nSur Pinterest, en cherchant une idée\n");
  EXPECT_EQ(columns->back().name, "Statut");
}

TEST(AnswerColumns, TakeEachLineOfATextForAnAnswer) {
  const auto columns = read_answer_columns("Google, puis une amie\r\nPinterest\n", "notes.txt");
  ASSERT_TRUE(columns);
  ASSERT_EQ(columns->size(), 1u);
  EXPECT_EQ(group_answers(columns->front().lines).size(), 2u);
  // Windows-1252, as old programs write it.
  const auto old = read_answer_columns(
      "une id\xE9"
      "e\n",
      "notes.TXT");
  ASSERT_TRUE(old);
  EXPECT_EQ(old->front().lines, "une idée\n");
}

TEST(AnswerColumns, AreRefusedWhereThereAreNoWords) {
  EXPECT_EQ(read_answer_columns("Month,Revenue\n2026-01,900\n2026-02,950\n", "a.csv").error().key,
            "error.no_answers");
  EXPECT_EQ(read_answer_columns(" \n\n", "a.txt").error().key, "error.no_answers");
  EXPECT_TRUE(read_answer_columns("", "a.csv").error().key.starts_with("error.table."));
  EXPECT_TRUE(read_answer_columns("PK\x03\x04 rest", "a.xlsx").error().key.starts_with("error."));
}

TEST(AnswerColumns, AreRefusedWhereTheyAreTooMany) {
  // 5 MB of one answer a line.
  std::string lines;
  while (lines.size() < 5'000'000) lines += "Par une amie qui a le même tapis\n";
  EXPECT_EQ(read_answer_columns(lines, "a.txt").error().key, "error.answers_too_large");
  EXPECT_EQ(read_answer_columns("Réponse;Suite\n" + lines, "a.csv").error().key,
            "error.answers_too_large");
  // What else the file holds is no less readable for it.
  std::string rows = "Statut;Réponse\n";
  while (rows.size() < 6'000'000) rows += "Complet;Par une amie qui a le même tapis\n";
  const auto columns = read_answer_columns(rows, "a.csv");
  ASSERT_TRUE(columns);
  ASSERT_EQ(columns->size(), 1u);
  EXPECT_EQ(columns->front().name, "Statut");
}

TEST(AnswerColumns, CrossAsBytes) {
  const std::vector<AnswerColumn> columns{{"Où ?", "Google\nune amie\n"}, {"", "x\n"}};
  EXPECT_EQ(*answers_from_bytes(bytes_from_answers(columns)), columns);
  EXPECT_EQ(answers_from_bytes("?").error().key, "error.import_bytes");
}

TEST(AnswerColumns, FindTheOpenQuestionsOfARealSurvey) {
  const auto file = collection_file("surveys/jupyter_2015_ux_survey_export.csv");
  if (!file) GTEST_SKIP() << "not tested: surveys/jupyter_2015_ux_survey_export.csv";
  const auto columns = read_answer_columns(*file, "jupyter_2015_ux_survey_export.csv");
  ASSERT_TRUE(columns);
  ASSERT_FALSE(columns->empty());
  // The survey's open questions are full sentences; its choices are a few words.
  EXPECT_NE(columns->front().name.find("?"), std::string::npos);
  EXPECT_GT(group_answers(columns->front().lines).size(), 100u);
}

}  // namespace
}  // namespace core
