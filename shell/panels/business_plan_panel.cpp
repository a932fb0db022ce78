#include "shell/panels/business_plan_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/sort_stably.h"
#include "core/edit/plan_edits.h"
#include "core/model/limits.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/language_dropdown.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr std::array<std::string_view, 16> currencies{"EUR", "CHF", "GBP", "USD", "CAD", "AUD",
                                                      "NZD", "SEK", "NOK", "DKK", "PLN", "CZK",
                                                      "MAD", "TND", "XOF", "XAF"};
constexpr int months_back = 12, months_ahead = 24;

void text_line(Frame& frame, Rect place, TextKey key, const std::string& now,
               core::Edit (*edit)(std::string), const char* edit_label,
               std::string_view placeholder = {}) {
  std::string value = now;
  const Gesture gesture =
      labelled_text(frame, place, frame.text(key), value, {.placeholder = placeholder});
  follow(frame, gesture, edit_label, edit(value));
}

void start_field(Frame& frame, Rect place) {
  const core::Month now = frame.plan.start;
  const core::Month today =
      core::month_from_text(std::string_view{frame.today}.substr(0, 7)).value_or(now);
  std::vector<core::Month> months;
  for (int i = -months_back; i <= months_ahead; ++i) months.push_back(today.plus(i));
  if (std::ranges::find(months, now) == months.end()) months.push_back(now);
  core::sort_stably(months);
  std::vector<std::string> names;
  for (const core::Month month : months) names.push_back(frame.format.month(month));
  const auto selected = static_cast<std::size_t>(std::ranges::find(months, now) - months.begin());
  const auto chosen = labelled_dropdown(frame, place, frame.text("business.start"), names, selected,
                                        frame.text("business.start.help"));
  if (chosen) frame.edits.apply("edit.set_start", core::set_start(months[*chosen]));
}

void months_field(Frame& frame, Rect place) {
  std::optional<double> months = frame.plan.months;
  const Gesture gesture = labelled_number(frame, place, frame.text("business.months"), months,
                                          {.unit = frame.text("business.months_unit"),
                                           .least = core::limits::plan_months.least,
                                           .most = core::limits::plan_months.most,
                                           .decimals = 0});
  follow_required(frame, gesture, months.has_value(), "edit.set_months",
                  core::set_months(static_cast<int>(months.value_or(0.0))));
}

void currency_field(Frame& frame, Rect place) {
  std::vector<std::string> codes{currencies.begin(), currencies.end()};
  auto found = std::ranges::find(codes, frame.plan.currency);
  if (found == codes.end()) found = codes.insert(codes.end(), frame.plan.currency);
  const auto selected = static_cast<std::size_t>(found - codes.begin());
  const auto chosen = labelled_dropdown(frame, place, frame.text("business.currency"), codes,
                                        selected, frame.text("business.currency.help"));
  if (chosen) frame.edits.apply("edit.set_currency", core::set_currency(codes[*chosen]));
}

void tax_field(Frame& frame, Rect place) {
  const std::array<std::string, 2> names{frame.text("business.tax.excluded"),
                                         frame.text("business.tax.included")};
  const FieldLabel label_text{frame, place.cut_top(size::label, size::label_gap),
                              frame.text("business.tax"), frame.text("business.tax.help")};
  const auto chosen = segments(frame, place, frame.text("business.tax"), names,
                               static_cast<std::size_t>(frame.plan.tax));
  if (chosen)
    frame.edits.apply("edit.set_tax", core::set_tax(static_cast<core::TaxBasis>(*chosen)));
}

void language_field(Frame& frame, Rect place) {
  const std::string& name = frame.text("business.language");
  const FieldLabel label_text{frame, place.cut_top(size::label, size::label_gap), name,
                              frame.text("business.language.help")};
  if (const auto chosen = language_dropdown(frame, place, name, frame.plan.language))
    frame.edits.apply("edit.set_language", core::set_language(*chosen));
}

std::string summary(const Frame& frame) {
  const core::Plan& plan = frame.plan;
  return frame.text_count(
      "business.plan_summary", plan.months,
      {{"start", frame.format.month(plan.start)},
       {"currency", plan.currency},
       {"tax", frame.text(TextKey{"business.tax."} + core::name_of(plan.tax))}});
}

}  // namespace

float draw_business_plan_panel(Frame& frame, Rect box) {
  bool& open = frame.session.business.plan_open;
  const core::Plan& plan = frame.plan;
  const int columns = box.w < 460 ? 2 : 3;
  const float line = std::max(32.0f, frame.ui.control_height() - 4);
  const float fields =
      open ? space::s + field_grid_height(frame, columns, {2, 1, 1, 1, 1, 1, 1, 1}) : 0;
  box.h = 2 * space::m + line + fields;
  card(frame, box);
  Rect inside = box.inset(space::l, space::m);
  if (disclosure(frame, inside.cut_top(line, space::s), frame.text("business.plan_title"), open,
                 summary(frame))) {
    open = !open;
    frame.ui.animating = true;
    return box.h;
  }
  if (!open) return box.h;

  FieldGrid grid{frame, inside, columns};
  const std::string& untitled = frame.text("common.untitled");
  text_line(frame, grid.next(2), "business.title", plan.title, core::set_title, "edit.set_title",
            untitled);
  text_line(frame, grid.next(), "business.client", plan.client, core::set_client,
            "edit.set_client");
  text_line(frame, grid.next(), "business.author", plan.author, core::set_author,
            "edit.set_author");
  start_field(frame, grid.next());
  months_field(frame, grid.next());
  currency_field(frame, grid.next());
  tax_field(frame, grid.next());
  language_field(frame, grid.next());
  return box.h;
}

}  // namespace shell
