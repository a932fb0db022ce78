#include "shell/panels/interview_panel.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "core/edit/behaviour_edits.h"
#include "core/edit/interview_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/interview_start.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/segment_dropdown.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

struct Question {
  TextKey text_key, hint_key;
};

constexpr std::array<Question, 7> questions{{
    {"interview.time", "interview.time_hint"},
    {"interview.new_things", "interview.new_things_hint"},
    {"interview.platforms", "interview.platforms_hint"},
    {"interview.download", "interview.download_hint"},
    {"interview.last_time", "interview.last_time_hint"},
    {"interview.advice", "interview.advice_hint"},
    {"interview.doubt", "interview.doubt_hint"},
}};

// What to ask besides, by what kind of business it is.
constexpr std::array<std::string_view, 2> asked_of_model{"found", "chosen"};

constexpr float answer_height = 108, progress_height = 20 + space::xs;

// One screen of the interview. What was asked is stored in words, in the plan's language, so that
// it can be read in the file; an answer to another question, from an older or a foreign file, comes
// after ours.
struct Step {
  std::string shown, stored, hint;
  std::optional<std::size_t> answer;  // its index in the interview
};

std::vector<Step> steps_of(const Frame& frame, const core::Interview& interview) {
  std::vector<Step> steps;
  std::vector<bool> is_ours(interview.answers.size());
  const auto add = [&](TextKey text_key, std::string hint) {
    Step step{frame.text(text_key), frame.texts.text(frame.plan.language, text_key),
              std::move(hint), std::nullopt};
    for (std::size_t i = 0; i < interview.answers.size(); ++i) {
      const std::string& asked = interview.answers[i].question;
      if (is_ours[i] || step.answer ||
          (asked != frame.texts.text(core::Language::fr, text_key) &&
           asked != frame.texts.text(core::Language::en, text_key)))
        continue;
      is_ours[i] = true;
      step.answer = i;
    }
    steps.push_back(std::move(step));
  };
  for (const Question& question : questions) add(question.text_key, frame.text(question.hint_key));
  if (const auto& model = frame.plan.business.model)
    for (const std::string_view about : asked_of_model)
      add("interview." + std::string{core::name_of(*model)} + "." + std::string{about}, {});
  for (std::size_t i = 0; i < interview.answers.size(); ++i)
    if (!is_ours[i])
      steps.push_back({interview.answers[i].question, interview.answers[i].question, {}, i});
  return steps;
}

core::Interview current(const Frame& frame) {
  const core::Id& id = frame.session.discovery.interview;
  if (const core::Interview* held = core::find_by_id(frame.plan.interviews, id)) return *held;
  core::Interview fresh;
  fresh.id = id;
  fresh.date = frame.today;
  return fresh;
}

// Changes the interview as the plan has it by then: a frame may queue what was typed and a tag at
// once.
core::Edit change(const Frame& frame, std::function<void(core::Interview&)> act) {
  core::Interview fresh;
  fresh.id = frame.session.discovery.interview;
  fresh.date = frame.today;
  return [fresh = std::move(fresh),
          act = std::move(act)](core::Plan plan) -> core::Result<core::Plan> {
    const core::Interview* held = core::find_by_id(plan.interviews, fresh.id);
    core::Interview interview = held ? *held : fresh;
    act(interview);
    return held ? core::set_interview(std::move(interview))(std::move(plan))
                : core::add_interview(std::move(interview))(std::move(plan));
  };
}

// The words of a step's question as the plan has them, or will have them with its first answer.
const std::string& stored_question(const core::Interview& interview, const Step& step) {
  return step.answer ? interview.answers[*step.answer].question : step.stored;
}

// The answer to a question, appended if there was none yet.
core::InterviewAnswer& answer_to(core::Interview& interview, const std::string& question) {
  const auto found =
      std::ranges::find(interview.answers, question, &core::InterviewAnswer::question);
  if (found != interview.answers.end()) return *found;
  interview.answers.emplace_back().question = question;
  return interview.answers.back();
}

