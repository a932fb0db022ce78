// What complaints and frictions share: the row that shows one, and the tags it bears.
#pragma once

#include <string>
#include <vector>

#include "shell/frame/frame.h"

namespace shell {

// Two lines of words over a muted one; true when it was pressed.
bool remark_row(Frame& frame, Rect box, const std::string& text, const std::string& meta,
                bool is_open);
float remark_row_height();

// "a, b" and back.
std::string tags_text(const std::vector<std::string>& tags);
std::vector<std::string> tags_from_text(std::string_view text);

// The tags of the complaint or friction: the known ones to be pressed, and a field for others.
// Answers the height used.
float draw_remark_tags(Frame& frame, Rect box, const core::Platform& platform, const core::Id& id,
                       const std::vector<std::string>& tags);

// The card that fills what a platform lacks: a gap, or a friction by itself.
core::Activity gap_card(const Frame& frame, const core::Platform& platform, const std::string& what,
                        std::string note);

}  // namespace shell
