// The plan: everything a person has said, as plain values. Answers (ratings, forecasts) are never
// in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/activity.h"
#include "core/model/business.h"
#include "core/model/channel.h"
#include "core/model/discovery.h"
#include "core/model/history.h"
#include "core/model/platform.h"

namespace core {

enum class Language { fr, en };
TRIBUTARY_ENUM_NAMES(Language, 2, "fr", "en")

// Something in a file that could not be read: where it stood and its JSON text. It survives every
// save.
struct SetAside {
  std::string pointer;
  std::string text;
  bool operator==(const SetAside&) const = default;
};

struct WrittenBy {
  std::string name;
  std::string version;
  Extra extra;
  bool operator==(const WrittenBy&) const = default;
};

struct Plan {
  Id id;
  WrittenBy written_by;
  std::string title;
  std::string client;
  std::string author;
  Language language = Language::fr;
  std::string currency = "EUR";  // ISO 4217
  TaxBasis tax = TaxBasis::excluded;
  Month start;
  int months = 12;         // 1..36
  std::uint64_t seed = 1;  // 0..2^53
  Business business;
  std::vector<Goal> goals;
  Capacity capacity;
  std::vector<Segment> segments;
  std::vector<Behaviour> behaviours;
  std::vector<Interview> interviews;
  std::vector<Channel> channels;
  std::vector<Link> links;
  std::vector<Criterion> criteria;
  std::vector<Rater> raters;
  std::vector<Rating> ratings;
  std::vector<HistoryRow> history;
  std::vector<TotalRow> totals;
  std::vector<Survey> surveys;
  std::vector<Source> sources;
  std::vector<Platform> platforms;
  std::vector<Phase> phases;
  std::vector<Activity> activities;
  Grid spend;   // money
  Grid effort;  // hours
  std::vector<Scenario> scenarios;
  std::vector<Shock> shocks;
  std::vector<Experiment> experiments;
  std::vector<Recipe> recipes;
  std::vector<Note> notes;
  std::vector<SetAside> set_aside;
  Extra extra;
  // By the tables of fields: written out for every struct it would be nine kilobytes of the page.
  bool operator==(const Plan& other) const;

  Month last_month() const { return start.plus(months - 1); }
};

}  // namespace core
