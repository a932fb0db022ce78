#include "shell/theme/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "shell/theme/adapted_themes.h"

namespace shell {
namespace {

// Text in one colour on another, wherever widgets draw it so.
struct Pair {
  Colour Theme::* text;
  Colour Theme::* ground;
};
constexpr Pair drawn_pairs[] = {
    {&Theme::accent, &Theme::page},
    {&Theme::accent, &Theme::rail},
    {&Theme::accent, &Theme::surface},
    {&Theme::accent, &Theme::raised},
    {&Theme::accent, &Theme::accent_soft},
    {&Theme::accent, &Theme::hover},
    {&Theme::good, &Theme::surface},
    {&Theme::good, &Theme::good_soft},
    {&Theme::warn, &Theme::page},
    {&Theme::warn, &Theme::surface},
    {&Theme::warn, &Theme::warn_soft},
    {&Theme::bad, &Theme::page},
    {&Theme::bad, &Theme::surface},
    {&Theme::bad, &Theme::raised},
    {&Theme::bad, &Theme::bad_soft},
    {&Theme::on_bad, &Theme::bad},
    {&Theme::on_accent, &Theme::accent},
    {&Theme::on_accent, &Theme::accent_hover},
    {&Theme::on_accent, &Theme::accent_pressed},
    {&Theme::inverse_text, &Theme::inverse_surface},
};

void expect_contrast(const Theme& theme, double least) {
  for (const Pair& pair : drawn_pairs)
    EXPECT_GE(contrast(theme.*pair.text, theme.*pair.ground), least)
        << "pair " << (&pair - drawn_pairs) << (theme.dark ? ", dark" : ", light");
  for (const Colour ground :
       {theme.page, theme.rail, theme.surface, theme.raised, theme.sunken, theme.hover,
        theme.pressed, theme.accent_soft, theme.warn_soft, theme.bad_soft, theme.good_soft})
    for (const Colour text : {theme.text, theme.muted}) EXPECT_GE(contrast(text, ground), least);
}

TEST(Contrast, AgreesWithItsDefinition) {
  // Black on white is the largest there is; WCAG gives 4.48 for #777777 on white.
  EXPECT_NEAR(contrast(0x000000FF, 0xFFFFFFFF), 21.0, 1e-9);
  EXPECT_NEAR(contrast(0x777777FF, 0xFFFFFFFF), 4.48, 0.005);
}

TEST(Theme, KeepsTextReadableOnEverythingItLiesOn) {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    expect_contrast(*theme, 4.5);
    EXPECT_GE(contrast(theme->control_border, theme->surface), 3.0);
    EXPECT_GE(contrast(theme->focus, theme->page), 3.0);
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

TEST(StrongerTheme, IsReadAtSevenToOne) {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    const Theme strong = stronger(*theme);
    EXPECT_EQ(strong.dark, theme->dark);
    expect_contrast(strong, 7);
    for (const Colour edge : {strong.border, strong.hairline, strong.control_border})
      EXPECT_GE(contrast(edge, strong.surface), 4.5);
    for (const Colour channel : strong.channels) EXPECT_GE(contrast(channel, strong.surface), 4.5);
  }
}

TEST(SystemTheme, UsesNothingButTheSystemsColours) {
  const SystemColours night{.canvas = 0x000000FF,
                            .text = 0xFFFF00FF,
                            .disabled = 0x00FF00FF,
                            .link = 0x8080FFFF,
                            .highlight = 0x1AEBFFFF,
                            .edge = 0xFFFFFFFF};
  const SystemColours day{.canvas = 0xFFFFFFFF,
                          .text = 0x000000FF,
                          .disabled = 0x600000FF,
                          .link = 0x00009FFF,
                          .highlight = 0x37006EFF,
                          .edge = 0x000000FF};
  for (const SystemColours& colours : {night, day}) {
    const Theme theme = system_theme(colours);
    EXPECT_EQ(theme.dark, colours == night);
    expect_contrast(theme, 4.5);
    for (const Colour ground : {theme.page, theme.surface, theme.raised, theme.accent_soft})
      EXPECT_EQ(ground, colours.canvas);
    for (const Colour text : {theme.text, theme.muted, theme.warn, theme.bad})
      EXPECT_EQ(text, colours.text);
    EXPECT_EQ(theme.accent, colours.link);
    EXPECT_EQ(theme.border, colours.edge);
    EXPECT_EQ(theme.disabled, colours.disabled);
    EXPECT_GE(contrast(theme.focus, theme.page), 3.0);
    for (const Colour channel : theme.channels) EXPECT_GE(contrast(channel, theme.surface), 3.0);
  }
}

TEST(ChannelColour, FallsBackToOther) {
  EXPECT_EQ(channel_colour(light_theme(), "meta"), light_theme().channels.front());
  EXPECT_EQ(channel_colour(light_theme(), "unheard of"), light_theme().channels.back());
}

}  // namespace
}  // namespace shell
