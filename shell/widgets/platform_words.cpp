#include "shell/widgets/platform_words.h"

#include <algorithm>
#include <cmath>

#include "core/document/platform_library.h"
#include "core/platforms/listing.h"
#include "shell/text/capital.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/stress_answer.h"

namespace shell {
namespace {

void join(std::string& line, const std::string& part) {
  if (!line.empty()) line += " · ";
  line += part;
}

// One step for both ends would make a range from nothing of 3,850 to 1,160,000.
double in_two_figures(double value) {
  if (!(value > 0.0)) return 0.0;
  const double step = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
  return std::round(value / step) * step;
}

}  // namespace

std::string platform_name(const Frame& frame, const core::Platform& platform) {
  return platform.name.empty() ? frame.text("platforms.unnamed") : platform.name;
}

const core::PlatformClassText* class_text(const core::Platform& platform) {
  return core::find_platform_class(core::embedded_platform_library(), platform.platform_class);
}

std::string platform_line(const Frame& frame, const core::Platform& platform) {
  const core::PlatformClassText* const text = class_text(platform);
  std::string line = text ? frame.in_language(text->name) : frame.text("platforms.no_class");
  join(line,
       frame.text(platform.route ? TextKey{"platforms.route."} + core::name_of(*platform.route)
                                 : TextKey{"platforms.no_route"}));
  return line;
}

bool is_listing_begun(const core::Platform& platform) {
  return !platform.listing.title.empty() || !platform.listing.items.empty();
}

PlatformState platform_state(const Frame& frame, const core::Platform& platform) {
  std::string line;
  std::optional<core::Evidence> grade;
  const core::PlatformClassText* const text = class_text(platform);
  if (text && is_listing_begun(platform)) {
    const core::ListingScore found = core::score_listing(platform.listing, text->checks);
    grade = found.grade;
    join(line, frame.text("platforms.state.listing",
                          {{"range", share_range(frame, found.score.low, found.score.high)}}));
  }
  if (const auto* const answer = platform_answer(frame, platform.id); answer && answer->needed) {
    if (const auto gate = grade_of(platform.traction))
      grade = std::min(grade.value_or(*gate), *gate);
    join(line,
         frame.text("platforms.state.gate", {{"share", chance_text(frame, answer->gate_chance)}}));
  }
  if (const int remarks = platform_gaps(frame, platform.id).remarks; remarks > 0)
    join(line, frame.text_count("platforms.state.remarks", remarks));
  return {capitalised(line.empty() ? frame.text("platforms.state.none") : line), grade};
}

std::string unit_of(const Frame& frame, const core::Platform& platform) {
  if (!platform.traction.unit.empty()) return platform.traction.unit;
  const core::PlatformClassText* const text = class_text(platform);
  return text ? frame.in_language(text->unit) : std::string{};
}

std::string chance_text(const Frame& frame, double share) {
  if (share < 0.01) return frame.text("platforms.chance_least");
  if (share >= 0.995) return frame.text("platforms.chance_most");
  return frame.format.share(share);
}

std::string chance_range(const Frame& frame, double low, double high) {
  const std::string from = chance_text(frame, low), to = chance_text(frame, high);
  if (from == to) return to;
  if (low >= 0.01 && high < 0.995) return share_range(frame, low, high);
  return frame.text("common.range", {{"low", from}, {"high", to}});
}

void weaken(std::optional<core::Evidence>& grade, const std::optional<core::Estimate>& by) {
  if (!by) return;
  const core::Evidence of = by->evidence.value_or(core::Evidence::guess);
  grade = std::min(grade.value_or(of), of);
}

void weaken(std::optional<core::Evidence>& grade, const core::Circle& by) {
  for (const auto* const said : {&by.people, &by.share, &by.each}) weaken(grade, *said);
}

std::optional<core::Evidence> grade_of(const core::Traction& traction) {
  std::optional<core::Evidence> grade;
  weaken(grade, traction.goal);
  weaken(grade, traction.threshold);
  for (const core::Circle& circle : traction.circles) weaken(grade, circle);
  return grade;
}

std::string band_text(const Frame& frame, const core::Band& band, int decimals) {
  const double from = in_two_figures(band.p10), to = in_two_figures(band.p90);
  if (to >= 10) decimals = 0;
  const std::string low = frame.format.number(from, decimals),
                    high = frame.format.number(to, decimals);
  return low == high ? high : frame.text("common.range", {{"low", low}, {"high", high}});
}

}  // namespace shell
