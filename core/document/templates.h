// Templates: plans to start from, one bilingual file each, turned into a plan in one language.
//
// A template is {"id", "name", "summary", "icon", "season"?, "plan"}. Its plan is written as a plan
// file, but any text may be {"fr": …, "en": …}; "season" names a preset; a channel is an id of the
// library or {"library": id, …members that differ}; months are counted from the plan's start (0 is
// its first); an activity is {"card": id of the playbook, "start", …members that differ}; ids may
// be left out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/document/playbook.h"
#include "core/document/season_presets.h"
#include "core/model/library.h"

namespace core {

// What Home shows of a template.
struct TemplateInfo {
  Id id;
  Bilingual name;
  Bilingual summary;  // two or three words
  std::string icon;   // name of a glyph of the icon font
  bool operator==(const TemplateInfo&) const = default;
};

// A template's file and what it may refer to.
struct TemplateSource {
  std::string_view text;
  std::span<const LibraryChannel> channels;
  std::span<const PlaybookCard> cards;
  std::span<const SeasonPreset> seasons;
};

// errors  those of parse_json(), error.asset.member {name}
Result<TemplateInfo> template_info_from_json(std::string_view text);

// Makes a new plan from a template.
//
// source    the file and what it may refer to
// language  of the plan and of every text in it
// start     first month of the plan
// seed      of the plan's draws and of the ids that the template leaves open; the same seed gives
//           the same plan. Only its lowest 53 bits count
// returns   a plan that reads back from its own file without repairs
// errors    those of parse_json(); error.asset.member {name}: a member is missing or of another
//           kind; error.template.unknown {name}: no such channel, card or season;
//           error.template.unreadable {reason}, with the JSON pointer: the plan's reader would have
//           had to mend something
Result<Plan> plan_from_template(const TemplateSource& source, Language language, Month start,
                                std::uint64_t seed);

}  // namespace core
