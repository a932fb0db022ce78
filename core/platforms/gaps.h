// What a platform lacks, by what people complain of and what one stumbles over oneself.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/wilson.h"
#include "core/model/platform.h"

namespace core {

struct RankedGap {
  std::string tag;                 // as it is first written
  std::optional<Id> gap;           // the gap of the plan that bears the tag
  int remarks = 0;                 // complaints and frictions with the tag
  double share = 0;                // of all remarks, 0..1
  Interval range{0.0, 0.0};        // of the share: Wilson, 95 %; zeros where there are no remarks
  std::optional<double> severity;  // 1..5; nothing: nobody says
  Interval weight{0.0, 0.0};       // share * severity at its least and most
  double middle = 0;               // share * severity, 3 where nobody says
  bool operator==(const RankedGap&) const = default;
};

struct GapRanking {
  std::vector<RankedGap> gaps;  // heaviest first; of equals, the one met first
  int remarks = 0;              // complaints and frictions
  int untagged = 0;             // of them: the shares can still rise
  bool operator==(const GapRanking&) const = default;
};

// Groups remarks by tag; "Prix" and "prix" are one. The severity is what the plan's gap says, else
// the mean over the remarks of a friction's severity and of 6 - stars for a complaint.
GapRanking rank_gaps(const Platform& platform);

// How probably a gap is still open after that time: the platform has not filled it
// (filled_in_months, taken as the median) and is not gone itself (life_years).
//
// months   >= 0
// returns  ends of the range; nothing where neither is said
std::optional<Interval> still_open(const Gap& gap, const Launch& launch, double months);

// A review with more stars does not complain, whatever its words.
inline constexpr double most_stars_of_complaint = 3.0;

struct SuggestedTag {
  std::string word;  // as it is most often written, in small letters
  int remarks = 0;   // in which it stands: what tag_remarks gives the tag to
  bool operator==(const SuggestedTag&) const = default;
};

// The words that remarks share: of four letters or more, in at least two of the frictions and of
// the complaints with `most_stars_of_complaint` or fewer (or none), not among `usual_words` nor
// among the tags there are. A plural in -s counts with its singular.
//
// usual_words  small letters
// returns      the most frequent first, `most` of them; of equals in the order of letters
std::vector<SuggestedTag> suggest_tags(const Platform& platform,
                                       std::span<const std::string> usual_words, std::size_t most);

}  // namespace core
