// Scopes: each opens something in its constructor and closes it in its destructor.
#pragma once

#include <string>
#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// A node id for `label` inside the current IdScopes. What follows "##" tells apart and is never
// shown; what follows "###" alone is the id, for labels that change.
NodeId node_id(std::string_view label);

// An id for what is known by its words alone, as a paragraph: like words under the same parent
// follow one another, and what else comes or goes changes nothing.
NodeId content_id(const Frame& frame, std::string_view kind, std::string_view words);

// Makes the ids inside differ from those of a like row.
class IdScope {
 public:
  explicit IdScope(std::string_view id);
  explicit IdScope(int index);
  ~IdScope();
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

// Clips drawing, pointer and nodes to a rectangle.
class ClipScope {
 public:
  ClipScope(Frame& frame, Rect rect);
  ~ClipScope();
  ClipScope(const ClipScope&) = delete;
  ClipScope& operator=(const ClipScope&) = delete;

 private:
  Frame& frame_;
};

// A semantic container: a list, group, table, row, landmark ...
class NodeScope {
 public:
  NodeScope(Frame& frame, Role role, std::string_view name, Rect rect, std::string_view id = {});
  NodeScope(Frame& frame, SemanticNode node);
  ~NodeScope();
  NodeScope(const NodeScope&) = delete;
  NodeScope& operator=(const NodeScope&) = delete;

 private:
  Frame& frame_;
};

// What is drawn inside is read from left to right and reached so by Tab, in whatever order it is
// drawn.
class LeftToRight {
 public:
  explicit LeftToRight(Frame& frame);
  ~LeftToRight();
  LeftToRight(const LeftToRight&) = delete;
  LeftToRight& operator=(const LeftToRight&) = delete;

 private:
  Frame& frame_;
  std::size_t first_;
};

enum class LayerKind {
  base,  // stays below all others
  front,
  see_only,  // the pointer and the wheel go through it: what only tells something
};

// A layer of its own above what is drawn so far: base page, drawer, popover, toast.
class Layer {
 public:
  Layer(Frame& frame, std::string_view name, Rect rect, LayerKind kind = LayerKind::front);
  ~Layer();
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;

 private:
  Frame& frame_;
};

// What lies under an open sheet, darkened. True when it was pressed, which closes the sheet: by
// keyboard its button and Escape do.
bool scrim(Frame& frame, std::string_view name, Rect rect);

// A region that scrolls up and down. Draw between begin and end at `content()`, then say how high
// it was with set_height. Focus moved into it scrolls it, and so do the wheel and Page keys.
class ScrollArea {
 public:
  ScrollArea(Frame& frame, std::string_view id, Rect rect);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  // Where content starts now: as wide as the region, moved up by the offset, of unlimited height.
  Rect content() const;
  Rect view() const { return rect_; }
  void set_height(float height) { height_ = height; }

 private:
  Frame& frame_;
  NodeId id_;
  Rect rect_;
  float height_ = 0;
};

// Scrolls the innermost region so that `rect` can be seen.
void scroll_into_view(Frame& frame, Rect rect);

}  // namespace shell
