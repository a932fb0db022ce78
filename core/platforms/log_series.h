// The dated log of a platform as series that can be fitted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/platform.h"
#include "core/platforms/decay_fit.h"

namespace core {

struct LogSeries {
  std::string measure;                        // as it is first written
  std::string first;                          // day of the first value
  int step_days = 1;                          // 1, or 7 where a note comes about every week
  std::vector<std::optional<double>> values;  // one a step; nothing on days without an entry
  bool operator==(const LogSeries&) const = default;
};

// One series for each measure, in the order in which they are first noted; "Installs" and
// "installs" are one. A weekly note that comes late counts for the nearest week. Of two entries of
// a day the later in the list counts. Entries without a day are left out.
std::vector<LogSeries> log_series(std::span<const LogEntry> log);

// How many of its steps the four weeks after its last value have.
std::size_t log_steps_ahead(const LogSeries& series);

// Fits its spikes. What is a rating, a rate or a rank by its name, in English or French, is no
// count and is not fitted.
//
// errors  those of fit_decay; error.decay.no_count
Result<DecayFit> fit_log(const LogSeries& series);

}  // namespace core
