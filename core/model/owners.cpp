#include "core/model/owners.h"

#include "core/base/fold.h"
#include "core/model/lookup.h"

namespace core {

OwnerDirectory::OwnerDirectory(std::vector<Owner> owners) : owners_(std::move(owners)) {
  // Ids first: an alias never takes another owner's id.
  for (std::size_t i = 0; i < owners_.size(); ++i) by_name_.try_emplace(folded(owners_[i].id), i);
  for (std::size_t i = 0; i < owners_.size(); ++i) {
    by_name_.try_emplace(folded(owners_[i].name.fr), i);
    by_name_.try_emplace(folded(owners_[i].name.en), i);
    for (const std::string& alias : owners_[i].aliases) by_name_.try_emplace(folded(alias), i);
  }
}

Id OwnerDirectory::resolve(std::string_view text) const {
  std::string name = folded(text);
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? name : owners_[found->second].id;
}

std::string OwnerDirectory::owner_key(const Channel& channel) const {
  std::string owner = resolve(channel.owner);
  return owner.empty() ? "#" + channel.id : owner;
}

std::string OwnerDirectory::display_name(std::string_view text, Language language) const {
  const auto found = by_name_.find(folded(text));
  return found == by_name_.end() ? std::string(text) : owners_[found->second].name.in(language);
}

std::string OwnerDirectory::display_name_of_key(const Plan& plan, std::string_view key,
                                                Language language) const {
  if (key.starts_with('#')) {
    const Channel* const channel = find_by_id(plan.channels, key.substr(1));
    return channel ? channel->name : std::string(key.substr(1));
  }
  for (const Channel& channel : plan.channels)
    if (owner_key(channel) == key) return display_name(channel.owner, language);
  return display_name(key, language);
}

}  // namespace core
