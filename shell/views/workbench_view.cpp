#include "shell/views/workbench_view.h"

#include "shell/panels/import_panel.h"
#include "shell/panels/share_panel.h"
#include "shell/views/about_view.h"
#include "shell/views/audit_view.h"
#include "shell/views/banner.h"
#include "shell/views/business_view.h"
#include "shell/views/channels_view.h"
#include "shell/views/discovery_view.h"
#include "shell/views/forecast_view.h"
#include "shell/views/home_view.h"
#include "shell/views/import_view.h"
#include "shell/views/keeping_view.h"
#include "shell/views/more_sheet.h"
#include "shell/views/navigation.h"
#include "shell/views/palette.h"
#include "shell/views/plan_view.h"
#include "shell/views/platforms_view.h"
#include "shell/views/stress_view.h"
#include "shell/views/strip.h"
#include "shell/views/toast.h"
#include "shell/views/top_bar.h"
#include "shell/widgets/drawer.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

// Without a plan only Home and About have anything to say. The page one was on stays chosen: its
// plan may be on its way.
Page page_to_show(const Frame& frame) {
  return frame.has_plan || frame.session.page == Page::about ? frame.session.page : Page::home;
}

void draw_page(Frame& frame, Rect view, Page page) {
  const IdScope scope{static_cast<int>(page)};
  switch (page) {
    case Page::home:
      return draw_home_view(frame, view);
    case Page::business:
      return draw_business_view(frame, view);
    case Page::audit:
      return draw_audit_view(frame, view);
    case Page::discovery:
      return draw_discovery_view(frame, view);
    case Page::channels:
      return draw_channels_view(frame, view);
    case Page::platforms:
      return draw_platforms_view(frame, view);
    case Page::plan:
      return draw_plan_view(frame, view);
    case Page::forecast:
      return draw_forecast_view(frame, view);
    case Page::stress:
      return draw_stress_view(frame, view);
    case Page::imports:
      return draw_import_view(frame, view);
    case Page::about:
      return draw_about_view(frame, view);
  }
}

// One question at a time; without one the next takes the focus anew.
void draw_questions(Frame& frame) {
  const FilesSession& files = frame.session.files;
  if (files.import)
    draw_import_panel(frame);
  else if (files.versions)
    draw_versions_panel(frame);
  else if (files.share)
    draw_share_panel(frame);
  else
    frame.ui.dialog = 0;
}

}  // namespace

void draw_workbench(Frame& frame, WindowState& window) {
  Ui& ui = frame.ui;
  const Rect whole{0, 0, ui.width, ui.height};
  const Layer base{frame, "base", whole, LayerKind::base};
  frame.paint().fill(whole, frame.theme().page);

  Rect rest = whole;
  const bool phone = ui.is_phone();
  const Page page = page_to_show(frame);
  if (!phone) draw_rail(frame, rest.cut_left(ui.has_icon_rail() ? size::rail_icons : size::rail));
  draw_top_bar(frame, rest.cut_top(size::top_bar));
  draw_banner(frame, rest);
  // The bars at the foot come last in reading order, but their room is taken first.
  const Rect bottom = phone ? rest.cut_bottom(size::phone_bottom_bar) : Rect{};
  const bool has_strip = frame.has_plan && page != Page::home && page != Page::about;
  const Rect strip = has_strip ? rest.cut_bottom(phone ? size::phone_strip : size::strip) : Rect{};
  {
    const NodeScope scope{frame, Role::main, frame.text("nav.main"), rest, "main"};
    draw_page(frame, Drawer::rest(frame, rest, keeping_is_open(frame)), page);
  }
  draw_keeping_view(frame, rest);
  if (has_strip) draw_strip(frame, strip);
  if (phone) draw_bottom_bar(frame, bottom);
  if (phone && frame.session.more_open) draw_more_sheet(frame, rest);
  draw_questions(frame);
  if (frame.session.palette.open) draw_palette(frame, whole);
  if (!window.toast_text.empty()) draw_toast(frame, rest, window);
}

}  // namespace shell
