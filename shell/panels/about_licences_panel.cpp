#include "shell/panels/about_licences_panel.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "shell/text/licences.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float line_height = 32, purpose_height = 20,
                row_height = space::s + line_height + purpose_height + space::m;
// A line much longer than this is hard to follow.
constexpr float readable_width = 720;

std::vector<std::string_view> paragraphs(const Licence& licence) {
  std::vector<std::string_view> lines;
  for (std::string_view text : licence.texts) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      lines.push_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    lines.emplace_back();
  }
  return lines;
}

float text_height(const Frame& frame, float width, const Licence& licence) {
  float height = 0;
  for (const std::string_view line : paragraphs(licence))
    height += line.empty() ? space::s : frame.paint().paragraph_height(width, Type::small, line);
  return height + space::s;
}

void draw_text(Frame& frame, Rect box, const Licence& licence) {
  const NodeScope region{frame, Role::region,
                         frame.text("about.text_of", {{"work", std::string{licence.work}}}), box};
  for (const std::string_view line : paragraphs(licence))
    box.cut_top(line.empty() ? space::s
                             : paragraph(frame, box, Type::small, frame.theme().text, line));
}

}  // namespace

float draw_about_licences_panel(Frame& frame, Rect box) {
  std::string& open = frame.session.about.licence;
  const float inner = box.w - 2 * space::l, text_width = std::min(inner, readable_width);
  float height = 2 * space::l + 24;
  for (const Licence& licence : licences()) {
    height += row_height;
    if (licence.id == open) height += text_height(frame, text_width, licence);
  }
  box.h = height;
  card(frame, box);
  Rect inside = box.inset(space::l);
  heading(frame, inside.cut_top(24), 2, Type::title, frame.text("about.licences"));
  bool first = true;
  for (const Licence& licence : licences()) {
    const IdScope scope{licence.id};
    if (!first) frame.paint().horizontal(inside.x, inside.y, inside.w, frame.theme().hairline);
    first = false;
    const bool is_open = licence.id == open;
    const bool narrow = frame.ui.is_phone();
    Rect row = inside.cut_top(row_height);
    row.cut_top(space::s);
    if (disclosure(frame, row.cut_top(line_height), licence.work, is_open,
                   narrow ? std::string_view{} : licence.licence))
      open = is_open ? std::string_view{} : licence.id;
    const std::string& purpose = frame.text(licence.purpose_key);
    label(frame, row.cut_top(purpose_height), Type::small, frame.theme().muted,
          narrow ? purpose + " · " + std::string{licence.licence} : purpose);
    if (is_open) {
      Rect place = inside.cut_top(text_height(frame, text_width, licence));
      place.w = text_width;
      draw_text(frame, place, licence);
    }
  }
  return height;
}

}  // namespace shell
