#include "shell/panels/platform_complaints_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/fold.h"
#include "core/base/words.h"
#include "core/edit/platform_edits.h"
#include "core/imports/review_table.h"
#include "core/model/lookup.h"
#include "shell/widgets/button.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/field_grid.h"
#include "shell/widgets/pager.h"
#include "shell/widgets/platform_answer.h"
#include "shell/widgets/platform_draft.h"
#include "shell/widgets/platform_fields.h"
#include "shell/widgets/remark.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using core::Complaint;
using core::Platform;

constexpr float two_columns_from = 480, text_height = 96;
constexpr std::size_t remarks_shown = 10;
constexpr std::string_view step = "edit.set_platform";

template <auto member>
const auto* of_complaint(const Platform& platform, const core::Id& id) {
  const Complaint* const at = core::find_by_id(platform.complaints, id);
  return at ? &(at->*member) : nullptr;
}

void add_pasted(Frame& frame, const Platform& platform, PlatformDraft& draft) {
  std::vector<Complaint> complaints;
  for (const core::DatedRow& review : core::review_lines(draft.pasted))
    complaints.push_back({.id = frame.ids.make("complaint"),
                          .text = review.text,
                          .stars = review.number,
                          .date = review.date.empty() ? frame.today : review.date});
  const core::Edit edit = core::add_complaints(platform.id, std::move(complaints));
  frame.edits.remove("edit.add_remarks", edit);
  // What is refused stays to be mended.
  if (edit(frame.plan)) draft.pasted.clear();
}

float draw_add(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  labelled_text(frame, box.cut_top(size::label + size::label_gap + text_height, space::s),
                frame.text("platforms.gaps.paste"), draft.pasted,
                {.placeholder = frame.text("platforms.gaps.paste_hint"), .multiline = true},
                frame.text("platforms.gaps.paste.help"));
  const std::string &add = frame.text("platforms.gaps.add"),
                    &pick = frame.text("platforms.gaps.pick");
  const ButtonOptions action{
      .kind = ButtonKind::action,
      .icon = icons::add,
      .dense = true,
      .disabled = draft.pasted.find_first_not_of(" \t\r\n") == std::string::npos};
  const ButtonOptions file{.icon = icons::folder_open,
                           .dense = true,
                           .disabled = frame.jobs.progress(platform_file_slot).has_value()};
  Rect row = box.cut_top(button_height(frame, true));
  if (button(frame, row.cut_left(button_width(frame, add, action), space::m), add, action))
    add_pasted(frame, platform, draft);
  const float width = button_width(frame, pick, file);
  if (width > row.w) {
    box.cut_top(space::s);
    row = box.cut_top(button_height(frame, true));
  }
  if (button(frame, row.cut_left(std::min(row.w, width)), pick, file))
    frame.command(Command::Kind::pick_file);
  return box.y - top;
}

// Words that complaints share; one press tags all in which the word stands. The worker finds them:
// their room is kept.
float draw_suggested(Frame& frame, Rect box, const Platform& platform) {
  const float top = box.y;
  // As high as two chips that do not fit beside each other.
  const float room = chips_height(frame, 10, std::array<std::string, 2>{}, std::array<bool, 2>{});
  label(frame, box.cut_top(size::label, size::label_gap), Type::small, frame.theme().muted,
        frame.text("platforms.gaps.suggested"));
  const core::PlatformAnswer* const answer = platform_answer(frame, platform.id);
  std::vector<std::string> names, words;
  constexpr std::array<bool, 16> none{};
  for (const core::SuggestedTag& tag : answer ? answer->tags : std::vector<core::SuggestedTag>{}) {
    names.push_back(tag.word + " · " + frame.format.number(tag.remarks));
    if (names.size() >= none.size() ||
        chips_height(frame, box.w, names, {none.data(), names.size()}) > room) {
      names.pop_back();
      break;
    }
    words.push_back(tag.word);
  }
  float height = 0;
  const auto pressed = chips(frame, box, frame.text("platforms.gaps.suggested"), names,
                             {none.data(), names.size()}, height);
  if (pressed)
    frame.edits.apply(step, core::tag_remarks(platform.id, words[*pressed], words[*pressed],
                                              core::most_stars_of_complaint));
  box.cut_top(room);
  return box.y - top;
}

std::vector<const Complaint*> found_in(const Platform& platform, const PlatformDraft& draft) {
  std::vector<const Complaint*> found;
  const std::string word = core::singular_of(core::folded(draft.word));
  for (const Complaint& complaint : platform.complaints)
    if ((word.empty() || core::has_word(complaint.text, word)) &&
        (!draft.only_untagged || complaint.tags.empty()))
      found.push_back(&complaint);
  return found;
}

