#include "shell/panels/business_allows_panel.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/break_even_roas.h"
#include "core/metrics/cac_ceiling.h"
#include "core/metrics/payback.h"
#include "core/metrics/runway.h"
#include "core/metrics/subscription.h"
#include "core/metrics/today_mix.h"
#include "shell/text/precision.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Business;

struct Line {
  std::string name, value;
  std::string note = {};
  bool bad = false;
  std::optional<core::Evidence> evidence = {};  // of the weakest number it rests on
};

// What the lines are made of.
struct Facts {
  const Business& business;
  bool subscribed;
  std::optional<core::Estimate> ceiling;
  std::optional<double> cac;    // what a customer costs today
  std::optional<double> spend;  // advertising a month, as today or else as budgeted
};

Facts facts_of(const Frame& frame) {
  const core::Plan& plan = frame.plan;
  const core::TodayMix mix = core::today_mix(plan, frame.library.owners);
  const auto spend = mix.spend ? mix.spend : plan.capacity.budget.at(plan.start);
  return {.business = plan.business,
          .subscribed = core::revenue_kind(plan.business) == core::RevenueKind::subscription,
          .ceiling = core::cac_ceiling(plan.business),
          .cac = core::cac_today(mix),
          .spend = spend};
}

// "la marge, le panier": what has to be said before the line can.
Line unknown_line(const Frame& frame, std::string name,
                  const std::vector<std::string_view>& missing) {
  std::string list;
  for (const std::string_view key : missing)
    list += (list.empty() ? "" : ", ") + frame.text(TextKey{"business.missing."} + key);
  return {std::move(name), "–",
          list.empty() ? frame.text("common.unknown")
                       : frame.text("business.missing", {{"what", list}})};
}

std::vector<std::string_view> missing_for_customer(const Facts& facts) {
  std::vector<std::string_view> missing;
  const Business& b = facts.business;
  if (facts.subscribed && !b.price_month) missing.emplace_back("price_month");
  if (facts.subscribed && !b.months_kept) missing.emplace_back("months_kept");
  if (!facts.subscribed && !b.order_value) missing.emplace_back("order_value");
  if (!b.contribution_margin) missing.emplace_back("margin");
  return missing;
}

// The weakest grade among those that are said; nothing where none is.
std::optional<core::Evidence> weakest(
    std::initializer_list<const std::optional<core::Estimate>*> numbers) {
  std::optional<core::Evidence> grade;
  for (const auto* number : numbers)
    if (*number && (*number)->evidence && (!grade || *(*number)->evidence < *grade))
      grade = (*number)->evidence;
  return grade;
}

Line ceiling_line(const Frame& frame, const Facts& facts) {
  const std::string& name = frame.text("business.ceiling");
  if (!facts.ceiling) return unknown_line(frame, name, missing_for_customer(facts));
  const Business& b = facts.business;
  const auto middle = [](const std::optional<core::Estimate>& e) { return core::middle(*e); };
  const std::string margin = frame.format.share_exact(middle(b.contribution_margin));
  std::string note =
      facts.subscribed ? frame.text("business.ceiling_subscription",
                                    {{"price", frame.format.money(middle(b.price_month))},
                                     {"months", frame.format.number(middle(b.months_kept), 1)},
                                     {"margin", margin}})
      : b.orders_per_customer && middle(b.orders_per_customer) > 1.0
          ? frame.text("business.ceiling_orders",
                       {{"value", frame.format.money(middle(b.order_value))},
                        {"orders", frame.format.number(middle(b.orders_per_customer), 1)},
                        {"margin", margin}})
          : frame.text("business.ceiling_order",
                       {{"value", frame.format.money(middle(b.order_value))}, {"margin", margin}});
  const Rounded amount = rounded(*facts.ceiling);
  if (!amount.is_point)
    note += "\n" + frame.text("business.often", {{"low", frame.format.money(amount.low)},
                                                 {"high", frame.format.money(amount.high)}});
  const auto grade =
      facts.subscribed ? weakest({&b.price_month, &b.months_kept, &b.contribution_margin})
                       : weakest({&b.order_value, &b.orders_per_customer, &b.contribution_margin});
  return {name, frame.format.money(amount.middle), note, false, grade};
}

Line roas_line(const Frame& frame, const Facts& facts) {
  const std::string& name = frame.text("business.roas");
  const auto roas = core::break_even_roas(facts.business);
  if (!roas) return unknown_line(frame, name, {"margin"});
  const auto& margin = facts.business.contribution_margin;
  std::string note = frame.text("business.roas_note",
                                {{"margin", frame.format.share_exact(core::middle(*margin))}});
  const bool estimated = !roas->is_point();
  if (estimated)
    note += "\n" + frame.text("business.often", {{"low", frame.format.ratio(roas->low, true)},
                                                 {"high", frame.format.ratio(roas->high, true)}});
  return {name, frame.format.ratio(core::middle(*roas), estimated), note, false,
          weakest({&margin})};
}

Line payback_line(const Frame& frame, const Facts& facts) {
  const std::string& name = frame.text("business.payback");
  if (!facts.ceiling) return unknown_line(frame, name, missing_for_customer(facts));
  const double cost = facts.cac.value_or(core::middle(*facts.ceiling));
  const auto payback = core::payback(facts.business, cost);
  if (!payback) return unknown_line(frame, name, {});
  const std::string note =
      facts.cac ? frame.text("business.payback_today", {{"cost", frame.format.money(cost)}})
                : frame.text("business.payback_most",
                             {{"cost", frame.format.money(rounded(*facts.ceiling).middle)}});
  if (!payback->months)
    return {
        name,
        frame.text(facts.subscribed ? TextKey{"business.payback_never"} : "business.payback_late"),
        note, true};
  if (*payback->months <= 0.0) return {name, frame.text("business.payback_first"), note};
  return {name, frame.text_count("business.payback_months", std::ceil(*payback->months - 1e-9)),
          note};
}

