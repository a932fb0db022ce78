// Sixteen scenarios at a time: plain vector arithmetic in single precision that gives the same
// bits natively and in the browser. The compiler makes four vectors of 128 bits of each, which
// also hide each other's latency.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

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

// Whether a is less than b anywhere; both are finite. By the signs of the differences: a mask of
// sixteen is put together lane by lane in the browser.
inline bool is_any_less(Lanes a, Lanes b) {
  using Pairs = std::uint64_t __attribute__((vector_size(64)));
  return (__builtin_reduce_or((Pairs)(a - b)) & 0x8000000080000000u) != 0;
}

// Polynomials are summed by pairs of terms, which wait less on each other than one by one.

// log2 of x; x is at least 2^-126. Absolute error below 2e-7.
// source  interpolation of log2(1 + f) / f at Chebyshev nodes, 1 + f from 1/sqrt(2) to sqrt(2)
inline Lanes log2_of(Lanes x) {
  constexpr std::int32_t sqrt_half = 0x3f3504f3;
  const IntLanes bits = (IntLanes)x - sqrt_half;
  const Lanes exponent = __builtin_convertvector(bits >> 23, Lanes);
  const Lanes f = (Lanes)((bits & 0x7fffff) + sqrt_half) - 1.0f;
  const Lanes f2 = f * f;
  const Lanes high = (f * -0.142759734f + 0.232652579f) * f2 + (f * -0.249271822f + 0.287288882f);
  const Lanes low = (f * -0.360225182f + 0.480916708f) * f2 + (f * -0.721352931f + 1.44269499f);
  return (high * (f2 * f2) + low) * f + exponent;
}

// 2^x, where x is taken to -126..126. Relative error below 2e-7.
// source  interpolation at Chebyshev nodes, fraction from -1/2 to 1/2
inline Lanes exp2_of(Lanes x) {
  x = min_of(max_of(x, all_lanes(-126.0f)), all_lanes(126.0f));
  // Adding 1.5 * 2^23 leaves the nearest whole number in the low bits.
  constexpr float rounder = 12582912.0f;
  const Lanes rounded = x + rounder;
  const Lanes f = x - (rounded - rounder);
  const Lanes f2 = f * f;
  const Lanes high = (f * 0.00133908634f + 0.00967603192f) * f2;
  const Lanes sum =
      (high + (f * 0.0555035711f + 0.240221075f)) * f2 + (f * 0.693147188f + 1.00000008f);
  return (Lanes)((IntLanes)sum + ((IntLanes)rounded << 23));
}

// Of a part of all draws, 0 < part < 1, in steps of 2^-24: 2 part - 1. Exact.
inline Lanes centred(BitLanes bits) {
  constexpr float step = 0x1p-23f;
  return (__builtin_convertvector((IntLanes)(bits >> 9), Lanes) + 0.5f) * (2 * step) - 1.0f;
}

// The standard normals below which the parts (2k + 1) / 2^24 lie, k the upper 23 of each one's
// bits. All logarithms come first: a short loop keeps what it needs in registers.
// source  Giles 2010, "Approximating the erfinv function", single precision
inline void find_normals(std::span<const BitLanes> bits, Lanes* normals) {
  for (std::size_t i = 0; i < bits.size(); ++i) {
    // -ln((1 - x)(1 + x)): both factors are exact.
    const Lanes x = centred(bits[i]);
    normals[i] = log2_of((1.0f - x) * (1.0f + x)) * -0.693147181f;
  }
  for (std::size_t i = 0; i < bits.size(); ++i) {
    const Lanes far_w = normals[i], w = far_w - 2.5f, w2 = w * w;
    const Lanes top = (w * 2.81022636e-08f + 3.43273939e-07f) * w2;
    const Lanes high = (top + (w * -3.5233877e-06f - 4.39150654e-06f)) * w2;
    const Lanes middle = (high + (w * 0.00021858087f - 0.00125372503f)) * w2;
    Lanes sum = (middle + (w * -0.00417768164f + 0.246640727f)) * w + 1.50140941f;
    if (is_any_less(all_lanes(5.0f), far_w)) {  // one scenario in 300
      const Lanes v = __builtin_elementwise_sqrt(far_w) - 3.0f;
      Lanes far = v * -0.000200214257f + 0.000100950558f;
      far = far * v + 0.00134934322f;
      far = far * v - 0.00367342844f;
      far = far * v + 0.00573950773f;
      far = far * v - 0.0076224613f;
      far = far * v + 0.00943887047f;
      far = far * v + 1.00167406f;
      far = far * v + 2.83297682f;
      sum = far_w > 5.0f ? far : sum;
    }
    normals[i] = sum * centred(bits[i]) * 1.41421356f;
  }
}

inline Lanes normal_of(BitLanes bits) {
  Lanes normal;
  find_normals(std::span(&bits, 1), &normal);
  return normal;
}

}  // namespace core
