// Building edits: an edit alters its own copy of the plan and says why it refuses; a refused copy
// is dropped.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "core/edit/checks.h"
#include "core/edit/editor.h"
#include "core/model/lookup.h"

namespace core {

// Where things of each kind stand in the plan, and what is said when one is not there.
template <class T>
inline constexpr std::vector<T> Plan::* list_of = nullptr;
template <class T>
inline constexpr std::string_view unknown_key = "";

template <>
inline constexpr std::vector<Goal> Plan::* list_of<Goal> = &Plan::goals;
template <>
inline constexpr std::string_view unknown_key<Goal> = "error.unknown_goal";
template <>
inline constexpr std::vector<Segment> Plan::* list_of<Segment> = &Plan::segments;
template <>
inline constexpr std::string_view unknown_key<Segment> = "error.unknown_segment";
template <>
inline constexpr std::vector<Behaviour> Plan::* list_of<Behaviour> = &Plan::behaviours;
template <>
inline constexpr std::string_view unknown_key<Behaviour> = "error.unknown_behaviour";
template <>
inline constexpr std::vector<Interview> Plan::* list_of<Interview> = &Plan::interviews;
template <>
inline constexpr std::string_view unknown_key<Interview> = "error.unknown_interview";
template <>
inline constexpr std::vector<Channel> Plan::* list_of<Channel> = &Plan::channels;
template <>
inline constexpr std::string_view unknown_key<Channel> = "error.unknown_channel";
template <>
inline constexpr std::vector<Rater> Plan::* list_of<Rater> = &Plan::raters;
template <>
inline constexpr std::string_view unknown_key<Rater> = "error.unknown_rater";
template <>
inline constexpr std::vector<Phase> Plan::* list_of<Phase> = &Plan::phases;
template <>
inline constexpr std::string_view unknown_key<Phase> = "error.unknown_phase";
template <>
inline constexpr std::vector<Platform> Plan::* list_of<Platform> = &Plan::platforms;
template <>
inline constexpr std::string_view unknown_key<Platform> = "error.unknown_platform";
template <>
inline constexpr std::vector<Activity> Plan::* list_of<Activity> = &Plan::activities;
template <>
inline constexpr std::string_view unknown_key<Activity> = "error.unknown_activity";

Error unknown(std::string_view key, const Id& id);
template <class T>
Error unknown(const Id& id) {
  return unknown(unknown_key<T>, id);
}

// What an edit does to its copy of the plan. Held by its base, so that each of some sixty edits
// costs what it does, and not a std::function's copying and destroying of what it captures as well.
struct Change {
  virtual ~Change() = default;
  virtual Refusal apply(Plan& plan) const = 0;
};
Edit altering(std::shared_ptr<const Change> change);

// An edit that is `change`, a function (Plan&) -> Refusal.
template <class F>
  requires std::invocable<const F&, Plan&>
Edit altering(F change) {
  struct Held final : Change {
    explicit Held(F held) : change(std::move(held)) {}
    Refusal apply(Plan& plan) const override { return change(plan); }
    F change;
  };
  const Change* const held = new Held(std::move(change));
  return altering(std::shared_ptr<const Change>(held));
}

// Alters the thing with that id: `change` is a function (T&, Plan&) -> Refusal, which is handed the
// plan that is being altered.
template <class T, class F>
Edit altering_item(Id id, F change) {
  return altering([id = std::move(id), change = std::move(change)](Plan& plan) -> Refusal {
    if (T* const item = find_by_id(plan.*list_of<T>, id)) return change(*item, plan);
    return unknown<T>(id);
  });
}

// Appends `item` if its id is new and `check` finds nothing.
template <class T>
Edit adding(T item, Refusal (*check)(const T&, const Plan&)) {
  return altering([item = std::move(item), check](Plan& plan) -> Refusal {
    if (auto refusal = check_new_id(plan, item.id)) return refusal;
    if (auto refusal = check(item, plan)) return refusal;
    (plan.*list_of<T>).push_back(item);
    return std::nullopt;
  });
}

// Replaces the thing that has the id of `item`, if `check` finds nothing.
template <class T>
Edit replacing(T item, Refusal (*check)(const T&, const Plan&)) {
  return altering([item = std::move(item), check](Plan& plan) -> Refusal {
    T* const old = find_by_id(plan.*list_of<T>, item.id);
    if (!old) return unknown<T>(item.id);
    if (auto refusal = check(item, plan)) return refusal;
    *old = item;
    return std::nullopt;
  });
}

// Removes the thing with that id, then lets `forget` clean up what named it.
template <class T>
Edit removing(Id id, void (*forget)(Plan& plan, const T& removed) = nullptr) {
  return altering([id = std::move(id), forget](Plan& plan) -> Refusal {
    std::vector<T>& items = plan.*list_of<T>;
    const auto found = std::ranges::find(items, id, &T::id);
    if (found == items.end()) return unknown<T>(id);
    const T removed = std::move(*found);
    items.erase(found);
    if (forget) forget(plan, removed);
    return std::nullopt;
  });
}

// Moves the thing with that id to `position`; past the end means last.
template <class T>
Edit reordering(Id id, std::size_t position) {
  return altering([id = std::move(id), position](Plan& plan) -> Refusal {
    std::vector<T>& items = plan.*list_of<T>;
    const auto found = std::ranges::find(items, id, &T::id);
    if (found == items.end()) return unknown<T>(id);
    const auto target =
        items.begin() + static_cast<std::ptrdiff_t>(std::min(position, items.size() - 1));
    if (found < target) std::rotate(found, found + 1, target + 1);
    if (target < found) std::rotate(target, found, found + 1);
    return std::nullopt;
  });
}

}  // namespace core