float draw_tagging(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  FieldGrid grid{frame, box, box.w < two_columns_from ? 1 : 2};
  if (labelled_text(frame, grid.next(), frame.text("platforms.gaps.word"), draft.word) !=
      Gesture::none)
    draft.first_remark = 0;
  labelled_text(frame, grid.next(), frame.text("platforms.gaps.tag"), draft.tag,
                {.placeholder = draft.word});
  box.cut_top(grid.height(), space::s);
  const std::string& tag = frame.text("platforms.gaps.tag_all");
  const bool is_empty = core::folded(draft.word).empty();
  const ButtonOptions options{.icon = icons::label_outline, .dense = true, .disabled = is_empty};
  Rect row = box.cut_top(button_height(frame, true));
  if (button(frame, row.cut_left(button_width(frame, tag, options), space::m), tag, options))
    frame.edits.apply(step, core::tag_remarks(platform.id, draft.word,
                                              draft.tag.empty() ? draft.word : draft.tag));
  const std::string& only = frame.text("platforms.gaps.only_untagged");
  if (frame.ui.is_phone()) {
    box.cut_top(space::xs);
    row = box.cut_top(frame.ui.control_height());
  }
  if (check_box(frame, row, only, draft.only_untagged)) {
    draft.only_untagged = !draft.only_untagged;
    draft.first_remark = 0;
  }
  return box.y - top;
}

std::string meta_of(const Frame& frame, const Complaint& complaint) {
  std::string meta;
  const auto join = [&](const std::string& part) {
    if (!part.empty()) meta += (meta.empty() ? "" : " · ") + part;
  };
  if (complaint.stars)
    join(frame.text("platforms.gaps.stars", {{"stars", frame.format.number(*complaint.stars, 1)}}));
  join(complaint.tags.empty() ? frame.text("platforms.gaps.no_tag") : tags_text(complaint.tags));
  if (!complaint.date.empty()) join(frame.format.date(complaint.date));
  join(complaint.source);
  return meta;
}

float draw_open(Frame& frame, Rect box, const Platform& platform, const Complaint& complaint) {
  const float top = box.y;
  const PlatformPart part{platform, complaint.id};
  box.cut_top(space::s);
  platform_text(frame, box.cut_top(size::label + size::label_gap + text_height, space::s),
                frame.text("platforms.gaps.text"), part, of_complaint<&Complaint::text>,
                {.multiline = true});
  Rect row = box.cut_top(field_height(frame), space::s);
  platform_number(frame, row.column(0, 2, space::l), frame.text("platforms.gaps.stars_field"), part,
                  of_complaint<&Complaint::stars>, {.least = 1, .most = 5, .decimals = 1});
  platform_text(frame, row.column(1, 2, space::l), frame.text("platforms.gaps.source"), part,
                of_complaint<&Complaint::source>);
  box.cut_top(draw_remark_tags(frame, box, platform, complaint.id, complaint.tags), space::s);
  remove_part_button(frame, box.cut_top(button_height(frame, true), space::m),
                     frame.text("common.remove"), part);
  return box.y - top;
}

float draw_list(Frame& frame, Rect box, const Platform& platform, PlatformDraft& draft) {
  const float top = box.y;
  const auto found = found_in(platform, draft);
  const std::string title =
      frame.text_count("platforms.gaps.found", static_cast<double>(found.size()));
  heading(frame, box.cut_top(24, space::xs), 3, Type::title, title);
  const std::size_t end = page_end(draft.first_remark, found.size(), remarks_shown);
  {
    const NodeScope list{frame, Role::list, title, box, "complaints"};
    for (std::size_t i = draft.first_remark; i < end; ++i) {
      const Complaint& complaint = *found[i];
      const IdScope scope{complaint.id};
      const bool is_open = draft.remark == complaint.id;
      const Rect row = box.cut_top(remark_row_height());
      const NodeScope item{frame, Role::list_item, complaint.text, row, "item"};
      if (remark_row(frame, row, complaint.text, meta_of(frame, complaint), is_open))
        draft.remark = is_open ? core::Id{} : complaint.id;
      if (is_open) box.cut_top(draw_open(frame, box, platform, complaint));
      frame.paint().horizontal(box.x, box.y, box.w, frame.theme().hairline);
      box.cut_top(1);
    }
  }
  box.cut_top(space::xs);
  box.cut_top(pager(frame, box, frame.text("platforms.gaps.complaints"), draft.first_remark,
                    found.size(), remarks_shown));
  return box.y - top;
}

}  // namespace

float draw_platform_complaints_panel(Frame& frame, Rect box, const Platform& platform) {
  PlatformDraft& draft = draft_of(frame, platform);
  const float top = box.y;
  box.cut_top(draw_add(frame, box, platform, draft), space::l);
  if (platform.complaints.empty()) return box.y - top;
  box.cut_top(draw_suggested(frame, box, platform), space::m);
  box.cut_top(draw_tagging(frame, box, platform, draft), space::l);
  box.cut_top(draw_list(frame, box, platform, draft));
  return box.y - top;
}

}  // namespace shell