Line margin_line(const Frame& frame, const Facts& facts) {
  const std::string& name = frame.text("business.month_margin");
  const Business& b = facts.business;
  std::vector<std::string_view> missing;
  if (!b.monthly_revenue) missing.emplace_back("revenue");
  if (!b.contribution_margin) missing.emplace_back("margin");
  if (!facts.spend) missing.emplace_back("spend");
  if (!missing.empty()) return unknown_line(frame, name, missing);
  const auto left = core::margin_after_marketing(
      core::middle(*b.monthly_revenue), core::middle(*b.contribution_margin), *facts.spend);
  if (!left) return unknown_line(frame, name, {});
  return {name, frame.format.money(std::round(*left)),
          frame.text("business.month_margin_note", {{"spend", frame.format.money(*facts.spend)}}),
          *left < 0.0};
}

Line runway_line(const Frame& frame, const Facts& facts) {
  const std::string& name = frame.text("business.runway");
  const Business& b = facts.business;
  std::vector<std::string_view> missing;
  if (!b.cash) missing.emplace_back("cash");
  if (!b.monthly_revenue) missing.emplace_back("revenue");
  if (!b.contribution_margin) missing.emplace_back("margin");
  if (!facts.spend) missing.emplace_back("spend");
  if (!missing.empty()) return unknown_line(frame, name, missing);
  const auto runway = core::runway(b, *facts.spend);
  if (!runway) return unknown_line(frame, name, {});
  const std::string net = frame.format.money(std::round(runway->net));
  if (!runway->months)
    return {name, frame.text("business.runway_lasts"),
            frame.text("business.runway_net", {{"net", net}})};
  // Whole months that are sure: a month begun is not one lived through.
  const double months = std::floor(*runway->months + 1e-9);
  const std::string note = frame.text(
      b.cash_floor.value_or(0.0) > 0.0 ? TextKey{"business.runway_floor"} : "business.runway_net",
      {{"net", net}, {"floor", frame.format.money(b.cash_floor.value_or(0.0))}});
  return {name,
          months < 1.0 ? frame.text("business.runway_less")
                       : frame.text_count("business.runway_months", months),
          note, months < 6.0};
}

void add_subscription(const Frame& frame, const Facts& facts, std::vector<Line>& lines) {
  if (!facts.subscribed) return;
  const std::string mrr = frame.text("business.mrr"), churn = frame.text("business.churn");
  const auto steady = core::subscription(facts.business);
  if (!steady) {
    lines.push_back(unknown_line(frame, mrr, {"revenue"}));
    return;
  }
  Line recurring{mrr, frame.format.money(std::round(steady->mrr))};
  if (steady->subscribers)
    recurring.note =
        frame.text("business.mrr_note",
                   {{"subscribers", frame.format.number(std::round(*steady->subscribers))},
                    {"price", frame.format.money(core::middle(*facts.business.price_month))}});
  lines.push_back(recurring);
  if (!steady->churn) {
    lines.push_back(unknown_line(frame, churn, {"months_kept"}));
    return;
  }
  Line leaving{churn, frame.format.share(*steady->churn)};
  if (steady->new_to_stand)
    leaving.note = frame.text_count("business.churn_note", std::ceil(*steady->new_to_stand - 1e-9));
  lines.push_back(leaving);
}

std::vector<Line> lines_of(const Frame& frame) {
  const Facts facts = facts_of(frame);
  std::vector<Line> lines{ceiling_line(frame, facts), roas_line(frame, facts),
                          payback_line(frame, facts)};
  add_subscription(frame, facts, lines);
  lines.push_back(margin_line(frame, facts));
  lines.push_back(runway_line(frame, facts));
  return lines;
}

constexpr float line_height = 24, between = 21;

float height_of(const Frame& frame, const Line& line, float width) {
  return line_height +
         (line.note.empty() ? 0 : frame.paint().paragraph_height(width, Type::small, line.note));
}

}  // namespace

float draw_business_allows_panel(Frame& frame, Rect box) {
  const Theme& theme = frame.theme();
  const std::vector<Line> lines = lines_of(frame);
  const float inner = box.w - 2 * space::l;
  box.h = 2 * space::l + 24 + space::m - between;
  for (const Line& line : lines) box.h += height_of(frame, line, inner) + between;
  card(frame, box);

  Rect inside = box.inset(space::l);
  heading(frame, inside.cut_top(24, space::m), 2, Type::title, frame.text("business.allows_title"));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (i > 0) {
      frame.paint().horizontal(inside.x, inside.y + between / 2, inside.w, theme.hairline);
      inside.cut_top(between);
    }
    Rect row = inside.cut_top(height_of(frame, line, inner));
    Rect first = row.cut_top(line_height);
    const float value_width =
        std::min(frame.paint().width(Type::title, line.value) + 1, first.w * 0.62f);
    const Rect value = first.cut_right(value_width, space::s);
    label(frame, first, Type::small, theme.muted, line.name);
    const float after = first.x + frame.paint().width(Type::small, line.name) + space::s;
    if (line.evidence &&
        after + evidence_badge_width(frame, *line.evidence, {}, true) < first.right())
      evidence_badge(frame, {after, first.y}, *line.evidence, {}, /*ticks_only=*/true);
    label(frame, value, Type::title, line.bad ? theme.bad : theme.text, line.value, Align::right);
    if (!line.note.empty()) paragraph(frame, row, Type::small, theme.muted, line.note);
  }
  return box.h;
}

}  // namespace shell
