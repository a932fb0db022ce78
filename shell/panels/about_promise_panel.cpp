#include "shell/panels/about_promise_panel.h"

#include <array>
#include <string>
#include <string_view>

#include "shell/widgets/marks.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Fact {
  Icon icon;
  TextKey title_key, sentence_key;
};

constexpr std::array<Fact, 4> facts{{{icons::lock, "about.sends", "about.sends_sentence"},
                                     {icons::save, "about.keeps", "about.keeps_sentence"},
                                     {icons::file_download, "about.files", "about.files_sentence"},
                                     {icons::language, "about.offline", "about.offline_sentence"}}};
constexpr float mark = 36;

float fact_height(const Frame& frame, float width, const Fact& fact) {
  return 24 + frame.paint().paragraph_height(width - mark - space::m, Type::small,
                                             frame.text(fact.sentence_key));
}

}  // namespace

float draw_about_promise_panel(Frame& frame, Rect box) {
  const float inner = box.w - 2 * space::l;
  float height = 2 * space::l - space::l;
  for (const Fact& fact : facts) height += fact_height(frame, inner, fact) + space::l;
  box.h = height;
  card(frame, box);
  Rect inside = box.inset(space::l);
  for (const Fact& fact : facts) {
    Rect row = inside.cut_top(fact_height(frame, inner, fact), space::l);
    const Rect place = row.cut_left(mark, space::m);
    const Rect square{place.x, place.y + 2, mark, mark};
    frame.paint().fill(square, frame.theme().sunken, radius::control);
    frame.paint().icon(square, fact.icon, frame.theme().accent);
    heading(frame, row.cut_top(24), 2, Type::title, frame.text(fact.title_key));
    paragraph(frame, row, Type::small, frame.theme().muted, frame.text(fact.sentence_key));
  }
  return height;
}

}  // namespace shell
