#include "shell/panels/audit_stops_panel.h"

#include <algorithm>
#include <cmath>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t few = 4;
constexpr float line_height = 32, row_height = 48;

std::string name_of(const Frame& frame, const core::Stop& stop) {
  return stop.kind == core::StopKind::owner ? owner_key_name(frame, stop.id)
                                            : channel_name(frame, stop.id);
}

// Each thing that can stop once: a channel that is all its owner has is not told of again.
std::vector<const core::Stop*> shown_stops(const core::Audit& audit) {
  std::vector<const core::Stop*> stops;
  for (const core::Stop& stop : audit.stops)
    if (!is_owner_alone(audit, stop)) stops.push_back(&stop);
  return stops;
}

bool is_spread(const core::Stop& stop) { return stop.kept_high - stop.kept_low > 0.005; }

std::string knock_on_text(const Frame& frame, const core::Stop& stop) {
  if (std::abs(stop.kept_share - stop.kept_with_knock_on) < 0.005 && !is_spread(stop))
    return frame.text(frame.plan.links.empty() ? TextKey{"audit.no_links_told"}
                                               : "audit.no_knock_on");
  const Values values{{"share", frame.format.share(stop.kept_with_knock_on)},
                      {"low", frame.format.share_bare(stop.kept_low)},
                      {"high", frame.format.share(stop.kept_high)}};
  return frame.text(is_spread(stop) ? TextKey{"audit.knock_on_range"} : "audit.knock_on", values);
}

std::string at_risk_text(const Frame& frame, const core::Stop& stop) {
  return frame.text("audit.at_risk_value",
                    {{"amount", frame.format.money(std::round(stop.at_risk))}});
}

// Whether what it takes along shows in the rounded numbers.
bool differs(const Frame& frame, const core::Stop& stop) {
  return frame.format.share(stop.kept_share) != frame.format.share(stop.kept_with_knock_on);
}

void draw_fact(Frame& frame, Rect& box, TextKey key, const std::string& value) {
  Rect row = box.cut_top(line_height);
  frame.paint().horizontal(row.x, row.y, row.w, frame.theme().hairline);
  const float width = std::min(frame.paint().width(Type::small_strong, value) + 1, row.w);
  label(frame, row.cut_right(width, space::s), Type::small_strong, frame.theme().text, value,
        Align::right);
  label(frame, row, Type::small, frame.theme().muted, frame.text(key));
}

float worst_height(const Frame& frame, float width, const core::Stop& stop) {
  return 32 + space::s + 8 + space::s +
         frame.paint().paragraph_height(width, Type::small, knock_on_text(frame, stop)) + space::s +
         2 * line_height + space::s;
}

void draw_worst(Frame& frame, Rect& box, const core::Stop& stop, const AuditPage& page) {
  const Theme& theme = frame.theme();
  Rect first = box.cut_top(32, space::s);
  const std::string kept = frame.format.share(stop.kept_share);
  const bool is_bad = stop.kept_share < 0.7;
  const float width = frame.paint().width(Type::figure, kept) + 1;
  label(frame, first.cut_left(width, space::s), Type::figure, is_bad ? theme.bad : theme.text,
        kept);
  if (page.grade) {
    const Rect ticks = first.cut_right(24, space::s);
    evidence_badge(frame, {ticks.x, ticks.y + 4}, *page.grade, {}, /*ticks_only=*/true);
  }
  label(frame, {first.x, first.y + 3, first.w, first.h - 3}, Type::small, theme.muted,
        frame.text("audit.kept_alone"));
  const Rect bar = box.cut_top(8, space::s);
  range_bar(frame, bar, stop.kept_low, stop.kept_share, std::max(stop.kept_high, stop.kept_share),
            is_bad);
  box.cut_top(paragraph(frame, box, Type::small, theme.muted, knock_on_text(frame, stop)),
              space::s);
  draw_fact(frame, box, differs(frame, stop) ? TextKey{"audit.at_risk_with"} : "audit.at_risk",
            at_risk_text(frame, stop));
  const bool has_margin = frame.plan.business.contribution_margin.has_value();
  draw_fact(frame, box, "audit.cash",
            stop.runway ? runway_text(frame, stop.runway)
                        : frame.text(has_margin ? TextKey{"audit.cash_unknown_cash"}
                                                : "audit.cash_unknown"));
  box.cut_top(space::s);
}

