#include "shell/widgets/plain_table.h"

#include <utility>

#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"

namespace shell {

PlainTable::PlainTable(Frame& frame, Rect box, std::string_view name,
                       std::span<const PlainColumn> columns)
    : frame_(frame), box_(box), top_(box.y), columns_(columns) {
  SemanticNode node;
  node.id = node_id(name);
  node.role = Role::table;
  node.name = name;
  node.rect = box;
  frame.ui.semantics.open(std::move(node));
}

PlainTable::~PlainTable() { frame_.ui.semantics.close(); }

void PlainTable::header(std::span<const std::string> words) {
  line(words, Role::column_header, Type::small_strong, frame_.theme().muted);
}

void PlainTable::row(std::span<const std::string> words) {
  line(words, Role::cell, Type::small, frame_.theme().text);
}

void PlainTable::subject(const std::string& words) {
  const PlainColumn whole{box_.w};
  const std::span<const PlainColumn> columns = std::exchange(columns_, std::span{&whole, 1});
  line(std::span{&words, 1}, Role::row_header, Type::small_strong, frame_.theme().text);
  columns_ = columns;
}

void PlainTable::line(std::span<const std::string> words, Role role, Type type, Colour colour) {
  const IdScope scope{row_++};
  Rect row = box_.cut_top(row_height);
  const NodeScope node{frame_, Role::row, words.empty() ? "" : words.front(), row, "row"};
  for (std::size_t i = 0; i < words.size() && i < columns_.size(); ++i) {
    const Rect cell = row.cut_left(columns_[i].width);
    const Rect inside = cell.inset(space::s, 0);
    SemanticNode said;
    said.id = node_id("cell " + std::to_string(i));
    said.role = role;
    said.name = words[i].empty() ? "–" : words[i];
    said.rect = cell;
    frame_.ui.semantics.add(std::move(said));
    if (!frame_.paint().fits(type, words[i], inside.w) && cell.contains(frame_.ui.input.pointer) &&
        frame_.ui.input.pointer_inside)
      tooltip(frame_, cell, words[i]);
    frame_.paint().text(inside, type, colour, words[i],
                        columns_[i].is_number ? Align::right : Align::left);
  }
  frame_.paint().horizontal(box_.x, box_.y - 1, box_.w, frame_.theme().hairline);
}

}  // namespace shell
