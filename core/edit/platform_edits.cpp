#include "core/edit/platform_edits.h"

#include <set>
#include <tuple>

#include "core/base/fold.h"
#include "core/base/words.h"
#include "core/edit/alter.h"
#include "core/edit/fields_check.h"

namespace core {
namespace {

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

bool has_word(const std::string& text, const std::string& singular) {
  return std::ranges::any_of(
      words_of(text), [&](const std::string& word) { return singular_of(word) == singular; });
}

bool has_tag(const std::vector<std::string>& tags, const std::string& small) {
  return std::ranges::any_of(tags, [&](const std::string& tag) { return folded(tag) == small; });
}

template <class T>
void tag(std::vector<T>& remarks, const std::string& singular, const std::string& tag) {
  for (T& remark : remarks)
    if (has_word(remark.text, singular) && !has_tag(remark.tags, folded(tag)))
      remark.tags.push_back(tag);
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
  return altering_platform(
      std::move(platform), [complaints = std::move(complaints)](Platform& item) {
        std::set<std::tuple<std::string, std::string, std::string>> known;
        for (const Complaint& complaint : item.complaints)
          known.emplace(complaint.text, complaint.date, complaint.source);
        for (const Complaint& complaint : complaints)
          if (known.emplace(complaint.text, complaint.date, complaint.source).second)
            item.complaints.push_back(complaint);
      });
}

Edit tag_remarks(Id platform, std::string word, std::string tag_given) {
  return altering_item<Platform>(
      std::move(platform),
      [word = std::move(word), given = std::move(tag_given)](Platform& item, Plan&) -> Refusal {
        const std::string singular = singular_of(folded(word));
        if (singular.empty() || folded(given).empty()) return std::nullopt;
        tag(item.complaints, singular, given);
        tag(item.frictions, singular, given);
        return check_text(given);
      });
}

}  // namespace core
