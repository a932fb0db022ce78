// The fields of the whole plan, save those that only a file has: format, version and set_aside.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "core/model/activity_fields.h"
#include "core/model/business_fields.h"
#include "core/model/channel_fields.h"
#include "core/model/discovery_fields.h"
#include "core/model/history_fields.h"
#include "core/model/plan.h"
#include "core/model/platform_fields.h"

namespace core {

// The lists of the plan whose things can be pointed at.
inline constexpr std::array<std::pair<std::string_view, Kind>, 17> lists_by_kind{{
    {"goals", Kind::goal},
    {"segments", Kind::segment},
    {"behaviours", Kind::behaviour},
    {"interviews", Kind::interview},
    {"channels", Kind::channel},
    {"criteria", Kind::criterion},
    {"raters", Kind::rater},
    {"surveys", Kind::survey},
    {"sources", Kind::source},
    {"platforms", Kind::platform},
    {"phases", Kind::phase},
    {"activities", Kind::activity},
    {"scenarios", Kind::scenario},
    {"shocks", Kind::shock},
    {"experiments", Kind::experiment},
    {"recipes", Kind::recipe},
    {"notes", Kind::note},
}};

template <class V, MaybeConst<WrittenBy> T>
void fields(V& v, T& written_by) {
  v("name", written_by.name);
  v("version", written_by.version);
}

template <class V, MaybeConst<Plan> T>
void fields(V& v, T& plan) {
  v("id", plan.id, rules::own_id(Kind::plan));
  v("written_by", plan.written_by);
  v("title", plan.title);
  v("client", plan.client);
  v("author", plan.author);
  v("language", plan.language, rules::expected(rules::free));
  v("currency", plan.currency, rules::expected(rules::currency));
  v("tax", plan.tax, rules::expected(rules::free));
  v("start", plan.start, rules::expected(rules::free));
  v("months", plan.months, rules::expected(rules::length));
  v("seed", plan.seed, rules::seed);
  v("business", plan.business);
  v("goals", plan.goals);
  v("capacity", plan.capacity);
  v("segments", plan.segments);
  v("behaviours", plan.behaviours);
  v("interviews", plan.interviews);
  v("channels", plan.channels);
  v("links", plan.links);
  v("criteria", plan.criteria);
  v("raters", plan.raters);
  v("ratings", plan.ratings);
  v("history", plan.history);
  v("totals", plan.totals);
  v("surveys", plan.surveys);
  v("sources", plan.sources);
  v("platforms", plan.platforms);
  v("phases", plan.phases);
  v("activities", plan.activities);
  v("spend", plan.spend, rules::by(Kind::channel, rules::money));
  v("effort", plan.effort, rules::by(Kind::channel, rules::hours));
  v("scenarios", plan.scenarios);
  v("shocks", plan.shocks);
  v("experiments", plan.experiments);
  v("recipes", plan.recipes);
  v("notes", plan.notes);
}

}  // namespace core
