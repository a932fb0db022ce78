#include "core/jobs/acceptability_packing.h"

#include "core/imports/packing.h"

namespace core {

// Not in a namespace of their own: core/imports/packing.h must find them.
template <class P>
void pack(P& packer, ScoreRange& range) {
  pack(packer, range.likely);
  pack(packer, range.low);
  pack(packer, range.high);
  pack(packer, range.is_even);
}

template <class P>
void pack(P& packer, WeightBounds& bounds) {
  pack(packer, bounds.low);
  pack(packer, bounds.high);
}

template <class P>
void pack(P& packer, AcceptabilityQuestion& question) {
  pack(packer, question.criteria);
  pack(packer, question.scores);
  pack(packer, question.weights);
  pack(packer, question.streams);
  pack(packer, question.samples);
  pack(packer, question.seed);
}

template <class P>
void pack(P& packer, Acceptability& answer) {
  pack(packer, answer.alternatives);
  pack(packer, answer.criteria);
  pack(packer, answer.samples);
  for (std::vector<double>* numbers : {&answer.ranks, &answer.above, &answer.central_weights,
                                       &answer.confidence, &answer.low, &answer.high})
    pack(packer, *numbers);
}

namespace {

// Whoever reads the answer reckons with these.
bool has_its_sizes(const Acceptability& answer) {
  const std::size_t count = answer.alternatives, pairs = count * count;
  return answer.ranks.size() == pairs && answer.above.size() == pairs &&
         answer.central_weights.size() == count * answer.criteria &&
         answer.confidence.size() == count && answer.low.size() == count &&
         answer.high.size() == count;
}

}  // namespace

std::string bytes_from_acceptability_question(AcceptabilityQuestion question) {
  return packed(std::move(question));
}

std::string bytes_from_acceptability(Acceptability answer) { return packed(std::move(answer)); }

Result<AcceptabilityQuestion> acceptability_question_from_bytes(std::string_view bytes) {
  return unpacked<AcceptabilityQuestion>(bytes);
}

Result<Acceptability> acceptability_from_bytes(std::string_view bytes) {
  auto answer = unpacked<Acceptability>(bytes);
  if (answer && !has_its_sizes(*answer)) return std::unexpected(Error{"error.import_bytes"});
  return answer;
}

}  // namespace core
