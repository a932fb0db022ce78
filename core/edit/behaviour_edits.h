// Edits of how customers discover: behaviours, their evidence and where channels are present.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/edit/editor.h"

namespace core {

// The texts of a behaviour's form.
enum class BehaviourText { name, trigger, where, words, needs, deciders, trust, next_step };

// The member of Behaviour that holds it.
std::string Behaviour::* member_of(BehaviourText text);

// Appends a behaviour.    errors  error.id_unreadable, error.id_taken {id}, error.text_too_long
Edit add_behaviour(Id id, BehaviourKind kind, std::string name);

// All below: errors  error.unknown_behaviour {id} and what stands with them.

// errors  error.text_too_long
Edit set_behaviour_text(Id id, BehaviourText which, std::string text);
Edit set_behaviour_kind(Id id, BehaviourKind kind);
// 0..3650 days.    errors  those of an estimate
Edit set_behaviour_days(Id id, std::optional<Estimate> days);
// Whether the segment behaves so.    errors  error.unknown_segment {id}
Edit set_behaviour_segment(Id id, Id segment, bool member);
// Moves it to `position` (0 = first; past the end means last).
Edit move_behaviour(Id id, std::size_t position);
// Interview tags, cards and recipes forget it.
Edit remove_behaviour(Id id);

// Counts are whole, 0 <= count <= of and of >= 1, both or neither; a share is 0..1. What the
// interviews held in the plan say is derived from them and never typed here.
// errors  error.counts_incomplete, error.counts_wrong, those of an estimate,
//         error.unknown_segment {id}, error.date_unreadable, error.text_too_long
Edit add_evidence(Id behaviour, BehaviourEvidence evidence);
// Replaces the entry at `index`.    errors  as above, error.unknown_evidence
Edit set_evidence(Id behaviour, std::size_t index, BehaviourEvidence evidence);
// errors  error.unknown_evidence
Edit remove_evidence(Id behaviour, std::size_t index);

// How strongly `channel` is present at that moment, 0..1; nothing clears it.
// errors  error.unknown_channel {id}, those of a number
Edit set_reach(Id behaviour, Id channel, std::optional<double> reach);

}  // namespace core