// An answer without words and tags is none.
void forget_if_empty(core::Interview& interview, const std::string& question) {
  std::erase_if(interview.answers, [&](const core::InterviewAnswer& answer) {
    return answer.question == question && answer.text.empty() && answer.behaviours.empty();
  });
}

float person_height(const Frame& frame) {
  return frame.ui.is_phone() ? 2 * field_height(frame) + space::m : field_height(frame);
}

std::vector<std::string> tag_names(const Frame& frame) {
  std::vector<std::string> names;
  for (const core::Behaviour& behaviour : frame.plan.behaviours)
    names.push_back(behaviour_name(frame, behaviour));
  names.push_back(frame.text("interview.other_way"));
  return names;
}

std::unique_ptr<bool[]> tags_of(const Frame& frame, const core::Interview& interview,
                                const Step& step) {
  auto tags = std::make_unique<bool[]>(frame.plan.behaviours.size() +
                                       1);  // the last one stands for "another"
  if (step.answer)
    for (std::size_t i = 0; i < frame.plan.behaviours.size(); ++i)
      tags[i] = std::ranges::contains(interview.answers[*step.answer].behaviours,
                                      frame.plan.behaviours[i].id);
  return tags;
}

std::size_t step_index(const Frame& frame, const std::vector<Step>& steps) {
  return std::min(static_cast<std::size_t>(std::max(frame.session.discovery.question, 0)),
                  steps.size() - 1);
}

void draw_segment(Frame& frame, Rect box, const core::Interview& interview) {
  core::Interview changed = interview;
  if (segment_dropdown(frame, box, frame.text("interview.segment"),
                       frame.text("interview.no_segment"), changed.segment))
    frame.edits.apply("edit.set_interview",
                      change(frame, [segment = changed.segment](core::Interview& held) {
                        held.segment = segment;
                      }));
}

// The question is asked next, with the cursor in its answer.
void ask(Frame& frame, const std::vector<Step>& steps, std::size_t index) {
  frame.session.discovery.question = static_cast<int>(index);
  frame.session.sought_field = steps[index].shown;
}

void draw_person(Frame& frame, Rect row, const core::Interview& interview,
                 const std::string& question) {
  const bool has_segments = !frame.plan.segments.empty();
  Rect who = row;
  if (frame.ui.is_phone())
    who = row.cut_top(field_height(frame), space::m);
  else
    who = row.cut_left(row.w * (has_segments ? 0.45f : 0.7f), space::m);
  core::Interview changed = interview;
  const std::string& example = frame.text("interview.who_example");
  const Gesture of_who =
      labelled_text(frame, who, frame.text("interview.who"), changed.who, {.placeholder = example});
  follow_checked(frame, of_who, "edit.set_interview",
                 change(frame, [who = changed.who](core::Interview& held) { held.who = who; }));
  if (is_entered(frame, of_who, frame.text("interview.who"))) frame.session.sought_field = question;
  if (has_segments) draw_segment(frame, row.column(0, 2, space::m), interview);
  changed = interview;
  const Gesture of_date = labelled_date(frame, has_segments ? row.column(1, 2, space::m) : row,
                                        frame.text("interview.date"), changed.date);
  follow_checked(frame, of_date, "edit.set_interview",
                 change(frame, [date = changed.date](core::Interview& held) { held.date = date; }));
}

void draw_answer(Frame& frame, Rect box, const core::Interview& interview,
                 const std::vector<Step>& steps, std::size_t index) {
  const Step& step = steps[index];
  std::string text = step.answer ? interview.answers[*step.answer].text : std::string{};
  const Gesture gesture =
      text_field(frame, box, step.shown, text,
                 {.placeholder = frame.text("interview.answer_here"), .multiline = true});
  if (gesture == Gesture::none) return;
  if (is_entered(frame, gesture, step.shown) && index + 1 < steps.size())
    ask(frame, steps, index + 1);
  follow(frame, gesture, "edit.set_answer",
         change(frame, [gesture, text,
                        question = stored_question(interview, step)](core::Interview& held) {
           answer_to(held, question).text = text;
           // Only when one leaves it empty: its field must not vanish under the cursor.
           if (gesture == Gesture::finished) forget_if_empty(held, question);
         }));
}

