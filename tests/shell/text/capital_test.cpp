#include "shell/text/capital.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

TEST(Capital, RaisesTheFirstLetterOnly) {
  EXPECT_EQ(capitalised("août 2026"), "Août 2026");
  EXPECT_EQ(capitalised("été"), "Été");
  EXPECT_EQ(capitalised("Déjà"), "Déjà");
  EXPECT_EQ(capitalised("÷2"), "÷2");
  EXPECT_EQ(capitalised("œuf"), "œuf");
  EXPECT_EQ(capitalised("2 mots"), "2 mots");
  EXPECT_EQ(capitalised(""), "");
}

}  // namespace
}  // namespace shell
