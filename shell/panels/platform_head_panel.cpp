#include "shell/panels/platform_head_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/document/platform_library.h"
#include "core/edit/platform_edits.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/platform_words.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

constexpr float two_columns_from = 480;

void edit(Frame& frame, const core::Platform& platform,
          std::function<void(core::Platform&)> change) {
  frame.edits.apply("edit.set_platform", core::edit_platform(platform.id, std::move(change)));
}

void class_field(Frame& frame, Rect box, const core::Platform& platform) {
  const auto& classes = core::embedded_platform_library().classes;
  std::vector<std::string> names;
  for (const core::PlatformClassText& text : classes) names.push_back(frame.in_language(text.name));
  const core::PlatformClassText* const now = class_text(platform);
  const auto chosen =
      labelled_dropdown(frame, box, frame.text("platforms.class"), names,
                        now ? static_cast<std::size_t>(now - classes.data()) : names.size(), {},
                        {.placeholder = frame.text("platforms.no_class")});
  if (chosen)
    edit(frame, platform,
         [to = classes[*chosen].platform_class](core::Platform& one) { one.platform_class = to; });
}

void channel_field(Frame& frame, Rect box, const core::Platform& platform) {
  std::vector<std::string> names{frame.text("platforms.no_channel")};
  std::size_t selected = 0;
  for (const core::Channel& channel : frame.plan.channels) {
    if (platform.channel == channel.id) selected = names.size();
    names.push_back(channel.name);
  }
  const auto chosen = labelled_dropdown(frame, box, frame.text("platforms.channel"), names,
                                        selected, frame.text("platforms.channel.help"));
  if (!chosen) return;
  std::optional<core::Id> channel;
  if (*chosen > 0) channel = frame.plan.channels[*chosen - 1].id;
  edit(frame, platform, [channel](core::Platform& one) { one.channel = channel; });
}

void route_field(Frame& frame, Rect box, const core::Platform& platform) {
  const std::string& name = frame.text("platforms.route");
  const FieldLabel label_text{frame, box.cut_top(size::label, size::label_gap), name,
                              frame.text("platforms.route.help")};
  const std::array<std::string, 2> names{frame.text("platforms.route.rank"),
                                         frame.text("platforms.route.gap")};
  const auto chosen =
      segments(frame, box, name, names,
               platform.route ? static_cast<std::size_t>(*platform.route) : names.size());
  if (chosen)
    edit(frame, platform,
         [to = static_cast<core::Route>(*chosen)](core::Platform& one) { one.route = to; });
}

}  // namespace

float draw_platform_head_panel(Frame& frame, Rect box, const core::Platform& platform) {
  const float top = box.y;
  bool& is_open = frame.session.platforms.details_open;
  constexpr float line_height = 28;
  const std::string name = platform_name(frame, platform);
  Rect head = box.cut_top(line_height);
  // The drawer is closed at the right of it, on phones above.
  head.cut_right(frame.ui.is_phone() ? 0 : size::control);
  heading(frame, head, 2, Type::heading, name);
  Rect line = box.cut_top(line_height);
  const std::string& words = frame.text("platforms.edit");
  const std::string said = frame.text("platforms.edit_of", {{"platform", name}});
  const ButtonOptions quiet{
      .kind = ButtonKind::quiet, .dense = true, .name = said, .unfolds = true, .is_open = is_open};
  // Its words, not its padding, end where the fields do.
  const Rect place = line.cut_right(button_width(frame, words, quiet) - space::m, space::s);
  label(frame, line, Type::small, frame.theme().muted, platform_line(frame, platform));
  const float height = button_height(frame, true);
  if (button(frame, {place.x, place.centre().y - height / 2, place.w + space::m, height}, words,
             quiet))
    is_open = !is_open;
  if (!is_open) return box.y - top;

  box.cut_top(space::m);
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  platform_text(frame, grid.next(), frame.text("platforms.name"), {platform},
                [](const core::Platform& one, const core::Id&) { return &one.name; });
  class_field(frame, grid.next(), platform);
  channel_field(frame, grid.next(), platform);
  route_field(frame, grid.next(), platform);
  box.cut_top(grid.height(), space::m);
  const std::string& remove = frame.text("platforms.remove");
  const ButtonOptions options{
      .kind = ButtonKind::destructive, .icon = icons::delete_outline, .dense = true};
  Rect bin = box.cut_top(height);
  bin.w = std::min(bin.w, button_width(frame, remove, options));
  if (button(frame, bin, remove, options)) {
    frame.edits.remove("edit.remove_platform", core::remove_platform(platform.id));
    frame.session.platforms.platform.clear();
    is_open = false;
  }
  return box.y - top;
}

}  // namespace shell
