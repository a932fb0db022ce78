// What the parts of the audit page share: the month that is looked at, its answers, and how
// channels, owners and grades are called there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/audit.h"
#include "shell/frame/frame.h"

namespace shell {

struct AuditPage {
  core::Month month;                // looked at, typed into
  core::MonthRange range;           // read together; it ends with `month`
  std::vector<core::Month> months;  // to choose among, oldest first; `month` is one of them
  bool has_rows = false;            // history says something of the month
  core::Audit audit;                // of it; of Channel::today where there is no history
  // The weakest of the grades that its revenues have; nothing where none is said.
  std::optional<core::Evidence> grade;

  // Whether there is an answer at all.
  bool has_answer() const { return audit.by_owner.has_value(); }
  bool is_several() const { return audit.months_read > 1; }
};

// The month chosen in the session, else the one that core::audit takes, with those before it that
// the session counts in.
AuditPage audit_page(const Frame& frame);
// What amounts are said to be: "par mois", "moyenne de 3 mois".
std::string amounts_note(const Frame& frame, const AuditPage& page);

const core::Channel* channel_of(const Frame& frame, std::string_view id);
std::string channel_name(const Frame& frame, std::string_view id);
// Of a channel by id, of an owner by the first channel of hers, neutral for what belongs nowhere.
Colour part_colour(const Frame& frame, const core::Audit& audit, std::string_view id);
// A key of OwnerDirectory::owner_key in words.
std::string owner_key_name(const Frame& frame, std::string_view key);

// Whether stopping it is the same as stopping all of its owner's channels.
bool is_owner_alone(const core::Audit& audit, const core::Stop& stop);

// "6,5 mois", "plus de 10 ans", "rien ne se perd"; a dash while it is not known.
std::string runway_text(const Frame& frame, const std::optional<core::Runway>& runway);

// A card, `height` of content under its padding; answers the box of the content.
Rect audit_card(Frame& frame, Rect box, float height);

}  // namespace shell
