// What every widget says about itself while it is drawn: role, name, value, state and place. The
// page turns these nodes into an invisible DOM that screen readers, the Tab key and the tests use;
// text fields become real inputs there.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "shell/frame/geometry.h"

namespace shell {

using NodeId = std::uint32_t;

// Named as in WAI-ARIA.
enum class Role {
  text,
  heading,
  button,
  link,
  checkbox,
  switch_control,
  radio,
  radio_group,
  combobox,
  listbox,
  option,
  tab_list,
  tab,
  textbox,
  slider,
  progressbar,
  image,
  list,
  list_item,
  table,
  row,
  column_header,
  row_header,
  cell,
  group,
  region,
  navigation,
  main,
  complementary,
  banner,
  contentinfo,
  status,
  alert,
  dialog,
  menu,
  menu_item,
  generic  // says nothing: what is inside moves with it
};

enum class Expanded : std::uint8_t { not_applicable, collapsed, expanded };

// What a control opens.
enum class Popup : std::uint8_t { none, menu, listbox, dialog };

// How the page must set a native input so that it covers the drawn field exactly.
struct FieldLook {
  float font_size = 15, line_height = 24;
  float padding_left = 12, padding_right = 12, padding_top = 0;
  bool multiline = false;
  bool numeric = false;  // decimal keyboard
  bool align_right = false;
  bool semibold = false;
  std::uint32_t text_colour = 0, background = 0;  // 0xRRGGBBAA
  bool operator==(const FieldLook&) const = default;
};

struct SemanticNode {
  NodeId id = 0;
  NodeId parent = 0;    // 0: the page
  NodeId controls = 0;  // node that it has opened; 0: none
  Role role = Role::text;
  std::string name;
  std::string value;
  std::string description;
  std::string placeholder;       // of a textbox
  std::string role_description;  // "carte à déplacer"
  std::string shortcut;
  Rect rect;
  Rect clip;
  int level = 0;  // of a heading
  bool disabled = false, checked = false, selected = false, pressed = false, invalid = false,
       modal = false;
  bool current = false;    // the page one is on
  bool focusable = false;  // set by the widget for anything that can be worked
  // Arrows, Space, Enter, Delete and Escape come as key events and not as clicks; of a textbox only
  // what it cannot use itself: up and down, Page keys, arrows with Shift beyond the ends of its
  // text.
  bool takes_keys = false;
  NodeId option = 0;  // of a textbox that chooses: the option that Enter takes
  Expanded expanded = Expanded::not_applicable;
  Popup popup = Popup::none;
  float least = 0, most = 0, now = 0;  // of a slider or progress bar
  FieldLook field;                     // of a textbox
  bool operator==(const SemanticNode&) const = default;
};

// Records nodes in drawing order. Parents are opened and closed around their children
// (widgets/scopes.h).
class Semantics {
 public:
  void begin_frame();
  NodeId add(SemanticNode node);  // parent and clip are filled in
  void open(SemanticNode node);   // adds, then makes it the parent of what follows
  void close();
  // Puts the children of the open parent, from the `first`th node on, in the order in which they
  // stand from left to right. What one of them opened stays behind it.
  std::size_t count() const { return nodes_.size(); }
  void order_from(std::size_t first);
  void push_clip(Rect clip);
  void push_layer(Rect rect);  // clips to it alone, whatever was pushed before
  void pop_clip();
  // While a modal layer is open, only what is inside it may be worked.
  void set_modal(NodeId id) { modal_ = id; }
  NodeId modal() const { return modal_; }

  const std::vector<SemanticNode>& nodes() const { return nodes_; }
  const SemanticNode* find(NodeId id) const;
  NodeId parent() const { return parents_.empty() ? 0 : nodes_[parents_.back()].id; }
  // `id`, or one made from it if a node of this frame has it.
  NodeId vacant(NodeId id) const;

  // Said aloud by a screen reader as soon as possible.
  void announce(std::string text, bool assertive = false);
  struct Announcement {
    std::string text;
    bool assertive = false;
  };
  std::vector<Announcement> take_announcements();

 private:
  std::vector<SemanticNode> nodes_;
  std::unordered_set<NodeId> ids_;
  std::vector<std::size_t> parents_;  // where they stand among the nodes
  std::vector<Rect> clips_;
  std::vector<Announcement> announcements_;
  NodeId modal_ = 0;
};

}  // namespace shell
