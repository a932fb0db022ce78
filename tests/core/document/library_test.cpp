#include "core/document/library.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/base/fold.h"
#include "core/edit/channel_edits.h"
#include "core/model/criteria.h"
#include "core/model/limits.h"
#include "tests/support/edit_checks.h"

namespace core {
namespace {

constexpr std::string_view small_library = R"({
  "version": 4, "date": "2026-11-21",
  "sources": {"R17": {"text": "A test of a thousand visits", "year": 2023}},
  "traits": [{"id": "decision", "name": {"fr": "Rythme", "en": "Pace"},
    "low_means": {"fr": "vite", "en": "fast"}, "high_means": {"fr": "lent", "en": "slow"},
    "two_sided": true, "help": {"fr": "Aide", "en": "Help"}}],
  "channels": [{
    "id": "pins", "name": {"fr": "Épingles", "en": "Pins"}, "summary": {"fr": "s", "en": "s"},
    "aliases": ["Pin"], "owner": "pinterest", "owner_options": ["pinterest", "meta"],
    "tenure": "rented", "group": "organic", "colour": "pinterest", "effort": "hours",
    "cost": "hours", "cost_note": {"fr": "du temps", "en": "time"},
    "physics": {
      "decision": {"low": 3.5, "high": 4.5, "mode": 4, "evidence": "guess", "source": "judgement"},
      "dark_share": {"low": 0.05, "high": 0.2, "evidence": "library", "source": "R17",
                     "date": "2023"},
      "half_life_note": {"fr": "rien", "en": "none"}},
    "published": [{"text": {"fr": "f", "en": "e"}, "source": "R17", "year": 2023},
                  {"text": {"fr": "f", "en": "e"}, "source": "R17", "year": null}],
    "adapt": {"decision": {"fr": "a", "en": "b"}}}]
})";

constexpr std::string_view small_criteria = R"({"criteria": [
  {"id": "decision", "name": {"fr": "Rythme", "en": "Pace"}, "question": {"fr": "q", "en": "q"},
   "scale": [{"fr": "1", "en": "1"}, {"fr": "2", "en": "2"}, {"fr": "3", "en": "3"},
             {"fr": "4", "en": "4"}, {"fr": "5", "en": "five"}],
   "two_sided": true, "mismatch_fast": {"fr": "vite", "en": "fast"},
   "mismatch_slow": {"fr": "lent", "en": "slow"}}]})";

constexpr std::string_view small_owners = R"({"owners": [
  {"id": "pinterest", "name": {"fr": "Pinterest", "en": "Pinterest"}, "aliases": ["pin.it"]}]})";

TEST(LibraryFromJson, ReadsARow) {
  const auto library = library_from_json(small_library, small_criteria, small_owners);
  ASSERT_TRUE(library) << library.error().key;
  ASSERT_EQ(library->channels.size(), 1u);
  const LibraryChannel& row = library->channels[0];
  EXPECT_EQ(row.version, 4);
  EXPECT_EQ(row.name.in(Language::fr), "Épingles");
  EXPECT_EQ(row.tenure, Tenure::rented);
  EXPECT_EQ(row.group, ChannelGroup::organic);
  EXPECT_EQ(row.effort, ChannelEffort::hours);
  EXPECT_EQ(row.physics.decision->mode, 4);
  EXPECT_EQ(row.physics.decision->source, "judgement");
  EXPECT_EQ(row.physics.dark_share->evidence, Evidence::library);
  EXPECT_EQ(row.physics.dark_share->source, "A test of a thousand visits");
  EXPECT_EQ(row.physics.dark_share->date, "2023");
  EXPECT_EQ(row.physics.intent, std::nullopt);
  EXPECT_EQ(row.physics.cost, "hours");
  EXPECT_EQ(row.notes.at("half_life").fr, "rien");
  EXPECT_EQ(row.published[0].year, 2023);
  EXPECT_EQ(row.published[1].year, std::nullopt);
  EXPECT_EQ(row.adapt.at("decision").en, "b");
  EXPECT_EQ(library->traits[0].high_means.en, "slow");
  EXPECT_TRUE(library->traits[0].two_sided);
  EXPECT_EQ(library->criteria[0].scale[4].en, "five");
  EXPECT_EQ(library->criteria[0].mismatch_slow.fr, "lent");
  EXPECT_EQ(library->owners.resolve("PIN.IT"), "pinterest");
}

TEST(LibraryFromJson, RefusesWhatItCannotRead) {
  EXPECT_FALSE(library_from_json("{", small_criteria, small_owners));
  EXPECT_FALSE(library_from_json(small_library, "", small_owners));
  EXPECT_FALSE(library_from_json(small_library, small_criteria, "[1,]"));
  const auto without = library_from_json("{}", small_criteria, small_owners);
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error().key, "error.asset.member");
}

TEST(EmbeddedLibrary, HasWhatTheDomainAsksFor) {
  const Library& library = embedded_library();
  EXPECT_GE(library.channels.size(), 45u);
  std::vector<Id> criteria;
  for (const CriterionText& criterion : library.criteria) criteria.push_back(criterion.id);
  EXPECT_THAT(criteria, testing::ElementsAreArray(criterion_ids()));
  for (const char* id : {"meta_ads", "direct", "retargeting", "review_sites"})
    EXPECT_TRUE(find_library_channel(library, id)) << id;
  EXPECT_FALSE(find_library_channel(library, "nothing"));
}

TEST(EmbeddedLibrary, GivesEachChannelAnOwnerAndPhysicsThatAPlanTakes) {
  const Library& library = embedded_library();
  const Plan plan;
  for (const LibraryChannel& row : library.channels) {
    const Plan after = applied(plan, add_library_channel("copy", row));
    const Channel& channel = after.channels.back();
    EXPECT_EQ(find_origin(library, channel), &row);
    EXPECT_EQ(library.owners.resolve(row.owner), row.owner) << row.id;
    EXPECT_FALSE(row.name.fr.empty() || row.name.en.empty()) << row.id;
    for (const auto member :
         {&Physics::decision, &Physics::intent, &Physics::catalogue, &Physics::visual,
          &Physics::explain, &Physics::control, &Physics::volatility, &Physics::first_result_days,
          &Physics::half_life_days, &Physics::dark_share, &Physics::ceiling}) {
      const auto& value = channel.physics.*member;
      if (!value) continue;
      EXPECT_FALSE(value->source.empty()) << row.id;
      // Setting a value to itself goes through the checks of the edit and changes nothing.
      EXPECT_TRUE(applied(after, set_channel_physics("copy", member, value)) == after) << row.id;
    }
  }
}

TEST(EmbeddedLibrary, NamesNoOwnerTwice) {
  std::set<std::string> names;
  for (const Owner& owner : embedded_library().owners.owners()) {
    EXPECT_TRUE(is_id(owner.id)) << owner.id;
    std::set<std::string> own{folded(owner.id), folded(owner.name.fr), folded(owner.name.en)};
    for (const std::string& alias : owner.aliases) own.insert(folded(alias));
    for (const std::string& name : own) EXPECT_TRUE(names.insert(name).second) << name;
  }
}

}  // namespace
}  // namespace core
