#include "shell/panels/platform_list_panel.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/document/platform_library.h"
#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/platform_scout.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

// With room for it, the criteria stand beside each platform.
constexpr float board_from = 840, column_width = 80, head_height = 64;
constexpr float row_height = 84;

const std::vector<core::ScoutCriterion>& criteria() {
  return core::embedded_platform_library().scout;
}

Rect cut_board(Rect& inside) {
  return inside.cut_right(column_width * static_cast<float>(criteria().size()), space::l);
}

// Of the table that the board is in the mirror.
SemanticNode cell_node(Role role, Rect rect, std::string name, const core::Id& id,
                       std::string_view description = {}) {
  SemanticNode node;
  node.id = node_id("cell:" + id);
  node.role = role;
  node.name = std::move(name);
  node.description = description;
  node.rect = rect;
  return node;
}

void draw_head(Frame& frame, Rect box) {
  const NodeScope row{frame, Role::row, frame.text("platforms.tab.scout"), box, "head"};
  Rect inside = box.inset(space::l, space::s);
  Rect board = cut_board(inside);
  const std::string& legend = frame.text("platforms.scout.legend");
  frame.paint().paragraph(inside, Type::micro, frame.theme().muted, legend, 3);
  auto& semantics = frame.ui.semantics;
  semantics.add(cell_node(Role::column_header, inside, frame.text("page.platforms"), {}, legend));
  for (const core::ScoutCriterion& criterion : criteria()) {
    const Rect cell = board.cut_left(column_width);
    const std::string& name = frame.in_language(criterion.name);
    frame.paint().paragraph(cell.inset(space::xs, 0), Type::micro, frame.theme().muted, name, 3);
    semantics.add(cell_node(Role::column_header, cell, name, criterion.id));
  }
  frame.paint().horizontal(box.x, box.bottom() - 1, box.w, frame.theme().hairline);
}

// A dot for what was said, a ring for what the map suggests; amber where it speaks against it.
void draw_board(Frame& frame, Rect board, const PlatformScout& scout) {
  constexpr double against = 2;
  for (const core::ScoutAnswer& answer : scout.answers) {
    const Rect cell = board.cut_left(column_width).inset(space::s, 0);
    const NodeScope scope{
        frame, cell_node(Role::cell, cell,
                         answer.rating ? frame.format.number(*answer.rating, 1) : std::string{"–"},
                         answer.criterion,
                         answer.is_suggested ? frame.text("common.suggested") : std::string{})};
    const bool is_against = answer.rating && *answer.rating <= against;
    dumbbell(frame, cell, answer.is_suggested ? answer.rating : std::nullopt,
             answer.is_suggested ? std::nullopt : answer.rating, is_against ? 2 : 0);
    const float ticks = evidence_badge_width(frame, answer.grade, {}, /*ticks_only=*/true);
    if (answer.rating)
      evidence_badge(frame, {cell.centre().x - ticks / 2, cell.centre().y + space::xs},
                     answer.grade, {}, /*ticks_only=*/true);
  }
}

std::string said(const Frame& frame, const PlatformScout& scout) {
  std::string text;
  for (std::size_t i = 0; i < scout.answers.size(); ++i) {
    if (!scout.answers[i].rating) continue;
    if (!text.empty()) text += ", ";
    text += frame.text("platforms.scout.said",
                       {{"criterion", frame.in_language(criteria()[i].name)},
                        {"rating", frame.format.number(*scout.answers[i].rating, 1)}});
  }
  return text;
}

void draw_row(Frame& frame, Rect box, const core::Platform& platform, const PlatformScout& scout,
              bool is_chosen, bool has_board) {
  const IdScope scope{platform.id};
  const Theme& theme = frame.theme();
  const std::string name = platform_name(frame, platform), line = platform_line(frame, platform),
                    rated = has_board ? std::string{} : said(frame, scout);
  const PlatformState state = platform_state(frame, platform);
  Rect inside = box.inset(space::l, space::m - 1), board = inside;
  if (has_board) board = cut_board(inside);
  const NodeScope item{frame, has_board ? Role::row : Role::list_item, name, box, "platform"};
  {
    const NodeScope header{frame, has_board ? Role::row_header : Role::generic, name, box, "name"};
    const Hit hit = row_button(frame, box.inset(4), name,
                               {.selected = is_chosen,
                                .radius = radius::control,
                                .value = line + ". " + state.words,
                                .description = rated});
    if (hit.clicked) {
      frame.session.platforms.platform = platform.id;
      frame.session.platforms.details_open = false;
    }
    const Paint& paint = frame.paint();
    paint.text(inside.cut_top(22), Type::body_strong, is_chosen ? theme.accent : theme.text, name);
    paint.text(inside.cut_top(20), Type::small, theme.muted, line);
    Rect last = inside.cut_top(20);
    evidence_behind(frame, last, Type::small, state.words, state.grade);
    paint.text(last, Type::small, theme.text, state.words);
  }
  if (has_board) draw_board(frame, board, scout);
}

}  // namespace

float draw_platform_list_panel(Frame& frame, Rect box, const core::Id& chosen) {
  const auto& platforms = frame.plan.platforms;
  const bool has_board = box.w >= board_from;
  const Rect whole{
      box.x, box.y, box.w,
      2 + (has_board ? head_height : 0) + row_height * static_cast<float>(platforms.size())};
  card(frame, whole);
  const NodeScope list{frame, has_board ? Role::table : Role::list, frame.text("page.platforms"),
                       whole, "platforms"};
  Rect rows = whole.inset(1);
  if (has_board) draw_head(frame, rows.cut_top(head_height));
  const auto scouts = scout_platforms(frame);
  for (std::size_t i = 0; i < platforms.size(); ++i) {
    const core::Platform& platform = platforms[i];
    draw_row(frame, rows.cut_top(row_height), platform, scouts[i], platform.id == chosen,
             has_board);
    if (&platform != &platforms.back())
      frame.paint().horizontal(rows.x, rows.y - 1, rows.w, frame.theme().hairline);
  }
  return whole.h;
}

}  // namespace shell
