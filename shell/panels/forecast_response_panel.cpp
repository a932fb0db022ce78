#include "shell/panels/forecast_response_panel.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/edit/response_edits.h"
#include "core/forecast/channel_curve.h"
#include "shell/charts/chart.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/slider.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float plot_height = 190, axis = 22, left_words = 60;
constexpr std::string_view id = "forecast response";
constexpr int steps = 40, table_rows = 5;
constexpr float table_height = 32 * (table_rows + 1);  // as chart_table_height has it
constexpr double key_step = 0.05;

struct Answering {
  const core::Channel* channel = nullptr;
  core::ChannelCurve curve;
};

// Channels of the plan that the answer has a curve for.
std::vector<Answering> answering(const Frame& frame, const core::Forecast& forecast) {
  std::vector<Answering> found;
  const core::Plan& asked = *frame.session.forecast.answered;
  for (const core::Channel& channel : frame.plan.channels)
    for (std::size_t c = 0; c < asked.channels.size(); ++c)
      if (asked.channels[c].id == channel.id && forecast.curves[c].is_fed)
        found.push_back({&channel, forecast.curves[c]});
  return found;
}

// Of a channel that is fed, as a forecast reads it.
core::ResponseKind kind_of(const core::Channel& channel) {
  if (channel.response) return channel.response->kind;
  return channel.group == core::ChannelGroup::paid ? core::ResponseKind::paid
                                                   : core::ResponseKind::effort;
}

// The feed at which the handle stands: twice today's, or what the plan gives at most.
double handle_feed(const core::ChannelCurve& curve) {
  return curve.is_anchored ? 2 * curve.feed_today : std::max(curve.feed_most, 1.0);
}

// The range of the half saturation with its middle at `half`, as wide as it is.
core::Estimate half_estimate(const core::ChannelCurve& curve, double half) {
  core::Estimate estimate;
  const double factor = half / curve.middle.half / curve.unit;
  estimate.low = std::min(curve.low.half, curve.high.half) * factor;
  estimate.high = std::max(curve.low.half, curve.high.half) * factor;
  estimate.evidence = core::Evidence::guess;
  return estimate;
}

// What makes the curve bring `revenue` where the handle stands.
core::Edit bent(const Answering& one, double revenue) {
  const core::ChannelCurve& curve = one.curve;
  const core::ResponseKind kind = kind_of(*one.channel);
  if (curve.is_anchored)
    return core::set_response(
        one.channel->id, kind, &core::Response::half_saturation,
        half_estimate(curve, curve.half_where_double_brings(revenue / curve.today)));
  const double part =
      curve.middle.top > 0
          ? (curve.revenue(curve.middle, handle_feed(curve)) - curve.today) / curve.middle.top
          : 0;
  core::Estimate top =
      core::point_estimate(std::round(std::max(0.0, revenue - curve.today) / std::max(part, 1e-6)));
  top.evidence = core::Evidence::guess;
  return core::set_response(one.channel->id, kind, &core::Response::ceiling, top);
}

struct Plot {
  Rect rect;
  double most_feed, most_revenue;
  float x(double feed) const { return rect.x + rect.w * static_cast<float>(feed / most_feed); }
  float y(double revenue) const {
    return rect.bottom() -
           rect.h * static_cast<float>(std::clamp(revenue / most_revenue, 0.0, 1.0));
  }
};

void draw_curves(const Frame& frame, const Plot& plot, const core::ChannelCurve& curve) {
  std::vector<Point> low, middle, high;
  for (int i = 0; i <= steps; ++i) {
    const double feed = plot.most_feed * i / steps;
    const double one = curve.revenue(curve.low, feed), other = curve.revenue(curve.high, feed);
    low.push_back({plot.x(feed), plot.y(std::min(one, other))});
    high.push_back({plot.x(feed), plot.y(std::max(one, other))});
    middle.push_back({plot.x(feed), plot.y(curve.revenue(curve.middle, feed))});
  }
  frame.paint().band(high, low, frame.theme().band_outer);
  frame.paint().polyline(middle, frame.theme().accent, 2);
  if (!curve.is_anchored) return;
  const Point today{plot.x(curve.feed_today), plot.y(curve.today)};
  frame.paint().disc(today, 6, frame.theme().surface);
  frame.paint().disc(today, 4, frame.theme().text);
}

