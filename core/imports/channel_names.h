// Which channel a word of a table means: "Paid Social", "facebook.com", "google / cpc", a campaign.
#pragma once

#include <string>
#include <string_view>

#include "core/imports/import_sums.h"
#include "core/model/library.h"
#include "core/model/plan.h"

namespace core {

struct NamedChannel {
  enum class Kind { none, in_plan, in_library, own } kind = Kind::none;
  Id id;             // of the plan or of the library
  std::string name;  // in the plan's language, or the word itself
  bool operator==(const NamedChannel&) const = default;
};

// What `word` says (ChannelWord). A channel of the library that the plan already has is the plan's;
// an id that no longer exists says none.
NamedChannel named_channel(const ChannelWord& word, std::string_view label, const Plan& plan,
                           const Library& library);

// What a label suggests, as a word for named_channel: a channel of the plan by its name, one of the
// library by its names and other names, by the site or the source and medium it comes from, or by
// words that campaigns are named with; "-" for words that say that nothing is known, and for
// totals; else `otherwise`, or "*" where that is empty.
//
// is_paid  money was spent on it: "Facebook" is then its ads and not the page there
ChannelWord suggested_channel(std::string_view label, const ChannelWord& otherwise,
                              const Plan& plan, const Library& library, bool is_paid = false);

// The owner that a label names: "Bing", "bing / cpc", "www.bing.com"; empty: none that is known.
Id owner_named(std::string_view label, const Library& library);

// The owner of the channel that `word` names; empty where it has none.
std::string_view owner_of(const ChannelWord& word, const Plan& plan, const Library& library);

// The word that holds for a label of `sums`, which `mapping` made: chosen, else suggested. What is
// suggested for a label of a platform's own export is a channel of that platform's owner, or of
// none.
ChannelWord channel_word(const ImportMapping& mapping, const ImportSums& sums,
                         const std::string& label, const Plan& plan, const Library& library);

}  // namespace core
