#include "core/imports/review_table.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/files.h"

namespace core {
namespace {

std::vector<DatedRow> read(std::string_view text, std::string_view name = "reviews.csv") {
  const auto reviews = read_reviews(text, name);
  EXPECT_TRUE(reviews) << (reviews ? "" : reviews.error().key);
  return reviews.value_or(std::vector<DatedRow>{});
}

TEST(ReviewLines, TakeEachLineForAReview) {
  EXPECT_EQ(review_lines("Trop lent\n\n   \nPlante au lancement\r\n"),
            (std::vector<DatedRow>{{"Trop lent", {}, {}}, {"Plante au lancement", {}, {}}}));
  EXPECT_TRUE(review_lines("").empty());
}

TEST(ReviewLines, ReadStarsThatSayThatTheyAre) {
  EXPECT_EQ(review_lines("2/5 Trop lent\n4★ Bien\n★★☆☆☆ Bof\n1\tNul\n"),
            (std::vector<DatedRow>{
                {"Trop lent", 2.0, {}}, {"Bien", 4.0, {}}, {"Bof", 2.0, {}}, {"Nul", 1.0, {}}}));
}

// A number that begins a sentence is none, nor is one out of range.
TEST(ReviewLines, LeaveOtherNumbersInTheText) {
  EXPECT_EQ(review_lines("3 jours sans réponse\n7/5 impossible\n★★★★★★ six\n25 euros\n"),
            (std::vector<DatedRow>{{"3 jours sans réponse", {}, {}},
                                   {"7/5 impossible", {}, {}},
                                   {"six", {}, {}},
                                   {"25 euros", {}, {}}}));
}

TEST(ReviewTable, ReadsWordsStarsAndDays) {
  EXPECT_EQ(read("Date;Produit;Avis;Note\n"
                 "2026-01-02;Sac;\"Fermeture cassée\nau bout d’un mois\";2\n"
                 "2026-01-03;Sac;Très beau sac, je le recommande;5\n"
                 "2026-01-04;Sac;;4\n"),
            (std::vector<DatedRow>{{"Fermeture cassée au bout d’un mois", 2.0, "2026-01-02"},
                                   {"Très beau sac, je le recommande", 5.0, "2026-01-03"}}));
}

TEST(ReviewTable, TakesNoOtherNumbersForStars) {
  // Out of 100, and a count of pictures beside votes: neither is called stars.
  EXPECT_EQ(read("text,score\nSlow to open every day,70\nNever opens at all now,20\n")[0].number,
            std::nullopt);
  EXPECT_EQ(read("text,pictures,votes\nSlow to open every day,1,2\nNever opens at all now,3,4\n")[0]
                .number,
            std::nullopt);
  // The only column that can be stars is, whatever it is called.
  EXPECT_EQ(read("text,sternchen\nSlow to open every day,1\nNever opens at all now,3\n")[1].number,
            3.0);
  // Of several the one that is called so.
  EXPECT_EQ(
      read("text,votes,rating\nSlow to open every day,1,5\nNever opens at all now,3,2\n")[1].number,
      2.0);
}

TEST(ReviewTable, ReadsLinesOfATextFile) {
  EXPECT_EQ(read("1/5 Nul\nBien\n", "avis.txt"),
            (std::vector<DatedRow>{{"Nul", 1.0, {}}, {"Bien", {}, {}}}));
}

TEST(ReviewTable, IsRefusedWithoutWords) {
  EXPECT_EQ(read_reviews("Month,Revenue\n2026-01,900\n2026-02,950\n", "a.csv").error().key,
            "error.no_reviews");
  EXPECT_EQ(read_reviews(" \n\n", "a.txt").error().key, "error.no_reviews");
  EXPECT_TRUE(read_reviews("", "a.csv").error().key.starts_with("error.table."));
}

// How many a plan takes is for the edit to say, aloud.
TEST(ReviewTable, CutsNothingOff) {
  std::string text = "text,stars\n";
  for (int i = 0; i < 10'500; ++i) text += "Review number and words " + std::to_string(i) + ",3\n";
  EXPECT_EQ(read(text).size(), 10'500u);
}

TEST(ReviewTable, CrossesAsBytes) {
  const std::vector<DatedRow> reviews{{"Trop lent", 2.5, "2026-01-02"}, {"", {}, {}}};
  EXPECT_EQ(*rows_from_bytes(bytes_from_rows(reviews)), reviews);
  EXPECT_EQ(rows_from_bytes("?").error().key, "error.import_bytes");
}

TEST(ReviewTable, ReadsTwoThousandRealReviews) {
  const auto file = collection_file("surveys/product_reviews_flipkart.csv");
  if (!file) GTEST_SKIP() << "not tested: surveys/product_reviews_flipkart.csv";
  const auto reviews = read(*file, "product_reviews_flipkart.csv");
  EXPECT_GT(reviews.size(), 2'200u);
  EXPECT_TRUE(std::ranges::all_of(reviews, [](const DatedRow& one) {
    return one.number && *one.number >= 1 && *one.number <= 5;
  }));
}

}  // namespace
}  // namespace core
