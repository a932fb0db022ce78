// What 10,000 edits of a large plan in one sitting take, and what they leave in memory.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "core/edit/activity_edits.h"
#include "core/edit/editor.h"
#include "core/edit/plan_edits.h"
#include "core/edit/plan_size.h"
#include "core/edit/spend_edits.h"
#include "tests/bench/memory.h"
#include "tests/support/large_plan.h"

namespace {

using namespace core;

void edit(Editor& editor, int i) {
  const Plan& plan = editor.plan();
  const Activity& card = plan.activities[static_cast<std::size_t>(i) % plan.activities.size()];
  const Month month = plan.start.plus(i % plan.months);
  if (i % 3 == 0)
    editor.apply({"edit", {}}, set_spend(plan.channels[0].id, month, i));
  else if (i % 3 == 1)
    editor.apply({"edit", {}}, move_activity(card.id, card.channel, month));
  else
    editor.apply({"edit", {}}, set_title(std::string(static_cast<std::size_t>(i % 300), 'x')));
  if (i % 100 == 99) editor.undo();
}

constexpr double megabyte = 1'000'000;

}  // namespace

int main() {
  constexpr int edits = 10'000, part = 1'000;
  Editor editor(large_plan());
  std::printf("one plan: %.2f MB; cap of the history: %.1f MB\n",
              static_cast<double>(approximate_bytes(editor.plan())) / megabyte,
              static_cast<double>(Editor::history_bytes) / megabyte);
  std::size_t most = 0;
  auto start = std::chrono::steady_clock::now();
  for (int i = 1; i <= edits; ++i) {
    edit(editor, i);
    most = std::max(most, editor.kept_bytes());
    if (i % part != 0) continue;
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double, std::milli> taken = now - start;
    std::printf("  %6d edits: history %6.2f MB, in use %6.2f MB, taken %6.2f MB, %.2f ms an edit\n",
                i, static_cast<double>(editor.kept_bytes()) / megabyte,
                static_cast<double>(bench::bytes_in_use()) / megabyte,
                static_cast<double>(bench::bytes_taken()) / megabyte, taken.count() / part);
    start = std::chrono::steady_clock::now();
  }
  std::printf("most ever kept for undo: %.2f MB\n", static_cast<double>(most) / megabyte);
  return 0;
}
