#include "core/cli/fit_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/assets.h"
#include "core/base/digits.h"
#include "core/document/catalog_json.h"
#include "core/model/lookup.h"
#include "core/rating/effective_rating.h"

namespace core::cli {
namespace {

Catalog answers_in(Language language) {
  const std::string folder = "translations/" + std::string(name_of(language));
  const std::array texts{asset(folder + "/answers.json"), asset(folder + "/fit.json")};
  return catalog_from_json(texts).value_or(Catalog());
}

std::string grouped(double value, Language language) {
  std::string digits = decimal_digits(value, 0);
  const std::string_view gap = language == Language::fr ? "\u202F" : ",";
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3; at -= 3) digits.insert(at - 3, gap);
  return digits;
}

}  // namespace

FitWords::FitWords(const Plan& plan, const Library& library)
    : plan_(plan), library_(library), catalog_(answers_in(plan.language)) {}

std::string FitWords::plain(double number) const {
  std::string digits = shortest_digits(number);
  if (plan_.language == Language::fr) std::ranges::replace(digits, '.', ',');
  return digits;
}

std::map<std::string, std::string> FitWords::in_words(
    const std::map<std::string, double>& numbers) const {
  std::map<std::string, std::string> words;
  for (const auto& [name, number] : numbers) {
    if (name == "share")
      words[name] =
          decimal_digits(100.0 * number, 0) + (plan_.language == Language::fr ? "\u00A0%" : "%");
    else if (name == "days" && number < 2.0)
      words[name] = plain(std::round(number * 10.0) / 10.0);
    else
      words[name] = grouped(number, plan_.language);
  }
  return words;
}

std::string FitWords::why(const Channel& channel, const SuggestedRating& rating) const {
  const Rating* const own = find_rating(plan_, std::nullopt, channel.id, rating.criterion);
  if (own && !own->why.empty()) return own->why;
  return catalog_.say(Message{rating.reason.key, in_words(rating.reason.numbers)});
}

std::string FitWords::mismatch(const Channel& channel, const ChannelFit& fit,
                               const Mismatch& mismatch) const {
  auto values = in_words(mismatch.numbers);
  values["channel"] = channel.name;
  const Rating* const own = find_rating(plan_, std::nullopt, channel.id, mismatch.criterion);
  if (own && !is_explained(mismatch, fit.suggested)) {
    const CriterionText* const text = find_by_id(library_.criteria, mismatch.criterion);
    return catalog_.say(
        Message{"fit.gap.own",
                {{"criterion", text ? text->name.in(plan_.language) : mismatch.criterion},
                 {"rating", plain(own->rating)}}});
  }
  const std::string& sentence = sentence_of(library_, mismatch).in(plan_.language);
  return sentence.empty() ? catalog_.say(Message{mismatch.reason_key, values})
                          : fill(sentence, values);
}

}  // namespace core::cli
