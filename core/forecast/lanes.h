// Sixteen scenarios at a time: plain vector arithmetic in single precision that gives the same
// bits natively and in the browser. The compiler makes four vectors of 128 bits of each, which
// also hide each other's latency.
#pragma once

#include <cstddef>
#include <cstdint>

namespace core {

inline constexpr std::size_t lane_count = 16;

// Wider than a register, they would be handed over otherwise with AVX-512: all is built alike.
#pragma clang diagnostic ignored "-Wpsabi"
using Lanes = float __attribute__((vector_size(64)));
using IntLanes = std::int32_t __attribute__((vector_size(64)));
using BitLanes = std::uint32_t __attribute__((vector_size(64)));

inline Lanes all_lanes(float value) { return Lanes{} + value; }

// Both take b where a is NaN, which no function here ever makes.
inline Lanes min_of(Lanes a, Lanes b) { return a < b ? a : b; }
inline Lanes max_of(Lanes a, Lanes b) { return b < a ? a : b; }

inline bool is_any(IntLanes mask) { return __builtin_reduce_or(mask) != 0; }

// log2 of x; x is at least 2^-126. Absolute error below 2e-7.
// source  interpolation of log2(1 + f) / f at Chebyshev nodes, 1 + f from 1/sqrt(2) to sqrt(2)
inline Lanes log2_of(Lanes x) {
  constexpr std::int32_t sqrt_half = 0x3f3504f3;
  const IntLanes bits = (IntLanes)x - sqrt_half;
  const Lanes exponent = __builtin_convertvector(bits >> 23, Lanes);
  const Lanes f = (Lanes)((bits & 0x7fffff) + sqrt_half) - 1.0f;
  Lanes sum = f * -0.142759734f + 0.232652579f;
  sum = sum * f - 0.249271822f;
  sum = sum * f + 0.287288882f;
  sum = sum * f - 0.360225182f;
  sum = sum * f + 0.480916708f;
  sum = sum * f - 0.721352931f;
  sum = sum * f + 1.44269499f;
  return sum * f + exponent;
}

// 2^x, where x is taken to -126..126. Relative error below 2e-7.
// source  interpolation at Chebyshev nodes, fraction from -1/2 to 1/2
inline Lanes exp2_of(Lanes x) {
  x = min_of(max_of(x, all_lanes(-126.0f)), all_lanes(126.0f));
  // Adding 1.5 * 2^23 leaves the nearest whole number in the low bits.
  constexpr float rounder = 12582912.0f;
  const Lanes rounded = x + rounder;
  const Lanes f = x - (rounded - rounder);
  Lanes sum = f * 0.00133908634f + 0.00967603192f;
  sum = sum * f + 0.0555035711f;
  sum = sum * f + 0.240221075f;
  sum = sum * f + 0.693147188f;
  sum = sum * f + 1.00000008f;
  return (Lanes)((IntLanes)sum + ((IntLanes)rounded << 23));
}

// The standard normal below which a part (2k + 1) / 2^24 lies, k the upper 23 of the bits.
// source  Giles 2010, "Approximating the erfinv function", single precision
inline Lanes normal_of(BitLanes bits) {
  constexpr float step = 0x1p-23f;
  const Lanes x =
      (__builtin_convertvector((IntLanes)(bits >> 9), Lanes) + 0.5f) * (2 * step) - 1.0f;
  // -ln((1 - x)(1 + x)): both factors are exact.
  Lanes w = log2_of((1.0f - x) * (1.0f + x)) * -0.693147181f;
  const IntLanes is_far = w >= 5.0f;
  const Lanes far_w = w;
  w = w - 2.5f;
  Lanes sum = w * 2.81022636e-08f + 3.43273939e-07f;
  sum = sum * w - 3.5233877e-06f;
  sum = sum * w - 4.39150654e-06f;
  sum = sum * w + 0.00021858087f;
  sum = sum * w - 0.00125372503f;
  sum = sum * w - 0.00417768164f;
  sum = sum * w + 0.246640727f;
  sum = sum * w + 1.50140941f;
  if (is_any(is_far)) {  // one scenario in 300
    const Lanes v = __builtin_elementwise_sqrt(far_w) - 3.0f;
    Lanes far = v * -0.000200214257f + 0.000100950558f;
    far = far * v + 0.00134934322f;
    far = far * v - 0.00367342844f;
    far = far * v + 0.00573950773f;
    far = far * v - 0.0076224613f;
    far = far * v + 0.00943887047f;
    far = far * v + 1.00167406f;
    far = far * v + 2.83297682f;
    sum = is_far ? far : sum;
  }
  return sum * x * 1.41421356f;
}

}  // namespace core
