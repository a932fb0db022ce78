#include "shell/panels/audit_links_panel.h"

#include <algorithm>

#include "core/edit/link_edits.h"
#include "shell/charts/flow.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/slider.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr double first_share = 0.3;  // of a new link, until it is said
constexpr float field_width = 88, narrow = 460;

std::string value_text(const Frame& frame, const core::Estimate& share) {
  if (share.is_point()) return frame.format.share(share.low);
  return frame.text("common.range", {{"low", frame.format.share_bare(share.low)},
                                     {"high", frame.format.share(share.high)}});
}

Flow chart_of(const Frame& frame, const AuditPage& page) {
  Flow chart{.id = "flow",
             .title = frame.text("audit.links_title"),
             .note = frame.text("audit.links_note"),
             .columns = {frame.text("audit.link_from"), frame.text("audit.link_to"),
                         frame.text("audit.share")}};
  std::vector<core::Id> placed;
  const auto place_of = [&](const core::Id& id) {
    const auto found = std::ranges::find(placed, id);
    if (found != placed.end()) return static_cast<std::size_t>(found - placed.begin());
    const auto answer = std::ranges::find(page.audit.channels, id, [](const auto& one) {
      return std::string_view{one.figures.channel};
    });
    FlowBox box{channel_name(frame, id), {}, part_colour(frame, page.audit, id)};
    if (answer != page.audit.channels.end() && answer->share)
      box.note = frame.text("audit.of_sales", {{"share", frame.format.share(*answer->share)}});
    chart.boxes.push_back(std::move(box));
    placed.push_back(id);
    return placed.size() - 1;
  };
  for (const core::Link& link : frame.plan.links) {
    if (link.kind != core::LinkKind::creates) continue;
    const core::Evidence grade = link.share.evidence.value_or(core::Evidence::guess);
    if (!chart.grade || grade < *chart.grade) chart.grade = grade;
    const std::size_t from = place_of(link.from), to = place_of(link.to);
    chart.streams.push_back(
        {from, to, core::middle(link.share), value_text(frame, link.share),
         frame.text("audit.link_said", {{"from", chart.boxes[from].name},
                                        {"to", chart.boxes[to].name},
                                        {"share", value_text(frame, link.share)}})});
  }
  return chart;
}

std::string link_name(const Frame& frame, const core::Link& link) {
  return frame.text(
      link.kind == core::LinkKind::creates ? TextKey{"audit.link_creates"} : "audit.link_boosts",
      {{"from", channel_name(frame, link.from)}, {"to", channel_name(frame, link.to)}});
}

float link_height(const Frame& frame, float width) {
  const float control = frame.ui.control_height();
  return width < narrow ? 24 + control + space::s : control + space::xs;
}

void draw_link(Frame& frame, Rect row, const core::Link& link) {
  const IdScope scope{link.from + ">" + link.to + std::to_string(static_cast<int>(link.kind))};
  const std::string name = link_name(frame, link);
  const NodeScope item{frame, Role::list_item, name, row, "link"};
  const float control = frame.ui.control_height();
  if (row.w < narrow) label(frame, row.cut_top(24), Type::small_strong, frame.theme().text, name);
  row = row.cut_top(control);
  const Rect remove = row.cut_right(control, space::xs);
  const Rect field = row.cut_right(field_width, space::m);
  core::Link changed = link;
  const auto set = [&](double share) {
    changed.share.low = changed.share.high = share;
    changed.share.mode.reset();
  };
  if (row.w + remove.w + field.w >= narrow - 40) {
    Rect track = row.cut_right(std::min(180.0f, row.w * 0.4f), space::m);
    label(frame, row, Type::small_strong, frame.theme().text, name);
    row = track;
  }
  double share = core::middle(link.share);
  const std::string words = value_text(frame, link.share);
  const double most = link.kind == core::LinkKind::creates ? 1 : std::max(1.0, share);
  const Gesture slid = slider(frame, row, frame.text("audit.link_slider", {{"link", name}}), share,
                              {.most = most, .value = words});
  if (slid != Gesture::none) set(share);
  follow(frame, slid, "edit.set_link", core::set_link(changed));
  std::optional<double> typed = core::middle(link.share);
  NumberOptions options = share_options(frame);
  options.decimals = 0;
  options.align = Align::right;
  if (link.kind == core::LinkKind::boosts) options.most = 1000;
  const Gesture gesture =
      number_field(frame, field, frame.text("audit.link_field", {{"link", name}}), typed, options);
  if (typed) set(*typed);
  if (gesture != Gesture::none)
    follow_required(frame, gesture, typed.has_value(), "edit.set_link", core::set_link(changed));
  if (icon_button(frame, remove, icons::delete_outline,
                  frame.text("audit.link_remove", {{"link", name}}),
                  {.colour = frame.theme().muted}))
    frame.edits.remove("edit.remove_link", core::remove_link(link.from, link.to, link.kind));
}