void draw_row(Frame& frame, Rect row, const core::Stop& stop, const core::Audit& audit) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  paint.horizontal(row.x, row.y, row.w, theme.hairline);
  const std::string name = name_of(frame, stop), kept = frame.format.share(stop.kept_with_knock_on),
                    cash = runway_text(frame, stop.runway), risk = at_risk_text(frame, stop);
  SemanticNode node;
  node.id = node_id(stop.id + (stop.kind == core::StopKind::owner ? "/owner" : ""));
  node.role = Role::list_item;
  node.name = frame.text("audit.stop_said", {{"name", name},
                                             {"alone", frame.format.share(stop.kept_share)},
                                             {"kept", kept},
                                             {"risk", risk},
                                             {"cash", cash}});
  node.rect = row;
  frame.ui.semantics.add(std::move(node));
  Rect lines = row.inset(0, 5);
  Rect first = lines.cut_top(20), second = lines.cut_top(18);
  const Rect value = first.cut_right(paint.width(Type::small_strong, kept) + 1, 0);
  paint.text(value, Type::small_strong, stop.kept_with_knock_on < 0.7 ? theme.bad : theme.text,
             kept, Align::right);
  if (differs(frame, stop)) {
    const std::string before = frame.format.share(stop.kept_share) + " → ";
    paint.text(first.cut_right(paint.width(Type::small, before) + 1), Type::small, theme.muted,
               before, Align::right);
  }
  swatch(frame, {first.x + 4, first.centre().y}, part_colour(frame, audit, stop.id));
  first.cut_left(space::l);
  paint.text(first, Type::small_strong, theme.text, name);
  second.cut_left(space::l);
  paint.text(second, Type::small, theme.muted, risk);
  if (stop.runway)
    paint.text(second, Type::small, theme.muted, frame.text("audit.cash_beside", {{"cash", cash}}),
               Align::right);
}

}  // namespace

float draw_audit_stops_panel(Frame& frame, Rect box, const AuditPage& page) {
  const float width = box.w - 2 * space::l;
  const auto stops = shown_stops(page.audit);
  if (stops.empty()) {
    const std::string& words = frame.text("audit.no_stops");
    const float height = 24 + space::s + frame.paint().paragraph_height(width, Type::small, words);
    Rect inside = audit_card(frame, box, height);
    heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("audit.stops_title"));
    paragraph(frame, inside, Type::small, frame.theme().muted, words);
    return height + 2 * space::l;
  }
  const core::Stop& worst = *stops.front();
  const std::string title = frame.text("audit.if_stopped", {{"name", name_of(frame, worst)}});
  const float title_height = frame.paint().paragraph_height(width, Type::title, title) + space::s;
  const bool has_more = stops.size() > few + 1;
  bool& all = frame.session.audit.all_stops;
  const std::size_t shown = all || !has_more ? stops.size() : few + 1;
  const float button_row = has_more ? button_height(frame, true) + space::s : 0;
  const float height = title_height + worst_height(frame, width, worst) + (shown > 1 ? 24 : 0) +
                       row_height * static_cast<float>(shown - 1) + button_row;
  Rect inside = audit_card(frame, box, height);
  inside.cut_top(wrapped_heading(frame, inside, 2, Type::title, title), space::s);
  draw_worst(frame, inside, worst, page);
  if (shown > 1) {
    const Rect over = inside.cut_top(24);
    const std::string others = frame.text("audit.stops_others"),
                      order = frame.text("audit.stops_order");
    label(frame, over, Type::small_strong, frame.theme().muted, others);
    // Where one falls with another there are two numbers in a row, and it is said which is which.
    const bool has_both = std::ranges::any_of(
        stops, [&](const core::Stop* stop) { return stop != &worst && differs(frame, *stop); });
    const float left = over.w - frame.paint().width(Type::small_strong, others) - space::s;
    if (has_both && frame.paint().fits(Type::small, order, left))
      label(frame, over, Type::small, frame.theme().muted, order, Align::right);
  }
  {
    Rect rows = inside.cut_top(row_height * static_cast<float>(shown - 1));
    const NodeScope list{frame, Role::list, frame.text("audit.stops_title"), rows, "stops"};
    for (std::size_t i = 1; i < shown; ++i)
      draw_row(frame, rows.cut_top(row_height), *stops[i], page.audit);
  }
  if (has_more) {
    const std::string& words = frame.text(all ? TextKey{"audit.stops_fewer"} : "audit.stops_all");
    const ButtonOptions options{.kind = ButtonKind::quiet, .dense = true};
    inside.cut_top(space::s);
    if (button(frame,
               {inside.x - space::m, inside.y, button_width(frame, words, options),
                button_height(frame, true)},
               words, options)) {
      all = !all;
      frame.ui.animating = true;
    }
  }
  return height + 2 * space::l;
}

}  // namespace shell