void draw_scale(const Frame& frame, const Plot& plot) {
  const Theme& theme = frame.theme();
  for (const double part : {0.0, 0.5, 1.0}) {
    const float y = plot.y(plot.most_revenue * part), x = plot.x(plot.most_feed * part);
    frame.paint().horizontal(plot.rect.x, y, plot.rect.w, part == 0 ? theme.axis : theme.grid);
    const std::string up = frame.format.money_short(plot.most_revenue * part),
                      right = frame.format.money_short(plot.most_feed * part);
    frame.paint().text({plot.rect.x - left_words, y - 9, left_words - space::s, 18}, Type::small,
                       theme.muted, up, Align::right);
    frame.paint().text({x - (part == 1   ? 80
                             : part == 0 ? 0
                                         : 40.0f),
                        plot.rect.bottom() + 4, 80, 18},
                       Type::small, theme.muted, right,
                       part == 1   ? Align::right
                       : part == 0 ? Align::left
                                   : Align::centre);
  }
}

// Follows the pointer up and down, and arrow keys; the curve bends with it.
void draw_handle(Frame& frame, const Plot& plot, const Answering& one) {
  const core::ChannelCurve& curve = one.curve;
  const double feed = handle_feed(curve), value = curve.revenue(curve.middle, feed);
  const Point at{plot.x(feed), plot.y(value)};
  SemanticNode node;
  node.id = node_id("handle");
  node.role = Role::slider;
  node.name =
      frame.text(curve.is_anchored ? TextKey{"forecast.response.double"} : "forecast.response.plan",
                 {{"channel", one.channel->name}});
  node.value = frame.format.money(std::round(value));
  node.description = frame.text("forecast.response.keys");
  const float half = frame.ui.is_phone() ? 22.0f : 16.0f;
  node.rect = {at.x - half, at.y - half, 2 * half, 2 * half};
  node.focusable = node.takes_keys = true;
  node.least = 0;
  node.most = static_cast<float>(plot.most_revenue);
  node.now = static_cast<float>(value);
  const NodeId handle = node.id;
  const Hit hit = interact(frame, handle, node.rect, frame.read_only);
  if (hit.pressed) frame.ui.dragging = handle;
  if (frame.ui.dragging == handle) {
    const double wanted =
        static_cast<double>((plot.rect.bottom() - frame.ui.input.pointer.y) / plot.rect.h) *
        plot.most_revenue;
    if (frame.ui.input.escape) {
      frame.edits.cancel();
      frame.ui.dragging = 0;
    } else if (hit.held) {
      if (is_drag(frame)) frame.edits.preview(bent(one, std::max(0.0, wanted)));
    } else {
      frame.edits.commit("edit.set_response");
      frame.ui.dragging = 0;
      frame.ui.animating = true;
    }
  }
  while (const auto key = frame.ui.input.take_key(handle))
    if (const auto next =
            stepped(value, key->key, 0, plot.most_revenue, key_step * std::max(curve.today, value)))
      frame.edits.apply("edit.set_response", bent(one, *next));
  frame.paint().disc(at, 9, frame.theme().surface);
  frame.paint().disc(at, 7, frame.theme().accent);
  frame.paint().disc(at, 3, frame.theme().surface);
  if (hit.focused) focus_ring(frame, node.rect.inset(half - 9), 9);
  if (hit.hovered || hit.held || hit.focused)
    tooltip(frame, node.rect,
            frame.text("chart.said", {{"what", node.name}, {"value", node.value}}));
  record(frame, std::move(node));
}

ChartTable table_of(const Frame& frame, const core::ChannelCurve& curve) {
  ChartTable table{{frame.text("forecast.column.spend"), frame.text("forecast.column.low"),
                    frame.text("forecast.column.middle"), frame.text("forecast.column.high")},
                   {}};
  const double most = handle_feed(curve);
  for (int i = 0; i < table_rows; ++i) {
    const double feed = most * i / (table_rows - 1);
    const double one = curve.revenue(curve.low, feed), other = curve.revenue(curve.high, feed);
    const auto money = [&](double value) { return frame.format.money(std::round(value)); };
    table.rows.push_back({money(feed), money(std::min(one, other)),
                          money(curve.revenue(curve.middle, feed)), money(std::max(one, other))});
  }
  return table;
}

