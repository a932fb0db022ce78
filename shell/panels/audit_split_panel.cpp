#include "shell/panels/audit_split_panel.h"

#include <algorithm>

#include "core/edit/history_edits.h"
#include "core/edit/several_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

core::Edit split_like_claims(const Frame& frame, const AuditPage& page) {
  const core::AuditClaims& claims = *page.audit.claims;
  const double part = std::min(1.0, claims.revenue / claims.claimed);
  std::vector<core::Edit> edits;
  for (core::HistoryRow row : frame.plan.history) {
    if (!page.range.holds(row.month) || !row.claimed_revenue) continue;
    const double revenue = core::middle(*row.claimed_revenue) * part;
    if (!(revenue > 0)) continue;
    row.revenue =
        core::Estimate{.low = revenue / 2, .high = revenue * 2, .evidence = core::Evidence::guess};
    edits.push_back(core::set_history_row(std::move(row)));
  }
  return core::in_turn(std::move(edits));
}

}  // namespace

float draw_audit_split_panel(Frame& frame, Rect box, const AuditPage& page) {
  if (!page.audit.claims || !page.has_rows || page.audit.totals.believed) return 0;
  const std::string& words = frame.text("audit.split_words");
  const std::string& action = frame.text("audit.split_action");
  const float width = box.w - 2 * space::l, line = button_height(frame);
  const float height =
      24 + space::s + frame.paint().paragraph_height(width, Type::body, words) + space::m + line;
  Rect inside = audit_card(frame, box, height);
  heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("audit.split_title"));
  inside.cut_top(paragraph(frame, inside, Type::body, frame.theme().muted, words), space::m);
  Rect row = inside.cut_top(line);
  const ButtonOptions options;
  if (button(frame, row.cut_left(button_width(frame, action, options)), action, options) &&
      !frame.read_only)
    frame.edits.apply("edit.split_claims", split_like_claims(frame, page));
  return height + 2 * space::l;
}

}  // namespace shell
