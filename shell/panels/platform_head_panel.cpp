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
  Rect head = box.cut_top(28);
  const bool phone = frame.ui.is_phone();
  const float side = phone ? size::control_touch : size::control;
  // The drawer is closed at the right of it, on phones above.
  if (!phone) head.cut_right(side - space::s);
  const Rect toggle = head.cut_right(side, space::s);
  if (icon_button(frame, {toggle.x, head.centre().y - side / 2 + (phone ? 0 : 2), side, side},
                  icons::edit, frame.text("platforms.edit"), {.pressed = is_open}))
    is_open = !is_open;
  heading(frame, head, 2, Type::heading, platform_name(frame, platform));
  label(frame, box.cut_top(20), Type::small, frame.theme().muted, platform_line(frame, platform));
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
  Rect place = box.cut_top(button_height(frame, true));
  place.w = std::min(place.w, button_width(frame, remove, options));
  if (button(frame, place, remove, options)) {
    frame.edits.remove("edit.remove_platform", core::remove_platform(platform.id));
    frame.session.platforms.platform.clear();
    is_open = false;
  }
  return box.y - top;
}

}  // namespace shell