float adding_height(const Frame& frame, float width) {
  const float control = frame.ui.control_height();
  return 24 + (width < narrow ? 3 * (control + space::s) - space::s : control);
}

void draw_adding(Frame& frame, Rect box) {
  label(frame, box.cut_top(24), Type::small, frame.theme().muted, frame.text("audit.link_new"));
  LinkDraft& draft = frame.session.audit.link;
  std::vector<std::string> names;
  for (const core::Channel& channel : frame.plan.channels) names.push_back(channel.name);
  const auto place_of = [&](const core::Id& id) {
    return static_cast<std::size_t>(std::ranges::find(frame.plan.channels, id, &core::Channel::id) -
                                    frame.plan.channels.begin());
  };
  const float control = frame.ui.control_height();
  const std::string& add = frame.text("audit.link_add");
  const bool is_narrow = box.w < narrow;
  // One that is there already keeps the share it has.
  const bool is_new = std::ranges::none_of(frame.plan.links, [&](const core::Link& link) {
    return link.from == draft.from && link.to == draft.to && link.kind == core::LinkKind::creates;
  });
  const bool is_ready =
      is_new && place_of(draft.from) < names.size() && place_of(draft.to) < names.size();
  const ButtonOptions options{.icon = icons::add, .disabled = !is_ready};
  const float width = button_width(frame, add, options);
  Rect row = box;
  const Rect last = is_narrow ? Rect{box.x, box.y + 2 * (control + space::s), width, control}
                              : row.cut_right(width, space::s);
  const Rect first = is_narrow ? row.cut_top(control, space::s)
                               : Rect{row.x, row.y, (row.w - space::s) / 2, control};
  const Rect second =
      is_narrow ? row.cut_top(control) : Rect{first.right() + space::s, row.y, first.w, control};
  const auto choose = [&](Rect place, TextKey key, core::Id& end) {
    const auto chosen = dropdown(frame, place, frame.text(key), names, place_of(end),
                                 {.placeholder = frame.text(key + "_hint")});
    if (chosen) end = frame.plan.channels[*chosen].id;
  };
  choose(first, "audit.link_from", draft.from);
  choose(second, "audit.link_to", draft.to);
  if (!button(frame, {last.x, last.y, last.w, control}, add, options)) return;
  core::Link link;
  link.from = draft.from;
  link.to = draft.to;
  link.share = core::point_estimate(first_share);
  link.share.evidence = core::Evidence::guess;
  frame.edits.apply("edit.add_link", core::set_link(link));
  draft = {};
}

}  // namespace

float draw_audit_links_panel(Frame& frame, Rect box, const AuditPage& page) {
  const Flow chart = chart_of(frame, page);
  const float width = box.w - 2 * space::l;
  const std::vector<core::Link>& links = frame.plan.links;
  const bool has_flow = !chart.streams.empty();
  const std::string& none = frame.text("audit.links_none");
  const float flow = has_flow
                         ? flow_height(frame, width, chart)
                         : 24 + space::s + frame.paint().paragraph_height(width, Type::small, none);
  const float list = link_height(frame, width) * static_cast<float>(links.size());
  const bool can_add = frame.plan.channels.size() > 1;
  const float height =
      flow + space::l + list + (can_add ? space::s + adding_height(frame, width) : 0);
  Rect inside = audit_card(frame, box, height);
  if (has_flow) {
    inside.cut_top(draw_flow(frame, inside, chart), space::l);
  } else {
    heading(frame, inside.cut_top(24, space::s), 2, Type::title, frame.text("audit.links_title"));
    inside.cut_top(paragraph(frame, inside, Type::small, frame.theme().muted, none), space::l);
  }
  if (!links.empty()) {
    Rect rows = inside.cut_top(list);
    const NodeScope node{frame, Role::list, frame.text("audit.links_list"), rows, "links"};
    for (const core::Link& link : links)
      draw_link(frame, rows.cut_top(link_height(frame, width)), link);
  }
  if (can_add) {
    inside.cut_top(space::s);
    draw_adding(frame, inside);
  }
  return height + 2 * space::l;
}

}  // namespace shell
