#include "core/edit/platform_edits.h"

#include <map>
#include <tuple>

#include "core/base/fold.h"
#include "core/base/words.h"
#include "core/edit/alter.h"
#include "core/edit/fields_check.h"

namespace core {
namespace {

// A plan file with a longer list is not read again (core/document/plan_json.h).
constexpr std::size_t most_complaints = 10'000, most_logged = 10'000;

// Lets `change` alter the platform, which keeps its id.
template <class F>
Edit altering_platform(Id id, F change) {
  return altering_item<Platform>(
      std::move(id), [change = std::move(change)](Platform& platform, Plan& plan) -> Refusal {
        Id kept = platform.id;
        change(platform);
        platform.id = std::move(kept);
        return check_platform_fields(plan,
                                     static_cast<std::size_t>(&platform - plan.platforms.data()));
      });
}

bool has_tag(const std::vector<std::string>& tags, const std::string& small) {
  return std::ranges::any_of(tags, [&](const std::string& tag) { return folded(tag) == small; });
}

template <class T>
void tag(T& remark, const std::string& singular, const std::string& tag) {
  if (has_word(remark.text, singular) && !has_tag(remark.tags, folded(tag)))
    remark.tags.push_back(tag);
}

// `place` only reads, but the platform it reads is the edit's own copy.
template <class T>
Edit setting(Id platform, Id part, PlatformPlace<T> place, T value) {
  return altering_item<Platform>(
      std::move(platform),
      [part = std::move(part), place, value = std::move(value)](Platform& item,
                                                                Plan& plan) -> Refusal {
        const T* const at = place(item, part);
        if (!at) return unknown<Platform>(part);
        const_cast<T&>(*at) = value;
        return check_platform_fields(plan, static_cast<std::size_t>(&item - plan.platforms.data()));
      });
}

}  // namespace

Edit add_platform(Platform platform) {
  return altering([platform = std::move(platform)](Plan& plan) -> Refusal {
    if (auto refusal = check_new_id(plan, platform.id)) return refusal;
    plan.platforms.push_back(platform);
    return check_platform_fields(plan, plan.platforms.size() - 1);
  });
}

Edit edit_platform(Id id, std::function<void(Platform&)> change) {
  return altering_platform(std::move(id), std::move(change));
}

Edit move_platform(Id id, std::size_t position) {
  return reordering<Platform>(std::move(id), position);
}

Edit remove_platform(Id id) { return removing<Platform>(std::move(id)); }

Edit add_complaints(Id platform, std::vector<Complaint> complaints) {
  return altering_item<Platform>(
      std::move(platform),
      [complaints = std::move(complaints)](Platform& item, Plan& plan) -> Refusal {
        // Many say the same in the same words: only as many are left out as are there already.
        std::map<std::tuple<std::string, std::string, std::string>, int> known;
        for (const Complaint& complaint : item.complaints)
          ++known[{complaint.text, complaint.date, complaint.source}];
        for (const Complaint& complaint : complaints)
          if (int& left = known[{complaint.text, complaint.date, complaint.source}]; left > 0)
            --left;
          else
            item.complaints.push_back(complaint);
        if (item.complaints.size() > most_complaints)
          return Error{"error.too_many_complaints", {{"limit", std::to_string(most_complaints)}}};
        return check_platform_fields(plan, static_cast<std::size_t>(&item - plan.platforms.data()));
      });
}

Edit set_platform_text(Id platform, Id part, PlatformPlace<std::string> place, std::string value) {
  return setting(std::move(platform), std::move(part), place, std::move(value));
}

Edit set_platform_number(Id platform, Id part, PlatformPlace<std::optional<double>> place,
                         std::optional<double> value) {
  return setting(std::move(platform), std::move(part), place, value);
}

Edit set_platform_estimate(Id platform, Id part, PlatformPlace<std::optional<Estimate>> place,
                           std::optional<Estimate> value) {
  return setting(std::move(platform), std::move(part), place, std::move(value));
}

Edit remove_platform_part(Id platform, Id part) {
  return altering_platform(std::move(platform), [part = std::move(part)](Platform& item) {
    const auto drop = [&](auto& parts) {
      std::erase_if(parts, [&](const auto& one) { return one.id == part; });
    };
    drop(item.traction.circles);
    drop(item.complaints);
    drop(item.frictions);
    drop(item.gaps);
    drop(item.watch);
  });
}

Edit set_listing_item(Id platform, Id check, std::optional<double> done) {
  return altering_platform(std::move(platform), [check = std::move(check), done](Platform& item) {
    std::vector<ListingItem>& items = item.listing.items;
    ListingItem* const known = find_by_id(items, check);
    (known ? *known : items.emplace_back(ListingItem{.id = check})).done = done;
  });
}

Edit set_scout_rating(Id platform, Id criterion, std::optional<double> rating) {
  return altering_platform(std::move(platform),
                           [criterion = std::move(criterion), rating](Platform& item) {
                             if (!rating) {
                               item.scout.erase(criterion);
                               return;
                             }
                             ScoutRating& answer = item.scout[criterion];
                             answer.rating = rating;
                             answer.low.reset();
                             answer.high.reset();
                             answer.evidence.reset();
                           });
}

Edit set_scout_why(Id platform, Id criterion, std::string why) {
  return altering_platform(std::move(platform),
                           [criterion = std::move(criterion), why = std::move(why)](
                               Platform& item) { item.scout[criterion].why = why; });
}

Edit log_platform_day(Id platform, std::vector<LogEntry> entries) {
  return altering_item<Platform>(
      std::move(platform), [entries = std::move(entries)](Platform& item, Plan& plan) -> Refusal {
        std::map<std::pair<std::string, std::string>, std::size_t> places;
        const auto place_of = [&](const LogEntry& entry, std::size_t next) {
          return places.try_emplace({entry.date, folded(entry.measure)}, next);
        };
        for (std::size_t i = 0; i < item.log.size(); ++i) place_of(item.log[i], i);
        for (const LogEntry& entry : entries) {
          const auto [place, is_new] = place_of(entry, item.log.size());
          if (is_new)
            item.log.push_back(entry);
          else
            item.log[place->second].value = entry.value;
        }
        if (item.log.size() > most_logged)
          return Error{"error.too_many_logged", {{"limit", std::to_string(most_logged)}}};
        return check_platform_fields(plan, static_cast<std::size_t>(&item - plan.platforms.data()));
      });
}

Edit remove_log_day(Id platform, std::string date) {
  return altering_platform(std::move(platform), [date = std::move(date)](Platform& item) {
    std::erase_if(item.log, [&](const LogEntry& one) { return one.date == date; });
  });
}

Edit set_gap_severity(Id platform, Id new_gap, std::string tag, std::optional<double> severity) {
  return altering_platform(std::move(platform), [new_gap = std::move(new_gap), tag = std::move(tag),
                                                 severity](Platform& item) {
    const auto known = std::ranges::find_if(
        item.gaps, [&](const Gap& gap) { return folded(gap.tag) == folded(tag); });
    (known == item.gaps.end() ? item.gaps.emplace_back(Gap{.id = new_gap, .tag = tag}) : *known)
        .severity = severity;
  });
}

Edit tag_remarks(Id platform, std::string word, std::string tag_given, double most_stars) {
  return altering_item<Platform>(std::move(platform),
                                 [word = std::move(word), given = std::move(tag_given), most_stars](
                                     Platform& item, Plan&) -> Refusal {
                                   const std::string singular = singular_of(folded(word));
                                   if (singular.empty() || folded(given).empty())
                                     return std::nullopt;
                                   for (Complaint& complaint : item.complaints)
                                     if (complaint.stars.value_or(0.0) <= most_stars)
                                       tag(complaint, singular, given);
                                   for (Friction& friction : item.frictions)
                                     tag(friction, singular, given);
                                   return check_text(given);
                                 });
}

}  // namespace core
