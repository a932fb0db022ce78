#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <set>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"
#include "core/model/check.h"
#include "core/model/plan_fields.h"
#include "tests/support/files.h"

namespace core {
namespace {

std::string golden() { return read_repository_file("tests/golden/plan-v1.json"); }

std::string error_key(std::string_view text) {
  const auto opened = plan_from_json(text);
  return opened ? "none" : opened.error().key;
}

TEST(PlanDamage, RefusesAFileCutAtAnyByteAndSaysWhere) {
  const std::string text = golden();
  // The last byte is a line end, which nobody misses.
  const std::size_t step = is_long_tier() ? 1 : 13;
  for (std::size_t length = 0; length + 1 < text.size(); length += step) {
    const auto opened = plan_from_json(std::string_view(text).substr(0, length));
    ASSERT_FALSE(opened) << length;
    const std::string& key = opened.error().key;
    const bool is_named = length == 0
                              ? key == "error.file.empty"
                              : key == "error.json.truncated" || key == "error.file.not_utf8";
    ASSERT_TRUE(is_named) << length << " " << key;
    ASSERT_GE(std::stoi(opened.error().values.at("line")), 1);
    ASSERT_GE(std::stoi(opened.error().values.at("column")), 1);
  }
}

TEST(PlanDamage, RefusesWhatIsNoPlanAtAll) {
  EXPECT_EQ(error_key(""), "error.file.empty");
  EXPECT_EQ(error_key("[]"), "error.document.not_an_object");
  EXPECT_EQ(error_key("null"), "error.document.not_an_object");
  EXPECT_EQ(error_key("{}"), "error.document.not_a_plan");
  EXPECT_EQ(error_key(R"({"format": 1})"), "error.document.not_a_plan");
  EXPECT_EQ(error_key(R"({"format": "tributary-channels", "version": 1})"),
            "error.document.not_a_plan");
  EXPECT_EQ(error_key(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), "error.file.not_text");
  EXPECT_EQ(error_key(std::string(100, '\0')), "error.file.not_text");
}

TEST(PlanDamage, RefusesAHundredMegabytesWithoutReadingThem) {
  std::string text = golden();
  text.resize(std::size_t{100} << 20, ' ');
  EXPECT_EQ(error_key(text), "error.file.too_large");
}

TEST(PlanDamage, RefusesNestingThatIsTooDeep) {
  EXPECT_EQ(error_key(R"({"format": "tributary-plan", "x": )" + std::string(5'000'000, '[')),
            "error.json.too_deep");
  const auto nested = [](std::size_t depth) {
    return R"({"format": "tributary-plan", "x": )" + std::string(depth, '[') +
           std::string(depth, ']') + "}";
  };
  EXPECT_EQ(error_key(nested(63)), "none");
  EXPECT_EQ(error_key(nested(64)), "error.json.too_deep");
  // What was just deep enough still is when it is written again.
  const auto opened = plan_from_json(nested(63));
  ASSERT_TRUE(opened);
  EXPECT_TRUE(plan_from_json(plan_to_json(opened->plan)));
}

TEST(PlanDamage, RefusesListsThatAreTooLongInsteadOfCuttingThem) {
  const auto with_notes = [](int count) {
    std::string text = R"({"format": "tributary-plan", "notes": [)";
    for (int i = 0; i < count; ++i) text += std::format("{}{{\"id\": \"n{}\"}}", i ? "," : "", i);
    return text + "]}";
  };
  EXPECT_EQ(error_key(with_notes(10'000)), "none");
  const auto opened = plan_from_json(with_notes(10'001));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().key, "error.document.too_many_items");
  EXPECT_EQ(opened.error().place, "/notes");
  EXPECT_EQ(opened.error().values.at("column"), "39");
}

TEST(PlanDamage, RefusesAFileThatWouldBeTooLargeOnceWritten) {
  // Two million spaces and line ends of indent appear when 300,000 numbers get a line each.
  std::string text = R"({"format": "tributary-plan", "x": [0)";
  for (int i = 0; i < 600'000; ++i) text += ",0";
  text += "]}";
  const JsonLimits limits{.bytes = text.size() + 1000};
  const auto opened = plan_from_json(text, limits);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().key, "error.file.too_large");
}

TEST(PlanDamage, OpensANewerVersionAsFarAsItIsUnderstood) {
  std::string text = golden();
  const std::string_view version = "\n  \"version\": 1,";
  const std::size_t at = text.find(version);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, version.size(), "\n  \"version\": 2,");
  const auto opened = plan_from_json(text);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->is_newer);
  EXPECT_EQ(opened->version, 2);
  EXPECT_EQ(opened->plan.channels.size(), 2u);
}

TEST(PlanDamage, ReadsOddVersionsAsTheFirstAndSaysSo) {
  for (const std::string_view version : {"0", "-3", "1.5", "true", "\"x\"", "1e300", "[]"}) {
    const auto opened =
        plan_from_json(std::format(R"({{"format": "tributary-plan", "version": {}}})", version));
    ASSERT_TRUE(opened) << version;
    EXPECT_EQ(opened->version, 1);
    EXPECT_FALSE(opened->is_newer);
    EXPECT_TRUE(std::ranges::any_of(opened->repairs, [](const Repair& repair) {
      return repair.pointer == "/version" && repair.message.key == "repair.version_missing";
    })) << version;
    EXPECT_EQ(opened->plan.set_aside.front().pointer, "/version");
  }
}

// Every value of a tree, with the names on the way to it; what is inside a value comes before it.
struct Spot {
  JsonValue* value;
  std::vector<std::string> way;
};

void collect(JsonValue& value, std::vector<std::string> way, std::vector<Spot>& spots) {
  for (JsonMember& member : value.members) {
    way.push_back(member.name);
    collect(member.value, way, spots);
    way.pop_back();
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    way.push_back(std::to_string(i));
    collect(value.items[i], way, spots);
    way.pop_back();
  }
  if (!way.empty()) spots.push_back({&value, way});
}

// Whether other parts of the plan may change because something they point at is gone or has a new
// name.
bool may_be_pointed_at(const std::vector<std::string>& way) {
  const bool is_list =
      std::ranges::any_of(lists_by_kind, [&](const auto& row) { return row.first == way[0]; });
  return is_list && (way.size() <= 2 || way[2] == "id");
}

// The members of a plan's file and their texts.
std::map<std::string, std::string> parts_of(const Plan& plan) {
  std::map<std::string, std::string> parts;
  for (const JsonMember& member : parse_json(plan_to_json(plan))->members)
    parts[member.name] = compact_json(member.value);
  return parts;
}

TEST(PlanDamage, KeepsTheRestWhateverOneValueTurnsInto) {
  const std::string text = golden();
  auto whole = parts_of(plan_from_json(text)->plan);
  whole.erase("set_aside");
  JsonValue root = *parse_json(text);
  std::vector<Spot> spots;
  collect(root, {}, spots);
  ASSERT_GT(spots.size(), 1000u);

  constexpr std::array<std::string_view, 9> replacements{
      "null", "true", "-7", "1e300", "\"Texte\"", "[]", "[{}]", "{}", "{\"a\": [1]}"};
  std::size_t turn = 0;
  for (const Spot& spot : spots) {
    if (spot.way[0] == "format" || spot.way[0] == "version" || spot.way[0] == "start") continue;
    // Members of unknown names are many here, and all treated alike.
    if (!is_long_tier() && spot.way.size() > 2 && std::ranges::contains(spot.way, "x_later"))
      continue;
    const JsonValue kept = *spot.value;
    // Every kind in turn, and where there is time, every kind for every value.
    const std::size_t first = is_long_tier() ? 0 : turn++ % replacements.size();
    const std::size_t last = is_long_tier() ? replacements.size() : first + 1;
    for (std::size_t i = first; i < last; ++i) {
      *spot.value = *parse_json(replacements[i]);
      const auto opened = plan_from_json(canonical_json(root));
      SCOPED_TRACE(std::format("{} -> {}", testing::PrintToString(spot.way), replacements[i]));
      ASSERT_TRUE(opened) << opened.error().key;
      ASSERT_THAT(check(opened->plan), testing::IsEmpty());
      const std::string written = plan_to_json(opened->plan);
      const auto again = plan_from_json(written);
      ASSERT_TRUE(again);
      // One reading and writing reaches the form that stays.
      ASSERT_EQ(again->plan, opened->plan);
      if (may_be_pointed_at(spot.way)) continue;
      const auto parts = parts_of(opened->plan);
      for (const auto& [name, part] : whole) {
        if (name == spot.way[0]) continue;
        ASSERT_TRUE(parts.contains(name)) << name;
        ASSERT_EQ(parts.at(name), part) << name;
      }
    }
    *spot.value = kept;
  }
}

// A pointer as RFC 6901 writes it.
std::string pointer_to(const std::vector<std::string>& way) {
  std::string pointer;
  for (const std::string& step : way) pointer += '/' + step;
  return pointer;
}

TEST(PlanDamage, SetsOneDamagedItemAsideInAnyListAndKeepsTheOthers) {
  const std::string text = golden();
  const Plan whole = plan_from_json(text)->plan;
  JsonValue root = *parse_json(text);
  std::vector<Spot> spots;
  collect(root, {}, spots);
  std::set<std::string> kinds;
  for (const Spot& spot : spots) {
    const bool is_list = spot.value->kind == JsonKind::array && !spot.value->items.empty();
    const bool is_of_things = is_list && spot.value->items[0].kind == JsonKind::object;
    const bool is_of_words = is_list && spot.value->items[0].kind == JsonKind::string;
    if (!(is_of_things || is_of_words) || std::ranges::contains(spot.way, "x_later")) continue;
    if (spot.way[0] == "set_aside") continue;
    std::string kind;
    for (const std::string& step : spot.way)
      if (!std::ranges::all_of(step, [](char c) { return c >= '0' && c <= '9'; }))
        kind += '/' + step;
    kinds.insert(kind);
    for (const std::string_view damaged : {"null", "true", "-7", "\"a text\"", "{}"}) {
      // Texts and numbers are words too.
      if (is_of_words && (damaged.starts_with('"') || damaged == "-7")) continue;
      // Without an id an empty thing is one about which nothing was said.
      if (is_of_things && damaged == "{}" && !spot.value->items[0].find("id")) continue;
      const JsonValue kept = *spot.value;
      // Between the others where there are some, else after the only one.
      spot.value->items.insert(spot.value->items.begin() + 1, *parse_json(damaged));
      const auto opened = plan_from_json(canonical_json(root));
      *spot.value = kept;
      const std::string place = pointer_to(spot.way) + "/1";
      SCOPED_TRACE(place + " = " + std::string(damaged));
      ASSERT_TRUE(opened) << opened.error().key;
      ASSERT_EQ(opened->repairs.size(), 1u);
      EXPECT_EQ(opened->repairs[0].pointer, place);
      EXPECT_TRUE(opened->repairs[0].is_set_aside);
      EXPECT_GT(opened->repairs[0].line, 0);
      Plan rest = opened->plan;
      ASSERT_FALSE(rest.set_aside.empty());
      EXPECT_EQ(rest.set_aside.back(), (SetAside{place, std::string(damaged)}));
      rest.set_aside.pop_back();
      EXPECT_EQ(rest, whole);
    }
  }
  for (const auto& [list, kind] : lists_by_kind)
    EXPECT_TRUE(kinds.contains('/' + std::string(list))) << list;
  EXPECT_GT(kinds.size(), 30u);
}

TEST(PlanDamage, SurvivesBytesChangedAtRandom) {
  const std::string text = golden();
  std::uint64_t state = 42;
  const auto next = [&](std::size_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33) % below;
  };
  int opened_count = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string damaged = text;
    for (std::size_t i = next(4) + 1; i > 0; --i) {
      constexpr std::string_view bytes = "{}[]\",:0129-.eEtfnaz \n\\\xC3\x80";
      damaged[next(damaged.size())] = bytes[next(bytes.size())];
    }
    const auto opened = plan_from_json(damaged);
    if (!opened) continue;
    ++opened_count;
    ASSERT_THAT(check(opened->plan), testing::IsEmpty()) << round;
    const auto again = plan_from_json(plan_to_json(opened->plan));
    ASSERT_TRUE(again) << round;
    ASSERT_EQ(again->plan, opened->plan) << round;
  }
  EXPECT_GT(opened_count, 100);
}

}  // namespace
}  // namespace core
