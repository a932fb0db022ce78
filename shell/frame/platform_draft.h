// What is being written about one platform and is not yet in the plan, and what of its parts is
// looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/platform.h"

namespace shell {

enum class LaunchPart { course, log };
enum class GapsPart { ranking, complaints, frictions };

// What a file that is picked or dropped tells of the platform, and the job that reads it.
enum class PlatformFile { reviews, series };
inline constexpr std::string_view platform_file_slot = "platform_file";

struct PlatformDraft {
  LaunchPart launch_part = LaunchPart::course;
  bool launch_open = false;  // loop, paid push and end are unfolded
  bool rank_open = false, cases_open = false;
  std::string measure;  // noted now, and looked at
  std::string day;      // empty: the one after the last
  std::optional<double> value;
  std::size_t first_entry = 0;  // of those on the page
  bool paste_open = false;
  std::string series;          // pasted, a day and a value a line
  std::size_t wrong_line = 0;  // of it, from 1; 0: none

  GapsPart gaps_part = GapsPart::ranking;
  std::string gap;  // tag that is unfolded
  std::size_t first_gap = 0;
  std::string pasted;  // complaints, one a line
  std::string word, tag;
  bool only_untagged = false;
  std::size_t first_remark = 0;
  core::Id remark;  // complaint or friction that is unfolded
  core::Friction friction;

  core::Watch watch;
  core::Id watched;  // that is unfolded
};

}  // namespace shell
