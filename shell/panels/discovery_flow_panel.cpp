#include "shell/panels/discovery_flow_panel.h"

#include <algorithm>
#include <vector>

#include "core/base/sort_stably.h"
#include "shell/charts/flow.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// More would be threads that nobody can follow.
constexpr std::size_t most_behaviours = 8, most_channels = 7;
// Three columns need this much.
constexpr float wide = 620;
constexpr float widest_stream = 60;

struct Shown {
  std::vector<const BehaviourLine*> lines;     // with a share, the largest first
  std::vector<const core::Channel*> channels;  // those met most often first
  bool has_other_channels = false;
};

// The part of those who discover so that meets the channel there: its presence, or its part of all
// presence where that is more than whole.
double part_met(const core::Behaviour& behaviour, const core::Id& channel) {
  const auto found = behaviour.reach.find(channel);
  if (found == behaviour.reach.end()) return 0;
  double all = 0;
  for (const auto& [id, reach] : behaviour.reach) all += reach;
  return found->second / std::max(1.0, all);
}

double met(const std::vector<const BehaviourLine*>& lines, const core::Channel& channel) {
  double sum = 0;
  for (const BehaviourLine* line : lines)
    sum += *line->share.share * part_met(*line->behaviour, channel.id);
  return sum;
}

Shown shown_of(const Frame& frame, const DiscoveryFacts& facts) {
  Shown shown;
  for (const BehaviourLine& line : facts.lines)
    if (line.is_known() && *line.share.share > 0 && shown.lines.size() < most_behaviours)
      shown.lines.push_back(&line);
  for (const core::Channel& channel : frame.plan.channels)
    if (met(shown.lines, channel) > 0) shown.channels.push_back(&channel);
  core::sort_stably(shown.channels, std::ranges::greater{},
                    [&](const core::Channel* channel) { return met(shown.lines, *channel); });
  shown.has_other_channels = shown.channels.size() > most_channels;
  if (shown.has_other_channels) shown.channels.resize(most_channels - 1);
  return shown;
}

std::string said(const Frame& frame, const Flow& chart, const FlowStream& stream) {
  return frame.text("discovery.stream", {{"from", chart.boxes[stream.from].name},
                                         {"to", chart.boxes[stream.to].name},
                                         {"value", stream.value}});
}

// `part` of the customers who discover so.
void add_stream(const Frame& frame, Flow& chart, std::size_t from, std::size_t to,
                const core::BehaviourShare& share, double part) {
  if (!(part > 0)) return;
  FlowStream stream{.from = from,
                    .to = to,
                    .share = *share.share * part,
                    .low = share.low * part,
                    .high = share.high * part};
  stream.value = frame.text("discovery.with_range", {{"share", frame.format.share(stream.share)},
                                                     {"low", frame.format.share_bare(stream.low)},
                                                     {"high", frame.format.share(stream.high)}});
  stream.said = said(frame, chart, stream);
  chart.streams.push_back(std::move(stream));
}

void add_behaviours(const Frame& frame, Flow& chart, const Shown& shown) {
  for (const BehaviourLine* line : shown.lines)
    chart.boxes.push_back(
        {behaviour_name(frame, *line->behaviour), share_said(frame, *line), frame.theme().accent});
}

// Those who discover so are divided among the groups that do, by their share of customers.
void add_segments(const Frame& frame, Flow& chart, const Shown& shown, std::size_t behaviours) {
  const auto weight = [](const core::Segment& segment) {
    return segment.share ? core::middle(*segment.share) : 1.0;
  };
  for (const core::Segment& segment : frame.plan.segments) {
    chart.boxes.push_back(
        {segment.name.empty() ? frame.text("segments.unnamed") : segment.name,
         segment.share ? frame.text("discovery.of_customers",
                                    {{"share", frame.format.share(core::middle(*segment.share))}})
                       : std::string{},
         frame.theme().compare});
  }
  const std::size_t first = chart.boxes.size() - frame.plan.segments.size();
  for (std::size_t b = 0; b < shown.lines.size(); ++b) {
    const auto& members = shown.lines[b]->behaviour->segments;
    const auto belongs = [&](const core::Segment& segment) {
      return members.empty() || std::ranges::contains(members, segment.id);
    };
    double all = 0;
    for (const core::Segment& segment : frame.plan.segments)
      if (belongs(segment)) all += weight(segment);
    for (std::size_t s = 0; s < frame.plan.segments.size() && all > 0; ++s)
      if (belongs(frame.plan.segments[s]))
        add_stream(frame, chart, first + s, behaviours + b, shown.lines[b]->share,
                   weight(frame.plan.segments[s]) / all);
  }
}

