#include "shell/panels/platform_launch_panel.h"

#include <array>
#include <string>

#include "core/edit/platform_edits.h"
#include "core/forecast/launch_feed.h"
#include "core/metrics/today_mix.h"
#include "shell/charts/launch_fan.h"
#include "shell/widgets/audit_page.h"
#include "shell/widgets/date_field.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/figure_strip.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Estimate;
using core::Launch;
using core::Platform;

constexpr float two_columns_from = 480, section = 44;
constexpr std::string_view step = "edit.set_platform";

template <auto member>
const auto* of_launch(const Platform& platform, const core::Id&) {
  return &(platform.launch.*member);
}

enum class Unit { count, days, share, ratio, years, money };

struct Field {
  std::string_view name;  // of the member, and of its words under platforms.launch
  core::PlatformPlace<std::optional<Estimate>> place;
  Unit unit;
};

constexpr std::array course_fields{
    Field{"own_push", of_launch<&Launch::own_push>, Unit::count},
    Field{"threshold", of_launch<&Launch::threshold>, Unit::count},
    Field{"peak", of_launch<&Launch::peak>, Unit::count},
    Field{"half_life_days", of_launch<&Launch::half_life_days>, Unit::days},
    Field{"plateau", of_launch<&Launch::plateau>, Unit::count}};
constexpr std::array more_fields{
    Field{"featured_chance", of_launch<&Launch::featured_chance>, Unit::share},
    Field{"life_years", of_launch<&Launch::life_years>, Unit::years},
    Field{"loop_k", of_launch<&Launch::loop_k>, Unit::ratio},
    Field{"loop_days", of_launch<&Launch::loop_days>, Unit::days},
    Field{"audience", of_launch<&Launch::audience>, Unit::count},
    Field{"paid_each", of_launch<&Launch::paid_each>, Unit::money}};

NumberOptions options_of(const Frame& frame, Unit unit) {
  switch (unit) {
    case Unit::days:
      return {.unit = frame.text("platforms.launch.days"), .decimals = 1};
    case Unit::years:
      return {.unit = frame.text("platforms.launch.years"), .decimals = 1};
    case Unit::share:
      return share_options(frame);
    case Unit::money:
      return money_options(frame);
    case Unit::ratio:
      return {.decimals = 2};
    case Unit::count:
      break;
  }
  return {.decimals = 0};
}

TextKey key_of(std::string_view member) { return TextKey{"platforms.launch."} + member; }

void draw_fields(Frame& frame, FieldGrid& grid, const Platform& platform,
                 std::span<const Field> fields) {
  for (const Field& field : fields)
    platform_range(frame, grid.next(), frame.text(key_of(field.name)), {platform}, field.place,
                   options_of(frame, field.unit), frame.text(key_of(field.name) + ".help"));
}

// What is missing or wrong, by the name of its field; nothing while nothing is.
std::string refusal(const Frame& frame, const core::PlatformAnswer& answer) {
  if (answer.launch_refused.empty()) return {};
  if (answer.launch_refused == "error.platform.endless_loop")
    return frame.text(core::Error{answer.launch_refused});
  return frame.text(answer.launch_refused == "error.platform.unsaid"
                        ? TextKey{"platforms.launch.unsaid"}
                        : "platforms.launch.wrong",
                    {{"field", frame.text(key_of(answer.launch_unsaid))}});
}

// The weakest of what the launch is drawn from.
std::optional<core::Evidence> grade_of(const Launch& launch) {
  std::optional<core::Evidence> grade;
  for (const auto* const said :
       {&launch.own_push, &launch.threshold, &launch.peak, &launch.plateau, &launch.half_life_days,
        &launch.loop_k, &launch.loop_days, &launch.featured_chance, &launch.life_years})
    weaken(grade, *said);
  return grade;
}

