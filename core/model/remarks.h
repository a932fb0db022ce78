// Numbers that a plan may hold but seldom means: a slip of a zero, a percentage typed as a share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {

struct Remark {
  std::string pointer;  // RFC 6901, as the member stands in the plan's own file
  Message message;      // remark.*
  bool operator==(const Remark&) const = default;
};

// What is odd about the numbers of a sound plan, in the order of the Business page and then of the
// cards; empty when nothing is. An estimate counts by its middle. Nothing here is wrong: the person
// is asked to look again, and every answer stands.
//
// - amounts of more than ten million euros, hours of more than a thousand, or as much in another
//   currency, roughly
// - an order worth more than all sales of a month; a budget above them, unless the business starts
// - a margin above 0 and under 1 %, or of 99 % and more
// - more than 100 orders a year, 20 years of subscription, two years to decide
// - more hours a month than a month has: remark.hours {people} at 152 hours each
// - a revenue goal of more than ten times today's sales
std::vector<Remark> remarks(const Plan& plan);

// The one on a member; nothing when there is none.
const Message* find_remark(const std::vector<Remark>& remarks, std::string_view pointer);

}  // namespace core
