#include "tests/shell/access/lint.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace shell {
namespace {

constexpr float least_target = 24;

class Lint {
 public:
  Lint(std::span<const SemanticNode> nodes, NodeId modal) : nodes_{nodes} {
    for (const SemanticNode& node : nodes) by_id_.try_emplace(node.id, &node);
    if (modal != 0 && !by_id_.contains(modal)) found_.push_back("the modal layer has no node");
  }

  std::vector<std::string> run(std::span<const NodeId> worked) {
    for (const NodeId id : worked)
      if (!by_id_.contains(id)) found_.push_back("something takes the pointer and has no node");
    std::set<NodeId> seen;
    for (const SemanticNode& node : nodes_) {
      if (node.id == 0 || !seen.insert(node.id).second) fault(node, "has the id of another");
      check_words(node);
      check_place(node);
      check_parent(node);
      check_states(node);
    }
    check_like_names();
    check_reading_order();
    check_headings();
    check_landmarks();
    return std::move(found_);
  }

 private:
  void fault(const SemanticNode& node, const std::string& what) {
    found_.push_back("role " + std::to_string(static_cast<int>(node.role)) + " \"" + node.name +
                     "\" " + what);
  }

  // The parent that says something.
  const SemanticNode* parent(const SemanticNode& node) const {
    for (auto above = by_id_.find(node.parent); above != by_id_.end();
         above = by_id_.find(above->second->parent))
      if (above->second->role != Role::generic) return above->second;
    return nullptr;
  }

  void check_words(const SemanticNode& node) {
    // A cell and a generic box are named by what they hold.
    const bool is_named = node.role != Role::generic && node.role != Role::cell;
    if (is_named && node.name.find_first_not_of(" \t") == std::string::npos)
      fault(node, "has no name");
    if (node.focusable && node.role == Role::generic) fault(node, "can be worked without a role");
    for (const std::string* words :
         {&node.name, &node.value, &node.description, &node.placeholder, &node.role_description}) {
      if (words->find("##") != std::string::npos || words->find('{') != std::string::npos)
        fault(node, "shows what is not meant to be read: " + *words);
      const bool is_key =
          words->find('.') != std::string::npos &&
          words->find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789.") == std::string::npos &&
          words->find_first_of("abcdefghijklmnopqrstuvwxyz") == 0;
      if (is_key) fault(node, "shows a key instead of its text: " + *words);
    }
  }

