// The inspector at the right for the thing selected: beside the page on wide screens, over it with
// a scrim on narrower ones, a page of its own with a back arrow on phones. Opened by keyboard it
// takes the focus, and gives it back.
#pragma once

#include <memory>
#include <string_view>

#include "shell/frame/frame.h"
#include "shell/widgets/scopes.h"

namespace shell {

class Drawer {
 public:
  // `view` is the whole page below the top bar. `open` turns false when the person closes it.
  // `about` is the id of what is shown: another thing is shown from its top. The name may change
  // while it is typed, so it cannot serve for that.
  // On narrow screens it is as wide as they let it be.
  Drawer(Frame& frame, Rect view, std::string_view name, bool& open, std::string_view about = {},
         float width = size::drawer);
  ~Drawer();
  Drawer(const Drawer&) = delete;
  Drawer& operator=(const Drawer&) = delete;

  explicit operator bool() const { return area_ != nullptr; }
  // Where its content starts, padded; at its top right stands the close button, 36 square, on
  // phones a back arrow above it.
  Rect content() const;
  void set_height(float height) { area_->set_height(height + 2 * space::l + over_); }

  // What is left of `view` for the page when the drawer stands beside it; the whole view otherwise.
  static Rect rest(const Frame& frame, Rect view, bool open, float width = size::drawer);

 private:
  float over_ = 0;  // room above the content
  std::unique_ptr<Layer> layer_;
  std::unique_ptr<NodeScope> node_;
  std::unique_ptr<ScrollArea> area_;
};

}  // namespace shell
