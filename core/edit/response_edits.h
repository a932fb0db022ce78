// Edits of how a channel answers to money, hours and time.
// "Those of an estimate" are the errors of core/edit/checks.h.
#pragma once

#include <optional>

#include "core/edit/editor.h"

namespace core {

// `field` is one of Response's estimates: ceiling and half saturation >= 0, slope 0..1000, lag,
// ramp and half-life 0..600 months. Nothing clears it. A channel without a response gets one of
// `kind`. A ceiling is money a month: with one, the response counts in revenue.
// errors  error.unknown_channel {id}, those of an estimate
Edit set_response(Id channel, ResponseKind kind, std::optional<Estimate> Response::* field,
                  std::optional<Estimate> value);

}  // namespace core
