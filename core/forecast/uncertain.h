// Uncertain numbers: how a standard normal becomes a value of a range.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/forecast/lanes.h"
#include "core/model/estimate.h"

namespace core {

// What a number may be at all.
enum class Domain { amount, share };  // 0 or more; 0..1

// The distribution of one uncertain number.
//
//   two points, above zero       lognormal, low and high its 5th and 95th percentile
//   two points of a share        logit-normal likewise, where they lie inside 0..1
//   two points, one at the edge  normal likewise, cut off at the edge of the domain
//   with a mode                  PERT: Beta(1 + 4 (mode - low) / (high - low),
//                                1 + 4 (high - mode) / (high - low)) between low and high
//
// source  domain.md's B7; Guesstimate and Squiggle read "5 to 10" alike; PERT after Malcolm 1959
class Distribution {
 public:
  // `estimate` is sound: low <= mode <= high, finite.
  Distribution(const Estimate& estimate, Domain domain);

  bool is_point() const { return shape_ == Shape::point; }
  // The value at each lane's standard normal, from -5.5 to 5.5.
  Lanes at(Lanes normal) const;
  double median() const;

 private:
  enum class Shape { point, lognormal, logit_normal, normal, table };

  Shape shape_ = Shape::point;
  float middle_ = 0.0f, scale_ = 0.0f;  // log2 of it if lognormal; in log2 odds if logit_normal
  float least_ = 0.0f, most_ = 0.0f;
  std::vector<float> table_;  // values at evenly spaced normals
};

// A point with a grade but no range gets one: the poorer the evidence, the wider. What is given
// without a grade, or as a range, stays as it is.
//
//   90 % range  value / f .. value * f;  f = 2 guess, 1.6 interview, 1.5 library, 1.35 survey,
//               1.15 analytics, 1.1 experiment. A share stays below 1: its odds are widened
//
// source  our judgement
Estimate widened_by_grade(const Estimate& estimate, Domain domain);

}  // namespace core
