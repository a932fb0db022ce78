#include "shell/panels/audit_mix_panel.h"

#include <algorithm>
#include <array>

#include "shell/charts/chart.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Mix {
  TextKey name_key;
  const std::optional<core::AuditConcentration>* parts;
  std::string value, meaning;
  bool is_over = false;
};

std::string part_name(const Frame& frame, const core::AuditPart& part, std::size_t kind) {
  if (part.id.empty()) return frame.text("audit.part_unknown");
  if (kind == 2) return frame.text(TextKey{"audit.tenure."} + part.id);
  return kind == 1 ? owner_key_name(frame, part.id) : channel_name(frame, part.id);
}

Colour colour_of(const Frame& frame, const AuditPage& page, const core::AuditPart& part,
                 std::size_t kind) {
  const Theme& theme = frame.theme();
  if (part.id.empty()) return theme.border;
  if (kind < 2) return part_colour(frame, page.audit, part.id);
  return part.id == "owned" ? theme.accent : part.id == "rented" ? theme.compare : theme.warn_mark;
}

std::array<Mix, 3> mixes_of(const Frame& frame, const AuditPage& page) {
  const core::Audit& audit = page.audit;
  std::array<Mix, 3> mixes{{{"audit.by_channel", &audit.by_channel, {}, {}},
                            {"audit.by_owner", &audit.by_owner, {}, {}},
                            {"audit.by_tenure", &audit.by_tenure, {}, {}}}};
  const auto hhi = [&](const core::Concentration& measure) {
    return frame.text("audit.hhi", {{"hhi", frame.format.number(measure.hhi, 3, true)}});
  };
  if (audit.by_channel) {
    const core::Concentration& measure = audit.by_channel->measure;
    const std::string number = frame.format.number(measure.effective_number, 2, true);
    mixes[0].value = frame.text_count("audit.effective_channels", measure.effective_number,
                                      {{"number", number}});
    mixes[0].meaning =
        frame.text_count("audit.as_many_channels", measure.effective_number,
                         {{"number", frame.format.number(measure.effective_number, 1, true)},
                          {"share", frame.format.share(measure.largest_share)}}) +
        " " + hhi(measure);
  }
  if (audit.by_owner) {
    const core::AuditPart& largest = audit.by_owner->parts.front();
    const core::Concentration& measure = audit.by_owner->measure;
    mixes[1].value = part_name(frame, largest, 1) + " " + frame.format.share(largest.share);
    mixes[1].meaning =
        frame.text_count("audit.as_many_owners", measure.effective_number,
                         {{"number", frame.format.number(measure.effective_number, 1, true)}}) +
        " " + hhi(measure);
    if (audit.owner_target) {
      mixes[1].is_over = largest.share > *audit.owner_target + 1e-9;
      mixes[1].meaning +=
          " " + frame.text(mixes[1].is_over ? TextKey{"audit.over_target"} : "audit.in_target",
                           {{"share", frame.format.share(*audit.owner_target)}});
    } else if (frame.plan.business.stage == core::Stage::starting) {
      mixes[1].meaning += " " + frame.text("audit.target_starting");
    }
  }
  if (audit.rented_share) {
    const std::string share = frame.format.share(*audit.rented_share);
    mixes[2].value =
        frame.text(audit.is_rented_at_least ? TextKey{"audit.rented_at_least"} : "audit.rented",
                   {{"share", share}});
    mixes[2].meaning = frame.text("audit.rented_meaning");
    if (audit.by_tenure) mixes[2].meaning += " " + hhi(audit.by_tenure->measure);
  }
  return mixes;
}

ChartTable table_of(const Frame& frame, const std::array<Mix, 3>& mixes) {
  ChartTable table{{frame.text("audit.part"), frame.text("audit.share")}, {}};
  for (std::size_t kind = 0; kind < mixes.size(); ++kind)
    if (*mixes[kind].parts)
      for (const core::AuditPart& part : (*mixes[kind].parts)->parts)
        table.rows.push_back(
            {frame.text(mixes[kind].name_key) + ", " + part_name(frame, part, kind),
             frame.format.share(part.share)});
  return table;
}

