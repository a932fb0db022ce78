#include "shell/panels/channel_gaps_panel.h"

#include <algorithm>
#include <string>

#include "core/document/library.h"
#include "shell/text/capital.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float corner_button = 44, track_height = 24;

std::string tenure_text(const Frame& frame, const core::Channel& channel) {
  if (!channel.tenure) return frame.text("fit.tenure.unknown");
  const std::string owner = owner_name(frame, channel.owner);
  switch (*channel.tenure) {
    case core::Tenure::owned:
      return frame.text("fit.tenure.owned");
    case core::Tenure::earned:
      return frame.text("fit.tenure.earned");
    case core::Tenure::rented:
      break;
  }
  return owner.empty() ? frame.text("fit.tenure.rented_alone")
                       : frame.text("fit.tenure.rented", {{"owner", owner}});
}

std::string verdict(const Frame& frame, const FitRow& row) {
  if (!row.has_rating) return frame.text("fit.summary.unknown");
  if (row.gaps.empty()) return frame.text("fit.summary.none");
  const bool is_far = row.far() > 0;
  const std::size_t count = is_far ? row.far() : row.gaps.size();
  return frame.text_count(is_far ? TextKey{"fit.summary.far"} : "fit.summary.watch",
                          static_cast<double>(count),
                          {{"number", capitalised(number_in_words(frame, count))}});
}

// Product and channel on a line, each under its name; names that would meet are pushed apart to the
// ends.
float draw_track(Frame& frame, Rect box, const std::string& channel, const TraitPair& pair) {
  const float top = box.y;
  const Rect names = box.cut_top(size::label);
  const Rect track = box.cut_top(track_height);
  const auto x_of = [&](double value) {
    return track.x + 7 + (track.w - 14) * static_cast<float>((value - 1) / 4);
  };
  frame.paint().horizontal(x_of(1), track.centre().y, x_of(5) - x_of(1), frame.theme().border);
  pair_dumbbell(frame, track, pair);
  if (pair.is_known()) {
    const std::string& you = frame.text("fit.you");
    const float your_width = frame.paint().width(Type::small_strong, you) + 1;
    const bool after = *pair.product >= *pair.channel;
    const float your_x =
        std::clamp(x_of(*pair.product) - your_width / 2, names.x, names.right() - your_width);
    const float room =
        after ? your_x - names.x - space::s : names.right() - your_x - your_width - space::s;
    const float width = std::min(frame.paint().width(Type::small, channel) + 1, room);
    const float least = after ? names.x : your_x + your_width + space::s;
    const float most = after ? your_x - space::s - width : names.right() - width;
    const float x = std::clamp(x_of(*pair.channel) - width / 2, least, std::max(least, most));
    frame.paint().text({your_x, names.y, your_width, names.h}, Type::small_strong,
                       frame.theme().text, you);
    frame.paint().text({x, names.y, width, names.h}, Type::small, frame.theme().muted, channel);
  }
  SemanticNode node;
  node.id = node_id("pair " + pair.trait);
  node.role = Role::image;
  node.name = pair_text(frame, pair);
  node.rect = {track.x, top, track.w, names.h + track.h};
  frame.ui.semantics.add(std::move(node));
  return box.y - top;
}

float draw_gap(Frame& frame, Rect box, const FitRow& row, const Gap& gap) {
  const float top = box.y;
  const core::LibraryChannel* const origin = core::find_origin(frame.library, *row.channel);
  box.cut_top(paragraph(frame, box, Type::small_strong, frame.theme().text, gap.text), space::xs);
  if (gap.pair && gap.pair->is_known())
    box.cut_top(draw_track(frame, box, row.channel->name, *gap.pair), space::s);
  // The advice is for what product and channel are, which one's own rating may deny.
  if (!gap.is_explained || !origin || !origin->adapt.contains(gap.criterion)) return box.y - top;
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, frame.text("fit.adapt")));
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().text,
                        frame.in_language(origin->adapt.at(gap.criterion))));
  return box.y - top;
}

}  // namespace

float draw_channel_gaps_panel(Frame& frame, Rect box, const FitRow& row) {
  const core::Channel& channel = *row.channel;
  const float top = box.y;
  Rect head = box;
  head.cut_right(corner_button);
  swatch(frame, {head.x + 4, head.y + 14}, channel_colour_of(frame, channel));
  head.cut_left(space::l);
  box.cut_top(wrapped_heading(frame, head, 2, Type::heading, channel.name), space::xs);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted,
                        tenure_text(frame, channel) + " " + verdict(frame, row)));
  const core::LibraryChannel* const origin = core::find_origin(frame.library, channel);
  if (origin) {
    box.cut_top(space::s);
    box.cut_top(
        paragraph(frame, box, Type::small, frame.theme().text, frame.in_language(origin->summary)));
  }
  for (const Gap& gap : row.gaps) {
    box.cut_top(space::m);
    frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
    box.cut_top(space::m);
    box.cut_top(draw_gap(frame, box, row, gap));
  }
  return box.y - top;
}

}  // namespace shell
