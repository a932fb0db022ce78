#include "core/edit/editor.h"

#include <utility>

#include "core/edit/plan_size.h"

namespace core {

Editor::Editor(Plan plan, std::size_t max_history_bytes)
    : committed_(std::make_shared<const Plan>(std::move(plan))),
      max_history_bytes_(max_history_bytes) {}

std::optional<Error> Editor::preview(const Edit& edit) {
  Result<Plan> next = edit(*committed_);
  if (!next) return next.error();
  if (*next != plan()) ++revision_;
  differs_ = *next != *committed_;
  preview_ = std::make_shared<const Plan>(*std::move(next));
  return std::nullopt;
}

void Editor::cancel_preview() {
  if (preview_differs()) ++revision_;
  preview_ = nullptr;
}

void Editor::commit(Message label, Step step) {
  if (preview_differs()) {
    future_.clear();
    if (step == Step::own || past_.empty())
      past_.push_back({committed_, std::move(label), approximate_bytes(*committed_)});
    else if (*past_.back().plan == *preview_)
      past_.pop_back();
    committed_ = preview_;
    drop_oldest();
  }
  preview_ = nullptr;
}

std::optional<Error> Editor::apply(Message label, const Edit& edit, Step step) {
  if (auto error = preview(edit)) return error;
  commit(std::move(label), step);
  return std::nullopt;
}

void Editor::replace_all(Message label, Plan plan) {
  apply(std::move(label), [&plan](const Plan&) -> Result<Plan> { return std::move(plan); });
}

bool Editor::undo() {
  if (!can_undo()) return false;
  const bool gesture = preview_differs();
  cancel_preview();
  if (gesture) return true;
  Recorded step = std::move(past_.back());
  past_.pop_back();
  future_.push_back({committed_, std::move(step.label), approximate_bytes(*committed_)});
  committed_ = std::move(step.plan);
  ++revision_;
  drop_oldest();
  return true;
}

bool Editor::redo() {
  if (!can_redo()) return false;
  preview_ = nullptr;
  Recorded step = std::move(future_.back());
  future_.pop_back();
  past_.push_back({committed_, std::move(step.label), approximate_bytes(*committed_)});
  committed_ = std::move(step.plan);
  ++revision_;
  drop_oldest();
  return true;
}

bool Editor::can_undo() const { return preview_differs() || !past_.empty(); }

bool Editor::can_redo() const { return !preview_differs() && !future_.empty(); }

const Message* Editor::undo_label() const { return past_.empty() ? nullptr : &past_.back().label; }

const Message* Editor::redo_label() const {
  return future_.empty() ? nullptr : &future_.back().label;
}

std::shared_ptr<const Plan> Editor::undo_plan() const {
  return past_.empty() ? nullptr : past_.back().plan;
}

std::shared_ptr<const Plan> Editor::redo_plan() const {
  return future_.empty() ? nullptr : future_.back().plan;
}

void Editor::offer_undo(Message label, Plan plan) {
  if (!past_.empty()) return;
  const std::size_t bytes = approximate_bytes(plan);
  past_.push_back({std::make_shared<const Plan>(std::move(plan)), std::move(label), bytes});
}

void Editor::offer_redo(Message label, Plan plan) {
  if (!future_.empty()) return;
  const std::size_t bytes = approximate_bytes(plan);
  future_.push_back({std::make_shared<const Plan>(std::move(plan)), std::move(label), bytes});
}

std::size_t Editor::kept_bytes() const {
  std::size_t bytes = 0;
  for (const Recorded& step : past_) bytes += step.bytes;
  for (const Recorded& step : future_) bytes += step.bytes;
  return bytes;
}

void Editor::drop_oldest() {
  std::size_t bytes = kept_bytes();
  while (bytes > max_history_bytes_ && past_.size() > 1) {
    bytes -= past_.front().bytes;
    past_.pop_front();
  }
  while (bytes > max_history_bytes_ && future_.size() > 1) {
    bytes -= future_.front().bytes;
    future_.erase(future_.begin());
  }
}

}  // namespace core
