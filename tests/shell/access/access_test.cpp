// Every page, and whatever its buttons open, is looked at as somebody who does not see it would
// meet it.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/document/embedded_assets.h"
#include "core/document/plan_json.h"
#include "tests/shell/access/lint.h"
#include "tests/support/files.h"

namespace shell {
namespace {

constexpr std::array pages{"home",      "business", "audit",  "discovery", "channels",
                           "platforms", "plan",     "import", "about"};

struct Size {
  float width, height;
};
constexpr Size desk{1280, 800}, wide{1600, 1000}, phone{390, 844};

// The plan that is open: "none", "empty", the id of a template, or "example".
void open_plan(Headless& screen, std::string_view which, core::Language language) {
  if (which == "none") return;
  if (which == "empty") {
    core::Plan plan;
    plan.start = core::make_month(2026, 1);
    screen.open(core::plan_to_json(plan));
  } else if (which == "example") {
    screen.open(example_file(core::name_of(language)));
  } else {
    screen.workbench().new_plan(std::string{which});
  }
  screen.settle();
  screen.wait(9);
}

std::string lines(const std::vector<std::string>& found) {
  std::string all;
  for (const std::string& line : std::set(found.begin(), found.end())) all += "\n  " + line;
  return all;
}

void expect_clean(Headless& screen, const std::string& where) {
  const auto found = faults(screen);
  EXPECT_TRUE(found.empty()) << where << lines(found);
}

TEST(AccessLint, FindsEachFault) {
  SemanticNode main{.id = 1, .role = Role::main, .name = "Plan", .rect = {0, 0, 100, 100}};
  SemanticNode banner{.id = 2, .role = Role::banner, .name = "Bar", .rect = {0, 0, 100, 10}};
  SemanticNode pages_node{.id = 3, .role = Role::navigation, .name = "Pages", .rect = {0, 0, 9, 9}};
  SemanticNode title{.id = 4,
                     .parent = 1,
                     .role = Role::heading,
                     .name = "Answer",
                     .rect = {0, 0, 90, 20},
                     .level = 1};
  SemanticNode button{
      .id = 5, .parent = 1, .role = Role::button, .name = "Do", .rect = {0, 0, 30, 30}};
  button.focusable = true;
  const std::vector<SemanticNode> good{main, banner, pages_node, title, button};
  EXPECT_TRUE(faults(good, 0, {}).empty()) << lines(faults(good, 0, {}));

  const auto with = [&](auto change) {
    SemanticNode changed = button;
    change(changed);
    auto nodes = good;
    nodes.back() = changed;
    return faults(nodes, 0, {}).size();
  };
  EXPECT_EQ(with([](SemanticNode& node) { node.name = " "; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.name = "Do##it"; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.name = "plan.do_it"; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.value = "{count} days"; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.rect.w = 0; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.id = 4; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.role = Role::generic; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.role = Role::cell; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.checked = true; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.controls = 77; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.role = Role::main; }), 1u);
  EXPECT_EQ(with([](SemanticNode& node) {
              node.role = Role::slider;
              node.now = 2;
            }),
            1u);
  EXPECT_EQ(with([](SemanticNode& node) {
              node.role = Role::heading;
              node.level = 3;
            }),
            1u);
  auto twice = good;
  twice.push_back(button);
  twice.back().id = 6;
  EXPECT_EQ(faults(twice, 0, {}).size(), 1u);
  auto reversed = good;
  reversed.push_back(button);
  reversed.back().id = 6;
  reversed.back().name = "Undo";
  reversed.back().rect.x = -40;
  EXPECT_EQ(faults(reversed, 0, {}).size(), 1u);
  EXPECT_EQ(with([](SemanticNode& node) { node.rect.h = 99'000; }), 1u);
  const std::vector<NodeId> worked{5, 99};
  EXPECT_EQ(faults(good, 0, worked).size(), 1u);
  EXPECT_EQ(faults(good, 99, {}).size(), 1u);
}

TEST(Access, FindsNothingWrongWithAnyPage) {
  for (const core::Language language : {core::Language::fr, core::Language::en})
    for (const Size size : {desk, phone})
      for (const char* plan : {"none", "empty", "shop", "example"}) {
        Headless screen{size.width, size.height, 1, core::name_of(language)};
        const std::string_view first = core::template_files().front().id;
        open_plan(screen, plan == std::string_view{"shop"} ? first : plan, language);
        for (const char* page : pages) {
          screen.workbench().go_to(page);
          screen.settle();
          expect_clean(screen, std::string{core::name_of(language)} + " " + plan + " " + page +
                                   " at " + std::to_string(static_cast<int>(size.width)));
        }
      }
}

// Presses every button, link, tab, list and disclosure of a page, and looks at what then stands
// there.
void walk(Size size, const char* page) {
  Headless screen{size.width, size.height};
  open_plan(screen, "example", core::Language::fr);
  const auto reset = [&] {
    for (int i = 0; i < 3; ++i) {
      screen.workbench().chord("Escape", false, false, false);
      screen.settle();
    }
    screen.workbench().go_to(page);
    screen.settle();
  };
  // Of rows that are alike one is enough.
  const auto kind_of = [](const SemanticNode& node) {
    return std::to_string(static_cast<int>(node.role)) +
           std::to_string(static_cast<int>(node.popup)) + node.role_description +
           node.name.substr(0, node.name.find(' '));
  };
  std::set<std::string> done;
  std::string language = screen.host.page_language;
  for (;;) {
    reset();
    const auto nodes = screen.workbench().nodes();
    const auto next = std::ranges::find_if(nodes, [&](const SemanticNode& node) {
      return node.focusable && !node.disabled && node.role != Role::textbox &&
             !done.contains(kind_of(node));
    });
    if (next == nodes.end()) break;
    done.insert(kind_of(*next));
    const std::string name = next->name;
    if (next->takes_keys) {
      NodeKey enter;
      enter.node = next->id;
      enter.key = Key::enter;
      screen.workbench().node_key(enter);
    } else {
      screen.workbench().node_activated(next->id);
    }
    screen.settle();
    expect_clean(screen, std::string{page} + " at " + std::to_string(static_cast<int>(size.width)) +
                             " after \"" + name + "\"");
  }
  EXPECT_GT(done.size(), 8u);
}

class AccessWalk : public testing::TestWithParam<const char*> {};

TEST_P(AccessWalk, FindsNothingWrongWithWhatOpensOnADesk) { walk(desk, GetParam()); }
TEST_P(AccessWalk, FindsNothingWrongWithWhatOpensOnAWideDesk) { walk(wide, GetParam()); }
TEST_P(AccessWalk, FindsNothingWrongWithWhatOpensOnAPhone) { walk(phone, GetParam()); }

INSTANTIATE_TEST_SUITE_P(Pages, AccessWalk, testing::ValuesIn(pages),
                         [](const auto& one) { return std::string{one.param}; });

// Whatever the Tab key comes to is seen.
TEST_P(AccessWalk, BringsWhatHasTheFocusIntoSight) {
  for (const Size size : {desk, phone}) {
    Headless screen{size.width, size.height};
    open_plan(screen, "example", core::Language::fr);
    screen.workbench().go_to(GetParam());
    screen.settle();
    std::vector<NodeId> ids;
    for (const SemanticNode& node : screen.workbench().nodes())
      if (node.focusable) ids.push_back(node.id);
    for (const NodeId id : ids) {
      screen.workbench().node_focused(id, true);
      screen.settle();
      const auto nodes = screen.workbench().nodes();
      const auto node = std::ranges::find(nodes, id, &SemanticNode::id);
      if (node == nodes.end()) continue;
      const Rect seen = node->rect.clipped_to(node->clip);
      EXPECT_GE(seen.h, std::min(node->rect.h, 24.0f))
          << GetParam() << " at " << size.width << ": " << node->name;
      EXPECT_GE(seen.w, std::min(node->rect.w, 24.0f))
          << GetParam() << " at " << size.width << ": " << node->name;
    }
  }
}

TEST(AccessFocus, GoesIntoADrawerThatAKeyOpensAndBack) {
  Headless screen{1280, 800};
  open_plan(screen, "example", core::Language::fr);
  screen.workbench().go_to("plan");
  screen.settle();
  const std::string name = screen.find(Role::button, "~Audit,")->name;
  const NodeId card = screen.find(Role::button, name)->id;
  ASSERT_TRUE(screen.press(Role::button, name, Key::enter));
  const SemanticNode* const close = screen.find(Role::button, "Fermer");
  ASSERT_TRUE(close);
  EXPECT_EQ(screen.last_focus, close->id);
  screen.workbench().chord("Escape", false, false, false);
  screen.settle();
  EXPECT_FALSE(screen.find(Role::button, "Fermer"));
  EXPECT_EQ(screen.last_focus, card);
}

TEST(AccessFocus, StaysWhereAPointerOpensADrawer) {
  Headless screen{1280, 800};
  open_plan(screen, "example", core::Language::fr);
  screen.workbench().go_to("plan");
  screen.settle();
  ASSERT_TRUE(screen.click(Role::button, screen.find(Role::button, "~Audit,")->name));
  ASSERT_TRUE(screen.find(Role::button, "Fermer"));
  EXPECT_EQ(screen.last_focus, 0u);
}

TEST(AccessSaid, TellsOnceAMinuteThatThePlanIsSaved) {
  Headless screen;
  open_plan(screen, "example", core::Language::fr);
  screen.workbench().go_to("business");
  screen.settle();
  const auto times_said = [&] {
    screen.wait(3);
    return std::ranges::count(screen.workbench().take_announcements(), "Enregistré à 14:32",
                              &Semantics::Announcement::text);
  };
  EXPECT_EQ(times_said(), 1);
  ASSERT_TRUE(screen.type(screen.find(Role::textbox, "~")->name, "Autre chose"));
  EXPECT_EQ(times_said(), 0);
}

TEST(AccessColours, FollowTheSystemAndTheWishForContrast) {
  Headless screen;
  open_plan(screen, "example", core::Language::fr);
  screen.workbench().go_to("business");
  screen.settle();
  const auto look = [&] {
    screen.settle();
    return screen.all(Role::textbox).front().field;
  };
  const FieldLook before = look();
  screen.workbench().set_more_contrast(true);
  EXPECT_EQ(look().text_colour, 0x000000FFu);
  screen.workbench().set_system_colours(
      SystemColours{0x000000FF, 0xFFFF00FF, 0x00FF00FF, 0x8080FFFF, 0x1AEBFFFF, 0xFFFFFFFF});
  EXPECT_EQ(look().text_colour, 0xFFFF00FFu);
  EXPECT_EQ(look().background, 0x000000FFu);
  EXPECT_TRUE(screen.host.page_dark);
  screen.workbench().set_system_colours(std::nullopt);
  screen.workbench().set_more_contrast(false);
  EXPECT_EQ(look(), before);
}

}  // namespace
}  // namespace shell
