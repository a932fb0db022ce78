// Small drawn marks: cards, evidence ticks, tags, swatches, completion rings, bars and dumbbells
// (LOOK.md §4, §5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/estimate.h"
#include "shell/frame/frame.h"

namespace shell {

void card(Frame& frame, Rect rect, float corner = radius::card);

// Five ticks filled by grade. With room, the word and `count` ("16 sur 42") follow; answers the
// width used.
float evidence_badge(Frame& frame, Point at, core::Evidence grade, std::string_view count = {},
                     bool ticks_only = false);
float evidence_badge_width(const Frame& frame, core::Evidence grade, std::string_view count = {},
                           bool ticks_only = false);
// Cuts a badge off the right of the line, on phones its ticks; of no grade nothing.
void cut_evidence_badge(Frame& frame, Rect& line, std::optional<core::Evidence> grade);
// Draws the ticks right behind where the words will stand, and leaves the line for those.
void evidence_behind(Frame& frame, Rect& line, Type type, std::string_view words,
                     std::optional<core::Evidence> grade);

enum class TagTone { neutral, accent, warn, bad, good };
// A small soft label; answers its width.
float tag(Frame& frame, Point at, std::string_view text, TagTone tone = TagTone::neutral,
          Icon icon = nullptr);
float tag_width(const Frame& frame, std::string_view text, Icon icon = nullptr);

void swatch(Frame& frame, Point centre, Colour colour);

// Share of a page that is filled in, 0..1: ring, arc, disc with a tick.
void completion_mark(Frame& frame, Point centre, double share);

// Sure up to `low`, possible up to `high`, a tick at `middle`; all 0..1 of the width.
void range_bar(Frame& frame, Rect rect, double low, double middle, double high, bool bad = false);
// A plain bar 0..1, 8 high.
void share_bar(Frame& frame, Rect rect, double share, Colour colour);
// Used against a limit; red when over. `scale` is what the whole width stands for.
void capacity_bar(Frame& frame, Rect rect, double used, std::optional<double> limit, double scale);

// Product (ring) against channel (dot) on 1..5; green up to 1 apart, amber to 2, red beyond.
// Unknown ends are left out.
void dumbbell(Frame& frame, Rect rect, std::optional<double> product, std::optional<double> channel,
              double distance);

// An empty state in a card: title, sentence, one button. True when the button was clicked.
bool empty_state(Frame& frame, Rect rect, std::string_view title, std::string_view sentence,
                 std::string_view action);
// The height it needs: on phones the button stands below the words.
float empty_state_height(const Frame& frame, float width, std::string_view sentence);

}  // namespace shell
