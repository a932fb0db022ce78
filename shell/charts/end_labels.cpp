#include "shell/charts/end_labels.h"

#include <algorithm>

#include "core/base/sort_stably.h"
#include "shell/widgets/marks.h"

namespace shell {
namespace {

constexpr float line = 16;

}  // namespace

std::vector<float> spread_apart(std::span<const float> wanted, float gap, float top, float bottom) {
  std::vector<float> places(wanted.begin(), wanted.end());
  float least = top;
  for (float& place : places) {
    place = std::max(place, least);
    least = place + gap;
  }
  float most = bottom;
  for (std::size_t i = places.size(); i-- > 0;) {
    places[i] = std::min(places[i], most);
    most = places[i] - gap;
  }
  return places;
}

void draw_end_labels(Frame& frame, Rect box, std::span<const EndLabel> labels) {
  const auto room = static_cast<std::size_t>(std::max(0.0f, box.h / line)) + 1;
  std::vector<EndLabel> shown(labels.begin(), labels.end());
  if (shown.size() > room) shown.resize(room);
  core::sort_stably(shown, {}, &EndLabel::y);
  std::vector<float> wanted;
  for (const EndLabel& label : shown) wanted.push_back(label.y);
  const std::vector<float> places = spread_apart(wanted, line, box.y, box.bottom());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    Rect row{box.x, places[i] - line / 2, box.w, line};
    if (shown[i].swatch) {
      swatch(frame, {row.x + 4, row.centre().y}, shown[i].swatch);
      row.cut_left(14);
    }
    const Type type = shown[i].is_strong ? Type::small_strong : Type::small;
    Rect words = row;
    if (!shown[i].value.empty()) {
      const float value = frame.paint().width(type, shown[i].value), gap = space::xs;
      words.w = std::min(frame.paint().width(type, shown[i].words), row.w - value - gap);
      frame.paint().text({words.right() + gap, row.y, value, row.h}, type, frame.theme().text,
                         shown[i].value);
    }
    frame.paint().text(words, type, frame.theme().text, shown[i].words);
  }
}

}  // namespace shell
