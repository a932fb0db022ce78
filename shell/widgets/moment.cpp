#include "shell/widgets/moment.h"

#include "shell/text/local_day.h"

namespace shell {

std::string moment_in_words(const Frame& frame, double seconds, std::string_view clock) {
  const std::string day = local_day(seconds, clock);
  const auto age = days_between(day, frame.today), weekday = weekday_of(day);
  if (!age || !weekday || clock.empty() || *age < 0 || *age > 6) return frame.format.date(day);
  if (*age == 0) return frame.text("home.saved_today", {{"time", clock}});
  if (*age == 1) return frame.text("home.saved_yesterday", {{"time", clock}});
  return frame.text(TextKey{"home.saved_weekday_"} + std::to_string(*weekday), {{"time", clock}});
}

}  // namespace shell
