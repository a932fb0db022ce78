// The criteria by which a channel is rated, one for each trait of its physics that fit depends on.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace core {

// In the order in which they are shown. decision is matched from both sides; intent, catalogue,
// visual, explain and control only where the channel falls short; reach asks where customers
// discover, first_result whether results come before the cash ends, dark how much of it can be
// measured.
inline constexpr std::array<std::string_view, 9> all_criterion_ids{
    "decision", "intent", "catalogue",    "visual", "explain",
    "control",  "reach",  "first_result", "dark"};

constexpr std::span<const std::string_view> criterion_ids() { return all_criterion_ids; }

}  // namespace core
