// A referral loop: each newcomer brings K more, one cycle later.
#pragma once

#include "core/base/result.h"

namespace core {

// Everybody a loop has reached after some cycles, those it began with included.
//
//   total(n) = seeds (k^(n + 1) - 1) / (k - 1), and seeds (n + 1) where k is 1
//
// seeds    people it begins with, >= 0
// k        new people each person brings: invitations times the share accepted, >= 0
// cycles   elapsed time / cycle time, >= 0; a part of a cycle is read from the same curve
// returns  people; nobody runs out, so at k > 1 it only holds while few have been reached
// errors   error.metric_input, with the place "seeds", "k" or "cycles"; "cycles" as well where the
//          answer is past every number
// source   Skok, forentrepreneurs.com, "Lessons learned - viral marketing"
Result<double> loop_total(double seeds, double k, double cycles);

// What a loop comes to in the end, seeds / (1 - k): it multiplies what other channels bring.
//
// errors  error.metric_input; place "k" at k >= 1, where there is no end
Result<double> loop_limit(double seeds, double k);

}  // namespace core
