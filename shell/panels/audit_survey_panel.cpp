#include "shell/panels/audit_survey_panel.h"

#include <algorithm>

#include "core/audit/survey_share.h"
#include "core/edit/survey_edits.h"
#include "core/model/lookup.h"
#include "shell/charts/paired_bars.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float count_width = 88;

// The one looked at, else the one the audit counts, else the first.
const core::Survey* survey_of(const Frame& frame, const AuditPage& page) {
  const std::vector<core::Survey>& surveys = frame.plan.surveys;
  if (const auto* chosen = core::find_by_id(surveys, frame.session.audit.survey)) return chosen;
  if (page.audit.survey)
    if (const auto* counted = core::find_by_id(surveys, page.audit.survey->survey)) return counted;
  return surveys.empty() ? nullptr : &surveys.front();
}

void choose_survey(Frame& frame, Rect place, const core::Survey& shown) {
  std::vector<std::string> names;
  for (const core::Survey& survey : frame.plan.surveys)
    names.push_back(survey.date.empty() ? survey.question
                                        : frame.text("audit.survey_dated",
                                                     {{"question", survey.question},
                                                      {"date", frame.format.date(survey.date)}}));
  const auto now = static_cast<std::size_t>(&shown - frame.plan.surveys.data());
  const auto chosen = labelled_dropdown(frame, place, frame.text("audit.survey_shown"), names, now);
  if (!chosen) return;
  frame.session.audit.survey = frame.plan.surveys[*chosen].id;
  frame.ui.animating = true;
}

PairedBars chart_of(const Frame& frame, const AuditPage& page, const core::SurveyShares& shares) {
  PairedBars chart{.id = "survey",
                   .title = frame.text("audit.survey_chart"),
                   .note = frame.text("audit.survey_note"),
                   .names = frame.text("audit.answer_column"),
                   .first_name = frame.text("audit.claimed_share"),
                   .second_name = frame.text("audit.survey_said"),
                   .most = 1};
  for (const core::SurveyShare& share : shares.shares) {
    BarPair pair{.name = share.channel ? channel_name(frame, *share.channel) : share.label,
                 .colour = share.channel ? part_colour(frame, page.audit, *share.channel)
                                         : frame.theme().control_border,
                 .second = share.share,
                 .low = share.low,
                 .high = share.high,
                 .second_value = frame.format.share(share.share),
                 .range = frame.text("common.range", {{"low", frame.format.share_bare(share.low)},
                                                      {"high", frame.format.share(share.high)}})};
    const auto answer = std::ranges::find_if(page.audit.channels, [&](const auto& one) {
      return share.channel && one.figures.channel == *share.channel;
    });
    if (answer != page.audit.channels.end()) pair.first = answer->claimed_share;
    pair.first_value = pair.first ? frame.format.share(*pair.first) : "–";
    chart.rows.push_back(std::move(pair));
  }
  return chart;
}

void set(Frame& frame, core::Survey survey) {
  frame.edits.apply("edit.set_survey", core::set_survey(std::move(survey)));
}

void add_survey(Frame& frame) {
  core::Survey survey;
  survey.id = frame.ids.make("survey");
  survey.question = frame.texts.text(frame.plan.language, "audit.wording_question");
  survey.date = frame.today;
  // The channels there are make the list; one more is for what nobody thought of.
  for (const core::Channel& channel : frame.plan.channels) {
    core::SurveyAnswer answer;
    answer.channel = channel.id;
    survey.answers.push_back(std::move(answer));
  }
  core::SurveyAnswer other;
  other.label = frame.texts.text(frame.plan.language, "audit.wording_other");
  survey.answers.push_back(std::move(other));
  frame.session.audit.survey = survey.id;
  set(frame, std::move(survey));
}

float answer_height(const Frame& frame) { return frame.ui.control_height() + space::xs; }

std::string answer_name(const Frame& frame, const core::SurveyAnswer& answer, std::size_t at) {
  if (answer.channel) return channel_name(frame, *answer.channel);
  return answer.label.empty()
             ? frame.text("audit.answer_number", {{"number", std::to_string(at + 1)}})
             : answer.label;
}

