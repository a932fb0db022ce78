#include "shell/panels/home_documents_panel.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "shell/widgets/button.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/moment.h"
#include "shell/widgets/popover.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr std::size_t shown_at_first = 6;
constexpr float row_height = 64, client_height = 36, mix_width = 160, menu_width = 36;

std::string name_of_document(const Frame& frame, const DocumentSummary& document) {
  return document.title.empty() ? frame.text("common.untitled") : document.title;
}

std::string details(const Frame& frame, const DocumentSummary& document) {
  std::string text = moment_in_words(frame, document.saved_at, document.saved_clock) + " · " +
                     frame.format.bytes(document.bytes);
  if (!document.client.empty()) text = document.client + " · " + text;
  return text;
}

std::string mix_in_words(const Frame& frame, const DocumentSummary& document) {
  std::string text = frame.text("home.mix_channels",
                                {{"number", frame.format.ratio(document.effective_number, true)}});
  if (!document.mix_text_owner.empty())
    text += " · " + document.mix_text_owner + " " + frame.format.share(document.mix_owner_share);
  return text;
}

void draw_mix(Frame& frame, Rect box, const DocumentSummary& document) {
  const Rect bar{box.x, box.y, box.w, 10};
  float x = bar.x;
  for (std::size_t i = 0; i < document.mix.size(); ++i) {
    const float width = bar.w * static_cast<float>(document.mix[i]);
    const std::string_view role =
        i < document.mix_colours.size() ? std::string_view{document.mix_colours[i]} : "other";
    frame.paint().fill({x, bar.y, std::max(1.0f, width - 1), bar.h},
                       channel_colour(frame.theme(), role));
    x += width;
  }
  if (document.effective_number > 0)
    label(frame, {box.x, bar.bottom() + 2, box.w, 20}, Type::micro, frame.theme().muted,
          mix_in_words(frame, document));
}

void draw_menu(Frame& frame, Rect place, const DocumentSummary& document) {
  const std::string name =
      frame.text("home.document_menu", {{"title", name_of_document(frame, document)}});
  const NodeId id = node_id("menu");
  if (icon_button(
          frame, place, icons::more_vert, name,
          {.colour = frame.theme().muted, .opens = Popup::menu, .is_open = is_open(frame, id)}))
    is_open(frame, id) ? close_popover(frame) : open_popover(frame, id);
  const std::string& remove = frame.text("home.remove");
  const float row = frame.ui.is_phone() ? size::control_touch : size::row;
  const float width = frame.paint().width(Type::body, remove) + 64;
  bool chosen = false;
  if (const Popover sheet{frame,
                          id,
                          name,
                          {place.right() - width, place.y, width, place.h},
                          width,
                          row + 12,
                          Role::menu}) {
    Rect inside = sheet.content().cut_top(row);
    chosen = row_button(frame, inside, remove, {.radius = radius::badge, .role = Role::menu_item})
                 .clicked;
    inside = inside.inset(10, 0);
    frame.paint().icon(inside.cut_left(20, space::s), icons::delete_outline, frame.theme().bad);
    frame.paint().text(inside, Type::body, frame.theme().bad, remove);
  }
  if (!chosen) return;
  close_popover(frame);
  frame.command(Command::Kind::remove_document, document.id);
}

using Group = std::vector<const DocumentSummary*>;

// The plans of each client together, the client of the latest plan first.
std::vector<Group> grouped(std::span<const DocumentSummary> documents) {
  std::vector<Group> groups;
  for (const DocumentSummary& document : documents) {
    const auto same = std::ranges::find_if(
        groups, [&](const Group& group) { return group.front()->client == document.client; });
    if (same == groups.end())
      groups.push_back({&document});
    else
      same->push_back(&document);
  }
  return groups;
}

struct RowPlace {
  bool latest;
  bool first, last;  // of the card, whose corners are round
  float action_width;
};

void fill_row(const Frame& frame, Rect row, Colour colour, const RowPlace& place) {
  constexpr float corner = radius::card - 1;
  frame.paint().fill(row, colour, place.first || place.last ? corner : 0.0f);
  if (place.first != place.last)
    frame.paint().fill({row.x, place.first ? row.y + corner : row.y, row.w, row.h - corner},
                       colour);
}

