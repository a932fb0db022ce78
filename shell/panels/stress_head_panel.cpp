#include "shell/panels/stress_head_panel.h"

#include <algorithm>
#include <string>

#include "shell/widgets/stress_answer.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

std::string kept_sentence(const Frame& frame, const std::string& event, const std::string& today,
                          const std::string& plan) {
  return frame.text("stress.answer.kept", {{"event", event}, {"today", today}, {"plan", plan}});
}

std::string answer(const Frame& frame) {
  const StressSession& stress = frame.session.stress;
  if (!can_stress(frame)) return frame.text("stress.answer.empty");
  if (stress.refused) return frame.text(*stress.refused);
  if (!stress.answer) {
    const core::Shock shock = shock_now(frame);
    return frame.text("stress.answer.waiting",
                      {{"event", event_words(frame, shock, month_of(frame, shock))}});
  }
  const std::string event = event_words(frame, stress.answered, stress.answer->month);
  const core::StressSide &plan = stress.answer->plan, &today = stress.answer->before;
  if (!plan.can_hit) return frame.text("stress.answer.spared", {{"event", event}});
  if (stress.answered.kind == core::ShockKind::tracking)
    return frame.text("stress.answer.tracking", {{"event", event}});
  return kept_sentence(frame, event, share_range(frame, today.kept_share.p10, today.kept_share.p90),
                       share_range(frame, plan.kept_share.p10, plan.kept_share.p90));
}

// Of the event that is looked at, with the widest numbers: its room is kept while there is no
// answer, so that nothing below moves when it comes.
float room(const Frame& frame, float width, Type type) {
  const core::Shock shock = shock_now(frame);
  const std::string widest = share_range(frame, 0.22, 0.88);
  const std::string sentence =
      kept_sentence(frame, event_words(frame, shock, month_of(frame, shock)), widest, widest);
  const float lines = frame.ui.is_phone() ? 3 : 2;
  return std::max(lines * style_of(type).line,
                  frame.paint().paragraph_height(width, type, sentence));
}

}  // namespace

float draw_stress_head_panel(Frame& frame, Rect box) {
  const bool phone = frame.ui.is_phone();
  const float over = phone ? 20 : 22;  // of the question
  const float drawn = page_title(frame, box, frame.text("stress.question"), answer(frame));
  if (!can_stress(frame)) return drawn;
  return std::max(drawn, over + room(frame, box.w, phone ? Type::heading : Type::display));
}

}  // namespace shell
