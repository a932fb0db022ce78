// The only owner of the plan: shows edits while a gesture runs, records them, undoes and redoes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/model/plan.h"

namespace core {

// A change to the plan: takes the old plan, answers the new one or says why not. The same plan and
// the same edit always make the same new plan.
using Edit = std::function<Result<Plan>(Plan)>;

// How a change enters the history: as a step of its own, or as more of the step before it (a value
// that is moved on by the same key).
enum class Step { own, continued };

class Editor {
 public:
  // Bytes of old plans kept for undo and redo; the oldest go first, the last one always stays.
  static constexpr std::size_t history_bytes = 64u * 1024u * 1024u;

  explicit Editor(Plan plan, std::size_t max_history_bytes = history_bytes);

  // The preview while a gesture runs, else the last committed plan.
  const Plan& plan() const { return *snapshot(); }
  // The same as a value that outlives the next edit.
  const std::shared_ptr<const Plan>& snapshot() const { return preview_ ? preview_ : committed_; }
  // The last committed plan.
  const std::shared_ptr<const Plan>& committed() const { return committed_; }
  // Changes whenever plan() answers something else, and only then.
  std::uint64_t revision() const { return revision_; }

  // Shows an edit without recording it. Each call starts again from the committed plan, so dragging
  // a slider back to its start leaves no trace. A refused edit leaves what was shown.
  std::optional<Error> preview(const Edit& edit);
  bool previewing() const { return preview_ != nullptr; }
  void cancel_preview();
  // The preview becomes one undo step and clears redo; without a preview, or with one equal to the
  // committed plan, nothing is recorded. A step that is continued keeps its label, and one that
  // comes back to where it began goes.
  void commit(Message label, Step step = Step::own);
  // Both in one. A refused edit leaves the plan, the preview and the history alone.
  std::optional<Error> apply(Message label, const Edit& edit, Step step = Step::own);
  // Puts another plan in the place of this one, as one undo step.
  void replace_all(Message label, Plan plan);

  // While a preview is shown, undo drops it and does no more, and there is no redo.
  bool undo();
  bool redo();
  bool can_undo() const;
  bool can_redo() const;
  // What undo or redo would take back or do again; nothing when there is no such step.
  const Message* undo_label() const;
  const Message* redo_label() const;
  // What they would show; null when there is no such step.
  std::shared_ptr<const Plan> undo_plan() const;
  std::shared_ptr<const Plan> redo_plan() const;
  // Adds a step of an earlier visit where there is none: undo or redo will show `plan`.
  void offer_undo(Message label, Plan plan);
  void offer_redo(Message label, Plan plan);
  // Of the old plans kept, as the cap counts them.
  std::size_t kept_bytes() const;

 private:
  struct Recorded {
    std::shared_ptr<const Plan> plan;
    Message label;
    std::size_t bytes;
  };

  bool preview_differs() const { return preview_ && differs_; }
  void drop_oldest();

  std::shared_ptr<const Plan> committed_;
  std::shared_ptr<const Plan> preview_;
  bool differs_ = false;          // the preview, from the committed plan
  std::deque<Recorded> past_;     // plan before the step, the latest last
  std::vector<Recorded> future_;  // plan after the step, the next one last
  std::size_t max_history_bytes_;
  std::uint64_t revision_ = 1;
};

}  // namespace core
