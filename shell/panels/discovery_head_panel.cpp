#include "shell/panels/discovery_head_panel.h"

#include "shell/widgets/behaviour_effort.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

float draw_warning(Frame& frame, Rect box, const std::string& text) {
  const float height = frame.paint().paragraph_height(box.w - 24, Type::small, text) + 24;
  frame.paint().fill({box.x, box.y, box.w, height}, frame.theme().warn_soft, radius::control);
  paragraph(frame, Rect{box.x, box.y, box.w, height}.inset(12), Type::small, frame.theme().text,
            text);
  return height;
}

}  // namespace

float draw_discovery_head_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                const BehaviourLine& line) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const float top = box.y;
  Rect title = box;
  title.w -= size::control;
  paint.icon({title.x, title.y, 24, 28}, behaviour_icon(line.behaviour->kind), theme.accent, 22);
  title.cut_left(24, space::s);
  const std::string name = behaviour_name(frame, *line.behaviour);
  const float title_height = wrapped_heading(frame, title, 2, Type::heading, name);
  box.cut_top(title_height, space::s);

  if (!line.is_known()) {
    box.cut_top(paragraph(frame, box, Type::small, theme.muted,
                          frame.text("discovery.share_unknown_long")));
    return box.y - top;
  }
  Rect figures = box.cut_top(32, space::s);
  const std::string share = share_text(frame, line);
  label(frame, figures.cut_left(paint.width(Type::figure, share) + 1, 9), Type::figure, theme.text,
        share);
  const std::string range =
      frame.text("discovery.range_of_customers", {{"low", frame.format.share_bare(line.share.low)},
                                                  {"high", frame.format.share(line.share.high)}});
  label(frame, figures.moved(0, 4), Type::small, theme.muted, range);
  std::string counts;
  if (line.share.count && line.share.of)
    counts = frame.text("discovery.count_of", {{"count", frame.format.number(*line.share.count)},
                                               {"of", frame.format.number(*line.share.of)}});
  evidence_badge(frame, {box.x, box.y}, line.share.grade.value_or(core::Evidence::guess), counts);
  box.cut_top(size::badge);
  if (const BehaviourEffort effort = behaviour_effort(frame, facts.effort, *line.behaviour);
      !effort.origin.empty())
    box.cut_top(paragraph(frame, box.moved(0, space::s), Type::small, theme.muted, effort.origin) +
                space::s);
  return box.y - top;
}

float draw_discovery_conflict_panel(Frame& frame, Rect box, const BehaviourLine& line) {
  const auto& conflict = line.share.conflict;
  if (!conflict && line.share.differs_by_segment)
    return draw_warning(frame, box, frame.text("discovery.segments_differ"));
  if (!conflict) return 0;
  const core::SharePiece &first = line.share.pieces[conflict->first],
                         &second = line.share.pieces[conflict->second];
  // What is set aside is a guess, or what others published.
  const TextKey key = second.is_used ? TextKey{"discovery.conflict_open"}
                      : second.grade == core::Evidence::library
                          ? TextKey{"discovery.conflict_published"}
                          : "discovery.conflict_guess";
  return draw_warning(frame, box,
                      frame.text(key, {{"first", piece_text(frame, first)},
                                       {"second", piece_text(frame, second)},
                                       {"low", frame.format.share_bare(second.low)},
                                       {"high", frame.format.share(second.high)}}));
}

float draw_discovery_weakest_panel(Frame& frame, Rect box, const DiscoveryFacts& facts,
                                   const BehaviourLine& line) {
  if (facts.lines.size() < 2 || &line != &facts.lines[facts.weakest]) return 0;
  return draw_warning(
      frame, box, frame.text("discovery.weakest_here") + " " + weakness_text(frame, line.share));
}

}  // namespace shell
