// What ships with the product: channels with their physics, owners and their other names, and the
// words of the criteria by which a channel is rated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/model/channel.h"
#include "core/model/lookup.h"
#include "core/model/plan.h"

namespace core {

// A text in every language of the product.
struct Bilingual {
  std::string fr, en;
  bool operator==(const Bilingual&) const = default;

  const std::string& in(Language language) const { return language == Language::fr ? fr : en; }
};

// A row of the channel library. Each physics value carries evidence `library` and a source where it
// is published; one with evidence `guess` is our judgement.
struct LibraryChannel {
  Id id;
  double version = 1;
  Bilingual name;
  std::string owner;  // id of the owner list; empty: its own owner
  std::optional<Tenure> tenure;
  std::optional<ChannelGroup> group;
  Physics physics;
  std::vector<std::string> aliases;
  bool operator==(const LibraryChannel&) const = default;
};

}  // namespace core
