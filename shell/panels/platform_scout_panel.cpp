#include "shell/panels/platform_scout_panel.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/platform_library.h"
#include "core/edit/platform_edits.h"
#include "core/model/limits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/card_button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/platform_channel.h"
#include "shell/widgets/platform_scout.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/rating_list.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr float two_columns_from = 480;
constexpr std::string_view step = "edit.set_platform";

// To find out more before one settles there.
core::Activity card_of(const Frame& frame, const core::Platform& platform,
                       const core::ScoutAnswer& answer, const std::string& criterion) {
  core::Activity card;
  card.title = frame.text("platforms.scout.card",
                          {{"criterion", criterion}, {"platform", platform_name(frame, platform)}});
  card.kind = core::ActivityKind::audit;
  card.channel = platform.channel;
  card.note = answer.why;
  return card;
}

// Why, and how sure: only of what the person has said.
float draw_own(Frame& frame, Rect box, const core::Platform& platform,
               const core::ScoutAnswer& answer, const std::string& criterion) {
  const float top = box.y;
  Rect range = box;
  const bool is_wide = box.w >= two_columns_from;
  if (is_wide) {
    range = box.cut_right(rating_width, space::l);
  }
  std::string why = answer.why;
  const float words =
      frame.paint().paragraph_height(box.w - 2 * size::field_padding, Type::body, why);
  const float height = std::clamp(words + space::m, frame.ui.control_height(), 156.0f);
  const Gesture reason =
      labelled_text(frame, box.cut_top(size::label + size::label_gap + height, space::s),
                    frame.text("platforms.scout.why") + "##why", why,
                    {.description = frame.text("fit.rating.why_of", {{"criterion", criterion}}),
                     .multiline = true});
  follow(frame, reason, step, core::set_scout_why(platform.id, answer.criterion, std::move(why)));

  if (!is_wide) range.y = box.y;
  std::optional<double> low = answer.range.low, high = answer.range.high;
  const Gesture gesture = labelled_ends(
      frame, range.cut_top(size::label + size::label_gap + frame.ui.control_height(), space::s),
      frame.text("platforms.scout.range"), low, high,
      {.least = core::limits::rating.least, .most = core::limits::rating.most, .decimals = 1});
  follow(frame, gesture, step,
         core::edit_platform(platform.id, [low, high, id = answer.criterion](core::Platform& one) {
           one.scout[id].low = low;
           one.scout[id].high = high;
         }));
  card_button(frame, range.cut_top(button_height(frame, true), space::s),
              card_of(frame, platform, answer, criterion));
  return std::max(box.y, range.y) - top;
}

// What the map says of the customers there, and what that is on the scale.
std::string suggestion(const Frame& frame, const core::Platform& platform,
                       const std::optional<core::Interval>& reach) {
  if (!platform.channel) return frame.text("platforms.scout.no_channel");
  if (!reach) return frame.text("platforms.scout.no_reach");
  return frame.text("platforms.scout.reach",
                    {{"range", share_range(frame, reach->low, reach->high)}});
}

// What the rating rests on; of one's own, to be said.
void draw_grade(Frame& frame, Rect line, const core::Platform& platform,
                const core::ScoutAnswer& answer, const std::string& criterion) {
  line.w = std::min(line.w, rating_width);
  const Point at{line.x, line.centre().y - size::badge / 2};
  if (answer.is_suggested) {
    evidence_badge(frame, at, answer.grade);
    return;
  }
  line.cut_left(evidence_badge(frame, at, answer.grade, {}, /*ticks_only=*/true), space::s);
  std::vector<std::string> grades;
  for (const std::string_view grade : core::names_of<core::Evidence>())
    grades.push_back(frame.text(TextKey{"evidence."} + grade));
  const auto chosen = dropdown(frame, line, frame.text("evidence.said", {{"grade", criterion}}),
                               grades, static_cast<std::size_t>(answer.grade), {.dense = true});
  if (chosen)
    frame.edits.apply(
        step, core::edit_platform(platform.id, [grade = static_cast<core::Evidence>(*chosen),
                                                id = answer.criterion](core::Platform& one) {
          one.scout[id].evidence = grade;
        }));
}

float draw_criterion(Frame& frame, Rect box, const core::Platform& platform,
                     const core::ScoutCriterion& criterion, const core::ScoutAnswer& answer,
                     const std::optional<core::Interval>& reach) {
  const IdScope scope{criterion.id};
  const Theme& theme = frame.theme();
  const float top = box.y;
  const std::string& name = frame.in_language(criterion.name);
  const NodeScope group{frame, Role::group, name, {box.x, box.y, box.w, 100}, "criterion"};
  const bool is_own = answer.rating && !answer.is_suggested;
  const float squares = frame.ui.is_phone() ? size::control_touch : size::control;
  std::optional<int> whole;
  if (answer.rating) whole = std::clamp(static_cast<int>(std::lround(*answer.rating)), 1, 5);

  Rect words = box, marks = box;
  const bool is_wide = box.w >= two_columns_from;
  if (is_wide) marks = words.cut_right(rating_width, space::l);
  words.cut_top(paragraph(frame, words, Type::body_strong, theme.text, name), space::xxs);
  words.cut_top(
      paragraph(frame, words, Type::small, theme.text, frame.in_language(criterion.question)),
      space::xxs);
  words.cut_top(paragraph(
      frame, words, Type::small, theme.muted,
      frame.text("platforms.scout.ends", {{"low", frame.in_language(criterion.low_means)},
                                          {"high", frame.in_language(criterion.high_means)}})));
  if (criterion.id == core::audience_criterion)
    words.cut_top(
        paragraph(frame, words, Type::small, theme.muted, suggestion(frame, platform, reach)));
  if (!is_wide) {
    words.cut_top(space::s);
    marks.y = words.y;
  }
  const auto chosen =
      rating(frame, marks.cut_top(squares, space::s), name, whole, {}, answer.is_suggested);
  if (chosen)
    follow(frame, chosen->gesture, step,
           core::set_scout_rating(platform.id, criterion.id, chosen->value));
  if (answer.rating)
    draw_grade(frame, marks.cut_top(button_height(frame, true), space::xs), platform, answer, name);
  if (is_own) {
    if (clear_rating_button(frame, marks, frame.text("fit.rating.clear_plain"), name))
      frame.edits.apply(step, core::set_scout_rating(platform.id, criterion.id, std::nullopt));
    marks.cut_top(space::xs);
  }
  box.cut_top(std::max(words.y, marks.y) - box.y, space::s);
  if (is_own) box.cut_top(draw_own(frame, box, platform, answer, name));
  return box.y - top;
}

}  // namespace

float draw_platform_scout_panel(Frame& frame, Rect box, const core::Platform& platform) {
  const float top = box.y;
  const auto& criteria = core::embedded_platform_library().scout;
  const PlatformScout scout = scout_platform(frame, platform);
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    box.cut_top(draw_criterion(frame, box, platform, criteria[i], scout.answers[i], scout.reach),
                space::m);
    frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
    box.cut_top(1, space::l);
  }
  box.cut_top(draw_platform_channel(frame, box, platform));
  return box.y - top;
}

}  // namespace shell
