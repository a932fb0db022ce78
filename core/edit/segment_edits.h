// Edits of who the customers are.
// "Those of a number" and "of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>
#include <string>

#include "core/edit/editor.h"

namespace core {

// errors  error.id_unreadable, error.id_taken {id}, error.text_too_long, those of an estimate
Edit add_segment(Segment segment);
// errors  error.unknown_segment {id}, error.text_too_long
Edit rename_segment(Id id, std::string name);
// Share of customers, 0..1.
// errors  error.unknown_segment {id}, those of an estimate
Edit set_segment_share(Id id, std::optional<Estimate> share);
// Behaviours, evidence and interviews forget it.    errors  error.unknown_segment {id}
Edit remove_segment(Id id);

}  // namespace core
