// What ships about platforms: how each class of them is judged, what its listings are made of,
// where its gate lies, and what became of those who grew on one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/model/library.h"
#include "core/model/platform.h"

namespace core {

// One thing that a listing can have. `effect` multiplies those who act on it, or who see it, when
// it is done well.
struct ListingCheck {
  Id id;
  Bilingual name;
  Bilingual how;        // what to do
  Estimate effect;      // factor, above 1; evidence `library` is published, `guess` our judgement
  double hours = 1.0;   // of work, > 0
  std::string measure;  // "title", "description", "difference", "price", "pictures", "videos": can
                        // be read off the listing; empty: it has to be said
  double enough = 0.0;  // of the measure: characters, or how many
  bool operator==(const ListingCheck&) const = default;
};

// What was seen beside what a launch had brought: a correlation, never a promise.
struct GateFigure {
  double reached = 0.0;    // of the goal, 0..1
  double succeeded = 0.0;  // of those who reached it, 0..1
  std::string source;      // with its day
  bool operator==(const GateFigure&) const = default;
};

struct PlatformClassText {
  PlatformClass platform_class = PlatformClass::app_store;
  Bilingual name;
  Bilingual examples;
  Bilingual unit;  // of what one brings: "installations", "pledges"
  Bilingual gate;  // what the platform waits for before it pushes
  std::vector<GateFigure> gates;
  std::vector<ListingCheck> checks;
  bool operator==(const PlatformClassText&) const = default;
};

struct ScoutCriterion {
  Id id;
  Bilingual name;
  Bilingual question;
  Bilingual low_means, high_means;  // what 1 and 5 say
  bool operator==(const ScoutCriterion&) const = default;
};

// Somebody who grew on a platform, and what came of it.
struct PlatformCase {
  Id id;
  Route route = Route::rank;
  Bilingual title;
  Bilingual did;
  Bilingual outcome;
  Bilingual lesson;
  std::string source;  // in words
  bool operator==(const PlatformCase&) const = default;
};

struct PlatformLibrary {
  double version = 0;
  std::vector<ScoutCriterion> scout;
  std::vector<PlatformClassText> classes;
  std::vector<PlatformCase> cases;
  std::vector<std::string> usual_words;  // small letters, no tags
};

}  // namespace core