void draw_row(Frame& frame, Rect row, const DocumentSummary& document, const RowPlace& place) {
  const bool latest = place.latest;
  const Theme& theme = frame.theme();
  const IdScope scope{document.id};
  const std::string title = name_of_document(frame, document);
  const NodeScope item{frame, Role::list_item, title, row};
  const std::string& action = frame.text(latest ? TextKey{"home.continue"} : "home.open");
  const std::string said =
      frame.text(latest ? TextKey{"home.continue_with"} : "home.open_document", {{"title", title}});
  Rect inside = row.inset(space::l, 0);
  const Rect menu = inside.cut_right(menu_width, space::xs).moved(8, 0);
  const Rect target{row.x, row.y, menu.x - row.x, row.h};
  const Hit open = row_button(frame, target, said,
                              {.draw_background = false, .description = details(frame, document)});
  if (latest || open.hovered || open.held)
    fill_row(frame, row,
             latest      ? theme.accent_soft
             : open.held ? theme.pressed
                         : theme.hover,
             place);
  if (open.focused) frame.paint().edge(target.inset(2), theme.focus, 2, radius::control);
  if (open.clicked) frame.command(Command::Kind::open_document, document.id);

  if (!frame.ui.is_phone()) {
    const Rect side = inside.cut_right(place.action_width, space::l);
    const Rect shape{side.x, side.centre().y - 14, side.w, 28};
    if (latest)
      frame.paint().filled_edge(shape,
                                open.held      ? theme.pressed
                                : open.hovered ? theme.hover
                                               : theme.surface,
                                theme.control_border, 1, radius::control);
    frame.paint().text(shape, Type::small_strong, latest ? theme.text : theme.muted, action,
                       Align::centre);
    if (!document.mix.empty() && inside.w > mix_width + 200)
      draw_mix(frame, {inside.cut_right(mix_width, space::l).x, row.y + 17, mix_width, 34},
               document);
  }
  frame.paint().text({inside.x, row.y + 10, inside.w, 24}, Type::body_strong, theme.text, title);
  frame.paint().text({inside.x, row.y + 34, inside.w, 20}, Type::small, theme.muted,
                     details(frame, document));
  draw_menu(frame, {menu.x, menu.centre().y - 18, menu_width, 36}, document);
}

float draw_rows(Frame& frame, Rect box) {
  const auto& documents = frame.documents;
  const bool folded = documents.size() > shown_at_first + 1 && !frame.session.home.all_documents;
  const std::size_t count = folded ? shown_at_first : documents.size();
  const std::vector<Group> groups = grouped(std::span{documents}.first(count));
  const bool has_clients = groups.size() > 1;
  const float rows = static_cast<float>(count) * row_height +
                     (has_clients ? static_cast<float>(groups.size()) * client_height : 0.0f);
  const Rect outline{box.x, box.y, box.w, rows + (folded ? 44.0f : 0.0f)};
  const float action_width =
      std::max(frame.paint().width(Type::small_strong, frame.text("home.continue")),
               frame.paint().width(Type::small_strong, frame.text("home.open"))) +
      25;
  card(frame, outline);
  {
    const std::string& name = frame.text("home.documents");
    const NodeScope all{frame, has_clients ? Role::group : Role::list, name, outline};
    Rect rest{outline.x + 1, outline.y, outline.w - 2, rows};
    for (const Group& group : groups) {
      const auto draw = [&] {
        for (const DocumentSummary* document : group) {
          const bool top = rest.y == outline.y;
          Rect row = rest.cut_top(row_height);
          const bool last = !folded && rest.h < 1;
          if (top) row.cut_top(1);  // inside the card's edge
          if (last) row.cut_bottom(1);
          if (!top) frame.paint().horizontal(row.x, row.y, row.w, frame.theme().hairline);
          draw_row(frame, row, *document,
                   {.latest = document == groups.front().front(),
                    .first = top,
                    .last = last,
                    .action_width = action_width});
        }
      };
      if (!has_clients) {
        draw();
        continue;
      }
      const std::string client =
          group.front()->client.empty() ? frame.text("home.no_client") : group.front()->client;
      Rect line = rest.cut_top(client_height);
      const float height = static_cast<float>(group.size()) * row_height;
      if (line.y > outline.y)
        frame.paint().horizontal(line.x, line.y, line.w, frame.theme().hairline);
      heading(frame, line.inset(space::l, 6), 3, Type::small_strong, client);
      const NodeScope list{frame, Role::list, client, {rest.x, rest.y, rest.w, height}};
      draw();
    }
  }
  if (folded) {
    const std::string more =
        frame.text_count("home.more_documents", static_cast<double>(documents.size() - count));
    frame.paint().horizontal(outline.x + 1, outline.bottom() - 44, outline.w - 2,
                             frame.theme().hairline);
    if (button(
            frame,
            {outline.x + 4, outline.bottom() - 40, button_width(frame, more, {.dense = true}), 36},
            more, {.kind = ButtonKind::quiet, .dense = true}))
      frame.session.home.all_documents = true;
  }
  return outline.h;
}

}  // namespace

float draw_home_documents_panel(Frame& frame, Rect box) {
  const float top = box.y;
  const Rect line = box.cut_top(24, 10);
  const auto& documents = frame.documents;
  heading(frame, line, 2, Type::title, frame.text("home.documents"));
  if (documents.empty()) {
    const std::string& sentence = frame.text("home.empty_sentence");
    const Rect place = box.cut_top(empty_state_height(frame, box.w, sentence));
    // Who has plans must not read that there are none; what stands below stays where it is.
    if (frame.knows_documents && empty_state(frame, place, frame.text("home.empty_title"), sentence,
                                             frame.text("home.empty_action")))
      frame.command(Command::Kind::new_plan, "blank");
    return place.bottom() - top;
  }
  double bytes = 0;
  for (const DocumentSummary& document : documents) bytes += document.bytes;
  const std::string sum =
      frame.text_count("home.documents_sum", static_cast<double>(documents.size()),
                       {{"size", frame.format.bytes(bytes)}});
  if (!frame.ui.is_phone()) label(frame, line, Type::small, frame.theme().muted, sum, Align::right);
  box.cut_top(draw_rows(frame, box));
  return box.y - top;
}

}  // namespace shell
