#include "core/jobs/outcome.h"

#include <gtest/gtest.h>

#include <string>

namespace core {
namespace {

using namespace std::string_literals;

TEST(Outcome, CarriesAnyBytesOfAnAnswer) {
  for (const std::string& answer : {""s, "-"s, "a\0b+"s, std::string(70'000, '\xFF')}) {
    const auto back = outcome_from_bytes(bytes_from_outcome(answer));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, answer);
  }
}

TEST(Outcome, CarriesAnErrorWithItsValuesAndPlace) {
  const Error error{"error.out_of_range", {{"least", "0"}, {"most", ""}}, "/rows/3"};
  const auto back = outcome_from_bytes(bytes_from_outcome(std::unexpected{error}));
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error(), error);
}

TEST(Outcome, CarriesAnErrorOfNothingButItsKey) {
  const Error error{"error.job_stopped"};
  EXPECT_EQ(outcome_from_bytes(bytes_from_outcome(std::unexpected{error})).error(), error);
}

TEST(Outcome, TakesOtherBytesForACrash) {
  // Nothing at all, no mark, no end of the key, no place, a name without its value.
  for (const std::string& bytes :
       {""s, "x"s, "-"s, "key-"s, "key\0-"s, "key\0\0name\0-"s, "key\0place-"s})
    EXPECT_EQ(outcome_from_bytes(bytes).error().key, "error.job_crashed") << bytes;
}

}  // namespace
}  // namespace core
