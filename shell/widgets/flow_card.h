// A card around what is as high as its words make it.
#pragma once

#include <string_view>

#include "shell/frame/frame.h"

namespace shell {

// Drawn as high as what it held in the last frame; a change is drawn again at once.
class FlowCard {
 public:
  // `name` is what a screen reader calls it.
  FlowCard(Frame& frame, Rect box, std::string_view id, std::string_view name);
  ~FlowCard();
  FlowCard(const FlowCard&) = delete;
  FlowCard& operator=(const FlowCard&) = delete;

  // Where its content starts, of unlimited height.
  Rect content() const { return content_; }
  // `height` is what the content took; answers the height of the card.
  float close(float height);

 private:
  Frame& frame_;
  NodeId id_;
  float padding_;
  Rect content_;
};

}  // namespace shell
