// Who stands behind the channels: "Meta", "meta" and "Facebook Inc." are one.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/model/channel.h"
#include "core/model/plan.h"

namespace core {

// A text in every language of the product.
struct Bilingual {
  std::string fr, en;
  bool operator==(const Bilingual&) const = default;

  const std::string& in(Language language) const { return language == Language::fr ? fr : en; }
};

struct Owner {
  Id id;
  Bilingual name;
  std::vector<std::string> aliases;
  bool operator==(const Owner&) const = default;
};

class OwnerDirectory {
 public:
  // An empty directory knows nobody: every owner is then as typed.
  OwnerDirectory() = default;
  // Where two owners share a name, the first has it.
  explicit OwnerDirectory(std::vector<Owner> owners);

  const std::vector<Owner>& owners() const { return owners_; }

  // The owner's id, by id, name or alias without regard to case or to space around it. An owner
  // nobody knows is the text itself, folded to lower case; empty stays empty.
  Id resolve(std::string_view text) const;
  // Who owns a channel, for adding up: resolve(owner), or "#" and the channel's id where no owner
  // is given, since it then is its own.
  std::string owner_key(const Channel& channel) const;
  // How to call the owner that `text` names; as typed where nobody knows it.
  std::string display_name(std::string_view text, Language language) const;
  // The same for a key of owner_key: the channel's own name where it is its own owner.
  std::string display_name_of_key(const Plan& plan, std::string_view key, Language language) const;

 private:
  std::vector<Owner> owners_;
  std::map<std::string, std::size_t, std::less<>> by_name_;  // folded name -> place in owners_
};

}  // namespace core
