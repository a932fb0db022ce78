// The behaviours as a list: what each is called, how many people do so, on what evidence, where
// they are best reached.
#pragma once

#include <span>

#include "shell/frame/frame.h"
#include "shell/widgets/behaviour_lines.h"

namespace shell {

float discovery_cards_height(const Frame& frame, std::span<const BehaviourLine> lines);

// Fills `box`, which is as high as discovery_cards_height; a row opens the behaviour in the drawer.
void draw_discovery_cards_panel(Frame& frame, Rect box, std::span<const BehaviourLine> lines);

}  // namespace shell
