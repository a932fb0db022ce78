#include "core/model/owners.h"

#include <gtest/gtest.h>

namespace core {
namespace {

OwnerDirectory directory() {
  return OwnerDirectory({
      {.id = "meta", .name = {.fr = "Meta", .en = "Meta"}, .aliases = {"Facebook Inc.", "FB"}},
      {.id = "self", .name = {.fr = "Vous", .en = "You"}, .aliases = {"Élan"}},
  });
}

Channel channel(Id id, std::string owner) {
  Channel made;
  made.id = std::move(id);
  made.name = "Salon";
  made.owner = std::move(owner);
  return made;
}

TEST(OwnerDirectory, ResolvesIdsNamesAndAliasesWithoutRegardToCase) {
  const OwnerDirectory owners = directory();
  for (const char* text : {"meta", "Meta", "META", "facebook inc.", " fb "})
    EXPECT_EQ(owners.resolve(text), "meta") << text;
  EXPECT_EQ(owners.resolve("YOU"), "self");
  EXPECT_EQ(owners.resolve("éLAN"), "self");
}

TEST(OwnerDirectory, KeepsAnOwnerNobodyKnows) {
  const OwnerDirectory owners = directory();
  EXPECT_EQ(owners.resolve("Chez Œdipe"), "chez œdipe");
  EXPECT_EQ(owners.display_name("Chez Œdipe", Language::fr), "Chez Œdipe");
  EXPECT_EQ(OwnerDirectory{}.resolve("Meta"), "meta");
}

TEST(OwnerDirectory, LetsAChannelWithoutOwnerBeItsOwn) {
  const OwnerDirectory owners = directory();
  EXPECT_EQ(owners.resolve(""), "");
  EXPECT_EQ(owners.owner_key(channel("fair", "")), "#fair");
  EXPECT_EQ(owners.owner_key(channel("fair", "FB")), "meta");
}

TEST(OwnerDirectory, NamesOwnersInTheLanguageAsked) {
  const OwnerDirectory owners = directory();
  EXPECT_EQ(owners.display_name("self", Language::fr), "Vous");
  EXPECT_EQ(owners.display_name("self", Language::en), "You");
  Plan plan;
  plan.channels = {channel("fair", ""), channel("club", "Le Club")};
  EXPECT_EQ(owners.display_name_of_key(plan, "#fair", Language::fr), "Salon");
  EXPECT_EQ(owners.display_name_of_key(plan, "le club", Language::fr), "Le Club");
  EXPECT_EQ(owners.display_name_of_key(plan, "meta", Language::fr), "Meta");
}

}  // namespace
}  // namespace core
