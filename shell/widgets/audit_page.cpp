#include "shell/widgets/audit_page.h"

#include <algorithm>
#include <cmath>

#include "core/base/sort_stably.h"
#include "core/model/lookup.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/marks.h"

namespace shell {
namespace {

std::optional<core::Evidence> weakest_grade(const core::Audit& audit) {
  std::optional<core::Evidence> weakest;
  for (const core::AuditChannel& channel : audit.channels) {
    const auto& revenue = channel.figures.revenue;
    if (!revenue || !(core::middle(*revenue) > 0)) continue;
    const core::Evidence grade = revenue->evidence.value_or(core::Evidence::guess);
    if (!weakest || grade < *weakest) weakest = grade;
  }
  return weakest;
}

}  // namespace

AuditPage audit_page(const Frame& frame) {
  AuditPage page;
  const auto& chosen = frame.session.audit.month;
  page.months = core::history_months(frame.plan);
  const core::OwnerDirectory& owners = frame.library.owners;
  std::optional<core::MonthRange> range;
  if (chosen && !page.months.empty()) {
    const core::Month from = frame.session.audit.from.value_or(*chosen);
    range = core::MonthRange{std::min(from, *chosen), *chosen};
  }
  if (auto audit = core::audit(frame.plan, owners, range)) page.audit = std::move(*audit);
  page.month = chosen              ? *chosen
               : page.audit.period ? page.audit.period->to
                                   : frame.plan.start.plus(-1);
  page.range = range.value_or(core::MonthRange{page.month, page.month});
  page.has_rows = std::ranges::contains(page.months, page.month);
  if (!page.has_rows) {
    page.months.push_back(page.month);
    core::sort_stably(page.months);
  }
  page.grade = weakest_grade(page.audit);
  return page;
}

std::string amounts_note(const Frame& frame, const AuditPage& page) {
  return page.is_several() ? frame.text_count("audit.mean_of", page.audit.months_read)
                           : frame.text("audit.a_month");
}

const core::Channel* channel_of(const Frame& frame, std::string_view id) {
  return core::find_by_id(frame.plan.channels, id);
}

std::string channel_name(const Frame& frame, std::string_view id) {
  const core::Channel* const channel = channel_of(frame, id);
  return channel ? channel->name : std::string{id};
}

Colour part_colour(const Frame& frame, const core::Audit& audit, std::string_view id) {
  if (const core::Channel* const channel = channel_of(frame, id))
    return channel_colour_of(frame, *channel);
  for (const core::AuditChannel& channel : audit.channels)
    if (channel.figures.owner_key == id)
      if (const core::Channel* const first = channel_of(frame, channel.figures.channel))
        return channel_colour_of(frame, *first);
  return frame.theme().control_border;
}

std::string owner_key_name(const Frame& frame, std::string_view key) {
  return frame.library.owners.display_name_of_key(frame.plan, key, frame.preferences.language);
}

bool is_owner_alone(const core::Audit& audit, const core::Stop& stop) {
  if (stop.kind != core::StopKind::channel) return false;
  const auto channel = std::ranges::find(audit.channels, stop.id, [](const auto& one) {
    return std::string_view{one.figures.channel};
  });
  if (channel == audit.channels.end()) return false;
  return std::ranges::any_of(audit.stops, [&](const core::Stop& other) {
    return other.kind == core::StopKind::owner && other.id == channel->figures.owner_key &&
           std::abs(other.kept_share - stop.kept_share) < 1e-9 &&
           std::abs(other.kept_with_knock_on - stop.kept_with_knock_on) < 1e-9;
  });
}

std::string runway_text(const Frame& frame, const std::optional<core::Runway>& runway) {
  constexpr double longest = 120;  // months
  if (!runway) return "–";
  if (!runway->months) return frame.text("audit.cash_lasts");
  if (*runway->months > longest) return frame.text("audit.cash_long");
  const double months = *runway->months;
  return frame.text_count(
      "audit.cash_months", months < 10 ? std::floor(months * 10) / 10 : std::floor(months),
      {{"months",
        frame.format.number(months < 10 ? std::floor(months * 10) / 10 : std::floor(months), 1)}});
}

Rect audit_card(Frame& frame, Rect box, float height) {
  box.h = height + 2 * space::l;
  card(frame, box);
  return box.inset(space::l);
}

}  // namespace shell