void draw_answer(Frame& frame, Rect row, const core::Survey& survey, std::size_t at) {
  const IdScope scope{static_cast<int>(at)};
  const core::SurveyAnswer& answer = survey.answers[at];
  const std::string name = answer_name(frame, answer, at);
  const NodeScope item{frame, Role::list_item, name, row, "answer"};
  const float control = frame.ui.control_height();
  row = row.cut_top(control);
  const Rect remove = row.cut_right(control, space::xs);
  const Rect count_place = row.cut_right(count_width, space::s);
  core::Survey changed = survey;
  if (answer.channel) {
    std::vector<std::string> names;
    for (const core::Channel& channel : frame.plan.channels) names.push_back(channel.name);
    names.push_back(frame.text("audit.answer_words"));
    const auto selected = static_cast<std::size_t>(
        std::ranges::find(frame.plan.channels, *answer.channel, &core::Channel::id) -
        frame.plan.channels.begin());
    const auto chosen =
        dropdown(frame, row, frame.text("audit.answer_of", {{"name", name}}), names, selected);
    if (chosen) {
      core::SurveyAnswer& to = changed.answers[at];
      if (*chosen < frame.plan.channels.size())
        to.channel = frame.plan.channels[*chosen].id;
      else
        to.channel.reset(), to.label = name;
      set(frame, changed);
    }
  } else {
    std::string label = answer.label;
    const Gesture gesture = text_field(
        frame, row, frame.text("audit.answer_label", {{"number", std::to_string(at + 1)}}), label,
        {.placeholder = frame.text("audit.answer_hint")});
    changed.answers[at].label = label;
    follow(frame, gesture, "edit.set_survey", core::set_survey(changed));
  }
  changed = survey;
  std::optional<double> count = answer.count;
  NumberOptions options{.decimals = 0, .align = Align::right};
  const Gesture gesture = number_field(
      frame, count_place, frame.text("audit.answer_count", {{"name", name}}), count, options);
  if (gesture != Gesture::none) {
    changed.answers[at].count = count.value_or(0);
    follow(frame, gesture, "edit.set_survey", core::set_survey(changed));
  }
  if (icon_button(frame, remove, icons::delete_outline,
                  frame.text("audit.answer_remove", {{"name", name}}),
                  {.colour = frame.theme().muted})) {
    changed = survey;
    changed.answers.erase(changed.answers.begin() + static_cast<std::ptrdiff_t>(at));
    frame.edits.remove("edit.set_survey", core::set_survey(changed));
  }
}

float form_height(const Frame& frame, const core::Survey& survey) {
  const int columns = frame.ui.is_phone() ? 1 : 2;
  return field_grid_height(frame, columns, {columns, 1, 1}) + space::s + frame.ui.control_height() +
         space::s + answer_height(frame) * static_cast<float>(survey.answers.size()) + space::xs +
         button_height(frame, true);
}

float draw_form(Frame& frame, Rect box, const core::Survey& survey) {
  const IdScope scope{survey.id};
  const float top = box.y;
  const int columns = frame.ui.is_phone() ? 1 : 2;
  FieldGrid grid{frame, box, columns};
  core::Survey changed = survey;
  Gesture gesture = labelled_text(frame, grid.next(columns), frame.text("audit.survey_question"),
                                  changed.question);
  follow(frame, gesture, "edit.set_survey", core::set_survey(changed));
  changed = survey;
  std::string date = frame.format.date_editable(survey.date);
  gesture = labelled_date(frame, grid.next(), frame.text("audit.survey_date"), date);
  changed.date = frame.format.date_parsed(date);
  follow_checked(frame, gesture, "edit.set_survey", core::set_survey(changed));
  changed = survey;
  gesture = labelled_number(frame, grid.next(), frame.text("audit.survey_respondents"),
                            changed.respondents, {.decimals = 0},
                            frame.text("audit.survey_respondents.help"));
  follow(frame, gesture, "edit.set_survey", core::set_survey(changed));
  box.cut_top(grid.height(), space::s);
  changed = survey;
  if (check_box(frame, box.cut_top(frame.ui.control_height(), space::s),
                frame.text("audit.survey_multiple"), survey.multiple)) {
    changed.multiple = !survey.multiple;
    set(frame, changed);
  }
  {
    Rect rows =
        box.cut_top(answer_height(frame) * static_cast<float>(survey.answers.size()), space::xs);
    const NodeScope list{frame, Role::list, frame.text("audit.answers"), rows, "answers"};
    for (std::size_t i = 0; i < survey.answers.size(); ++i)
      draw_answer(frame, rows.cut_top(answer_height(frame)), survey, i);
  }
  Rect row = box.cut_top(button_height(frame, true));
  const std::string add = frame.text("audit.answer_add"),
                    remove = frame.text("audit.survey_remove");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::add, .dense = true};
  if (button(frame, row.cut_left(button_width(frame, add, quiet), space::s), add, quiet)) {
    changed = survey;
    changed.answers.emplace_back();
    set(frame, changed);
  }
  const ButtonOptions away{.kind = ButtonKind::quiet, .dense = true};
  const float width = button_width(frame, remove, away);
  if (button(frame, row.cut_right(std::min(width, row.w)), remove, away))
    frame.edits.remove("edit.remove_survey", core::remove_survey(survey.id));
  return box.y - top;
}

