// The least and the most a number of the plan may be. Sliders, edits and the reader ask here.
#pragma once

#include <cstddef>

namespace core {

struct Limits {
  double least;
  double most;

  bool operator==(const Limits&) const = default;
  // Written so that NaN and the infinities are out.
  constexpr bool admits(double value) const { return value >= least && value <= most; }
};

namespace limits {

inline constexpr Limits share{0.0, 1.0};
inline constexpr Limits rating{1.0, 5.0};
inline constexpr double rating_doubt = 0.5;  // either way, where no range is given; our judgement
inline constexpr Limits money{0.0, 1e12};
inline constexpr Limits balance{-1e12, 1e12};  // money that may be owed
inline constexpr Limits hours{0.0, 1e6};
inline constexpr Limits count{0.0, 1e12};
inline constexpr Limits days{0.0, 3650.0};
inline constexpr Limits months_kept{1.0, 600.0};
inline constexpr Limits orders_per_customer{1.0, 1000.0};
inline constexpr Limits season_index{0.0, 12.0};    // of a month, where the twelve average 1
inline constexpr Limits monthly_change{0.0, 10.0};  // share of last month's spend
inline constexpr Limits ceiling{0.0, 1000.0};       // multiple of a 5,000 a month budget
inline constexpr Limits plan_months{1.0, 36.0};
inline constexpr Limits ratio{0.0, 1000.0};
inline constexpr Limits paid_return{0.001, 1000.0};     // revenue over spend
inline constexpr Limits effective_number{1.0, 1000.0};  // of owners

inline constexpr std::size_t text_bytes = 20'000;  // of one text in UTF-8

}  // namespace limits
}  // namespace core