  void check_place(const SemanticNode& node) {
    const Rect& rect = node.rect;
    if (!std::isfinite(rect.x + rect.y + rect.w + rect.h)) fault(node, "stands nowhere");
    if (rect.h > 20'000) fault(node, "has no end");
    if (node.focusable && (rect.w < least_target || rect.h < least_target))
      fault(node, "is too small: " + std::to_string(static_cast<int>(rect.w)) + " by " +
                      std::to_string(static_cast<int>(rect.h)));
  }

  void check_parent(const SemanticNode& node) {
    static const std::multimap<Role, Role> wanted{
        {Role::row, Role::table},         {Role::cell, Role::row},
        {Role::column_header, Role::row}, {Role::row_header, Role::row},
        {Role::list_item, Role::list},    {Role::option, Role::listbox},
        {Role::menu_item, Role::menu},    {Role::tab, Role::tab_list},
        {Role::radio, Role::radio_group},
    };
    const SemanticNode* const above = parent(node);
    if (const auto role = wanted.find(node.role);
        role != wanted.end() && (!above || above->role != role->second))
      fault(node, "stands outside its container");
    if (!above) return;
    static const std::multimap<Role, Role> allowed{
        {Role::table, Role::row},         {Role::row, Role::cell},
        {Role::row, Role::column_header}, {Role::row, Role::row_header},
        {Role::list, Role::list_item},    {Role::listbox, Role::option},
        {Role::menu, Role::menu_item},    {Role::tab_list, Role::tab},
        {Role::radio_group, Role::radio},
    };
    const auto [first, last] = allowed.equal_range(above->role);
    if (first != last && node.role != Role::generic &&
        std::none_of(first, last, [&](const auto& one) { return one.second == node.role; }))
      fault(node, "stands in a " + std::to_string(static_cast<int>(above->role)) + " \"" +
                      above->name + "\"");
  }

  void check_states(const SemanticNode& node) {
    using enum Role;
    const auto only = [&](bool is_set, std::string_view state, std::initializer_list<Role> roles) {
      if (is_set && !std::ranges::contains(roles, node.role))
        fault(node, "cannot be " + std::string{state});
    };
    only(node.checked, "checked", {checkbox, switch_control, radio});
    only(node.expanded != Expanded::not_applicable, "expanded", {button, combobox, row, link});
    only(node.pressed, "pressed", {button});
    only(node.invalid, "invalid", {textbox});
    only(node.popup != Popup::none, "something that opens", {button, combobox, slider, menu_item});
    only(node.level != 0, "of a level", {heading});
    only(node.modal, "modal", {dialog});
    if (node.role == slider &&
        !(node.least < node.most && node.now >= node.least && node.now <= node.most))
      fault(node, "has a value outside its range");
    if (node.controls != 0 && !by_id_.contains(node.controls))
      fault(node, "controls what is not there");
  }

  // What would be read the same, one after the other, must differ somehow.
  void check_like_names() {
    using Key = std::tuple<const SemanticNode*, Role, std::string, std::string, std::string>;
    std::set<Key> seen;
    for (const SemanticNode& node : nodes_)
      if (node.focusable &&
          !seen.emplace(parent(node), node.role, node.name, node.value, node.description).second)
        fault(node, "is called as another beside it");
  }

  // On one line the next stop of the Tab key stands to the right.
  void check_reading_order() {
    std::map<NodeId, const SemanticNode*> last;
    for (const SemanticNode& node : nodes_) {
      if (!node.focusable) continue;
      const SemanticNode*& before = last[node.parent];
      if (before) {
        const Rect both{0, before->rect.y, 1, before->rect.h};
        const bool is_beside =
            both.clipped_to({0, node.rect.y, 1, node.rect.h}).h > std::min(node.rect.h, both.h) / 2;
        if (is_beside && node.rect.right() <= before->rect.x + 1)
          fault(node, "comes after \"" + before->name + "\", which stands to its right");
      }
      before = &node;
    }
  }

  void check_headings() {
    int before = 0, firsts = 0;
    for (const SemanticNode& node : nodes_) {
      if (node.role != Role::heading) continue;
      if (node.level < 1 || node.level > 6) fault(node, "has no level");
      firsts += node.level == 1;
      if (node.level > before + 1)
        fault(node,
              "skips from level " + std::to_string(before) + " to " + std::to_string(node.level));
      before = node.level;
    }
    if (firsts != 1) found_.push_back(std::to_string(firsts) + " headings of the first level");
  }

  void check_landmarks() {
    using enum Role;
    std::map<Role, int> count;
    std::set<std::pair<Role, std::string>> names;
    for (const SemanticNode& node : nodes_) {
      if (!std::ranges::contains(std::initializer_list<Role>{main, banner, contentinfo, navigation,
                                                             complementary, region},
                                 node.role))
        continue;
      ++count[node.role];
      if (!names.emplace(node.role, node.name).second)
        fault(node, "is a landmark called as another");
    }
    for (const Role role : {main, banner, navigation})
      if (count[role] != 1)
        found_.push_back(std::to_string(count[role]) + " landmarks of the role " +
                         std::to_string(static_cast<int>(role)));
    if (count[contentinfo] > 1) found_.push_back("several landmarks at the foot");
  }

  std::span<const SemanticNode> nodes_;
  std::map<NodeId, const SemanticNode*> by_id_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> faults(std::span<const SemanticNode> nodes, NodeId modal,
                                std::span<const NodeId> worked) {
  return Lint{nodes, modal}.run(worked);
}

}  // namespace shell
