#include "shell/widgets/flow_card.h"

#include <string>
#include <utility>

#include "shell/widgets/marks.h"
#include "shell/widgets/scopes.h"

namespace shell {

FlowCard::FlowCard(Frame& frame, Rect box, std::string_view id, std::string_view name)
    : frame_(frame),
      id_(node_id(id)),
      padding_(frame.ui.is_phone() ? space::m : space::l),
      content_(box.inset(padding_)) {
  box.h = frame.ui.scrolls[id_].content_height + 2 * padding_;
  card(frame, box);
  SemanticNode node;
  node.id = node_id(std::string{id} + " card");
  node.role = Role::group;
  node.name = name;
  node.rect = box;
  frame.ui.semantics.open(std::move(node));
}

FlowCard::~FlowCard() { frame_.ui.semantics.close(); }

float FlowCard::close(float height) {
  float& known = frame_.ui.scrolls[id_].content_height;
  if (known != height) frame_.ui.animating = true;
  known = height;
  return height + 2 * padding_;
}

}  // namespace shell
