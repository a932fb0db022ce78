#include "core/edit/forget_channel.h"

#include <vector>

namespace core {
namespace {

// Empties the channel of each item that names it.
template <class T>
void clear_channel(std::vector<T>& items, const Id& id) {
  for (T& item : items)
    if (item.channel == id) item.channel = std::nullopt;
}

void forget_shocks(Plan& plan, const Id& channel) {
  std::erase_if(plan.shocks, [&](const Shock& shock) {
    if (shock.target.channel != channel) return false;
    for (Scenario& scenario : plan.scenarios) std::erase(scenario.shocks, shock.id);
    return true;
  });
}

}  // namespace

void forget_channel(Plan& plan, const Channel& removed) {
  const Id& id = removed.id;
  std::erase_if(plan.ratings, [&](const Rating& rating) { return rating.channel == id; });
  std::erase_if(plan.links, [&](const Link& link) { return link.from == id || link.to == id; });
  std::erase_if(plan.history, [&](const HistoryRow& row) { return row.channel == id; });
  for (Behaviour& behaviour : plan.behaviours) behaviour.reach.erase(id);
  plan.spend.erase(id);
  plan.effort.erase(id);
  for (Scenario& scenario : plan.scenarios) {
    if (scenario.spend) scenario.spend->erase(id);
    if (scenario.effort) scenario.effort->erase(id);
  }
  forget_shocks(plan, id);
  clear_channel(plan.activities, id);
  clear_channel(plan.platforms, id);
  clear_channel(plan.experiments, id);
  clear_channel(plan.recipes, id);
  for (Platform& platform : plan.platforms) clear_channel(platform.traction.circles, id);
  for (Survey& survey : plan.surveys)
    for (SurveyAnswer& answer : survey.answers) {
      if (answer.channel != id) continue;
      answer.channel = std::nullopt;
      if (answer.label.empty()) answer.label = removed.name;
    }
}

}  // namespace core
