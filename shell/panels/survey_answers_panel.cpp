#include "shell/panels/survey_answers_panel.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "core/base/sort_stably.h"
#include "core/discovery/share_piece.h"
#include "core/edit/behaviour_edits.h"
#include "core/edit/several_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/behaviour_mark.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

using core::AnswerGroup;

constexpr float text_height = 132;
constexpr std::size_t most_rows = 12;

float row_height(const Frame& frame) {
  return frame.ui.is_phone() ? size::control_touch + 12 : size::row_two_lines;
}

// Of the answers with the word that is looked for: the untagged first.
std::vector<AnswerGroup*> found_groups(SurveyDraft& draft) {
  std::vector<AnswerGroup*> found;
  for (AnswerGroup& group : draft.groups)
    if (core::answers_with(group, draft.word)) found.push_back(&group);
  core::sort_stably(found, std::ranges::less{},
                    [](const AnswerGroup* group) { return !group->behaviours.empty(); });
  return found;
}

std::size_t rows_shown(const Frame& frame) {
  const SurveyDraft& draft = frame.session.discovery.survey;
  const auto found = std::ranges::count_if(draft.groups, [&](const AnswerGroup& group) {
    return core::answers_with(group, draft.word);
  });
  return std::min(most_rows, static_cast<std::size_t>(found));
}

std::vector<std::string> tag_names(const Frame& frame) {
  std::vector<std::string> names;
  for (const core::Behaviour& behaviour : frame.plan.behaviours)
    names.push_back(behaviour_name(frame, behaviour));
  return names;
}

// On where all that was found is tagged so.
std::unique_ptr<bool[]> tags_of(const Frame& frame, const std::vector<AnswerGroup*>& found) {
  const auto& behaviours = frame.plan.behaviours;
  auto tags = std::make_unique<bool[]>(behaviours.size());
  for (std::size_t i = 0; i < behaviours.size(); ++i)
    tags[i] = !found.empty() && std::ranges::all_of(found, [&](const AnswerGroup* group) {
      return std::ranges::contains(group->behaviours, behaviours[i].id);
    });
  return tags;
}

double people_in(const std::vector<AnswerGroup*>& groups) {
  double people = 0;
  for (const AnswerGroup* group : groups) people += group->people;
  return people;
}

std::string tags_text(const Frame& frame, const AnswerGroup& group) {
  std::string text;
  for (const core::Id& id : group.behaviours)
    if (const auto* behaviour = core::find_by_id(frame.plan.behaviours, id))
      text += (text.empty() ? "" : ", ") + behaviour_name(frame, *behaviour);
  return text.empty() ? frame.text("interview.untagged") : text;
}

core::BehaviourEvidence made_evidence(const Frame& frame, const core::Behaviour& behaviour) {
  core::BehaviourEvidence evidence =
      core::evidence_of(frame.session.discovery.survey.groups, behaviour.id);
  evidence.date = frame.today;
  evidence.source = frame.texts.text(frame.plan.language, "survey_answers.source");
  return evidence;
}

// Whether the engine would take any of it for the same answers a second time.
bool is_known(const Frame& frame) {
  core::Plan after;
  after.behaviours = frame.plan.behaviours;
  for (core::Behaviour& behaviour : after.behaviours)
    behaviour.evidence.push_back(made_evidence(frame, behaviour));
  const auto repeated = core::repeated_evidence(after);
  return std::ranges::any_of(after.behaviours, [&](const core::Behaviour& behaviour) {
    return std::ranges::contains(repeated, &behaviour.evidence.back());
  });
}

std::string counted_text(const Frame& frame) {
  const SurveyDraft& draft = frame.session.discovery.survey;
  if (draft.groups.empty()) {
    const bool is_blank = draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
    return frame.text(draft.text.empty() ? TextKey{"survey_answers.help"}
                      : is_blank         ? TextKey{"survey_answers.none"}
                                         : "survey_answers.too_many");
  }
  return frame.text_count(
      "survey_answers.summary", core::people_in(draft.groups),
      {{"different", frame.format.number(static_cast<double>(draft.groups.size()))},
       {"tagged", frame.format.number(core::people_tagged(draft.groups))}});
}

