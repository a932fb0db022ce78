#include "core/jobs/stress_packing.h"

#include "core/imports/packing.h"
#include "core/jobs/fan_packing.h"

namespace core {

// Not in a namespace of their own: core/imports/packing.h must find them.
template <class P>
void pack(P& packer, Estimate& estimate) {
  pack(packer, estimate.low);
  pack(packer, estimate.high);
  pack(packer, estimate.mode);
}

template <class P>
void pack(P& packer, StressRow& row) {
  pack(packer, row.owner);
  pack(packer, row.share);
  for (auto& kept : row.kept) pack(packer, kept);
  pack(packer, row.share_today);
  pack(packer, row.kept_today);
}

template <class P>
void pack(P& packer, StressCourse& course) {
  pack(packer, course.trough);
  pack(packer, course.cash_low);
  pack(packer, course.cvar);
  pack(packer, course.revenue);
}

template <class P>
void pack(P& packer, StressSide& side) {
  pack(packer, static_cast<StressCourse&>(side));
  pack(packer, side.can_hit);
  for (Fan* const fan : {&side.kept_share, &side.kept_alone, &side.trough_share})
    pack(packer, *fan);
  MonthsFan& back = side.months_to_recover;
  for (auto* const number : {&back.p5, &back.p10, &back.p50, &back.p90, &back.p95, &side.roas,
                             &side.roas_then, &side.claims_kept})
    pack(packer, *number);
}

template <class P>
void pack(P& packer, Stress& answer) {
  pack(packer, answer.month);
  pack(packer, answer.months);
  for (StressSide* const side : {&answer.plan, &answer.before}) pack(packer, *side);
  pack(packer, answer.unplanned);
  pack(packer, answer.seed);
  pack(packer, answer.scenarios);
}

template <class P>
void pack(P& packer, StressGrid& grid) {
  pack(packer, grid.month);
  pack(packer, grid.months);
  pack(packer, grid.rows);
  pack(packer, grid.seed);
  pack(packer, grid.scenarios);
}

template <class P>
void pack(P& packer, StressQuestion& question) {
  pack(packer, question.plan);
  Shock& shock = question.shock;
  pack(packer, shock.kind);
  pack(packer, shock.target.channel);
  pack(packer, shock.target.owner);
  pack(packer, shock.target.all);
  pack(packer, shock.month);
  pack(packer, shock.months);
  pack(packer, shock.more_months);
  pack(packer, shock.severity);
  pack(packer, shock.recapture);
}

template <class P>
void pack(P& packer, StressGridQuestion& question) {
  pack(packer, question.plan);
  pack(packer, question.month);
  pack(packer, question.months);
}

std::string bytes_from_stress_question(StressQuestion question) {
  return packed(std::move(question));
}

std::string bytes_from_stress_grid_question(StressGridQuestion question) {
  return packed(std::move(question));
}

std::string bytes_from_stress(Stress answer) { return packed(std::move(answer)); }

std::string bytes_from_stress_grid(StressGrid answer) { return packed(std::move(answer)); }

Result<StressQuestion> stress_question_from_bytes(std::string_view bytes) {
  auto question = unpacked<StressQuestion>(bytes);
  const bool is_kind = question && question->shock.kind >= ShockKind::stop &&
                       question->shock.kind <= ShockKind::season;
  if (question && !is_kind) return std::unexpected(Error{"error.import_bytes"});
  if (question) question->shock.id = "asked";
  return question;
}

Result<StressGridQuestion> stress_grid_question_from_bytes(std::string_view bytes) {
  return unpacked<StressGridQuestion>(bytes);
}

Result<Stress> stress_from_bytes(std::string_view bytes) { return unpacked<Stress>(bytes); }

Result<StressGrid> stress_grid_from_bytes(std::string_view bytes) {
  return unpacked<StressGrid>(bytes);
}

}  // namespace core
