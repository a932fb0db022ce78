#include "shell/panels/channel_compare_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/model/lookup.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/fit_ranking.h"
#include "shell/widgets/fit_row.h"
#include "shell/widgets/physics_words.h"
#include "shell/widgets/plain_table.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

const core::ChannelFit* find_fit(const core::Fit& fit, const core::Id& channel) {
  const auto found = std::ranges::find(fit.channels, channel, &core::ChannelFit::channel);
  return found == fit.channels.end() ? nullptr : &*found;
}

std::string counted_text(const Frame& frame, const core::SuggestedRating& rating) {
  return rating.rating ? rating_text(frame, *rating.rating, rating.low, rating.high)
                       : std::string{};
}

std::string value_text(const Frame& frame, const core::Channel& channel,
                       const PhysicsProperty& property) {
  const auto& value = channel.physics.*(property.field);
  return value ? physics_amount(frame, *value, property.unit) : std::string{};
}

float draw_table(Frame& frame, Rect box, const core::Fit& fit, const core::Channel& one,
                 const core::Channel& other) {
  const core::ChannelFit *const first = find_fit(fit, one.id), *const second =
                                                                   find_fit(fit, other.id);
  if (!first || !second) return 0;
  const auto properties = physics_properties();
  const float width = std::floor(box.w * 0.3f);
  const std::array columns{PlainColumn{box.w - 2 * width}, PlainColumn{width, true},
                           PlainColumn{width, true}};
  const std::size_t lines = fit.criteria.size() + properties.size() + 3;
  box.h = PlainTable::row_height * static_cast<float>(lines);
  PlainTable table{frame, box, frame.text("fit.compare.table"), columns};
  const auto row = [&](std::string name, std::string left, std::string right) {
    table.row(std::array{std::move(name), std::move(left), std::move(right)});
  };
  table.header(std::array{frame.text("fit.compare.what"), one.name, other.name});
  table.subject(frame.text("fit.ratings.title"));
  for (std::size_t c = 0; c < fit.criteria.size(); ++c)
    row(criterion_name(frame, fit.criteria[c]), counted_text(frame, first->counted[c]),
        counted_text(frame, second->counted[c]));
  table.subject(frame.text("fit.physics.title"));
  for (const PhysicsProperty& property : properties)
    row(physics_name(frame, property), value_text(frame, one, property),
        value_text(frame, other, property));
  return table.height();
}

}  // namespace

float draw_channel_compare_panel(Frame& frame, Rect box, const core::Fit& fit,
                                 const core::Channel& channel) {
  const float top = box.y;
  std::vector<const core::Channel*> others;
  std::vector<std::string> names{frame.text("fit.compare.nobody")};
  std::size_t selected = 0;
  core::Id& chosen = frame.session.fit.compared;
  for (const core::Channel& other : frame.plan.channels) {
    if (other.id == channel.id) continue;
    others.push_back(&other);
    names.push_back(other.name);
    if (other.id == chosen) selected = others.size();
  }
  if (others.empty()) return 0;
  const Rect place =
      box.cut_top(size::label + size::label_gap + frame.ui.control_height(), space::s);
  if (const auto picked =
          labelled_dropdown(frame, place, frame.text("fit.compare.with"), names, selected))
    chosen = *picked == 0 ? core::Id{} : others[*picked - 1]->id;
  if (selected == 0) return box.y - top;
  const core::Channel& other = *others[selected - 1];
  const auto first = ranking_of(frame, channel.id), second = ranking_of(frame, other.id);
  if (first && second) {
    const double above = frame.session.fit.ranking.answer.above_other(first->place, second->place);
    box.cut_top(paragraph(frame, box, Type::small_strong, frame.theme().text,
                          frame.text("fit.compare.above", {{"one", channel.name},
                                                           {"other", other.name},
                                                           {"share", frame.format.share(above)}})),
                space::s);
  }
  box.cut_top(draw_table(frame, box, fit, channel, other));
  return box.y - top;
}

}  // namespace shell
