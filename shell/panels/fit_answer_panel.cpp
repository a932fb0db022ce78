#include "shell/panels/fit_answer_panel.h"

#include <algorithm>
#include <string>

#include "shell/text/capital.h"
#include "shell/widgets/text_block.h"

namespace shell {
namespace {

using Rows = std::vector<FitRow>;

std::string answer(const Frame& frame, const Rows& rows) {
  if (rows.empty()) return frame.text("fit.answer.empty");
  const auto known = static_cast<std::size_t>(std::ranges::count_if(rows, &FitRow::has_rating));
  if (known == 0) return frame.text("fit.answer.unknown");
  const auto fitting = static_cast<std::size_t>(std::ranges::count_if(
      rows, [](const FitRow& row) { return row.has_rating && row.far() == 0; }));
  // Those that cannot be compared stand last, so the worst of the others stands just before them.
  const std::string& worst = rows[known - 1].channel->name;
  const auto sentence = [&](TextKey key, std::size_t count, std::size_t of) {
    return capitalised(frame.text_count(key, static_cast<double>(count),
                                        {{"number", number_in_words(frame, count)},
                                         {"all", number_in_words(frame, of)},
                                         {"channel", worst}}));
  };
  if (fitting == known) return sentence("fit.answer.all", known, known);
  if (fitting == 0) return sentence("fit.answer.none", known, known);
  if (known - fitting == 1) return sentence("fit.answer.but_one", fitting, known);
  return sentence("fit.answer.but_more", fitting, known);
}

// One thing that is open, if any: a decision first, then what cannot be compared.
std::string cure(const Frame& frame, const Rows& rows) {
  const auto said = [&](TextKey key, auto is_open) -> std::string {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(rows, is_open));
    if (count == 0) return {};
    return capitalised(
        frame.text_count(key, static_cast<double>(count),
                         {{"number", number_in_words(frame, count)},
                          {"channel", std::ranges::find_if(rows, is_open)->channel->name}}));
  };
  if (std::ranges::none_of(rows, &FitRow::has_rating)) return {};
  const std::string undecided =
      said("fit.cure.undecided", [](const FitRow& row) { return !row.channel->decision; });
  return undecided.empty()
             ? said("fit.cure.unknown", [](const FitRow& row) { return !row.has_rating; })
             : undecided;
}

}  // namespace

float draw_fit_answer_panel(Frame& frame, Rect box, const std::vector<FitRow>& rows) {
  const bool is_compared = std::ranges::any_of(rows, &FitRow::has_rating);
  return page_title(frame, box, frame.text("fit.question"), answer(frame, rows), cure(frame, rows),
                    is_compared ? frame.text("fit.answer.help") : std::string{});
}

}  // namespace shell