// The words to ask with, in both languages: the shop's customers may not speak the plan's.
struct Wording {
  core::Language language;
  TextKey copy_key;
};
constexpr std::array<Wording, 2> wordings{
    {{core::Language::fr, "audit.copy_fr"}, {core::Language::en, "audit.copy_en"}}};

float wording_height(const Frame& frame, float width) {
  float height = 0;
  for (const Wording& wording : wordings)
    height += frame.paint().paragraph_height(width, Type::small,
                                             frame.texts.text(wording.language, "audit.wording")) +
              space::xs + button_height(frame, true) + space::m;
  return height;
}

void draw_wording(Frame& frame, Rect box) {
  for (const Wording& wording : wordings) {
    const std::string words = frame.texts.text(wording.language, "audit.wording");
    box.cut_top(paragraph(frame, box, Type::small, frame.theme().text, words), space::xs);
    const std::string& copy = frame.text(wording.copy_key);
    const ButtonOptions options{.icon = icons::content_copy, .dense = true};
    const Rect place = box.cut_top(button_height(frame, true), space::m);
    if (button(frame, {place.x, place.y, button_width(frame, copy, options), place.h}, copy,
               options))
      frame.command(Command::Kind::copy_text, words);
  }
}

}  // namespace

float draw_audit_survey_panel(Frame& frame, Rect box, const AuditPage& page) {
  const core::Survey* const survey = survey_of(frame, page);
  const auto shares = survey ? core::survey_shares(*survey) : std::nullopt;
  const float width = box.w - 2 * space::l, control = button_height(frame, true);
  bool& open = frame.session.audit.wording_open;
  const std::string& intro = frame.text(shares   ? TextKey{"audit.survey_intro"}
                                        : survey ? TextKey{"audit.survey_uncounted"}
                                                 : "audit.survey_none");
  const float intro_height = frame.paint().paragraph_height(width, Type::small, intro);
  const PairedBars chart = shares ? chart_of(frame, page, *shares) : PairedBars{};
  const std::string title = frame.text("audit.survey_title"), add = frame.text("audit.survey_add");
  const ButtonOptions quiet{.kind = ButtonKind::quiet, .icon = icons::add, .dense = true};
  const float add_width = button_width(frame, add, quiet);
  const bool is_narrow = frame.paint().width(Type::title, title) + add_width + space::l > width;
  const bool has_choice = frame.plan.surveys.size() > 1;
  const float height =
      (is_narrow ? 24 + space::s : 0) + control + space::xs + intro_height + space::s +
      (has_choice ? field_height(frame) + space::m : 0) +
      (shares ? paired_bars_height(frame, width, chart) + space::m + 24 + space::l : 0) +
      (survey ? form_height(frame, *survey) + space::m : 0) + 44 +
      (open ? wording_height(frame, width) : 0);
  Rect inside = audit_card(frame, box, height);
  Rect first = inside.cut_top(is_narrow ? 24 : control, is_narrow ? space::s : space::xs);
  const Rect place = is_narrow ? inside.cut_top(control, space::xs) : first.cut_right(add_width, 0);
  heading(frame, first, 2, Type::title, title);
  if (button(frame,
             {is_narrow ? place.x - space::m : place.x + space::m, place.y, add_width, control},
             add, quiet))
    add_survey(frame);
  inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, intro), space::s);
  if (has_choice) choose_survey(frame, inside.cut_top(field_height(frame), space::m), *survey);
  if (shares) {
    inside.cut_top(draw_paired_bars(frame, inside, chart), space::m);
    evidence_badge(frame, {inside.x, inside.y}, core::Evidence::survey,
                   frame.text_count("audit.survey_of", shares->of,
                                    {{"number", frame.format.number(shares->of)}}));
    inside.cut_top(24, space::l);
  }
  if (survey) inside.cut_top(draw_form(frame, inside, *survey), space::m);
  if (disclosure(frame, inside.cut_top(44), frame.text("audit.wording_title"), open)) {
    open = !open;
    frame.ui.animating = true;
  } else if (open) {
    draw_wording(frame, inside);
  }
  return height + 2 * space::l;
}

}  // namespace shell
