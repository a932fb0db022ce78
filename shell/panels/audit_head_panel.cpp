#include "shell/panels/audit_head_panel.h"

#include <algorithm>
#include <array>

#include "shell/text/precision.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/menu.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

// A share whose range is no wider is said without it.
constexpr double said_exactly = 0.02;

// "85 % de vos ventes passent par Meta."
std::string answer_of(const Frame& frame, const AuditPage& page) {
  if (!page.has_answer() && page.audit.claims)
    return frame.text("audit.answer_claims",
                      {{"share", frame.format.share(page.audit.claims->ratio)}});
  if (!page.has_answer()) return frame.text("audit.answer_nothing");
  const core::AuditPart& largest = page.audit.by_owner->parts.front();
  const Values values{{"share", frame.format.share(largest.share)},
                      {"owner", owner_key_name(frame, largest.id)}};
  if (largest.id.empty()) return frame.text("audit.answer_unknown", values);
  return frame.text(largest.id == "self" ? TextKey{"audit.answer_own"} : "audit.answer", values);
}

// "Selon vos fourchettes, entre 70 % et 90 %. Si Meta s'arrêtait demain, il vous resterait 15 %."
std::string cure_of(const Frame& frame, const AuditPage& page) {
  if (!page.has_answer())
    return page.audit.claims ? frame.text("audit.answer_claims_cure") : std::string{};
  // Of the one that the answer names.
  const core::AuditPart& part = page.audit.by_owner->parts.front();
  const std::string& largest = part.id;
  std::string range;
  if (part.high - part.low > said_exactly)
    range = frame.text("audit.answer_range", {{"low", frame.format.share(part.low)},
                                              {"high", frame.format.share(part.high)}});
  const auto worst = std::ranges::find_if(page.audit.stops, [&](const core::Stop& stop) {
    return stop.kind == core::StopKind::owner && stop.id == largest;
  });
  if (worst == page.audit.stops.end()) return range;
  if (!range.empty()) range += " ";
  return range + frame.text("audit.cure", {{"owner", owner_key_name(frame, worst->id)},
                                           {"share", frame.format.share(worst->kept_share)}});
}

void show(Frame& frame, core::Month month) {
  frame.session.audit.month = month;
  frame.ui.animating = true;
}

// The months with figures before the one looked at, latest first.
std::vector<core::Month> months_before(const AuditPage& page) {
  std::vector<core::Month> before;
  for (const core::Month month : page.months)
    if (month < page.month) before.insert(before.begin(), month);
  return before;
}

// How far back the figures go that are read together.
void choose_first(Frame& frame, Rect place, const AuditPage& page) {
  const std::vector<core::Month> months = months_before(page);
  std::vector<std::string> names{frame.text("audit.month_alone")};
  for (const core::Month month : months)
    names.push_back(frame.text("audit.month_since", {{"month", frame.format.month(month)}}));
  std::size_t now = 0;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (page.range.from <= months[i]) now = i + 1;
  const auto chosen = dropdown(frame, place, frame.text("audit.months_read"), names, now);
  if (!chosen || *chosen == now) return;
  frame.session.audit.from = *chosen == 0 ? std::nullopt : std::optional{months[*chosen - 1]};
  show(frame, page.month);
}

void choose_month(Frame& frame, Rect place, const AuditPage& page) {
  std::vector<std::string> names;
  for (const core::Month month : page.months) names.push_back(frame.format.month(month));
  const auto at =
      static_cast<std::size_t>(std::ranges::find(page.months, page.month) - page.months.begin());
  const std::string& name = frame.text("audit.month");
  const bool is_few = names.size() > 1 && names.size() < 4 && !frame.ui.is_phone();
  const auto chosen =
      is_few ? segments(frame, place, name, names, at) : dropdown(frame, place, name, names, at);
  if (chosen) show(frame, page.months[*chosen]);
}

void add_month(Frame& frame, Rect place, const AuditPage& page) {
  const NodeId id = node_id("add month");
  const std::string& name = frame.text("audit.add_month");
  if (icon_button(frame, place, icons::add, name,
                  {.opens = Popup::menu, .is_open = is_open(frame, id)}))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  const std::array<core::Month, 2> months{page.months.back().plus(1), page.months.front().plus(-1)};
  const std::array<MenuItem, 2> items{
      {{frame.format.month(months[0]), icons::arrow_forward, frame.text("audit.month_after")},
       {frame.format.month(months[1]), icons::arrow_back, frame.text("audit.month_before")}}};
  if (const auto chosen = menu(frame, id, name, place, items)) show(frame, months[*chosen]);
}

}  // namespace

float draw_audit_head_panel(Frame& frame, Rect box, const AuditPage& page) {
  const float top = box.y;
  const bool phone = frame.ui.is_phone();
  const ButtonOptions options{.icon = icons::file_upload};
  const std::string& action = frame.text("audit.import");
  // Without an answer the page offers it in the middle.
  const bool has_import = page.has_answer() || page.audit.claims || frame.plan.channels.empty();
  const float height = button_height(frame), import_width = button_width(frame, action, options);
  const bool is_few = page.months.size() > 1 && page.months.size() < 4 && !phone;
  const float month_width = is_few  ? 104.0f * static_cast<float>(page.months.size())
                            : phone ? 150.0f
                                    : 152.0f;
  const float first_width = months_before(page).empty() ? 0.0f : 160.0f;
  const float controls = month_width + height + space::s +
                         (first_width > 0 && !phone ? first_width + space::xs : 0) +
                         (has_import ? import_width + space::xs : 0);
  const auto draw_controls = [&](Rect row) {
    choose_month(frame, row.cut_left(month_width, space::s), page);
    if (first_width > 0 && !phone) choose_first(frame, row.cut_left(first_width, space::xs), page);
    add_month(frame, row.cut_left(height, space::xs), page);
    if (has_import && button(frame, row.cut_left(import_width), action, options))
      frame.command(Command::Kind::pick_file);
  };
  const bool beside = box.w > controls + 420;
  Rect words = box;
  Rect place{};
  if (beside) place = words.cut_right(controls, space::l);
  const float title =
      page_title(frame, words, frame.text(phone ? TextKey{"page.audit"} : "audit.question"),
                 answer_of(frame, page), cure_of(frame, page));
  box.cut_top(title);
  if (beside) {
    draw_controls({place.x, top + 20, place.w, height});
    return std::max(title, 20 + height);
  }
  box.cut_top(space::m);
  draw_controls(box.cut_top(height));
  if (first_width > 0 && phone) {
    box.cut_top(space::s);
    choose_first(frame, box.cut_top(frame.ui.control_height()), page);
  }
  return box.y - top;
}

}  // namespace shell
