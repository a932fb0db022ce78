#include "shell/views/banner.h"

#include <optional>
#include <string>

#include "shell/views/link_banner.h"
#include "shell/widgets/button.h"
#include "shell/widgets/moment.h"
#include "shell/widgets/scopes.h"

namespace shell {
namespace {

constexpr float banner_height = 56;

struct Banner {
  Icon icon;
  bool bad;
  std::string text;
  std::string action;  // empty: none
  Command command{Command::Kind::download, {}};
  std::optional<Command> dismiss = std::nullopt;
  std::string dismiss_name = {};
};

Banner of_read_only(const Frame& frame) {
  const std::string& download = frame.text("action.download");
  switch (frame.save.read_only) {
    case ReadOnly::other_tab:
      return {icons::lock,
              false,
              frame.text("save.other_tab_banner"),
              frame.text("save.take_over"),
              {Command::Kind::take_over, {}}};
    case ReadOnly::outdated_page:
      return {icons::warning,
              true,
              frame.text("save.outdated_banner"),
              frame.text("save.reload"),
              {Command::Kind::reload, {}}};
    case ReadOnly::old_version: {
      const VersionSummary& version = frame.save.viewed;
      const std::string when = moment_in_words(frame, version.saved_at, version.saved_clock);
      return {icons::history,
              false,
              frame.text("keeping.viewing", {{"time", when}}),
              frame.text("keeping.restore"),
              {Command::Kind::restore_version, {}},
              Command{Command::Kind::leave_version, {}},
              frame.text("keeping.leave")};
    }
    case ReadOnly::newer_file:
    case ReadOnly::no:
      break;
  }
  return {icons::lock, false, frame.text("save.read_only_banner"), download};
}

// The gravest of what there is to say.
std::optional<Banner> banner_of(const Frame& frame) {
  const SaveStatus& save = frame.save;
  const std::string& download = frame.text("action.download");
  if (frame.has_plan && frame.read_only) return of_read_only(frame);
  if (frame.has_plan && save.state == SaveState::failed)
    return Banner{
        icons::warning, true,
        frame.text(save.reason == "quota" ? TextKey{"save.failed_quota"} : "save.failed_banner"),
        download};
  if (frame.has_plan && save.state == SaveState::copied)
    return Banner{icons::warning, false, frame.text("save.copied_banner"), download};
  if (const TextKey trouble = link_trouble(frame.link); frame.has_plan && !trouble.empty())
    return Banner{
        icons::warning,
        frame.link.state == FileLink::State::failed,
        frame.text(trouble, {{"name", frame.link.name}}),
        frame.text(frame.link.state == FileLink::State::changed ? TextKey{"link.overwrite"}
                                                                : "link.again"),
        {Command::Kind::write_linked, {}}};
  if (!save.notice) return std::nullopt;
  const bool opens = !save.notice->document.empty();
  return Banner{icons::warning,
                false,
                save.notice->text,
                opens ? frame.text("save.conflict_open") : std::string{},
                {Command::Kind::open_document, save.notice->document},
                Command{Command::Kind::dismiss_notice, {}},
                frame.text("common.dismiss")};
}

}  // namespace

void draw_banner(Frame& frame, Rect& rest) {
  const auto banner = banner_of(frame);
  if (!banner) return;
  const Theme& theme = frame.theme();
  const Rect rect = rest.cut_top(banner_height);
  const LeftToRight order{frame};
  frame.paint().fill(rect, banner->bad ? theme.bad_soft : theme.warn_soft);
  frame.paint().horizontal(rect.x, rect.bottom() - 1, rect.w,
                           banner->bad ? theme.bad : theme.warn_mark);
  Rect inside = rect.inset(frame.ui.page_padding(), 8);
  if (banner->dismiss) {
    const Rect place = inside.cut_right(36, 4);
    if (icon_button(frame, {place.x, place.centre().y - 18, 36, 36}, icons::close,
                    banner->dismiss_name + "##banner"))
      frame.commands.push_back(*banner->dismiss);
  }
  if (!banner->action.empty()) {
    const Rect place =
        inside.cut_right(button_width(frame, banner->action, {.dense = true}), space::l);
    if (button(frame, {place.x, place.centre().y - 14, place.w, 28}, banner->action + "##banner",
               {.dense = true}))
      frame.commands.push_back(banner->command);
  }
  frame.paint().icon(inside.cut_left(20, 10), banner->icon, banner->bad ? theme.bad : theme.warn);
  const float height = frame.paint().paragraph_height(inside.w, Type::small, banner->text, 2);
  SemanticNode node;
  node.id = node_id("banner");
  node.role = Role::alert;
  node.name = banner->text;
  node.rect = inside;
  frame.ui.semantics.add(std::move(node));
  frame.paint().paragraph({inside.x, inside.centre().y - height / 2, inside.w, inside.h},
                          Type::small, theme.text, banner->text, 2);
}

}  // namespace shell
