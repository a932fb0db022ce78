// What ships with the product: channels with their physics, who owns them, and the words of the
// criteria by which a channel is rated.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/model/channel.h"
#include "core/model/owners.h"
#include "core/model/plan.h"

namespace core {

// A published figure about a channel, shown as it stands and never fed to a model.
struct PublishedFigure {
  Bilingual text;
  std::string source;       // in words
  std::optional<int> year;  // nothing: undated
  bool operator==(const PublishedFigure&) const = default;
};

enum class ChannelEffort { money, hours, both };
TRIBUTARY_ENUM_NAMES(ChannelEffort, 3, "money", "hours", "both")

// A row of the channel library. A physics value with evidence `library` has a published figure
// behind it and names it in its source; one with evidence `guess` is our judgement (source
// "judgement").
struct LibraryChannel {
  Id id;
  double version = 1;
  Bilingual name;
  Bilingual summary;
  std::vector<std::string> aliases;
  std::string owner;                       // id of the owner list; empty: its own owner
  std::vector<std::string> owner_options;  // owners to offer, where several firms may run it
  std::optional<Tenure> tenure;
  std::optional<ChannelGroup> group;
  std::string colour;  // colour token of the look
  std::optional<ChannelEffort> effort;
  Physics physics;
  Bilingual cost_note;
  std::map<std::string, Bilingual>
      notes;  // by physics value: what to know about it, or why it is missing
  std::vector<PublishedFigure> published;
  std::map<Id, Bilingual>
      adapt;  // by trait: a way to adapt the product or the offer to the channel
  bool operator==(const LibraryChannel&) const = default;
};

// One of the 1..5 scales by which products and channels are described.
struct Trait {
  Id id;
  Bilingual name;
  Bilingual low_means, high_means;  // what 1 and 5 say
  Bilingual help;
  bool two_sided = false;  // too much hurts as well as too little
  bool operator==(const Trait&) const = default;
};

// The words of a criterion. Mismatch sentences have placeholders (assets/channels/README.md).
struct CriterionText {
  Id id;
  Bilingual name;
  Bilingual question;
  std::array<Bilingual, 5> scale;  // the word for each rating from 1
  bool two_sided = false;
  Bilingual mismatch;                      // of one-sided criteria
  Bilingual mismatch_fast, mismatch_slow;  // of decision speed: the channel is faster, slower
  bool operator==(const CriterionText&) const = default;
};

struct Library {
  double version = 0;
  std::string date;
  std::vector<Trait> traits;
  std::vector<LibraryChannel> channels;
  std::vector<CriterionText> criteria;
  OwnerDirectory owners;
};

}  // namespace core
