#include "shell/panels/interview_list_panel.h"

#include <algorithm>

#include "core/edit/interview_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/interview_start.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

float row_height(const Frame& frame) { return frame.ui.is_phone() ? 60.0f : size::row_two_lines; }

std::string intro(const Frame& frame) {
  return frame.text(frame.plan.interviews.empty() ? TextKey{"interview.none"}
                                                  : "interview.derived");
}

// Side by side beside the words, or below them on a phone.
float head_height(const Frame& frame, float width) {
  const float words =
      frame.paint().paragraph_height(width - 2 * space::l, Type::small, intro(frame));
  const float control = button_height(frame, true);
  return words + space::m + control * (frame.ui.is_phone() ? 2 : 1) +
         (frame.ui.is_phone() ? space::s : 0) + 2 * space::l;
}

void draw_ways(Frame& frame, Rect box) {
  const std::string interview = frame.text("interview.start"),
                    survey = frame.text("survey_answers.open");
  const ButtonOptions action{
      .kind = ButtonKind::action, .icon = icons::record_voice_over, .dense = true};
  const ButtonOptions other{.icon = icons::add, .dense = true};
  const float height = button_height(frame, true);
  Rect row = box.cut_top(height, space::s);
  if (button(frame, row.cut_left(button_width(frame, interview, action), space::s), interview,
             action))
    hold_interview(frame);
  if (frame.plan.behaviours.empty()) return;
  if (frame.ui.is_phone()) row = box.cut_top(height);
  if (button(frame, row.cut_left(button_width(frame, survey, other)), survey, other)) {
    frame.session.discovery.survey.open = true;
    frame.session.sought_field = frame.text("survey_answers.answers");
  }
}

std::string who_of(const Frame& frame, const core::Interview& interview) {
  return interview.who.empty() ? frame.text("interview.unnamed") : interview.who;
}

std::string details(const Frame& frame, const core::Interview& interview) {
  std::string text =
      interview.date.empty() ? std::string{} : frame.format.date(interview.date) + " · ";
  if (interview.segment)
    if (const core::Segment* segment = core::find_by_id(frame.plan.segments, *interview.segment);
        segment && !segment->name.empty())
      text += segment->name + " · ";
  const auto written = std::ranges::count_if(
      interview.answers, [](const auto& answer) { return !answer.text.empty(); });
  const bool is_tagged = std::ranges::any_of(
      interview.answers, [](const auto& answer) { return !answer.behaviours.empty(); });
  text += frame.text_count("interview.answers", static_cast<double>(written));
  if (!is_tagged) text += " · " + frame.text("interview.untagged");
  return text;
}

void draw_row(Frame& frame, Rect row, const core::Interview& interview) {
  const IdScope scope{interview.id};
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string who = who_of(frame, interview), below = details(frame, interview);
  const NodeScope item{frame, Role::list_item, who, row};
  Rect inside{row.x, row.y, row.w - space::s, row.h};
  const float side = frame.ui.is_phone() ? size::control_touch : size::control;
  const Rect remove = inside.cut_right(side, space::xs);
  const Hit hit = row_button(frame, inside.inset(4), frame.text("interview.open", {{"who", who}}),
                             {.radius = radius::control, .value = below});
  if (hit.clicked) frame.session.discovery.hold(interview.id);
  if (icon_button(frame, {remove.x, remove.centre().y - side / 2, side, side},
                  icons::delete_outline, frame.text("interview.remove", {{"who", who}}),
                  {.colour = theme.muted}))
    frame.edits.remove("edit.remove_interview", core::remove_interview(interview.id));
  inside = {inside.x + space::l, inside.y + (row.h - 40) / 2, inside.w - space::l, 40};
  paint.icon(inside.cut_left(24, space::m), icons::person, theme.muted);
  paint.text(inside.cut_top(20), Type::body_strong, theme.text, who);
  paint.text(inside.cut_top(20), Type::small, theme.muted, below);
}

}  // namespace

float interview_list_height(const Frame& frame, float width) {
  return head_height(frame, width) +
         static_cast<float>(frame.plan.interviews.size()) * row_height(frame);
}

void draw_interview_list_panel(Frame& frame, Rect box) {
  Rect head = box.cut_top(head_height(frame, box.w)).inset(space::l);
  head.cut_top(paragraph(frame, head, Type::small, frame.theme().muted, intro(frame)), space::m);
  draw_ways(frame, head);

  const NodeScope list{frame, Role::list, frame.text("interview.list"), box, "interviews"};
  for (auto at = frame.plan.interviews.rbegin(); at != frame.plan.interviews.rend(); ++at) {
    frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
    draw_row(frame, box.cut_top(row_height(frame)), *at);
  }
}

}  // namespace shell
