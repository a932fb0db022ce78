#include "core/imports/packing.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "core/imports/export_reading.h"

namespace core {
namespace {

template <class T>
T there_and_back(T value) {
  Packer packer;
  pack(packer, value);
  const std::string bytes = packer.take();
  Unpacker unpacker{bytes};
  T read{};
  pack(unpacker, read);
  EXPECT_TRUE(unpacker.is_done());
  return read;
}

TEST(Packing, GivesEveryValueBack) {
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{31}, std::uint64_t{32},
                                     std::uint64_t{1023}, ~std::uint64_t{0}})
    EXPECT_EQ(there_and_back(number), number);
  for (const int number : {-1, 0, 7, std::numeric_limits<int>::min()})
    EXPECT_EQ(there_and_back(number), number);
  for (const double number : {0.0, -0.25, 1e300, 812.4}) EXPECT_EQ(there_and_back(number), number);
  EXPECT_EQ(there_and_back(std::optional<Month>{}), std::nullopt);
  EXPECT_EQ(there_and_back(std::optional{make_month(2026, 1)}), make_month(2026, 1));
  EXPECT_EQ(there_and_back(std::vector<std::string>{"", "été\n\"", "a"}),
            (std::vector<std::string>{"", "été\n\"", "a"}));
  const std::map<std::string, std::string> values{{"a", "1"}, {"b", ""}};
  EXPECT_EQ(there_and_back(values), values);
}

TEST(Packing, IsTextThatAnyStoreKeeps) {
  std::vector<std::string> texts{"Coût", "x"};
  Packer packer;
  pack(packer, texts);
  for (const char c : packer.take()) EXPECT_TRUE(c >= '@' || c == '\'' || c < 0) << c;
}

TEST(Packing, RefusesWhatItHasNotWritten) {
  ExportQuestion question;
  question.file_name = "export.csv";
  question.brand_terms = {"maison lin"};
  const std::string bytes = bytes_from_question(question);
  ASSERT_TRUE(question_from_bytes(bytes));
  EXPECT_EQ(question_from_bytes(bytes)->brand_terms, question.brand_terms);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_FALSE(question_from_bytes(std::string_view{bytes}.substr(0, length))) << length;
  EXPECT_FALSE(question_from_bytes(bytes + "A"));
  EXPECT_FALSE(question_from_bytes("{\"json\": 1}"));
  EXPECT_FALSE(reading_from_bytes("zzzzzzzzzzzzzzzzzzz"));
}

}  // namespace
}  // namespace core