std::string summary(const Frame& frame) {
  const SurveyDraft& draft = frame.session.discovery.survey;
  const bool is_repeat = core::people_tagged(draft.groups) > 0 && is_known(frame);
  return counted_text(frame) + (is_repeat ? " " + frame.text("discovery.counted_once") : "");
}

void add_to_plan(Frame& frame) {
  std::vector<core::Edit> edits;
  for (const core::Behaviour& behaviour : frame.plan.behaviours)
    edits.push_back(core::add_evidence(behaviour.id, made_evidence(frame, behaviour)));
  frame.edits.remove("edit.add_survey_answers", core::in_turn(std::move(edits)));
  frame.session.discovery.survey = {};
  frame.session.discovery.tab.reset();
}

void draw_head(Frame& frame, Rect row) {
  const std::string& back = frame.text("interview.close");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::list, .dense = true};
  const float width = button_width(frame, back, quiet);
  if (button(frame, {row.right() - width + space::m, row.y, width, button_height(frame, true)},
             back, quiet))
    frame.session.discovery.survey.open = false;  // the draft is kept
  heading(frame, {row.x, row.y, row.w - width, row.h}, 2, Type::title,
          frame.text("survey_answers.title"));
}

void draw_text(Frame& frame, Rect box) {
  SurveyDraft& draft = frame.session.discovery.survey;
  std::string text = draft.text;
  const Gesture gesture =
      labelled_text(frame, box, frame.text("survey_answers.answers"), text, {.multiline = true});
  if (gesture != Gesture::none && text != draft.text) draft.take(std::move(text));
}

bool has_columns(const Frame& frame) { return frame.session.discovery.survey.columns.size() > 1; }

float file_height(const Frame& frame) {
  return has_columns(frame) && frame.ui.is_phone() ? 2 * frame.ui.control_height() + space::s
                                                   : frame.ui.control_height();
}

// The way to a file, and of one that was read the column.
void draw_file(Frame& frame, Rect box) {
  SurveyDraft& draft = frame.session.discovery.survey;
  const std::string& pick = frame.text("survey_answers.pick");
  const ButtonOptions options{.icon = icons::folder_open,
                              .disabled = frame.jobs.progress(SurveyDraft::slot).has_value()};
  Rect row = box.cut_top(frame.ui.control_height(), space::s);
  if (button(frame, row.cut_left(button_width(frame, pick, options), space::m), pick, options))
    frame.command(Command::Kind::pick_file);
  if (!has_columns(frame)) return;
  std::vector<std::string> names;
  for (const core::AnswerColumn& column : draft.columns)
    names.push_back(column.name.empty() ? frame.text("survey_answers.unnamed") : column.name);
  const auto chosen = dropdown(frame, frame.ui.is_phone() ? box : row,
                               frame.text("survey_answers.column"), names, draft.column);
  if (!chosen) return;
  draft.column = *chosen;
  draft.take(draft.columns[*chosen].lines);
}

void draw_row(Frame& frame, Rect row, const AnswerGroup& group) {
  const IdScope scope{group.text};
  const NodeScope item{frame, Role::list_item, group.text, row, "answer"};
  const std::string tags = tags_text(frame, group);
  const std::string people = frame.text_count("survey_answers.people", group.people);
  const Hit hit = row_button(frame, row.inset(4), group.text,
                             {.radius = radius::control, .value = people + ", " + tags});
  if (hit.clicked) frame.session.discovery.survey.word = group.text;
  Rect inside = row.inset(space::l, (row.h - 40) / 2);
  const float width = frame.paint().width(Type::small, people) + 1;
  frame.paint().text(inside.cut_right(width, space::m), Type::small, frame.theme().muted, people,
                     Align::right);
  frame.paint().text(inside.cut_top(20), Type::small_strong, frame.theme().text, group.text);
  frame.paint().text(inside.cut_top(20), Type::small,
                     group.behaviours.empty() ? frame.theme().warn : frame.theme().muted, tags);
}

