#include "shell/widgets/remark.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/fold.h"
#include "core/edit/platform_edits.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

constexpr std::size_t tags_offered = 8;
constexpr std::string_view step = "edit.set_platform";

core::Edit setting_tags(const core::Platform& platform, const core::Id& id,
                        std::vector<std::string> tags) {
  return core::edit_platform(platform.id, [id, tags = std::move(tags)](core::Platform& one) {
    if (core::Complaint* const complaint = core::find_by_id(one.complaints, id))
      complaint->tags = tags;
    if (core::Friction* const friction = core::find_by_id(one.frictions, id)) friction->tags = tags;
  });
}

}  // namespace

float remark_row_height() { return 72; }

bool remark_row(Frame& frame, Rect box, const std::string& text, const std::string& meta,
                bool is_open) {
  const Hit hit =
      row_button(frame, box, text + "###remark",
                 {.radius = radius::control, .value = meta, .unfolds = true, .is_open = is_open});
  Rect inside = box.inset(space::s, 0);
  const float height = frame.paint().paragraph_height(inside.w, Type::small, text, 2);
  inside.cut_top((box.h - height - 20) / 2);
  frame.paint().paragraph(inside.cut_top(height), Type::small, frame.theme().text, text, 2);
  frame.paint().text(inside.cut_top(20), Type::micro, frame.theme().muted, meta);
  return hit.clicked;
}

std::string tags_text(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags) text += (text.empty() ? "" : ", ") + tag;
  return text;
}

std::vector<std::string> tags_from_text(std::string_view text) {
  std::vector<std::string> tags;
  while (!text.empty()) {
    const auto comma = text.find(',');
    std::string_view one = text.substr(0, comma);
    text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    const auto first = one.find_first_not_of(' ');
    if (first == one.npos) continue;
    one = one.substr(first, one.find_last_not_of(' ') - first + 1);
    tags.emplace_back(one);
  }
  return tags;
}

float draw_remark_tags(Frame& frame, Rect box, const core::Platform& platform, const core::Id& id,
                       const std::vector<std::string>& tags) {
  const float top = box.y;
  std::vector<std::string> known;
  for (const core::RankedGap& gap : platform_gaps(frame, platform.id).gaps)
    if (known.size() < tags_offered) known.push_back(gap.tag);
  const auto place_of = [&](const std::string& tag) {
    return std::ranges::find_if(
        tags, [&](const std::string& one) { return core::folded(one) == core::folded(tag); });
  };
  std::string typed = tags_text(tags);
  const Gesture gesture = labelled_text(frame, box.cut_top(field_height(frame), space::xs),
                                        frame.text("platforms.gaps.tags"), typed,
                                        {.placeholder = frame.text("platforms.gaps.tags_hint")});
  if (gesture == Gesture::finished)
    frame.edits.apply(step, setting_tags(platform, id, tags_from_text(typed)));
  if (known.empty()) return box.y - top;
  const auto on = std::make_unique<bool[]>(known.size());
  for (std::size_t i = 0; i < known.size(); ++i) on[i] = place_of(known[i]) != tags.end();
  float height = 0;
  const auto pressed = chips(frame, box, frame.text("platforms.gaps.tags_known"), known,
                             {on.get(), known.size()}, height);
  box.cut_top(height);
  if (!pressed) return box.y - top;
  std::vector<std::string> changed = tags;
  if (on[*pressed])
    changed.erase(changed.begin() + (place_of(known[*pressed]) - tags.begin()));
  else
    changed.push_back(known[*pressed]);
  frame.edits.apply(step, setting_tags(platform, id, std::move(changed)));
  return box.y - top;
}

core::Activity gap_card(const Frame& frame, const core::Platform& platform, const std::string& what,
                        std::string note) {
  core::Activity card;
  card.title = frame.text("platforms.gaps.card", {{"tag", what}});
  card.purpose = core::Purpose::capture;
  card.channel = platform.channel;
  card.note = std::move(note);
  return card;
}

}  // namespace shell