// A range of the response, as the plan has it.
void draw_range(Frame& frame, Rect place, const Answering& one, TextKey key,
                std::optional<core::Estimate> core::Response::* field, NumberOptions options) {
  std::optional<core::Estimate> value;
  if (one.channel->response) value = (*one.channel->response).*field;
  const Gesture gesture = labelled_range(frame, place, frame.text(key), value, options,
                                         frame.text("forecast.response.range"));
  follow_checked(frame, gesture, "edit.set_response",
                 core::set_response(one.channel->id, kind_of(*one.channel), field, value));
}

const Answering& choose_channel(Frame& frame, Rect row, const std::vector<Answering>& all) {
  core::Id& chosen = frame.session.forecast.channel;
  std::size_t at = 0;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    names.push_back(all[i].channel->name);
    if (all[i].channel->id == chosen) at = i;
  }
  row.w = std::min(row.w, 320.0f);
  const auto pressed = dropdown(frame, row, frame.text("forecast.response.channel"), names, at);
  if (!pressed) return all[at];
  chosen = all[*pressed].channel->id;
  frame.ui.animating = true;
  return all[*pressed];
}

void draw_picture(Frame& frame, Rect place, const Answering& one) {
  place.cut_bottom(axis);
  place.cut_top(space::s);
  place.cut_left(left_words);
  place.cut_right(space::xl);
  const core::ChannelCurve& curve = one.curve;
  const double feed = handle_feed(curve) * 1.1;
  // Twice the effort cannot bring more than this where the curve has the slope that it has.
  const double revenue = curve.is_anchored ? curve.today * std::pow(2.0, curve.middle.slope)
                                           : std::max(curve.revenue(curve.high, feed), 1.0) * 1.1;
  const Plot plot{place, feed, revenue};
  draw_scale(frame, plot);
  draw_curves(frame, plot, curve);
  draw_handle(frame, plot, one);
}

void draw_fields(Frame& frame, FieldGrid grid, const Answering& one) {
  const bool is_money = kind_of(*one.channel) == core::ResponseKind::paid;
  NumberOptions months;
  months.unit = frame.text("forecast.response.months");
  months.decimals = 1;
  draw_range(frame, grid.next(), one,
             is_money ? TextKey{"forecast.response.half"} : "forecast.response.half_hours",
             &core::Response::half_saturation,
             is_money ? money_options(frame) : hours_options(frame));
  draw_range(frame, grid.next(), one, "forecast.response.half_life", &core::Response::half_life,
             months);
  draw_range(frame, grid.next(), one, "forecast.response.lag", &core::Response::lag, months);
}

}  // namespace

float draw_forecast_response_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  std::vector<Answering> all;
  if (answer) all = answering(frame, answer->plan);
  const std::string title = frame.text("forecast.response.title");
  const std::string note = frame.text(!answer       ? TextKey{"forecast.cure_waits"}
                                      : all.empty() ? TextKey{"forecast.response.none"}
                                                    : "forecast.response.note");
  const float width = box.w - 2 * space::l, control = frame.ui.control_height();
  const bool is_table = shows_table(frame, id);
  const float picture = is_table ? table_height : plot_height + axis + space::s;
  const int columns = width >= 640 ? 3 : width >= 420 ? 2 : 1;
  // The same room whatever the answer is.
  const float height = chart_head_height(frame, width, title, note) + space::s + control +
                       space::m + picture + space::m + field_grid_height(frame, columns, {1, 1, 1});
  Rect inside = audit_card(frame, box, height);
  chart_head(frame, inside, id, title, note);
  inside.cut_top(space::s);
  if (all.empty()) return height + 2 * space::l;

  const Answering& one = choose_channel(frame, inside.cut_top(control, space::m), all);
  const IdScope own{one.channel->id};
  const Rect place = inside.cut_top(picture, space::m);
  if (is_table)
    draw_chart_table(frame, place, title, table_of(frame, one.curve));
  else
    draw_picture(frame, place, one);
  draw_fields(frame, FieldGrid{frame, inside, columns}, one);
  return height + 2 * space::l;
}

}  // namespace shell