// Sets or takes one tag of all that was found.
void draw_tags(Frame& frame, Rect box, const std::vector<AnswerGroup*>& found) {
  const auto names = tag_names(frame);
  const auto tags = tags_of(frame, found);
  const std::string title = frame.text_count("survey_answers.describe", people_in(found));
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), title};
  float height = 0;
  const auto clicked =
      chips(frame, box, title + "###tags", names, {tags.get(), names.size()}, height);
  if (!clicked) return;
  const core::Id& behaviour = frame.plan.behaviours[*clicked].id;
  for (AnswerGroup* group : found) {
    std::erase(group->behaviours, behaviour);
    if (!tags[*clicked]) group->behaviours.push_back(behaviour);
  }
}

float tags_height(const Frame& frame, float width) {
  SurveyDraft& draft = frame.session.discovery.survey;
  const auto names = tag_names(frame);
  const auto tags = tags_of(frame, found_groups(draft));
  return size::label + size::label_gap +
         chips_height(frame, width, names, {tags.get(), names.size()});
}

}  // namespace

float survey_answers_height(const Frame& frame, float width) {
  const float inner = width - 2 * space::l;
  float height = 2 * space::l + button_height(frame, true) + space::s + size::label +
                 size::label_gap + text_height + space::s + file_height(frame) + space::s +
                 frame.paint().paragraph_height(inner, Type::small, summary(frame));
  if (frame.session.discovery.survey.groups.empty()) return height;
  height += space::l + field_height(frame) + space::m + tags_height(frame, inner) + space::m;
  height += static_cast<float>(rows_shown(frame)) * row_height(frame) + space::l;
  return height + frame.ui.control_height();
}

void draw_survey_answers_panel(Frame& frame, Rect box) {
  SurveyDraft& draft = frame.session.discovery.survey;
  const NodeScope region{frame, Role::region, frame.text("survey_answers.title"), box, "survey"};
  Rect inside = box.inset(space::l);
  draw_head(frame, inside.cut_top(button_height(frame, true), space::s));
  const float tagging = tags_height(frame, inside.w);
  const std::size_t rows = rows_shown(frame);
  const bool had_groups = !draft.groups.empty();
  const std::string said = summary(frame);
  const float file = file_height(frame);
  draw_text(frame, inside.cut_top(size::label + size::label_gap + text_height, space::s));
  draw_file(frame, inside.cut_top(file, space::s));
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, said));
  // What came in just now is drawn in the next frame: its height was not yet taken.
  if (!had_groups) return;
  inside.cut_top(space::l);
  labelled_text(frame, inside.cut_top(field_height(frame), space::m),
                frame.text("survey_answers.word"), draft.word,
                {.placeholder = frame.text("survey_answers.word_hint")});
  const auto found = found_groups(draft);
  draw_tags(frame, inside.cut_top(tagging, space::m), found);
  {
    Rect list_box = inside.cut_top(static_cast<float>(rows) * row_height(frame), space::l);
    const NodeScope list{frame, Role::list, frame.text("survey_answers.list"), list_box, "answers"};
    for (std::size_t i = 0; i < std::min(rows, found.size()); ++i)
      draw_row(frame, list_box.cut_top(row_height(frame)), *found[i]);
  }
  const double tagged = core::people_tagged(draft.groups);
  const std::string add = frame.text_count("survey_answers.add", tagged);
  const ButtonOptions action{
      .kind = ButtonKind::action, .icon = icons::check, .disabled = tagged == 0 || frame.read_only};
  Rect last = inside.cut_top(frame.ui.control_height());
  if (button(frame, last.cut_left(std::min(last.w, button_width(frame, add, action))), add, action))
    add_to_plan(frame);
}

}  // namespace shell
