// What is going to be done, when, and what might go wrong or be learnt.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/estimate.h"

namespace core {

struct Phase {
  Id id;
  std::string name;
  Month start;
  int months = 1;
  Extra extra;
  bool operator==(const Phase&) const = default;
};

enum class ActivityKind {
  audit,
  content,
  page,
  campaign,
  mail,
  survey,
  listing,
  referral,
  partnership,
  event,
  other
};
TRIBUTARY_ENUM_NAMES(ActivityKind, 11, "audit", "content", "page", "campaign", "mail", "survey",
                     "listing", "referral", "partnership", "event", "other")

enum class Purpose { create, capture, keep };
TRIBUTARY_ENUM_NAMES(Purpose, 3, "create", "capture", "keep")

// A card of the plan board. Hours and cost are totals over all its months, spread evenly.
struct Activity {
  Id id;
  std::string title;
  ActivityKind kind = ActivityKind::other;
  std::optional<Purpose> purpose;
  std::optional<Id> channel;  // nothing: foundations, which serve all channels
  std::optional<Id> phase;
  Month start;
  int months = 1;  // 1..36
  double hours = 0.0;
  double cost = 0.0;
  std::string who;
  std::vector<Id> after;  // activities that come first
  std::vector<Id> behaviours;
  std::optional<Estimate> effect;  // money a month once it works
  std::string done;                // day it was done; empty: not yet
  std::string from;                // playbook card it came from
  std::string note;
  Extra extra;
  bool operator==(const Activity&) const = default;
};

// channel -> month -> amount
using Grid = std::map<Id, std::map<Month, double>>;

struct Scenario {
  Id id;
  std::string name;
  std::optional<Grid> spend, effort;
  std::vector<Id> without_activities, shocks;
  Extra extra;
  bool operator==(const Scenario&) const = default;
};

enum class ShockKind { stop, cost, tracking, rank, ban, close, copy, season };
TRIBUTARY_ENUM_NAMES(ShockKind, 8, "stop", "cost", "tracking", "rank", "ban", "close", "copy",
                     "season")

// In the file {"channel": id}, {"owner": name} or {"all": true}.
struct ShockTarget {
  std::optional<Id> channel;
  std::string owner;
  bool all = false;
  Extra extra;
  bool operator==(const ShockTarget&) const = default;
};

// Revenue over spend as it was reported when costs rose: before, and meanwhile.
struct ReportedReturn {
  double before = 0.0, after = 0.0;
  Extra extra;
  bool operator==(const ReportedReturn&) const = default;
};

struct Shock {
  Id id;
  std::string name;
  ShockKind kind = ShockKind::stop;
  ShockTarget target;
  std::optional<Month> month;
  int months = 1;                          // that it lasts at least
  std::optional<int> more_months;          // that it may last on
  std::optional<Estimate> severity;        // share lost or factor on cost, by kind
  std::optional<Estimate> recapture;       // share of the loss that comes back elsewhere, 0..1
  std::optional<ReportedReturn> reported;  // of a cost shock: history that is held against it
  std::string source;
  Extra extra;
  bool operator==(const Shock&) const = default;
};

enum class ExperimentKind { switch_off, split, before_after };
TRIBUTARY_ENUM_NAMES(ExperimentKind, 3, "switch_off", "split", "before_after")

struct ExperimentResult {
  std::string date;
  std::optional<Estimate> effect;
  std::string text;
  Extra extra;
  bool operator==(const ExperimentResult&) const = default;
};

struct Experiment {
  Id id;
  std::optional<Id> channel;
  std::string question;
  std::optional<Month> start;
  int months = 1;
  ExperimentKind kind = ExperimentKind::before_after;
  std::optional<ExperimentResult> result;
  Extra extra;
  bool operator==(const Experiment&) const = default;
};

struct Recipe {
  Id id;
  std::string title;
  std::optional<Id> channel;
  std::optional<bool> worked;
  std::string text;
  std::vector<Id> behaviours;
  Extra extra;
  bool operator==(const Recipe&) const = default;
};

struct Note {
  Id id;
  std::string date;
  std::string text;
  std::string about;  // id of anything, or empty
  Extra extra;
  bool operator==(const Note&) const = default;
};

}  // namespace core
