// The behaviours of a plan in the order in which they are shown, each with what is known of its
// share.
#pragma once

#include <string>
#include <vector>

#include "core/discovery/behaviour_share.h"
#include "shell/frame/frame.h"

namespace shell {

struct BehaviourLine {
  const core::Behaviour* behaviour;  // of the plan it was made from
  core::BehaviourShare share;

  bool is_known() const { return share.share.has_value(); }
};

// The largest share first; those without one come last, in the order of the plan.
std::vector<BehaviourLine> behaviour_lines(const core::Plan& plan);

// "38 %", or a dash.
std::string share_text(const Frame& frame, const BehaviourLine& line);
// "entre 25 et 53 %"; that the share is unknown where it is.
std::string range_text(const Frame& frame, const BehaviourLine& line);
// "38 %, entre 25 et 53 %", for those who cannot see the row.
std::string share_said(const Frame& frame, const BehaviourLine& line);

// What a share rests on, as a sentence: "Elle repose sur 12 personnes."
std::string weakness_text(const Frame& frame, const core::BehaviourShare& share);

// The channels most present at that moment, the strongest first: "Pinterest, E-mail". Weak ones
// (under 25 of 100) count only where there is no stronger one; empty while nothing is known.
std::string strongest_channels(const Frame& frame, const core::Behaviour& behaviour,
                               std::size_t most);

}  // namespace shell
