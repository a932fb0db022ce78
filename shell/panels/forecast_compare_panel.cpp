#include "shell/panels/forecast_compare_panel.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "shell/widgets/audit_page.h"
#include "shell/widgets/forecast_answer.h"
#include "shell/widgets/forecast_words.h"
#include "shell/widgets/plain_table.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t row_count = 7;
constexpr int lines = 4;  // of the sentence, kept free whatever it is

using Cells = std::array<std::string, row_count>;

std::string range_of(const Frame& frame, const core::Fan& fan) {
  return frame.ui.is_phone() ? money_range_short(frame, fan) : money_range(frame, fan);
}

Cells cells_of(const Frame& frame, const core::Forecast& forecast) {
  const core::ForecastMonth& last = forecast.months.back();
  return {range_of(frame, last.revenue),
          range_of(frame, forecast.total),
          last.margin ? range_of(frame, *last.margin) : frame.text("common.unknown"),
          last.cash ? range_of(frame, *last.cash) : frame.text("common.unknown"),
          last.mer ? frame.format.ratio(last.mer->p50) : frame.text("common.unknown"),
          frame.format.number(last.by_channel.effective_number.p50, 1, true),
          owner_key_name(frame, last.by_owner.largest) + " " +
              frame.format.share(last.by_owner.largest_share.p50)};
}

// What had to be bent to find what happened: "une pente de 3,5 pour Publicité Meta ..."
std::string bent_of(const Frame& frame, const core::ForecastAnswer& answer) {
  std::string bent;
  for (const core::BentNumber& one : answer.bent) {
    const bool is_slope = one.what == core::BentNumber::What::slope;
    bent +=
        (bent.empty() ? "" : ", ") +
        frame.text(is_slope ? TextKey{"forecast.bent.slope"} : "forecast.bent.effect",
                   {{"channel", channel_name(frame, one.channel)},
                    {"value", is_slope ? frame.format.number(one.value, 1)
                                       : frame.format.money(std::round(one.value / 100) * 100)}});
  }
  return bent;
}

// "Sans le plan, 27 000 à 51 000 € en décembre."
std::string sentence_of(const Frame& frame) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  if (!answer) return frame.text("forecast.cure_waits");
  if (frame.session.forecast.answered_beside.place == 0)
    return frame.text("forecast.beside.choose");
  const bool is_fitted = frame.session.forecast.answered_beside.place == 3;
  if (!answer->beside)
    return frame.text(is_fitted ? TextKey{"forecast.beside.nothing_happened"}
                                : "forecast.beside.none");
  if (is_fitted) return frame.text("forecast.beside.bent", {{"bent", bent_of(frame, *answer)}});
  const core::Fan& plan = answer->plan.months.back().revenue;
  const core::Fan& other = answer->beside->months.back().revenue;
  const bool is_clear = plan.p50 > other.p50 * 1.02 || plan.p50 < other.p50 * 0.98;
  return frame.text(!is_clear              ? TextKey{"forecast.beside.same"}
                    : plan.p50 > other.p50 ? TextKey{"forecast.beside.more"}
                                           : "forecast.beside.less",
                    {{"name", answered_beside_name(frame)},
                     {"plan", money_middle(frame, plan)},
                     {"other", money_middle(frame, other)}});
}

}  // namespace

float draw_forecast_compare_panel(Frame& frame, Rect box) {
  const core::ForecastAnswer* const answer = forecast_answer(frame);
  const bool phone = frame.ui.is_phone();
  const float note = static_cast<float>(lines) * style_of(Type::small).line;
  const float height = style_of(Type::title).line + note + space::s +
                       PlainTable::row_height * static_cast<float>(row_count + 1);
  Rect inside = audit_card(frame, box, height);
  const std::string title = frame.text("forecast.compare_title");
  heading(frame, inside.cut_top(style_of(Type::title).line), 2, Type::title, title);
  paragraph(frame, inside.cut_top(note, space::s), Type::small, frame.theme().muted,
            sentence_of(frame), lines);
  const std::array<TextKey, row_count> keys{
      phone ? TextKey{"forecast.row_short.revenue"} : "forecast.row.revenue",
      "forecast.row.total",
      phone ? TextKey{"forecast.row_short.margin"} : "forecast.row.margin",
      phone ? TextKey{"forecast.row_short.cash"} : "forecast.row.cash",
      phone ? TextKey{"forecast.row_short.mer"} : "forecast.row.mer",
      "forecast.row.channels",
      "forecast.row.owner"};
  const std::string month =
      frame.format.month_long(answer ? answer->plan.months.back().month : frame.plan.last_month());
  Cells plan, beside;
  plan.fill("–"), beside.fill("–");
  if (answer) plan = cells_of(frame, answer->plan);
  if (answer && answer->beside) beside = cells_of(frame, *answer->beside);
  const float first = inside.w * (phone ? 0.36f : 0.42f), each = (inside.w - first) / 2;
  const std::array<PlainColumn, 3> columns{{{first}, {each, true}, {each, true}}};
  PlainTable table{frame, inside, title, columns};
  const std::string name = answered_beside_name(frame, phone);
  table.header(std::array<std::string, 3>{frame.text("forecast.column.figure"),
                                          frame.text("forecast.column.plan"),
                                          name.empty() ? "–" : name});
  for (std::size_t i = 0; i < row_count; ++i)
    table.row(
        std::array<std::string, 3>{frame.text(keys[i], {{"month", month}}), plan[i], beside[i]});
  return height + 2 * space::l;
}

}  // namespace shell
