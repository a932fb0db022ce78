// Edits of the channels: what they are, where they stand today and what is decided about them.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/edit/editor.h"
#include "core/model/library.h"

namespace core {

// A channel with the library's physics, owner, tenure, group, id and version, named in `language`.
Channel channel_from_library(Id id, const LibraryChannel& from, Language language);

// Appends such a channel, named in the plan's language.    errors  error.id_unreadable,
// error.id_taken {id}
Edit add_library_channel(Id id, LibraryChannel from);
// Appends an empty one.    errors  error.id_unreadable, error.id_taken {id}, error.text_too_long
Edit add_own_channel(Id id, std::string name);

// All below: errors  error.unknown_channel {id} and what stands with them.

// errors  error.text_too_long
Edit rename_channel(Id id, std::string name);
// An id of the owner list or words of one's own; empty: its own owner.
// errors  error.text_too_long
Edit set_channel_owner(Id id, std::string owner);
Edit set_channel_tenure(Id id, std::optional<Tenure> tenure);
Edit set_channel_group(Id id, std::optional<ChannelGroup> group);

// `field` is one of Physics' estimates: scales 1..5, days 0..3650, dark share 0..1, ceiling
// 0..1000. errors  those of an estimate
Edit set_channel_physics(Id id, std::optional<Estimate> Physics::* field,
                         std::optional<Estimate> value);
// Puts the library's value back.
Edit reset_channel_physics(Id id, std::optional<Estimate> Physics::* field,
                           const LibraryChannel& from);

// Spend, hours, counts and revenue of a month, all >= 0; nothing clears it.
// errors  those of a number, those of an estimate, error.text_too_long
Edit set_channel_today(Id id, std::optional<Today> today);
// The least and most money a month, least <= most.
// errors  those of a number, error.range_reversed
Edit set_channel_limits(Id id, std::optional<double> least, std::optional<double> most);
// Nothing: still to decide.
Edit set_channel_decision(Id id, std::optional<Decision> decision);
// errors  error.text_too_long
Edit set_channel_why(Id id, std::string why);
// Moves it to `position` (0 = first; past the end means last).
Edit move_channel(Id id, std::size_t position);

// Its ratings, reach, links, history, spend, effort and the shocks on it go; cards, platforms,
// experiments and recipes stay without a channel; a survey answer keeps its name as words.
Edit remove_channel(Id id);

}  // namespace core
