#include "core/jobs/allocation_packing.h"

#include "core/imports/packing.h"

namespace core {

// Not in a namespace of their own: core/imports/packing.h must find them.
struct PackedCell {
  Id channel;
  Month month;
  double amount = 0;
};

template <class P>
void pack(P& packer, PackedCell& cell) {
  pack(packer, cell.channel);
  pack(packer, cell.month);
  pack(packer, cell.amount);
}

template <class P>
void pack(P& packer, BindingLimit& limit) {
  pack(packer, limit.limit);
  pack(packer, limit.price);
  pack(packer, limit.cost);
  pack(packer, limit.text.key);
  pack(packer, limit.text.values);
}

template <class P>
void pack_grid(P& packer, Grid& grid) {
  std::vector<PackedCell> cells;
  for (const auto& [channel, months] : grid)
    for (const auto& [month, amount] : months) cells.push_back({channel, month, amount});
  pack(packer, cells);
  if constexpr (P::is_reading)
    for (const PackedCell& cell : cells) grid[cell.channel][cell.month] = cell.amount;
}

template <class P>
void pack(P& packer, AllocationQuestion& question) {
  pack(packer, question.plan);
  pack(packer, question.objective);
}

template <class P>
void pack(P& packer, PlanAllocation& answer) {
  pack_grid(packer, answer.spend);
  pack_grid(packer, answer.effort);
  for (double* const number : {&answer.value, &answer.value_now, &answer.upper_bound})
    pack(packer, *number);
  pack(packer, answer.keeps_limits_now);
  pack(packer, answer.binding);
  pack(packer, answer.left_out);
}

std::string bytes_from_allocation_question(AllocationQuestion question) {
  return packed(std::move(question));
}

std::string bytes_from_allocation(PlanAllocation answer) { return packed(std::move(answer)); }

Result<AllocationQuestion> allocation_question_from_bytes(std::string_view bytes) {
  auto question = unpacked<AllocationQuestion>(bytes);
  if (question && question->objective != PlanObjective::expected &&
      question->objective != PlanObjective::tenth)
    return std::unexpected(Error{"error.import_bytes"});
  return question;
}

Result<PlanAllocation> allocation_from_bytes(std::string_view bytes) {
  return unpacked<PlanAllocation>(bytes);
}

}  // namespace core
