// Fields for numbers: typed as the reader's language writes them, refused in words when they are
// none or out of bounds.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/estimate.h"
#include "shell/frame/frame.h"
#include "shell/widgets/interact.h"

namespace shell {

struct NumberOptions {
  std::string unit = {};
  double least = 0;
  double most = std::numeric_limits<double>::infinity();
  int decimals = 2;
  double scale = 1;  // what is shown is value * scale: 100 for shares
  bool bare = false;
  bool cell = false;  // in a CellGrid
  bool disabled = false;
  float beside_label = 0;  // room kept free at the right of the label
  bool remarked = false;   // the number is odd, as is said beside the field
  Align align = Align::left;
  Type type = Type::body;
  std::string_view placeholder = {};
  std::string_view description = {};
};

NumberOptions money_options(const Frame& frame);
NumberOptions share_options(const Frame& frame);
NumberOptions hours_options(const Frame& frame);

// Empty stands for nothing. What is typed counts, as `editing`, once typing pauses, and as
// `finished` when the field is left or Enter is pressed. A text that cannot be read leaves the
// value as it was; the field says what is accepted while the text is in it, and a message when it
// is left.
Gesture number_field(Frame& frame, Rect rect, std::string_view name, std::optional<double>& value,
                     const NumberOptions& options = {});
Gesture labelled_number(Frame& frame, Rect box, std::string_view name, std::optional<double>& value,
                        const NumberOptions& options = {}, std::string_view help = {});

// One field for the middle of an estimate: typing makes it a plain number again, its range is shown
// beside the label.
Gesture labelled_estimate(Frame& frame, Rect box, std::string_view name,
                          std::optional<core::Estimate>& value, const NumberOptions& options = {},
                          std::string_view help = {});

// Two fields, low and high, with "à" between and `after` in small. An emptied one is nothing and
// leaves the other as it was; one that passes the other, once typed to its end, takes it along.
Gesture labelled_ends(Frame& frame, Rect box, std::string_view name, std::optional<double>& low,
                      std::optional<double>& high, const NumberOptions& options = {},
                      std::string_view help = {}, const std::string& after = {});

// The ends of a range with its mode in words after: 9 times out of 10 between the two.
Gesture labelled_range(Frame& frame, Rect box, std::string_view name,
                       std::optional<core::Estimate>& value, const NumberOptions& options = {},
                       std::string_view help = {});

}  // namespace shell
