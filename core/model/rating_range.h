// How sure a rating is.
#pragma once

#include "core/base/interval.h"
#include "core/model/channel.h"

namespace core {

// The ends that a rating has, each limits::rating_doubt away within 1..5 where it has none: a
// number somebody judged is no surer than that. A rating outside its own range widens it.
Interval range_of(const Rating& rating);

}  // namespace core