void add_channels(const Frame& frame, Flow& chart, const Shown& shown, std::size_t behaviours,
                  const DiscoveryFacts& facts) {
  const std::size_t first = chart.boxes.size();
  for (const core::Channel* channel : shown.channels) {
    const auto effort =
        std::ranges::find(facts.effort.channels, channel->id, &core::EffortPart::id);
    chart.boxes.push_back({channel->name,
                           effort != facts.effort.channels.end()
                               ? frame.text("discovery.channel_effort",
                                            {{"share", frame.format.share(effort->share)}})
                               : std::string{},
                           channel_colour_of(frame, *channel)});
  }
  if (shown.has_other_channels)
    chart.boxes.push_back(
        {frame.text("discovery.other_channels"), {}, channel_colour(frame.theme(), "other")});
  for (std::size_t b = 0; b < shown.lines.size(); ++b) {
    const core::Behaviour& behaviour = *shown.lines[b]->behaviour;
    double rest = 0;
    for (const core::Channel& channel : frame.plan.channels)
      rest += part_met(behaviour, channel.id);
    for (std::size_t c = 0; c < shown.channels.size(); ++c) {
      const double part = part_met(behaviour, shown.channels[c]->id);
      rest -= part;
      add_stream(frame, chart, behaviours + b, first + c, shown.lines[b]->share, part);
    }
    constexpr double felt = 0.005;
    if (shown.has_other_channels && rest > felt)
      add_stream(frame, chart, behaviours + b, chart.boxes.size() - 1, shown.lines[b]->share, rest);
  }
}

Flow empty_flow(const Frame& frame, std::string_view id, std::string_view title,
                const DiscoveryFacts& facts) {
  Flow chart{.id = id,
             .title = frame.text(title),
             .note = frame.text("discovery.flow_note"),
             .columns = {frame.text("discovery.flow_from"), frame.text("discovery.flow_to"),
                         frame.text("discovery.gap_customers")},
             .widest = widest_stream,
             .has_values = false};
  // The weakest of all says how far the picture can be trusted; a figure of others is hardly more
  // than a guess.
  for (const BehaviourLine& line : facts.lines)
    if (line.share.grade &&
        (!chart.grade || core::worth(*line.share.grade) < core::worth(*chart.grade)))
      chart.grade = line.share.grade;
  return chart;
}

// One picture where there is room for three columns, else one for each pair of columns.
std::vector<Flow> charts_of(const Frame& frame, float width, const DiscoveryFacts& facts) {
  const Shown shown = shown_of(frame, facts);
  std::vector<Flow> charts;
  if (shown.lines.empty()) return charts;
  const bool has_segments = !frame.plan.segments.empty(), has_channels = !shown.channels.empty();
  if (has_segments && has_channels && width >= wide) {
    Flow& chart = charts.emplace_back(empty_flow(frame, "paths", "discovery.flow_title", facts));
    add_behaviours(frame, chart, shown);
    add_segments(frame, chart, shown, 0);
    add_channels(frame, chart, shown, 0, facts);
    return charts;
  }
  if (has_segments) {
    Flow& chart = charts.emplace_back(empty_flow(frame, "who", "discovery.flow_who", facts));
    add_behaviours(frame, chart, shown);
    add_segments(frame, chart, shown, 0);
  }
  if (has_channels) {
    Flow& chart = charts.emplace_back(empty_flow(frame, "where", "discovery.flow_where", facts));
    add_behaviours(frame, chart, shown);
    add_channels(frame, chart, shown, 0, facts);
  }
  return charts;
}

std::string missing(const Frame& frame, const DiscoveryFacts& facts) {
  const bool is_any_known =
      std::ranges::any_of(facts.lines, [](const BehaviourLine& line) { return line.is_known(); });
  return frame.text(is_any_known ? TextKey{"discovery.flow_unplaced"} : "discovery.flow_unknown");
}

}  // namespace

float discovery_flow_height(const Frame& frame, float width, const DiscoveryFacts& facts) {
  const float inner = width - 2 * space::l;
  const auto charts = charts_of(frame, inner, facts);
  float height = 2 * space::l;
  if (charts.empty())
    height += frame.paint().paragraph_height(inner, Type::small, missing(frame, facts));
  for (const Flow& chart : charts)
    height += flow_height(frame, inner, chart) + (&chart == &charts.back() ? 0 : space::xl);
  return height;
}

float draw_discovery_flow_panel(Frame& frame, Rect box, const DiscoveryFacts& facts) {
  const float top = box.y;
  Rect inside = box.inset(space::l);
  const auto charts = charts_of(frame, inside.w, facts);
  if (charts.empty())
    inside.cut_top(
        paragraph(frame, inside, Type::small, frame.theme().muted, missing(frame, facts)));
  for (const Flow& chart : charts)
    inside.cut_top(draw_flow(frame, inside, chart), &chart == &charts.back() ? 0 : space::xl);
  return inside.y + space::l - top;
}

}  // namespace shell
