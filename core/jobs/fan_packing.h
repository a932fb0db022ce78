// Ranges as bytes, for the packings of answers that have them; beside core/imports/packing.h.
#pragma once

#include "core/forecast/forecast.h"
#include "core/imports/packing.h"

namespace core {

template <class P>
void pack(P& packer, Fan& fan) {
  for (double* const number : {&fan.p5, &fan.p10, &fan.p25, &fan.p50, &fan.p75, &fan.p90, &fan.p95})
    pack(packer, *number);
}

}  // namespace core
