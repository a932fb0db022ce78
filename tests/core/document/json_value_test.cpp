#include "core/document/json_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/json_writer.h"

namespace core {
namespace {

std::string error_key(std::string_view text, const JsonLimits& limits = {}) {
  const auto read = parse_json(text, limits);
  return read ? "none" : read.error().key;
}

std::string error_place(std::string_view text) {
  const auto read = parse_json(text);
  return read ? "none" : read.error().place;
}

TEST(JsonValue, KeepsEveryKindOfValue) {
  const auto read = parse_json(R"({"a": [null, true, false, -1.50, "é\n"], "b": {}})");
  ASSERT_TRUE(read);
  const JsonValue* a = read->find("a");
  ASSERT_TRUE(a);
  ASSERT_EQ(a->items.size(), 5u);
  EXPECT_EQ(a->items[0].kind, JsonKind::null);
  EXPECT_TRUE(a->items[1].boolean);
  EXPECT_FALSE(a->items[2].boolean);
  EXPECT_EQ(a->items[3].number, -1.5);
  EXPECT_EQ(a->items[3].text, "-1.50");
  EXPECT_EQ(a->items[4].text, "é\n");
  EXPECT_EQ(read->find("b")->kind, JsonKind::object);
  EXPECT_EQ(read->find("c"), nullptr);
}

TEST(JsonValue, KnowsWhereEachValueStands) {
  const std::string text =
      "\xEF\xBB\xBF { \"n\" : -1.5e3 ,\n \"t\\\"\": \"x\\\\\", \"l\":[true , [ ] ] }";
  const auto read = parse_json(text);
  ASSERT_TRUE(read);
  const auto source = [&](const JsonValue& value) {
    return text.substr(value.begin, value.end - value.begin);
  };
  EXPECT_EQ(source(*read->find("n")), "-1.5e3");
  EXPECT_EQ(source(*read->find("t\"")), "\"x\\\\\"");
  EXPECT_EQ(source(*read->find("l")), "[true , [ ] ]");
  EXPECT_EQ(source(read->find("l")->items[0]), "true");
  EXPECT_EQ(source(read->find("l")->items[1]), "[ ]");
  EXPECT_EQ(read->begin, 4u);
  EXPECT_EQ(read->end, text.size());
}

TEST(JsonValue, KeepsBothMembersOfOneNameAndFindsTheLast) {
  const auto read = parse_json(R"({"a": 1, "a": 2})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->members.size(), 2u);
  EXPECT_EQ(read->find("a")->number, 2.0);
}

TEST(JsonValue, KeepsTheDigitsOfNumbersTooLongForADouble) {
  const auto read = parse_json("[12345678901234567890123]");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->items[0].text, "12345678901234567890123");
  EXPECT_DOUBLE_EQ(read->items[0].number, 12345678901234567890123.0);
}

TEST(JsonValue, NamesWhatIsWrongWithAFile) {
  using namespace std::string_literals;
  EXPECT_EQ(error_key(""), "error.file.empty");
  EXPECT_EQ(error_key(" \n\t\r\n"), "error.file.blank");
  EXPECT_EQ(error_key("\xEF\xBB\xBF"), "error.file.blank");
  EXPECT_EQ(error_key("\xFF\xFE{\0}\0"s), "error.file.utf16");
  EXPECT_EQ(error_key("{\0}\0"s), "error.file.utf16");
  EXPECT_EQ(error_key("\0{\0}"s), "error.file.utf16");
  EXPECT_EQ(error_key("PK\3\4\0\0"s), "error.file.not_text");
  EXPECT_EQ(error_key(std::string(4096, '\0')), "error.file.not_text");
  EXPECT_EQ(error_key("[\"caf\xE9\"]"), "error.file.not_utf8");
  EXPECT_EQ(error_key("{\"a\": 1}"s, {.bytes = 7}), "error.file.too_large");
  EXPECT_EQ(error_key("[[[1]]]", {.depth = 2}), "error.json.too_deep");
  EXPECT_EQ(error_key("[[1]]", {.depth = 2}), "none");
  EXPECT_EQ(error_key("[1, 2, 3]", {.values = 3}), "error.json.too_many_values");
  EXPECT_EQ(error_key("[1, 2, 3]", {.values = 4}), "none");
  EXPECT_EQ(error_key(std::string(1'000'000, '[')), "error.json.too_deep");
}

TEST(JsonValue, NamesWhatIsWrongInJson) {
  EXPECT_EQ(error_key("{\"a\": [1, 2"), "error.json.truncated");
  EXPECT_EQ(error_key("{\"a\": \"x"), "error.json.truncated");
  EXPECT_EQ(error_key("{} x"), "error.json.trailing");
  EXPECT_EQ(error_key("[1e999]"), "error.json.number_too_large");
  EXPECT_EQ(error_key("[\"\\x\"]"), "error.json.text");
  EXPECT_EQ(error_key("[\"a\nb\"]"), "error.json.text");
  EXPECT_EQ(error_key("[1.]"), "error.json.number");
  EXPECT_EQ(error_key("[01]"), "error.json.number");
  EXPECT_EQ(error_key("[1.2.3]"), "error.json.number");
  EXPECT_EQ(error_key("[NaN]"), "error.json.word");
  EXPECT_EQ(error_key("{\"a\": 1 \"b\": 2}"), "error.json.missing_comma");
  EXPECT_EQ(error_key("[1, 2,]"), "error.json.extra_comma");
  EXPECT_EQ(error_key("[1;2]"), "error.json.unexpected");
  EXPECT_EQ(error_key("// comment\n{}"), "error.json.unexpected");
  EXPECT_EQ(error_key("\xEF\xBB\xBF\xEF\xBB\xBF{}"), "error.json.unexpected");
}

TEST(JsonValue, SaysTheLineAndTheColumnInCharacters) {
  EXPECT_EQ(error_place("{\n  \"é\": 1,\n  \"œuf\": nul\n}"), "3:10");
  EXPECT_EQ(error_place("\xEF\xBB\xBF[1,,2]"), "1:4");
  EXPECT_EQ(error_place("[\r\n1,\r\n2"), "3:2");
  EXPECT_EQ(error_place("[\"caf\xE9\"]"), "1:6");
  EXPECT_EQ(error_place(""), "1:1");
}

TEST(JsonWriter, WritesNumbersShortestAndWithoutExponentWhereOneCanRead) {
  EXPECT_EQ(number_text(1.0), "1");
  EXPECT_EQ(number_text(-0.0), "0");
  EXPECT_EQ(number_text(100000.0), "100000");
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(0.0001), "0.0001");
  EXPECT_EQ(number_text(1e21), "1e+21");
  EXPECT_EQ(number_text(1e-7), "1e-7");
  EXPECT_EQ(number_text(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(number_text(5e-324), "5e-324");
  EXPECT_EQ(number_text(1e300), "1e+300");
  EXPECT_EQ(number_text(std::numeric_limits<double>::quiet_NaN()), "0");
  EXPECT_EQ(number_text(std::numeric_limits<double>::infinity()), "0");
}

TEST(JsonWriter, SortsKeysAndKeepsTheRest) {
  const auto read = parse_json(
      "{\"b\":[1.0,{}, []],\"a\":\"\\u00e9\\u0007\\\"\\/\\u2028\",\"Z\":null,\"é\":1E5}");
  ASSERT_TRUE(read);
  EXPECT_EQ(canonical_json(*read),
            "{\n"
            "  \"Z\": null,\n"
            "  \"a\": \"é\\u0007\\\"/\u2028\",\n"
            "  \"b\": [\n"
            "    1.0,\n"
            "    {},\n"
            "    []\n"
            "  ],\n"
            "  \"é\": 1E5\n"
            "}\n");
  EXPECT_EQ(compact_json(*read),
            "{\"Z\":null,\"a\":\"é\\u0007\\\"/\u2028\",\"b\":[1.0,{},[]],\"é\":1E5}");
}

TEST(JsonWriter, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(compact_json(json_string("a\xE9"
                                     "b")),
            "\"a\uFFFDb\"");
}

}  // namespace
}  // namespace core
