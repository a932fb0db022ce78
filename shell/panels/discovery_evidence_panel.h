// What a behaviour's share rests on: its pieces of evidence, listed, written down, changed and
// taken away.
#pragma once

#include "core/model/discovery.h"
#include "shell/frame/frame.h"

namespace shell {

// Drawn from the top of `box`, which must stand inside an IdScope of the behaviour; answers the
// height used.
float draw_discovery_evidence_panel(Frame& frame, Rect box, const core::Behaviour& behaviour);

}  // namespace shell
