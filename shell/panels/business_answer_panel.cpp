#include "shell/panels/business_answer_panel.h"

#include <optional>
#include <string>

#include "core/metrics/cac_ceiling.h"
#include "core/metrics/today_mix.h"
#include "shell/text/precision.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

struct Answer {
  std::string sentence, cure;
};

Answer answer_of(const Frame& frame) {
  const core::Business& business = frame.plan.business;
  const auto ceiling = core::cac_ceiling(business);
  if (!ceiling) {
    const bool subscribed = core::revenue_kind(business) == core::RevenueKind::subscription;
    return {
        frame.text("business.answer_missing"),
        frame.text(subscribed ? TextKey{"business.cure_subscription"} : "business.cure_orders")};
  }
  const Rounded amount = rounded(*ceiling);
  const std::string most = frame.format.money(amount.middle);
  const auto today = core::cac_today(core::today_mix(frame.plan, frame.library.owners));
  Answer answer{frame.text("business.answer", {{"amount", most}}), {}};
  if (today && *today > core::middle(*ceiling))
    answer.sentence = frame.text("business.answer_over",
                                 {{"cost", frame.format.money(*today)}, {"amount", most}});
  if (!amount.is_point)
    answer.cure = frame.text("business.answer_range", {{"low", frame.format.money(amount.low)},
                                                       {"high", frame.format.money(amount.high)}});
  return answer;
}

}  // namespace

float draw_business_answer_panel(Frame& frame, Rect box) {
  const Answer answer = answer_of(frame);
  return page_title(
      frame, box,
      frame.text(frame.ui.is_phone() ? TextKey{"business.question_short"} : "business.question"),
      answer.sentence, answer.cure);
}

}  // namespace shell