constexpr float bar_height = 10;

// The value stands under the name where they have no room beside each other.
bool is_stacked(float width) { return width < 260; }

float mix_height(const Frame& frame, float width, const Mix& mix) {
  return (is_stacked(width) ? 44 : 22) + space::xs + bar_height + space::xs +
         frame.paint().paragraph_height(width, Type::small, mix.meaning);
}

void draw_mix(Frame& frame, Rect box, const AuditPage& page, const Mix& mix, std::size_t kind) {
  const Theme& theme = frame.theme();
  const Paint& paint = frame.paint();
  const std::string& name = frame.text(mix.name_key);
  SemanticNode node;
  node.id = node_id(name);
  node.role = Role::list_item;
  node.name = frame.text("chart.said", {{"what", name}, {"value", mix.value}}) + ". " + mix.meaning;
  node.rect = box;
  frame.ui.semantics.add(std::move(node));
  const bool stacked = is_stacked(box.w);
  Rect first = box.cut_top(22, stacked ? 0 : space::xs);
  const Rect value =
      stacked ? box.cut_top(22, space::xs)
              : first.cut_right(paint.width(Type::small_strong, mix.value) + 1, space::s);
  paint.text(value, stacked ? Type::body_strong : Type::small_strong,
             mix.is_over ? theme.bad : theme.text, mix.value, stacked ? Align::left : Align::right);
  paint.text(first, Type::small, theme.muted, name);
  Rect bar = box.cut_top(bar_height, space::xs);
  paint.fill(bar, theme.sunken);
  double sum = 0;
  for (const core::AuditPart& part : (*mix.parts)->parts) {
    const float from = bar.x + bar.w * static_cast<float>(sum);
    sum += part.share;
    const float to = bar.x + bar.w * static_cast<float>(std::min(sum, 1.0));
    const Rect piece{from, bar.y, std::max(1.0f, to - from - 1), bar.h};
    paint.fill(piece, colour_of(frame, page, part, kind));
    if (piece.grown(3).contains(frame.ui.input.pointer) && frame.ui.input.pointer_inside)
      tooltip(frame, piece, part_name(frame, part, kind) + " " + frame.format.share(part.share));
  }
  paint.paragraph(box, Type::small, theme.muted, mix.meaning);
}

}  // namespace

float draw_audit_mix_panel(Frame& frame, Rect box, const AuditPage& page) {
  const auto mixes = mixes_of(frame, page);
  const float width = box.w - 2 * space::l;
  const bool is_wide = width >= 520;
  const float column = is_wide ? (width - 2 * space::xl) / 3 : width;
  const std::string& title = frame.text("audit.mix_title");
  const ChartTable table = table_of(frame, mixes);
  float content = 0;
  for (const Mix& mix : mixes)
    if (*mix.parts)
      content = is_wide ? std::max(content, mix_height(frame, column, mix))
                        : content + mix_height(frame, column, mix) + space::m;
  if (shows_table(frame, "mix")) content = chart_table_height(table);
  const float height = chart_head_height(frame, width, title) + space::s + content;
  Rect inside = audit_card(frame, box, height);
  const bool as_table = chart_head(frame, inside, "mix", title, {}, page.grade);
  inside.cut_top(space::s);
  if (as_table) {
    draw_chart_table(frame, inside, title, table);
    return height + 2 * space::l;
  }
  const NodeScope list{frame, Role::list, title, inside, "mixes"};
  for (std::size_t i = 0; i < mixes.size(); ++i) {
    if (!*mixes[i].parts) continue;
    const Rect place = is_wide ? inside.column(static_cast<int>(i), 3, space::xl)
                               : inside.cut_top(mix_height(frame, column, mixes[i]), space::m);
    draw_mix(frame, place, page, mixes[i], i);
  }
  return height + 2 * space::l;
}

}  // namespace shell
