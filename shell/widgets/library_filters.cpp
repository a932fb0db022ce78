#include "shell/widgets/library_filters.h"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/sort_stably.h"
#include "shell/text/search.h"
#include "shell/widgets/channel_mark.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/disclosure.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

// By the days to the first result, in the middle of its range.
constexpr std::array<std::string_view, 3> first_result_names{"month", "quarter", "later"};
constexpr double month_days = 31, quarter_days = 92;

template <class T>
bool is_one(const std::optional<T>& value, std::string_view wanted) {
  return wanted.empty() || (value && core::name_of(*value) == wanted);
}

// What takes both passes for either.
bool takes(const core::LibraryChannel& row, std::string_view effort) {
  return row.effort == core::ChannelEffort::both || is_one(row.effort, effort);
}

bool is_as_soon(const core::LibraryChannel& row, std::string_view wanted) {
  if (wanted.empty()) return true;
  if (!row.physics.first_result_days) return false;
  const double days = core::middle(*row.physics.first_result_days);
  const std::size_t place = days <= month_days ? 0 : days <= quarter_days ? 1 : 2;
  return wanted == first_result_names[place];
}

constexpr float section_height = 44;

// One of `names`, or all of them while `chosen` is empty; the words are those of `prefix` + name.
void filter(Frame& frame, Rect& box, std::string_view name, std::span<const std::string_view> names,
            std::string_view prefix, std::string& chosen) {
  std::vector<std::string> labels;
  const auto selected = std::make_unique<bool[]>(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    labels.push_back(frame.text(std::string{prefix} + std::string{names[i]}));
    selected[i] = chosen == names[i];
  }
  float height = 0;
  if (const auto clicked =
          chips(frame, box, name, labels, std::span{selected.get(), names.size()}, height))
    chosen = selected[*clicked] ? std::string{} : std::string{names[*clicked]};
  box.cut_top(height, space::m);
}

void labelled_filter(Frame& frame, Rect& box, TextKey key, std::span<const std::string_view> names,
                     std::string_view prefix, std::string& chosen) {
  const std::string& name = frame.text(key);
  label(frame, box.cut_top(size::label, space::xs), Type::small, frame.theme().muted, name);
  filter(frame, box, name, names, prefix, chosen);
}

// The owners of channels in the library, by name; the first choice is any.
void owner_filter(Frame& frame, Rect& box, std::string& chosen) {
  std::vector<std::pair<std::string, std::string>> owners;
  for (const core::LibraryChannel& row : frame.library.channels) {
    const std::pair one{owner_name(frame, row.owner), row.owner};
    if (!row.owner.empty() && !std::ranges::contains(owners, one)) owners.push_back(one);
  }
  core::sort_stably(owners);
  std::vector<std::string> names{frame.text("fit.library.any_owner")};
  std::size_t selected = 0;
  for (const auto& [name, id] : owners) {
    if (id == chosen) selected = names.size();
    names.push_back(name);
  }
  const Rect place =
      box.cut_top(size::label + size::label_gap + frame.ui.control_height(), space::m);
  if (const auto picked =
          labelled_dropdown(frame, place, frame.text("fit.library.owner"), names, selected))
    chosen = *picked == 0 ? std::string{} : owners[*picked - 1].second;
}

}  // namespace

float draw_library_filters(Frame& frame, Rect box) {
  const float top = box.y;
  FitSession& fit = frame.session.fit;
  const std::string name = frame.text("fit.library.search"),
                    hint = frame.text("fit.library.search.placeholder");
  text_field(frame, box.cut_top(frame.ui.control_height(), space::s), name, fit.search,
             {.placeholder = hint});
  filter(frame, box, frame.text("fit.library.groups"), core::names_of<core::ChannelGroup>(),
         "fit.group.", fit.group);

  const auto used =
      static_cast<double>(!fit.tenure.empty()) + static_cast<double>(!fit.effort.empty()) +
      static_cast<double>(!fit.first_result.empty()) + static_cast<double>(!fit.owner.empty());
  const std::string count = used > 0 ? frame.text_count("fit.library.filters_used", used) : "";
  if (disclosure(frame, box.cut_top(section_height), frame.text("fit.library.filters"),
                 fit.filters_open, count))
    fit.filters_open = !fit.filters_open;
  if (!fit.filters_open) return box.y - top;
  box.cut_top(space::xs);
  labelled_filter(frame, box, "fit.details.tenure", core::names_of<core::Tenure>(),
                  "fit.details.tenure.", fit.tenure);
  labelled_filter(frame, box, "fit.library.effort", core::names_of<core::ChannelEffort>(),
                  "fit.effort.", fit.effort);
  labelled_filter(frame, box, "fit.library.first_result", first_result_names, "fit.first_result.",
                  fit.first_result);
  owner_filter(frame, box, fit.owner);
  return box.y - top;
}

bool is_wanted(const Frame& frame, const core::LibraryChannel& row) {
  const FitSession& fit = frame.session.fit;
  if (!is_one(row.group, fit.group) || !is_one(row.tenure, fit.tenure) || !takes(row, fit.effort) ||
      !is_as_soon(row, fit.first_result) || (!fit.owner.empty() && row.owner != fit.owner))
    return false;
  std::string words = row.name.fr + " " + row.name.en + " " + owner_name(frame, row.owner);
  for (const std::string& alias : row.aliases) words += " " + alias;
  return is_found(fit.search, words);
}

}  // namespace shell
