// Text that is read and not worked: headings, labels, paragraphs. Each is drawn and told to the
// mirror.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

void heading(Frame& frame, Rect box, int level, Type type, std::string_view text);
// A heading that may wrap; answers its height.
float wrapped_heading(Frame& frame, Rect box, int level, Type type, std::string_view text);
void label(Frame& frame, Rect box, Type type, Colour colour, std::string_view text,
           Align align = Align::left);
// Wrapped from the top of the box; answers its height. At most `lines` lines when positive.
float paragraph(Frame& frame, Rect box, Type type, Colour colour, std::string_view text,
                int lines = 0);

// The label over a field, 20 high, with a help mark when there is `help`. The mark is drawn when
// the label goes out of scope, so that in the order of the Tab key it comes after the field.
class FieldLabel {
 public:
  FieldLabel(Frame& frame, Rect box, std::string_view text, std::string_view help = {});
  ~FieldLabel();
  FieldLabel(const FieldLabel&) = delete;
  FieldLabel& operator=(const FieldLabel&) = delete;

 private:
  Frame& frame_;
  std::string text_, help_;
  Point mark_;
};

// "?" that explains on hover and focus.
void help_mark(Frame& frame, Point centre, std::string_view about, std::string_view help);
// A tooltip beside `anchor` now; flips to stay inside the page.
void tooltip(Frame& frame, Rect anchor, std::string_view text);

// Where the question stands over the answer at the top of a page (LOOK.md §1), which `help`
// explains behind a mark; answers the height used.
float page_title(Frame& frame, Rect box, std::string_view question, std::string_view answer,
                 std::string_view cure = {}, std::string_view help = {});

}  // namespace shell
