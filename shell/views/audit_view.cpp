#include "shell/views/audit_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "shell/panels/audit_claims_panel.h"
#include "shell/panels/audit_direct_panel.h"
#include "shell/panels/audit_head_panel.h"
#include "shell/panels/audit_links_panel.h"
#include "shell/panels/audit_mix_panel.h"
#include "shell/panels/audit_shares_panel.h"
#include "shell/panels/audit_split_panel.h"
#include "shell/panels/audit_stops_panel.h"
#include "shell/panels/audit_survey_panel.h"
#include "shell/panels/audit_table_panel.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/next_step.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float two_columns_from = 820, gap = space::l;

using Panel = float (*)(Frame&, Rect, const AuditPage&);

// Panels below each other; those that have nothing to show take no room.
float draw_column(Frame& frame, Rect box, const AuditPage& page, std::span<const Panel> panels) {
  const float top = box.y;
  for (const Panel panel : panels)
    if (const float height = panel(frame, box, page); height > 0) box.cut_top(height, gap);
  return box.y - top;
}

void draw_columns(Frame& frame, Rect& box, const AuditPage& page, std::span<const Panel> left,
                  std::span<const Panel> right) {
  if (box.w < two_columns_from) {
    box.cut_top(draw_column(frame, box, page, left));
    box.cut_top(draw_column(frame, box, page, right));
    return;
  }
  Rect first = box;
  const Rect second = first.cut_right(std::round(box.w / 3), gap);
  box.cut_top(
      std::max(draw_column(frame, first, page, left), draw_column(frame, second, page, right)));
}

// Without a figure the page says what to do; without a channel, where to begin.
float draw_start(Frame& frame, Rect box) {
  const bool has_channels = !frame.plan.channels.empty();
  const std::string& sentence =
      frame.text(has_channels ? TextKey{"audit.empty_sentence"} : "audit.empty_channels");
  const Rect place = box.cut_top(empty_state_height(frame, box.w, sentence));
  if (empty_state(frame, place, frame.text("audit.empty_title"), sentence,
                  frame.text(has_channels ? TextKey{"audit.import"} : "fit.empty.action"))) {
    if (has_channels) {
      frame.command(Command::Kind::pick_file);
    } else {
      frame.session.fit.library_open = true;
      frame.command(Command::Kind::go_to, "channels");
    }
  }
  return place.h + gap;
}

constexpr std::array<Panel, 2> claims_side{draw_audit_claims_panel, draw_audit_mix_panel};
constexpr std::array<Panel, 2> claims_only{draw_audit_claims_panel, draw_audit_split_panel};
constexpr std::array<Panel, 1> stops_side{draw_audit_stops_panel};
constexpr std::array<Panel, 3> figures{draw_audit_table_panel, draw_audit_shares_panel,
                                       draw_audit_links_panel};
constexpr std::array<Panel, 1> direct_side{draw_audit_direct_panel};
constexpr std::array<Panel, 1> traffic_side{draw_audit_traffic_panel};
constexpr std::array<Panel, 1> survey{draw_audit_survey_panel};

}  // namespace

void draw_audit_view(Frame& frame, Rect content) {
  const AuditPage page = audit_page(frame);
  ScrollArea area{frame, "audit", content};
  const float padding = frame.ui.page_padding();
  Rect box = area.content().inset(padding, 0);
  box.w = std::min(box.w, size::content_max);
  const float top = box.y;
  box.cut_top(std::min(padding, space::xl));
  box.cut_top(draw_audit_head_panel(frame, box, page), frame.ui.is_phone() ? space::l : 20.0f);
  if (page.has_answer())
    draw_columns(frame, box, page, claims_side, stops_side);
  else if (page.audit.claims)
    box.cut_top(draw_column(frame, box, page, claims_only));
  else
    box.cut_top(draw_start(frame, box));
  if (!frame.plan.channels.empty()) {
    box.cut_top(draw_column(frame, box, page, figures));
    if (page.audit.direct)
      draw_columns(frame, box, page, direct_side, traffic_side);
    else
      box.cut_top(draw_column(frame, box, page, traffic_side));
    box.cut_top(draw_column(frame, box, page, survey));
  }
  box.cut_top(space::s);
  box.cut_top(next_step(frame, box, frame.text("audit.next"), frame.text("audit.next_action"),
                        "discovery"));
  area.set_height(box.y + space::xl - top);
}

}  // namespace shell
