// What the program does in a frame, natively and without a renderer: the page of channels with 45
// of them while a rating is dragged, and the page of discovery while a presence is.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/library.h"
#include "core/document/plan_json.h"
#include "core/edit/channel_edits.h"
#include "core/model/lookup.h"
#include "tests/bench/stopwatch.h"
#include "tests/shell/headless.h"
#include "tests/support/files.h"

namespace {

using namespace shell;

std::string plan_of_45() {
  core::Plan plan = core::plan_from_json(example_file())->plan;
  for (const core::LibraryChannel& channel : core::embedded_library().channels)
    if (plan.channels.size() < 45 && !core::find_by_id(plan.channels, channel.id))
      plan.channels.push_back(core::channel_from_library(channel.id, channel, core::Language::fr));
  for (core::Behaviour& behaviour : plan.behaviours)
    for (std::size_t i = 0; i < plan.channels.size(); ++i)
      behaviour.reach.try_emplace(plan.channels[i].id, static_cast<double>(i % 11) / 10);
  return core::plan_to_json(plan);
}

// Of `frames` frames in which the pointer, held down, goes to and fro.
void report(const char* what, Headless& screen, Point from, Point to) {
  constexpr int frames = 200;
  std::vector<double> times;
  screen.workbench().pointer_moved(from, PointerKind::mouse);
  screen.settle();
  screen.workbench().pointer_pressed(from, PointerKind::mouse);
  screen.settle();
  for (int i = 0; i < frames; ++i) {
    const float t = static_cast<float>(i % 20) / 20;
    screen.workbench().pointer_moved({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t},
                                     PointerKind::mouse);
    times.push_back(bench::time_of([&] { screen.frame(); }));
  }
  screen.workbench().pointer_released(from);
  screen.settle();
  std::ranges::sort(times);
  std::printf("%s: frame %.2f ms (middle of %d), 99 %% below %.2f ms; %zu nodes, %d vertices\n",
              what, times[times.size() / 2], frames, times[times.size() * 99 / 100],
              screen.workbench().nodes().size(), screen.draw_data().TotalVtxCount);
}

}  // namespace

int main() {
  Headless screen{1280, 800};
  screen.open(plan_of_45());
  screen.workbench().go_to("channels");
  screen.wait(10);
  screen.activate(Role::button, "Publicité Meta");
  screen.wait(2);
  const SemanticNode* const group = screen.find(Role::radio_group, "Rythme");
  if (!group) return 1;
  screen.workbench().node_focused(group->id, true);
  screen.settle();
  std::vector<SemanticNode> squares = screen.all(Role::radio);
  std::erase_if(squares, [&](const SemanticNode& one) { return one.parent != group->id; });
  if (squares.size() != 5) return 1;
  screen.workbench().node_focused(squares[0].id, true);
  screen.settle();
  squares = screen.all(Role::radio);
  std::erase_if(squares, [&](const SemanticNode& one) { return one.parent != group->id; });
  screen.host.answers_jobs = false;
  report("a rating dragged, 45 channels", screen, squares[0].rect.centre(),
         squares[4].rect.centre());

  screen.workbench().go_to("discovery");
  screen.wait(2);
  const std::vector<SemanticNode> cells = screen.all(Role::slider);
  if (cells.empty()) return 1;
  const Point cell = cells.front().rect.centre();
  report("a presence dragged, 45 channels", screen, cell, {cell.x + 60, cell.y});
  return 0;
}