void tag(Frame& frame, const core::Interview& interview, const Step& step,
         const core::Id& behaviour, bool tagged) {
  frame.edits.apply("edit.tag_answer",
                    change(frame, [behaviour, tagged, question = stored_question(interview, step)](
                                      core::Interview& held) {
                      std::vector<core::Id>& tags = answer_to(held, question).behaviours;
                      std::erase(tags, behaviour);
                      if (tagged) tags.push_back(behaviour);
                      forget_if_empty(held, question);
                    }));
}

// A behaviour nobody had thought of before this answer, together with its tag: one step to undo.
void add_and_tag(Frame& frame, const core::Interview& interview, const Step& step,
                 core::BehaviourKind kind) {
  const std::string name = new_behaviour_name(frame, kind);
  const core::Id id = frame.ids.make(name);
  frame.edits.apply(
      "edit.add_behaviour",
      [add = core::add_behaviour(id, kind, name),
       tag =
           change(frame, [id, question = stored_question(interview, step)](core::Interview& held) {
             answer_to(held, question).behaviours.push_back(id);
           })](core::Plan plan) -> core::Result<core::Plan> {
        auto added = add(std::move(plan));
        return added ? tag(*std::move(added)) : added;
      });
}

// Answers the height of the chips.
float draw_tags(Frame& frame, Rect box, const core::Interview& interview, const Step& step) {
  const std::vector<std::string> names = tag_names(frame);
  const auto tags = tags_of(frame, interview, step);
  const NodeId id = node_id("another behaviour menu");
  float height = 0;
  const auto clicked = chips(frame, box, frame.text("interview.describes"), names,
                             {tags.get(), names.size()}, height);
  const std::size_t count = frame.plan.behaviours.size();
  if (clicked && *clicked < count)
    tag(frame, interview, step, frame.plan.behaviours[*clicked].id, !tags[*clicked]);
  if (clicked == count) open_popover(frame, id);

  std::vector<MenuItem> items;
  if (is_open(frame, id))
    for (std::size_t i = 0; i < core::names_of<core::BehaviourKind>().size(); ++i) {
      const auto kind = static_cast<core::BehaviourKind>(i);
      items.push_back({behaviour_kind_name(frame, kind), behaviour_icon(kind),
                       frame.text(behaviour_key(kind) + ".hint")});
    }
  const Rect anchor{box.x, box.y + height - size::chip, std::min(box.w, 200.0f), size::chip};
  if (const auto chosen = menu(frame, id, frame.text("interview.other_way"), anchor, items))
    add_and_tag(frame, interview, step, static_cast<core::BehaviourKind>(*chosen));
  return height;
}

// Back, on to the next question or the end, and to somebody else: who is then asked the same
// question, or all of them anew after the last.
void draw_steps(Frame& frame, Rect row, const std::vector<Step>& steps, std::size_t index) {
  const bool is_last = index + 1 == steps.size(), is_phone = frame.ui.is_phone();
  const std::string back = frame.text("interview.previous"),
                    on = frame.text(is_last ? TextKey{"interview.finish"} : "interview.next"),
                    other = frame.text("interview.next_person");
  const std::string hint = is_last ? std::string{} : frame.text("interview.next_hint");
  const ButtonOptions previous{.icon = icons::arrow_back, .disabled = index == 0};
  const ButtonOptions next{.kind = ButtonKind::action,
                           .icon = is_last ? icons::check : icons::arrow_forward,
                           .icon_after = !is_last,
                           .description = hint};
  const ButtonOptions person{.icon = icons::person};
  Rect line = is_phone ? row.cut_top(frame.ui.control_height(), space::s) : row;
  const bool goes_back =
      button(frame, line.cut_left(button_width(frame, back, previous), space::s), back, previous);
  const Rect right = line.cut_right(button_width(frame, on, next), space::s);
  const Rect place = is_phone ? row : line.cut_right(button_width(frame, other, person));
  const auto draw_other = [&] {
    if (!button(frame, place, other, person)) return;
    hold_interview(frame, is_last ? 0 : static_cast<int>(index));
  };
  if (!is_phone) draw_other();
  if (button(frame, right, on, next)) {
    if (is_last)
      frame.session.discovery.interview.clear();
    else
      ask(frame, steps, index + 1);
  }
  if (is_phone) draw_other();
  if (goes_back) ask(frame, steps, index - 1);
}