// What the draws come to. The room of the words is kept.
float draw_figures(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  std::array<StripFigure, 3> figures{{{frame.text("platforms.launch.push_chance")},
                                      {frame.text("platforms.launch.plateau_short")},
                                      {frame.text("platforms.launch.closed_chance")}}};
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  std::string note = frame.text("platforms.launch.note");
  Colour colour = frame.theme().muted;
  if (answer && !answer->launch.empty()) {
    figures[0].value = chance_text(frame, answer->push_chance);
    figures[1].value = band_text(frame, answer->plateau);
    figures[2].value = platform.launch.life_years ? chance_text(frame, answer->closed_chance)
                                                  : frame.text("platforms.launch.unsaid_short");
  } else if (answer) {
    note = refusal(frame, *answer);
    colour = frame.theme().warn;
  }
  box.cut_top(figure_strip(frame, box, frame.text("platforms.tab.launch"), figures), space::xs);
  Rect line = box.cut_top(40);
  cut_evidence_badge(frame, line, grade_of(platform.launch));
  paragraph(frame, line, Type::small, colour, note, 2);
  return box.y - top;
}

// Whether it is part of the forecast.
std::string feed_words(const Frame& frame, const Platform& platform) {
  const core::LaunchFeed feed =
      core::launch_feed(frame.plan, core::today_mix(frame.plan, frame.library.owners), platform);
  return frame.text(TextKey{"platforms.launch.feed."} + core::name_of(feed),
                    {{"channel", channel_name(frame, platform.channel.value_or(""))}});
}

float draw_course(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  const int columns = box.w < two_columns_from ? 1 : 2;
  FieldGrid grid{frame, box, columns};
  std::string day = platform.launch.date;
  const Gesture gesture =
      labelled_date(frame, grid.next(), frame.text("platforms.launch.date"), day);
  follow_checked(
      frame, gesture, step,
      core::set_platform_text(platform.id, {}, of_launch<&Launch::date>, std::move(day)));
  draw_fields(frame, grid, platform, course_fields);
  box.cut_top(grid.height(), space::s);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, feed_words(frame, platform)),
              space::s);

  bool& is_open = draft_of(frame, platform).launch_open;
  if (disclosure(frame, box.cut_top(section), frame.text("platforms.launch.more"), is_open))
    is_open = !is_open;
  if (!is_open) return box.y - top;
  FieldGrid more{frame, box, columns};
  draw_fields(frame, more, platform, more_fields);
  platform_number(frame, more.next(), frame.text("platforms.launch.paid_push"), {platform},
                  of_launch<&Launch::paid_push>, money_options(frame),
                  frame.text("platforms.launch.paid_push.help"));
  box.cut_top(more.height(), space::s);
  return box.y - top;
}

struct Look {
  TextKey when;
  std::size_t stretch;  // whose count is expected; past the last: the plateau
};

// What to look at each week, with what the draws expect of it.
float draw_weeks(Frame& frame, Rect box, const Platform& platform) {
  constexpr std::array<Look, 4> looks{{{"platforms.launch.first_week", 0},
                                       {"platforms.launch.fall_weeks", 3},
                                       {"platforms.launch.plateau_weeks", 12},
                                       {"platforms.launch.later", 1000}}};
  const float top = box.y;
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  Rect head = box.cut_top(24, space::xs);
  cut_evidence_badge(frame, head, grade_of(platform.launch));
  heading(frame, head, 3, Type::title, frame.text("platforms.launch.weeks"));
  const NodeScope list{frame, Role::list, frame.text("platforms.launch.weeks"), box, "weeks"};
  for (const Look& look : looks) {
    std::string when = frame.text(look.when);
    if (answer && !answer->launch.empty()) {
      const auto& launch = answer->launch;
      const core::Band& band =
          look.stretch < launch.size() ? launch[look.stretch].count : answer->plateau;
      when = frame.text("platforms.launch.expected",
                        {{"when", when}, {"range", band_text(frame, band)}});
    }
    const NodeScope item{frame, Role::list_item, when, {box.x, box.y, box.w, 40}};
    label(frame, box.cut_top(20), Type::small_strong, frame.theme().text, when);
    box.cut_top(
        paragraph(frame, box, Type::small, frame.theme().muted, frame.text(look.when + ".look")),
        space::s);
  }
  return box.y - top;
}

}  // namespace

float draw_platform_launch_panel(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  box.cut_top(draw_figures(frame, box, platform), space::s);
  box.cut_top(draw_fan_chart(
                  frame, box,
                  launch_fan(frame, unit_of(frame, platform), platform_answer(frame, platform.id))),
              space::l);
  box.cut_top(draw_course(frame, box, platform), space::m);
  box.cut_top(draw_weeks(frame, box, platform));
  return box.y - top;
}

}  // namespace shell
