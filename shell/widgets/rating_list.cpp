#include "shell/widgets/rating_list.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/edit/rating_edits.h"
#include "core/model/limits.h"
#include "core/model/lookup.h"
#include "core/model/rating_range.h"
#include "core/rating/effective_rating.h"
#include "shell/widgets/button.h"
#include "shell/widgets/cell_grid.h"
#include "shell/widgets/choice.h"
#include "shell/widgets/follow.h"
#include "shell/widgets/number_field.h"
#include "shell/widgets/scopes.h"
#include "shell/widgets/text_block.h"
#include "shell/widgets/text_field.h"

namespace shell {
namespace {

std::string suggestion_text(const Frame& frame, const core::SuggestedRating& suggested) {
  const std::string reason = reason_text(frame, suggested.reason);
  if (!suggested.rating) return frame.text("fit.rating.none") + " " + reason;
  const std::string range = rating_text(frame, *suggested.rating, suggested.low, suggested.high);
  return frame.text("fit.rating.suggested", {{"range", range}}) + " " + reason;
}

// How sure one's own rating is. It is never without ends: emptied, one is that of range_of again.
float draw_range(Frame& frame, Rect box, const core::Rating& own, const std::string& criterion) {
  const core::Interval ends = core::range_of(own);
  std::optional<double> low = ends.low, high = ends.high;
  const float height = size::label + size::label_gap + frame.ui.control_height();
  const Gesture gesture = labelled_ends(
      frame, box.cut_top(height), frame.text("fit.rating.range_of", {{"criterion", criterion}}),
      low, high,
      {.least = core::limits::rating.least, .most = core::limits::rating.most, .decimals = 1});
  follow(frame, gesture, "edit.set_rating",
         core::set_rating_range(own.rater, own.channel, own.criterion, low, high));
  return height;
}

// One's own rating: its range, why, and back to the suggestion.
float draw_own(Frame& frame, Rect box, const core::Rating& own, const std::string& criterion,
               bool has_suggestion) {
  const float top = box.y;
  box.cut_top(draw_range(frame, box, own, criterion), space::s);
  std::string why = own.why;
  const std::string name = frame.text("fit.rating.why_of", {{"criterion", criterion}});
  const std::string& hint = frame.text("fit.rating.why");
  const float words =
      frame.paint().paragraph_height(box.w - 2 * size::field_padding, Type::body, why);
  const float height = std::clamp(words + space::m, frame.ui.control_height(), 156.0f);
  const Gesture gesture = text_field(frame, box.cut_top(height, space::xs), name, why,
                                     {.placeholder = hint, .multiline = true});
  follow(frame, gesture, "edit.set_rating",
         core::set_rating_why(own.rater, own.channel, own.criterion, std::move(why)));

  const std::string& clear =
      frame.text(has_suggestion ? TextKey{"fit.rating.clear"} : "fit.rating.clear_plain");
  if (clear_rating_button(frame, box, clear, criterion))
    frame.edits.apply("edit.clear_rating",
                      core::clear_rating(own.rater, own.channel, own.criterion));
  return box.y - top;
}

float draw_criterion(Frame& frame, Rect box, const core::Channel& channel,
                     const core::SuggestedRating& suggested) {
  const IdScope scope{suggested.criterion};
  const float top = box.y;
  const core::CriterionText* const words =
      core::find_by_id(frame.library.criteria, suggested.criterion);
  if (!words) return 0;
  const std::string& name = frame.in_language(words->name);
  const std::optional<core::Id> rater = rater_of(frame);
  const core::Rating* const own =
      core::find_rating(frame.plan, rater, channel.id, suggested.criterion);
  // Who rates alone sees no suggestion either.
  const std::optional<double> value = own     ? std::optional{own->rating}
                                      : rater ? std::nullopt
                                              : suggested.rating;
  std::optional<int> whole;
  if (value) whole = std::clamp(static_cast<int>(std::lround(*value)), 1, 5);

  Rect title = box.cut_top(size::label, space::xs);
  const std::string& question = frame.in_language(words->question);
  if (whole) {
    const std::string& word = frame.in_language(words->scale[static_cast<std::size_t>(*whole - 1)]);
    label(frame, title.cut_right(frame.paint().width(Type::small, word) + 1, space::s), Type::small,
          frame.theme().text, word, Align::right);
  }
  const float squares = frame.ui.is_phone() ? size::control_touch : size::control;
  std::optional<RatingChange> chosen;
  {
    const FieldLabel label_text{frame, title, name, question};
    chosen = rating(frame, box.cut_top(squares, space::xs), name, whole, {}, /*suggested=*/!own);
  }
  if (chosen)
    follow(frame, chosen->gesture, "edit.set_rating",
           core::set_rating_value(rater, channel.id, suggested.criterion, chosen->value));
  const std::string said = rater ? question : suggestion_text(frame, suggested);
  box.cut_top(paragraph(frame, box, Type::small, frame.theme().muted, said), space::xs);
  if (own) box.cut_top(draw_own(frame, box, *own, name, !rater && suggested.rating));
  return box.y - top;
}

// One's own ratings of the channel, criterion under criterion.
CellGrid ratings_grid(const Frame& frame, const FitRow& row) {
  const auto criterion = [&row](int at) -> const core::Id& {
    return row.suggested[static_cast<std::size_t>(at)].criterion;
  };
  const auto own = [=, &frame, &row](int at) {
    return core::find_rating(frame.plan, rater_of(frame), row.channel->id, criterion(at));
  };
  return {.rows = static_cast<int>(row.suggested.size()),
          .columns = 1,
          .name =
              [=, &frame](int at, int) {
                const auto* words = core::find_by_id(frame.library.criteria, criterion(at));
                return words ? frame.in_language(words->name) : criterion(at);
              },
          .value = [=](int at, int) -> std::optional<double> {
            const core::Rating* rating = own(at);
            return rating ? std::optional{rating->rating} : std::nullopt;
          },
          .edit =
              [=, &frame, &row](int at, int, std::optional<double> value) {
                if (!value)
                  return core::clear_rating(rater_of(frame), row.channel->id, criterion(at));
                return core::set_rating_value(rater_of(frame), row.channel->id, criterion(at),
                                              *value);
              }};
}

}  // namespace

bool clear_rating_button(Frame& frame, Rect& box, const std::string& words,
                         const std::string& criterion) {
  const std::string said =
      frame.text("fit.rating.clear_of", {{"what", words}, {"criterion", criterion}});
  const ButtonOptions options{.kind = ButtonKind::quiet, .dense = true, .name = said};
  Rect place = box.cut_top(button_height(frame, true));
  place.x -= space::m;
  place.w = std::min(place.w + space::m, button_width(frame, words, options));
  return button(frame, place, words, options);
}

std::optional<core::Id> rater_of(const Frame& frame) {
  const core::Id& rater = frame.session.fit.rater;
  return rater.empty() ? std::nullopt : std::optional{rater};
}

float draw_rating_list(Frame& frame, Rect box, const FitRow& row) {
  const float top = box.y;
  CellGridScope grid{frame, "ratings", ratings_grid(frame, row)};
  int grid_row = 0;
  for (const core::SuggestedRating& suggested : row.suggested) {
    const Rect from = box;
    box.cut_top(draw_criterion(frame, box, *row.channel, suggested), space::l);
    grid.add(grid_row++, 0, 0, {from.x, from.y, from.w, box.y - from.y});
  }
  return box.y - top;
}

}  // namespace shell
