// How the excess of a spike over the level that stays goes away.
#pragma once

namespace core {

// The part of the excess at the peak that is left after some time:
//
//   (1 + (2^(1 / tail) - 1) time / half_life)^-tail
//
// Half is left after `half_life` whatever the tail. A pure exponential 2^(-time / half_life), which
// a large tail comes to, is known to fall too fast: of the comments on a Show HN half come in 7.2
// hours and 4.2 % after 48, where it would leave 1 %.
//
// time       >= 0 since the peak, in the unit of the half-life
// half_life  > 0
// tail       > 0; smaller is heavier
// returns    0..1
double excess_left(double time, double half_life, double tail);

// What the excess adds up to from the peak until then, for an excess of 1 at the peak: the integral
// of excess_left. tail > 1, so that it comes to an end.
double excess_until(double time, double half_life, double tail);

// Tails that are nothing but an exponential for our purposes begin here.
inline constexpr double no_tail = 50.0;
// The tails that published launches ask for: Show HN's figures lie between 4.5 and 10, some series
// of stars at 1.5.
inline constexpr double heaviest_tail = 1.5;
inline constexpr double lightest_tail = 10.0;

}  // namespace core
