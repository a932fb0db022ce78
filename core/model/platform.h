// A platform to grow on: what it is, how to rank well on it or fill what it lacks, and what was
// seen there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/estimate.h"

namespace core {

enum class PlatformClass {
  app_store,
  extension_store,
  goods,
  services,
  classifieds,
  crowdfunding,
  bots,
  social,
  reviews
};
TRIBUTARY_ENUM_NAMES(PlatformClass, 9, "app_store", "extension_store", "goods", "services",
                     "classifieds", "crowdfunding", "bots", "social", "reviews")

enum class Route { rank, gap };
TRIBUTARY_ENUM_NAMES(Route, 2, "rank", "gap")

struct ScoutRating {
  std::optional<double> rating, low, high;  // 1..5
  std::optional<Evidence> evidence;         // nothing: a judgement
  std::string why;
  Extra extra;
  bool operator==(const ScoutRating&) const = default;
};

struct ListingItem {
  Id id;                       // of the checklist of the platform's class
  std::optional<double> done;  // 0..1
  std::string note;
  Extra extra;
  bool operator==(const ListingItem&) const = default;
};

struct Listing {
  std::string title, description, difference;  // difference: from the mass of other listings
  std::optional<double> price, pictures, videos;
  std::vector<ListingItem> items;
  Extra extra;
  bool operator==(const Listing&) const = default;
};

// People one can bring oneself before the platform pushes.
struct Circle {
  Id id;
  std::string name;
  std::optional<Id> channel;       // another channel of this plan that feeds it
  std::optional<Estimate> people;  // count
  std::optional<Estimate> share;   // of them who act, 0..1
  std::optional<Estimate> each;    // what each brings, in the unit of the threshold
  Extra extra;
  bool operator==(const Circle&) const = default;
};

struct Traction {
  std::string unit;                   // "installs", "pledges", "reviews", "sales" ...
  std::optional<Estimate> goal;       // in that unit
  std::optional<Estimate> threshold;  // share of the goal at which the platform pushes, 0..1
  std::optional<double> days;         // time allowed
  std::vector<Circle> circles;
  Extra extra;
  bool operator==(const Traction&) const = default;
};

struct Funnel {
  std::optional<Estimate> view_to_install, install_to_active, active_to_buyer;  // 0..1
  std::optional<Estimate> revenue_per_buyer;                                    // money
  Extra extra;
  bool operator==(const Funnel&) const = default;
};

struct Launch {
  std::string date;
  std::optional<Estimate> own_push, threshold, peak, plateau;  // counts a week
  std::optional<Estimate> half_life_days;
  std::optional<Estimate> loop_k;           // new users each user brings
  std::optional<Estimate> loop_days;        // cycle time
  std::optional<Estimate> rank_exponent;    // of volume against chart rank
  std::optional<Estimate> featured_chance;  // 0..1
  std::optional<Estimate> life_years;       // median life of the platform
  std::optional<double> paid_push;          // money
  std::optional<Estimate> paid_each;        // money for each count that is paid for
  std::optional<Estimate> audience;         // everybody the loop could ever reach
  Extra extra;
  bool operator==(const Launch&) const = default;
};

struct Complaint {
  Id id;
  std::string text;
  std::optional<double> stars;  // 1..5
  std::string date;
  std::string source;
  std::vector<std::string> tags;
  Extra extra;
  bool operator==(const Complaint&) const = default;
};

// One line of the diary of using the platform oneself.
struct Friction {
  Id id;
  std::string text;
  std::string date;
  std::optional<double> severity;  // 1..5
  std::optional<double> minutes;   // lost
  std::vector<std::string> tags;
  Extra extra;
  bool operator==(const Friction&) const = default;
};

struct Gap {
  Id id;
  std::string tag;
  std::string text;
  std::optional<double> severity;            // 1..5
  std::optional<Estimate> filled_in_months;  // until the platform fills it itself
  std::string outcome;
  Extra extra;
  bool operator==(const Gap&) const = default;
};

struct Watch {
  Id id;
  std::string what;
  std::optional<double> every_days;
  std::string last;  // day of the last look
  std::string note;
  Extra extra;
  bool operator==(const Watch&) const = default;
};

struct LogEntry {
  std::string date;
  std::string measure;  // "rating", "views", "installs", "conversion", "rank" ...
  double value = 0.0;
  Extra extra;
  bool operator==(const LogEntry&) const = default;
};

struct Platform {
  Id id;
  std::optional<Id> channel;
  std::string name;
  std::optional<PlatformClass> platform_class;  // "class" in the file
  std::optional<Route> route;
  std::map<Id, ScoutRating> scout;  // by scout criterion
  Listing listing;
  Traction traction;
  Funnel funnel;
  Launch launch;
  std::vector<Complaint> complaints;
  std::vector<Friction> frictions;
  std::vector<Gap> gaps;
  std::vector<Watch> watch;
  std::vector<LogEntry> log;
  Extra extra;
  bool operator==(const Platform&) const = default;
};

}  // namespace core
