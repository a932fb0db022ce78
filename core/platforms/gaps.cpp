#include "core/platforms/gaps.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/fold.h"
#include "core/base/sort_stably.h"
#include "core/base/words.h"
#include "core/metrics/hazard.h"

namespace core {
namespace {

constexpr double middle_severity = 3.0;
constexpr double months_a_year = 12.0;

struct Group {
  RankedGap gap;
  double severities = 0, with_severity = 0;
};

class Groups {
 public:
  Group& of(const std::string& tag) {
    const std::string key = folded(tag);
    const auto [place, is_new] = places_.try_emplace(key, groups_.size());
    if (is_new) groups_.push_back({.gap = {.tag = tag}});
    return groups_[place->second];
  }
  // A remark that bears a tag twice counts once.
  void add_remark(const std::vector<std::string>& tags, std::optional<double> severity) {
    std::set<std::string> seen;
    for (const std::string& tag : tags) {
      if (folded(tag).empty() || !seen.insert(folded(tag)).second) continue;
      Group& group = of(tag);
      ++group.gap.remarks;
      group.severities += severity.value_or(0.0);
      group.with_severity += severity ? 1.0 : 0.0;
    }
    ++remarks_;
    untagged_ += seen.empty() ? 1 : 0;
  }
  std::vector<Group>& all() { return groups_; }
  int remarks() const { return remarks_; }
  int untagged() const { return untagged_; }

 private:
  std::vector<Group> groups_;
  std::map<std::string, std::size_t> places_;
  int remarks_ = 0, untagged_ = 0;
};

void weigh(RankedGap& gap, int remarks) {
  if (const auto range = wilson(gap.remarks, remarks)) {
    gap.share = static_cast<double>(gap.remarks) / remarks;
    gap.range = *range;
  }
  gap.weight = {gap.range.low * gap.severity.value_or(1.0),
                gap.range.high * gap.severity.value_or(5.0)};
  gap.middle = gap.share * gap.severity.value_or(middle_severity);
}

}  // namespace

GapRanking rank_gaps(const Platform& platform) {
  Groups groups;
  for (const Complaint& complaint : platform.complaints)
    groups.add_remark(complaint.tags,
                      complaint.stars ? std::optional(6.0 - *complaint.stars) : std::nullopt);
  for (const Friction& friction : platform.frictions)
    groups.add_remark(friction.tags, friction.severity);
  for (Group& group : groups.all())
    if (group.with_severity > 0.0) group.gap.severity = group.severities / group.with_severity;
  for (const Gap& gap : platform.gaps) {
    if (folded(gap.tag).empty()) continue;
    Group& group = groups.of(gap.tag);
    group.gap.gap = gap.id;
    if (gap.severity) group.gap.severity = gap.severity;
  }
  GapRanking ranking{.remarks = groups.remarks(), .untagged = groups.untagged()};
  for (Group& group : groups.all()) {
    weigh(group.gap, ranking.remarks);
    ranking.gaps.push_back(std::move(group.gap));
  }
  sort_stably(ranking.gaps, std::ranges::greater{}, &RankedGap::middle);
  return ranking;
}

std::optional<Interval> still_open(const Gap& gap, const Launch& launch, double months) {
  if (!gap.filled_in_months && !launch.life_years) return std::nullopt;
  Interval open{1.0, 1.0};
  const auto shorten = [&](const std::optional<Estimate>& median, double unit) {
    if (!median) return;
    open.low *= 1.0 - gone_share(months, median->low * unit).value_or(1.0);
    open.high *= 1.0 - gone_share(months, median->high * unit).value_or(1.0);
  };
  shorten(gap.filled_in_months, 1.0);
  shorten(launch.life_years, months_a_year);
  return open;
}

std::vector<SuggestedTag> suggest_tags(const Platform& platform,
                                       std::span<const std::string> usual_words, std::size_t most) {
  std::set<std::string> left_out(usual_words.begin(), usual_words.end());
  for (const RankedGap& gap : rank_gaps(platform).gaps) left_out.insert(folded(gap.tag));
  std::map<std::string, std::map<std::string, int>> spellings;  // by singular
  const auto meet = [&](const std::string& text) {
    std::set<std::string> met;
    for (const std::string& word : words_of(text)) {
      const std::string key = singular_of(word);
      if (letters_in(key) < 4 || left_out.contains(word) || left_out.contains(key)) continue;
      if (met.insert(key).second) ++spellings[key][word];
    }
  };
  for (const Complaint& complaint : platform.complaints)
    if (complaint.stars.value_or(0.0) <= most_stars_of_complaint) meet(complaint.text);
  for (const Friction& friction : platform.frictions) meet(friction.text);
  std::vector<SuggestedTag> tags;
  for (const auto& [key, words] : spellings) {
    SuggestedTag tag;
    int most_written = 0;
    for (const auto& [word, count] : words) {
      tag.remarks += count;
      if (count > most_written) tag.word = word;
      most_written = std::max(most_written, count);
    }
    if (tag.remarks >= 2) tags.push_back(std::move(tag));
  }
  sort_stably(tags, std::ranges::greater{}, &SuggestedTag::remarks);
  if (tags.size() > most) tags.resize(most);
  return tags;
}

}  // namespace core
