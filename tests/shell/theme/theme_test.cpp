#include "shell/theme/theme.h"

#include <gtest/gtest.h>

namespace shell {
namespace {

TEST(Contrast, AgreesWithItsDefinition) {
  // Black on white is the largest there is; WCAG gives 4.48 for #777777 on white.
  EXPECT_NEAR(contrast(0x000000FF, 0xFFFFFFFF), 21.0, 1e-9);
  EXPECT_NEAR(contrast(0x777777FF, 0xFFFFFFFF), 4.48, 0.005);
}

TEST(Theme, KeepsTextReadableOnEverythingItLiesOn) {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    for (const Colour ground :
         {theme->page, theme->rail, theme->surface, theme->raised, theme->sunken, theme->hover,
          theme->pressed, theme->accent_soft, theme->warn_soft, theme->bad_soft}) {
      EXPECT_GE(contrast(theme->text, ground), 4.5);
      EXPECT_GE(contrast(theme->muted, ground), 4.5);
    }
    EXPECT_GE(contrast(theme->on_accent, theme->accent), 4.5);
    EXPECT_GE(contrast(theme->inverse_text, theme->inverse_surface), 4.5);
    for (const Colour channel : theme->channels) EXPECT_GE(contrast(channel, theme->surface), 3.0);
  }
}

TEST(ChannelColour, FallsBackToOther) {
  EXPECT_EQ(channel_colour(light_theme(), "meta"), light_theme().channels.front());
  EXPECT_EQ(channel_colour(light_theme(), "unheard of"), light_theme().channels.back());
}

}  // namespace
}  // namespace shell
