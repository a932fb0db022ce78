#include "shell/widgets/moment.h"

#include "shell/text/local_day.h"

namespace shell {

std::string moment_in_words(const Frame& frame, double seconds, std::string_view clock) {
  const std::string day = local_day(seconds, clock);
  const auto age = days_between(day, frame.today), weekday = weekday_of(day);
  if (!age || !weekday || clock.empty() || *age < 0 || *age > 6) return frame.format.date(day);
  const Values time{{"time", std::string{clock}}};
  if (*age == 0) return frame.text("home.saved_today", time);
  if (*age == 1) return frame.text("home.saved_yesterday", time);
  return frame.text("home.saved_weekday_" + std::to_string(*weekday), time);
}

}  // namespace shell
