#include "core/imports/packing.h"
#include "core/jobs/platform_answer.h"

namespace core {

// Not in a namespace of their own: core/imports/packing.h must find them.
template <class P>
void pack(P& packer, Band& band) {
  for (double* const end : {&band.p10, &band.p50, &band.p90}) pack(packer, *end);
}

template <class P>
void pack(P& packer, LaunchStretch& stretch) {
  pack(packer, stretch.from_day);
  pack(packer, stretch.to_day);
  pack(packer, stretch.count);
}

template <class P>
void pack(P& packer, SuggestedTag& tag) {
  pack(packer, tag.word);
  pack(packer, tag.remarks);
}

template <class P>
void pack(P& packer, LogFit& fit) {
  for (std::string* const text : {&fit.measure, &fit.peak, &fit.refused}) pack(packer, *text);
  pack(packer, fit.step_days);
  for (Band* const band : {&fit.half_life, &fit.plateau, &fit.ahead}) pack(packer, *band);
  pack(packer, fit.levels);
  pack(packer, fit.is_vague);
  pack(packer, fit.refused_values);
}

template <class P>
void pack(P& packer, PlatformAnswer& answer) {
  for (std::string* const text :
       {&answer.platform, &answer.gate_unsaid, &answer.launch_refused, &answer.launch_unsaid})
    pack(packer, *text);
  pack(packer, answer.needed);
  pack(packer, answer.brought);
  for (double* const chance : {&answer.gate_chance, &answer.push_chance, &answer.closed_chance})
    pack(packer, *chance);
  pack(packer, answer.circles);
  pack(packer, answer.circle_brings);
  pack(packer, answer.launch);
  pack(packer, answer.plateau);
  pack(packer, answer.funnel);
  pack(packer, answer.log);
  pack(packer, answer.tags);
}

std::string bytes_from_platform_answers(std::vector<PlatformAnswer> answers) {
  return packed(std::move(answers));
}

Result<std::vector<PlatformAnswer>> platform_answers_from_bytes(std::string_view bytes) {
  auto answers = unpacked<std::vector<PlatformAnswer>>(bytes);
  if (!answers) return answers;
  // Whoever reads an answer goes by these.
  for (const PlatformAnswer& answer : *answers)
    if (answer.circles.size() != answer.circle_brings.size() ||
        (!answer.launch.empty() && answer.funnel.size() != funnel_steps))
      return std::unexpected(Error{"error.import_bytes"});
  return answers;
}

}  // namespace core
