#include "shell/app/undo_log.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "core/base/digits.h"
#include "core/document/plan_json.h"

namespace shell {
namespace {

// None of them can stand in a JSON text, and in a label they are left out.
constexpr char step_end = '\x1e', field_end = '\x1f';

// FNV-1a, to tell whether the steps belong to a file.
std::string hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return core::whole_digits(static_cast<std::int64_t>(hash >> 1));
}

void add_field(std::string& text, std::string_view field) {
  for (const char c : field)
    if (c != step_end && c != field_end) text += c;
  text += field_end;
}

std::vector<std::string_view> split(std::string_view text, char end) {
  std::vector<std::string_view> parts;
  for (std::size_t stop; (stop = text.find(end)) != text.npos; text.remove_prefix(stop + 1))
    parts.push_back(text.substr(0, stop));
  return parts;
}

std::size_t number_from(std::string_view text) {
  return static_cast<std::size_t>(std::strtoull(std::string{text}.c_str(), nullptr, 10));
}

void add_step(std::string& text, const core::Message& label, const core::TextChange& change) {
  add_field(text, core::whole_digits(static_cast<std::int64_t>(change.at)));
  add_field(text, change.before);
  add_field(text, change.after);
  add_field(text, label.key);
  for (const auto& [name, value] : label.values) {
    add_field(text, name);
    add_field(text, value);
  }
  text += step_end;
}

std::optional<std::pair<core::Message, core::TextChange>> step_from(std::string_view text) {
  const std::vector<std::string_view> fields = split(text, field_end);
  if (fields.size() < 4 || fields.size() % 2 != 0) return std::nullopt;
  core::Message label{std::string{fields[3]}, {}};
  for (std::size_t i = 4; i < fields.size(); i += 2) label.values.emplace(fields[i], fields[i + 1]);
  return std::pair{
      std::move(label),
      core::TextChange{number_from(fields[0]), std::string{fields[1]}, std::string{fields[2]}}};
}

// Exactly the plan of that text, which we have written ourselves; anything else is refused.
std::optional<core::Plan> plan_of(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  auto opened = core::plan_from_json(*text);
  if (!opened || opened->is_newer || core::plan_to_json(opened->plan) != *text) return std::nullopt;
  return std::move(opened->plan);
}

}  // namespace

void UndoLog::open(core::Editor& editor, std::string_view json, std::string_view steps) {
  past_.clear();
  future_.clear();
  head_ = editor.committed();
  next_ = editor.redo_plan();
  before_head_ = editor.undo_plan();
  written_ = nullptr;
  const std::vector<std::string_view> parts = split(steps, step_end);
  const std::vector<std::string_view> top =
      parts.empty() ? std::vector<std::string_view>{} : split(parts.front(), field_end);
  if (top.size() != 2 || top[0] != hash_of(json) || text_of(head_) != json) return;
  const std::size_t past = number_from(top[1]);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    auto step = step_from(parts[i]);
    if (!step) break;
    Step made{std::move(step->first), std::move(step->second), nullptr, nullptr};
    if (i <= past)
      past_.push_back(std::move(made));
    else
      future_.push_back(std::move(made));
  }
  // Each step leads to the next one: with one missing, none of them can be trusted.
  if (past_.size() + future_.size() + 1 != parts.size() || past_.size() != past) {
    past_.clear();
    future_.clear();
  }
  refill(editor);
}

void UndoLog::follow(core::Editor& editor) {
  const Snapshot now = editor.committed();
  if (now == head_) return;
  take_down(editor, now);
  head_ = now;
  drop_oldest();
  refill(editor);
}

void UndoLog::take_down(const core::Editor& editor, const Snapshot& now) {
  if (now == next_ && !future_.empty()) {
    past_.push_back(std::move(future_.back()));
    future_.pop_back();
  } else if (editor.redo_plan() == head_ && !past_.empty()) {
    future_.push_back(std::move(past_.back()));
    past_.pop_back();
  } else if (goes_on(editor, *now)) {
    // The last step went on, or came back to its beginning and is none any more.
    past_.pop_back();
    future_.clear();
    if (editor.undo_plan() == before_head_)
      past_.push_back({*editor.undo_label(), {}, before_head_, now});
  } else {
    // More than one step at once cannot be told apart: what came before them is given up.
    if (editor.undo_plan() != head_) past_.clear();
    future_.clear();
    if (editor.undo_plan() && editor.undo_label())
      past_.push_back({*editor.undo_label(), {}, editor.undo_plan(), now});
  }
}

bool UndoLog::goes_on(const core::Editor& editor, const core::Plan& now) const {
  if (past_.empty() || !before_head_ || editor.undo_plan() == head_) return false;
  return editor.undo_plan() == before_head_ || now == *before_head_;
}

void UndoLog::refill(core::Editor& editor) {
  if (!past_.empty() && !editor.undo_plan()) {
    Step& step = past_.back();
    write(step);
    if (auto plan = plan_of(core::undone(step.change, text_of(head_))))
      editor.offer_undo(step.label, *std::move(plan));
    else
      past_.clear();
  }
  if (!future_.empty() && !editor.redo_plan()) {
    Step& step = future_.back();
    write(step);
    if (auto plan = plan_of(core::redone(step.change, text_of(head_))))
      editor.offer_redo(step.label, *std::move(plan));
    else
      future_.clear();
  }
  next_ = editor.redo_plan();
  before_head_ = editor.undo_plan();
}

const std::string& UndoLog::text_of(const Snapshot& plan) {
  if (written_ != plan) {
    written_text_ = core::plan_to_json(*plan);
    written_ = plan;
  }
  return written_text_;
}

void UndoLog::write(Step& step) {
  if (!step.before) return;
  const std::string before = text_of(step.before);
  step.change = core::change_between(before, text_of(step.after));
  step.before = step.after = nullptr;
}

void UndoLog::drop_oldest() {
  while (past_.size() + future_.size() > max_steps && !past_.empty()) past_.erase(past_.begin());
  while (future_.size() > max_steps) future_.erase(future_.begin());
}

std::string UndoLog::text(core::Editor& editor, std::string_view json) {
  follow(editor);
  const bool has_gesture = editor.previewing() && json != text_of(head_);
  // From the oldest on, so that each text is written once.
  for (Step& step : past_) write(step);
  for (Step& step : future_) write(step);
  std::vector<std::string> past;  // the latest first
  std::size_t bytes = 0;
  if (has_gesture) {
    std::string step;
    add_step(step, {"edit.unfinished", {}}, core::change_between(text_of(head_), json));
    past.push_back(std::move(step));
  }
  for (std::size_t i = past_.size(); i-- > 0 && bytes < max_bytes;) {
    std::string step;
    add_step(step, past_[i].label, past_[i].change);
    bytes += step.size();
    if (bytes < max_bytes) past.push_back(std::move(step));
  }
  std::string text;
  add_field(text, hash_of(json));
  add_field(text, core::whole_digits(static_cast<std::int64_t>(past.size())));
  text += step_end;
  for (std::size_t i = past.size(); i-- > 0;) text += past[i];
  if (has_gesture) return text;
  std::vector<std::string> future;
  for (std::size_t i = future_.size(); i-- > 0 && bytes < max_bytes;) {
    std::string step;
    add_step(step, future_[i].label, future_[i].change);
    bytes += step.size();
    if (bytes < max_bytes) future.push_back(std::move(step));
  }
  for (std::size_t i = future.size(); i-- > 0;) text += future[i];
  return text;
}

}  // namespace shell
