#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/base/product.h"
#include "shell/text/licences.h"
#include "tests/shell/headless.h"

namespace shell {
namespace {

TEST(Licences, HaveTheirWholeTexts) {
  for (const Licence& licence : licences()) {
    std::string whole;
    for (const std::string_view text : licence.texts) whole += text;
    EXPECT_GT(whole.size(), 1000u) << licence.id;
    // Every licence says what it does not promise.
    EXPECT_NE(whole.find("WARRANT"), std::string::npos) << licence.id;
    EXPECT_NE(whole.find("opyright"), std::string::npos) << licence.id;
  }
}

TEST(About, SaysTheVersionAndThatNothingLeaves) {
  Headless screen;
  screen.workbench().go_to("about");
  screen.settle();
  EXPECT_TRUE(
      screen.find(Role::text, "À propos · Tributary " + std::string{core::product_version}));
  EXPECT_TRUE(screen.find(Role::heading, "Rien ne quitte cette page."));
  EXPECT_TRUE(screen.find(Role::heading, "Ce qui est envoyé : rien"));
}

TEST(About, UnfoldsOneLicenceAtATime) {
  Headless screen{1280, 800, 1, "en"};
  screen.workbench().go_to("about");
  screen.settle();
  EXPECT_EQ(screen.all(Role::region).size(), 0u);
  for (const Licence& licence : licences()) {
    ASSERT_TRUE(screen.activate(Role::button, licence.work)) << licence.id;
    const auto regions = screen.all(Role::region);
    ASSERT_EQ(regions.size(), 1u) << licence.id;
    EXPECT_EQ(regions.front().name, "Licence of " + std::string{licence.work});
    EXPECT_EQ(screen.find(Role::button, licence.work)->expanded, Expanded::expanded);
  }
  ASSERT_TRUE(screen.activate(Role::button, licences().back().work));
  EXPECT_EQ(screen.all(Role::region).size(), 0u);
}

TEST(About, TellsEveryParagraphOfALicence) {
  Headless screen{390, 844, 1, "en"};
  screen.workbench().go_to("about");
  screen.settle();
  ASSERT_TRUE(screen.activate(Role::button, "Tributary"));
  EXPECT_TRUE(screen.find(Role::text, "MIT License"));
  EXPECT_TRUE(screen.find(Role::text, "~Permission is hereby granted, free of charge"));
  EXPECT_TRUE(screen.find(Role::text, "~WITHOUT WARRANTY OF ANY KIND"));
}

}  // namespace
}  // namespace shell
