#include "core/document/migrations.h"

#include <gtest/gtest.h>

#include <array>

#include "core/document/json_writer.h"
#include "core/document/plan_json.h"

namespace core {
namespace {

// Two steps that nobody has made yet: a name that changes, then a unit.
JsonValue rename_label(JsonValue document) {
  for (JsonMember& member : document.members)
    if (member.name == "label") member.name = "title";
  return document;
}

JsonValue percent_to_share(JsonValue document) {
  for (JsonMember& member : document.members)
    if (member.name == "margin") member.value = json_number(member.value.number / 100);
  return document;
}

constexpr std::array<Migration, 2> steps{rename_label, percent_to_share};

std::string migrated(std::string_view text, int version) {
  return compact_json(migrate(*parse_json(text), version, steps));
}

TEST(Migrations, RaiseAnOldDocumentStepByStep) {
  EXPECT_EQ(migrated(R"({"version": 1, "label": "x", "margin": 35})", 1),
            R"({"margin":0.35,"title":"x","version":3})");
}

TEST(Migrations, StartAtTheVersionOfTheDocument) {
  EXPECT_EQ(migrated(R"({"version": 2, "label": "x", "margin": 35})", 2),
            R"({"label":"x","margin":0.35,"version":3})");
}

TEST(Migrations, LeaveTheNewestAndNewerAlone) {
  EXPECT_EQ(migrated(R"({"version": 3, "margin": 35})", 3), R"({"margin":35,"version":3})");
  EXPECT_EQ(migrated(R"({"version": 9, "margin": 35})", 9), R"({"margin":35,"version":9})");
}

TEST(Migrations, LeadToTheVersionThatIsWritten) {
  EXPECT_EQ(static_cast<int>(plan_migrations().size()) + 1, plan_version);
}

}  // namespace
}  // namespace core
