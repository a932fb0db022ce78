#include "core/cli/commands.h"
#include "core/cli/json_answer.h"
#include "core/cli/repair_lines.h"
#include "core/document/json_writer.h"
#include "core/document/library.h"
#include "core/optimise/plan_allocation.h"

namespace core::cli {
namespace {

JsonValue say_grid(const Grid& grid) {
  std::vector<JsonMember> rows;
  for (const auto& [channel, months] : grid) {
    std::vector<JsonMember> row;
    for (const auto& [month, amount] : months)
      row.push_back({month_to_text(month), json_number(amount)});
    rows.push_back({channel, json_object(std::move(row))});
  }
  return json_object(std::move(rows));
}

JsonValue say(const PlanAllocation& answer, const Catalog& messages) {
  std::vector<JsonValue> binding;
  for (const BindingLimit& limit : answer.binding)
    binding.push_back(object({{"limit", json_string(limit.limit)},
                              {"price", json_number(limit.price)},
                              {"cost", number_or_null(limit.cost)},
                              {"text", json_string(messages.say(limit.text))}}));
  return object({{"spend", say_grid(answer.spend)},
                 {"effort", say_grid(answer.effort)},
                 {"value", json_number(answer.value)},
                 {"value_now", json_number(answer.value_now)},
                 {"keeps_limits_now", json_boolean(answer.keeps_limits_now)},
                 {"upper_bound", json_number(answer.upper_bound)},
                 {"gap", number_or_null(answer.gap())},
                 {"binding", json_array(std::move(binding))},
                 {"left_out", texts(answer.left_out)}});
}

}  // namespace

Outcome optimise_plan(const Call& call, const Catalog& messages) {
  PlanAllocationOptions options;
  if (const auto given = call.options.find("--objective"); given != call.options.end()) {
    if (given->second != "expected" && given->second != "p10")
      return refusal({"cli.not_an_objective", {{"found", std::string(given->second)}}}, messages);
    if (given->second == "p10") options.objective = PlanObjective::tenth;
  }
  const auto answer = allocate_plan(call.plan(), embedded_library().owners, options);
  if (!answer) return refusal(answer.error(), messages);
  return {Exit::done, canonical_json(say(*answer, messages)), {}};
}

}  // namespace core::cli
