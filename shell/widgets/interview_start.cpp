#include "shell/widgets/interview_start.h"

namespace shell {

void hold_interview(Frame& frame, int at_question) {
  frame.session.discovery.hold(frame.ids.make("interview"), at_question);
  frame.session.sought_field = frame.text("interview.who");
}

}  // namespace shell
