// The discovery page over small plans, for its tests.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "core/document/plan_json.h"
#include "core/model/plan.h"
#include "tests/shell/headless.h"

namespace shell {

inline core::Plan empty_plan() {
  core::Plan plan;
  plan.id = "plan-discovery";
  plan.title = "Essai";
  plan.start = core::make_month(2026, 1);
  return plan;
}

inline core::Behaviour behaviour(core::Id id, core::BehaviourKind kind, std::string name) {
  core::Behaviour made;
  made.id = std::move(id);
  made.kind = kind;
  made.name = std::move(name);
  return made;
}

inline core::BehaviourEvidence counted(core::Evidence kind, double count, double of) {
  core::BehaviourEvidence evidence;
  evidence.kind = kind;
  evidence.count = count;
  evidence.of = of;
  return evidence;
}

// Two behaviours, of which the second is the more frequent, and two channels.
inline core::Plan small_plan() {
  core::Plan plan = empty_plan();
  plan.behaviours = {behaviour("search", core::BehaviourKind::search, "Chercher"),
                     behaviour("look", core::BehaviourKind::inspiration, "S’inspirer")};
  plan.behaviours[0].evidence = {counted(core::Evidence::survey, 10, 60)};
  plan.behaviours[1].evidence = {counted(core::Evidence::survey, 30, 60)};
  core::Channel pins, mail;
  pins.id = "pins", pins.name = "Pinterest";
  mail.id = "mail", mail.name = "E-mail";
  plan.channels = {pins, mail};
  return plan;
}

inline core::Plan large_plan(int behaviours, int channels) {
  core::Plan plan = empty_plan();
  for (int i = 0; i < behaviours; ++i)
    plan.behaviours.push_back(
        behaviour("way-" + std::to_string(i), core::BehaviourKind::other,
                  "Une façon de découvrir au nom bien trop long " + std::to_string(i)));
  for (int i = 0; i < channels; ++i) {
    core::Channel channel;
    channel.id = "channel-" + std::to_string(i);
    channel.name = "Canal au nom long " + std::to_string(i);
    plan.channels.push_back(channel);
  }
  return plan;
}

class DiscoveryPage : public testing::Test {
 protected:
  void start(const core::Plan& plan, float width = 1280, float height = 800,
             std::string_view language = "fr") {
    screen = std::make_unique<Headless>(width, height, 1.0f, language);
    screen->open(core::plan_to_json(plan));
    screen->workbench().go_to("discovery");
    screen->wait(10);
  }
  void undo() {
    ASSERT_TRUE(screen->workbench().chord("z", true, false, false));
    screen->settle();
  }
  // Goes to the list by keyboard, which scrolls it into view, opens it and takes an option.
  void choose(std::string_view list, std::string_view option) {
    const SemanticNode* node = screen->find(Role::combobox, list);
    ASSERT_TRUE(node) << list;
    screen->workbench().node_focused(node->id, true);
    screen->settle();
    ASSERT_TRUE(screen->activate(Role::combobox, list));
    ASSERT_TRUE(screen->click(Role::option, option)) << option;
  }
  const core::Behaviour& first(const core::Plan& plan) const { return plan.behaviours.front(); }

  std::unique_ptr<Headless> screen;
};

}  // namespace shell
