#include "shell/panels/segments_panel.h"

#include <algorithm>

#include "core/edit/segment_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float share_width = 230;

std::string shown_name(const Frame& frame, const core::Segment& segment) {
  return segment.name.empty() ? frame.text("segments.unnamed") : segment.name;
}

std::string tag_text(const Frame& frame, const core::Segment& segment) {
  std::string text = shown_name(frame, segment);
  if (segment.share) text += " " + frame.format.share(core::middle(*segment.share));
  return text;
}

// On a phone the tags stand under the title and its button, else all in one line.
float closed_height(const Frame& frame) {
  const float line = button_height(frame, true);
  return frame.ui.is_phone() && !frame.plan.segments.empty() ? line + size::badge + space::xs
                                                             : line;
}

void draw_closed(Frame& frame, Rect box) {
  Rect line = box.cut_top(button_height(frame, true));
  const auto& segments = frame.plan.segments;
  const std::string& title = frame.text("segments.title");
  const std::string& act =
      frame.text(segments.empty() ? TextKey{"segments.describe"} : "segments.edit");
  const std::string& act_name = frame.text("segments.edit_name");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true, .name = act_name};
  const float act_width = button_width(frame, act, quiet);
  label(frame, line.cut_left(frame.paint().width(Type::small, title) + 1, space::m), Type::small,
        frame.theme().muted, title);
  if (segments.empty()) {
    const std::string& none = frame.text("segments.none");
    const float width = std::min(frame.paint().width(Type::small, none) + 1, line.w - act_width);
    label(frame, line.cut_left(width, space::xs), Type::small, frame.theme().text, none);
  }
  const bool is_below = frame.ui.is_phone() && !segments.empty();
  if (is_below) {
    if (button(frame, line.cut_right(act_width), act, quiet))
      frame.session.discovery.segments_open = true;
    line = box.cut_top(size::badge);
  }
  const float top = line.centre().y - size::badge / 2,
              kept_free = is_below ? 0 : act_width + space::s;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::string more = "+" + std::to_string(segments.size() - i);
    const float width = tag_width(frame, tag_text(frame, segments[i]));
    const bool is_last = i + 1 == segments.size();
    const float reserved = kept_free + (is_last ? 0 : tag_width(frame, more) + space::xs);
    if (width + reserved > line.w) {
      line.cut_left(tag(frame, {line.x, top}, more), space::xs);
      break;
    }
    line.cut_left(tag(frame, {line.x, top}, tag_text(frame, segments[i])), space::xs);
  }
  if (!is_below && button(frame, Rect{line.x, line.y, act_width, line.h}, act, quiet))
    frame.session.discovery.segments_open = true;
}

float row_height(const Frame& frame) {
  const float field = size::label + size::label_gap + frame.ui.control_height();
  return frame.ui.is_phone() ? 2 * field + space::s : field;
}

void draw_row(Frame& frame, Rect row, const core::Segment& segment) {
  const IdScope scope{segment.id};
  const NodeScope group{frame, Role::group, shown_name(frame, segment), row, "segment"};
  const float control = frame.ui.control_height();
  const float field = size::label + size::label_gap + control;
  Rect names = frame.ui.is_phone()
                   ? row.cut_top(field, space::s)
                   : row.cut_left(row.w - share_width - control - 2 * space::l, space::l);
  Rect remove = row.cut_right(control, space::l);
  remove = {remove.x, row.bottom() - control, control, control};

  std::string name = segment.name;
  const Gesture named = labelled_text(frame, names, frame.text("segments.name"), name,
                                      {.placeholder = frame.text("segments.placeholder")});
  follow(frame, named, "edit.rename_segment", core::rename_segment(segment.id, name));

  std::optional<core::Estimate> share = segment.share;
  const Gesture weighed =
      labelled_range(frame, row, frame.text("segments.share"), share, share_options(frame));
  follow_checked(frame, weighed, "edit.set_segment_share",
                 core::set_segment_share(segment.id, share));

  const std::string take_away =
      frame.text("segments.remove", {{"name", shown_name(frame, segment)}});
  if (icon_button(frame, remove, icons::delete_outline, take_away, {.colour = frame.theme().muted}))
    frame.edits.remove("edit.remove_segment", core::remove_segment(segment.id));
}

// The shares added up, in words, where each group has one.
std::string sum_text(const Frame& frame) {
  const auto& segments = frame.plan.segments;
  double sum = 0;
  for (const core::Segment& segment : segments) {
    if (!segment.share) return {};
    sum += core::middle(*segment.share);
  }
  if (segments.size() < 2) return {};
  const TextKey key = sum > 1.005   ? TextKey{"segments.sum_over"}
                      : sum < 0.995 ? TextKey{"segments.sum_under"}
                                    : "segments.sum_whole";
  return frame.text(key, {{"sum", frame.format.share(sum)}, {"rest", frame.format.share(1 - sum)}});
}

float draw_open(Frame& frame, Rect box) {
  const auto& segments = frame.plan.segments;
  const float control = button_height(frame, true), row = row_height(frame);
  const std::string sum = sum_text(frame), help = frame.text("segments.help");
  const float width = box.w - 2 * space::l;
  const float help_height = frame.paint().paragraph_height(width, Type::small, help);
  const float sum_height =
      sum.empty() ? 0 : frame.paint().paragraph_height(width, Type::small, sum) + space::s;
  const float height = 2 * space::l + control + help_height + space::s +
                       static_cast<float>(segments.size()) * (row + space::l) + sum_height +
                       control;
  card(frame, {box.x, box.y, box.w, height});
  Rect inside = Rect{box.x, box.y, box.w, height}.inset(space::l);

  Rect top = inside.cut_top(control);
  const std::string done = frame.text("segments.done"), done_name = frame.text("segments.close");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .dense = true, .name = done_name};
  if (button(frame, top.cut_right(button_width(frame, done, quiet), space::s), done, quiet))
    frame.session.discovery.segments_open = false;
  heading(frame, top, 2, Type::title, frame.text("segments.title"));
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, help), space::s);
  for (const core::Segment& segment : segments)
    draw_row(frame, inside.cut_top(row, space::l), segment);
  if (!sum.empty())
    inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, sum), space::s);

  const std::string& add = frame.text("segments.add");
  const ButtonOptions adding{.icon = icons::add, .dense = true};
  if (button(frame, inside.cut_top(control).cut_left(button_width(frame, add, adding)), add,
             adding)) {
    core::Segment segment;
    segment.id = frame.ids.make("segment");
    frame.edits.apply("edit.add_segment", core::add_segment(std::move(segment)));
  }
  return height;
}

}  // namespace

float draw_segments_panel(Frame& frame, Rect box) {
  const NodeScope region{frame, Role::region, frame.text("segments.title"), box, "segments"};
  if (frame.session.discovery.segments_open) return draw_open(frame, box);
  const float height = closed_height(frame);
  draw_closed(frame, box.cut_top(height));
  return height;
}

}  // namespace shell