float steps_height(const Frame& frame) {
  const float control = frame.ui.control_height();
  return frame.ui.is_phone() ? 2 * control + space::s : control;
}

// The way back to the list stands over the person where there is no room beside.
bool is_close_above(float inner_width) { return inner_width < 640; }

float close_height(const Frame& frame, float inner_width) {
  return is_close_above(inner_width) ? button_height(frame, true) + space::s : 0;
}

// Cuts off of `inside` what it needs; answers the width it takes beside the person.
float draw_close(Frame& frame, Rect& inside) {
  const std::string& text = frame.text("interview.close");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::list, .dense = true};
  const float width = button_width(frame, text, quiet), height = button_height(frame, true);
  Rect place{inside.x - space::m, inside.y, width, height};
  const bool is_above = is_close_above(inside.w);
  if (is_above)
    inside.cut_top(height, space::s);
  else
    place = {inside.right() - width + space::m,
             inside.y + size::label + size::label_gap + (size::control - height) / 2, width,
             height};
  if (button(frame, place, text, quiet)) frame.session.discovery.interview.clear();
  return is_above ? 0 : width;
}

}  // namespace

float interview_height(const Frame& frame, float width) {
  const core::Interview interview = current(frame);
  const std::vector<Step> steps = steps_of(frame, interview);
  const Step& step = steps[step_index(frame, steps)];
  const float inner = width - 2 * space::l;
  const Paint& paint = frame.paint();
  const std::vector<std::string> names = tag_names(frame);
  const auto tags = tags_of(frame, interview, step);
  const float question = paint.paragraph_height(inner, Type::heading, step.shown);
  const float hint = step.hint.empty() ? 0 : paint.paragraph_height(inner, Type::small, step.hint);
  return 2 * space::l + close_height(frame, inner) + person_height(frame) + space::l + 1 +
         space::l + question + hint + space::s + answer_height + space::m + size::label +
         size::label_gap + chips_height(frame, inner, names, {tags.get(), names.size()}) +
         space::l + progress_height + steps_height(frame);
}

void draw_interview_panel(Frame& frame, Rect box) {
  const core::Interview interview = current(frame);
  const IdScope scope{interview.id};
  const NodeScope region{frame, Role::region, frame.text("interview.title"), box, "interview"};
  const std::vector<Step> steps = steps_of(frame, interview);
  const std::size_t index = step_index(frame, steps);
  const Step& step = steps[index];
  const Theme& theme = frame.theme();

  Rect inside = box.inset(space::l);
  std::optional<LeftToRight> order{std::in_place, frame};
  const float beside = draw_close(frame, inside);
  Rect person = inside.cut_top(person_height(frame), space::l);
  person.cut_right(beside);
  draw_person(frame, person, interview, step.shown);
  order.reset();
  frame.paint().horizontal(box.x, inside.y, box.w, theme.hairline);
  inside.cut_top(1, space::l);

  const IdScope step_scope{static_cast<int>(index)};
  const std::string progress = frame.text(
      "interview.progress", {{"number", frame.format.number(static_cast<double>(index + 1))},
                             {"count", frame.format.number(static_cast<double>(steps.size()))}});
  label(frame, inside.cut_top(20, space::xs), Type::small, theme.muted, progress);
  inside.cut_top(wrapped_heading(frame, inside, 2, Type::heading, step.shown));
  if (!step.hint.empty())
    inside.cut_top(paragraph(frame, inside, Type::small, theme.muted, step.hint));
  inside.cut_top(space::s);
  draw_answer(frame, inside.cut_top(answer_height, space::m), interview, steps, index);
  const FieldLabel label_text{frame, inside.cut_top(size::label, size::label_gap),
                              frame.text("interview.describes")};
  inside.cut_top(draw_tags(frame, inside, interview, step), space::l);
  draw_steps(frame, inside.cut_top(steps_height(frame)), steps, index);
}

}  // namespace shell
