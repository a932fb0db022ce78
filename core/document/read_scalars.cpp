#include "core/document/read_scalars.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "core/document/json_writer.h"
#include "core/model/words.h"

namespace core {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Takes out the spaces between digits, of whichever width.
std::string without_spaces(std::string_view text) {
  constexpr std::string_view spaces[] = {" ", "\u00A0", "\u202F", "\u2009"};
  std::string joined;
  while (!text.empty()) {
    const auto space = std::ranges::find_if(spaces, [&](auto s) { return text.starts_with(s); });
    if (space != std::end(spaces)) {
      text.remove_prefix(space->size());
    } else {
      joined += text.front();
      text.remove_prefix(1);
    }
  }
  return joined;
}

Message out_of_range(const Rule& rule, double value) {
  return {"repair.out_of_range",
          {{"least", number_text(rule.limits.least)},
           {"most", number_text(rule.limits.most)},
           {"found", number_text(value)}}};
}

// Sums and products leave shares like 1.0000000000000002.
bool is_rounding_of(double value, double limit) {
  return std::abs(value - limit) <= 1e-9 * std::max(1.0, std::abs(limit));
}

std::string unreadable_key(Words words) {
  switch (words) {
    case Words::date:
      return "repair.not_a_date";
    case Words::day:
      return "repair.not_a_day";
    case Words::currency:
      return "repair.not_a_currency";
    case Words::sha256:
      return "repair.not_a_hash";
    default:
      return "repair.not_an_id";
  }
}

}  // namespace

std::optional<double> number_from_text(std::string_view text) {
  std::string digits = without_spaces(trimmed(text));
  const std::size_t comma = digits.find(',');
  if (comma != std::string::npos) {
    const bool is_thousand = digits.size() - comma == 4;
    if (is_thousand || digits.find(',', comma + 1) != std::string::npos || digits.contains('.'))
      return std::nullopt;
    digits[comma] = '.';
  }
  std::size_t i = digits.starts_with('-') || digits.starts_with('+') ? 1 : 0;
  const std::size_t first = i;
  while (i < digits.size() && is_digit(digits[i])) ++i;
  if (i == first) return std::nullopt;
  if (i < digits.size() && digits[i] == '.') {
    const std::size_t point = i++;
    while (i < digits.size() && is_digit(digits[i])) ++i;
    if (i == point + 1) return std::nullopt;
  }
  if (i != digits.size() || i > 300) return std::nullopt;
  return std::strtod(digits.c_str(), nullptr);
}

Trouble read_number(ReadContext& context, const JsonValue& node, const JsonPath& path,
                    double& value, const Rule& rule) {
  double number = node.number;
  bool is_mended = false;
  if (node.kind == JsonKind::string) {
    const auto meant = number_from_text(node.text);
    if (!meant) return Message{"repair.not_a_number"};
    number = *meant;
    is_mended = true;
  } else if (node.kind != JsonKind::number) {
    return Message{"repair.not_a_number"};
  }
  for (const double limit : {rule.limits.least, rule.limits.most}) {
    if (!rule.limits.admits(number) && is_rounding_of(number, limit)) {
      number = limit;
      is_mended = true;
    }
  }
  if (!rule.limits.admits(number)) return out_of_range(rule, number);
  if (rule.whole && number != std::floor(number)) return Message{"repair.not_whole"};
  if (is_mended)
    context.mend(node, path,
                 {"repair.number_read", {{"found", node.text}, {"value", number_text(number)}}});
  value = number;
  return std::nullopt;
}

Trouble read_flag(ReadContext& context, const JsonValue& node, const JsonPath& path, bool& value) {
  if (node.kind == JsonKind::boolean) {
    value = node.boolean;
    return std::nullopt;
  }
  if (node.kind == JsonKind::string && (node.text == "true" || node.text == "false")) {
    value = node.text == "true";
    context.mend(node, path, {"repair.word_read", {{"found", node.text}, {"value", node.text}}});
    return std::nullopt;
  }
  return Message{"repair.not_yes_or_no"};
}

Trouble read_month(ReadContext& context, const JsonValue& node, const JsonPath& path,
                   Month& value) {
  if (node.kind != JsonKind::string) return Message{"repair.not_a_month"};
  if (const auto month = month_from_text(node.text)) {
    value = *month;
    return std::nullopt;
  }
  // A day stands for its month.
  const std::string_view start = std::string_view(node.text).substr(0, 10);
  if (!is_day(start)) return Message{"repair.not_a_month"};
  value = *month_from_text(start.substr(0, 7));
  context.mend(node, path,
               {"repair.word_read", {{"found", node.text}, {"value", month_to_text(value)}}});
  return std::nullopt;
}

Trouble read_words(ReadContext& context, const JsonValue& node, const JsonPath& path,
                   std::string& value, const Rule& rule) {
  if (node.kind != JsonKind::string && node.kind != JsonKind::number)
    return Message{"repair.not_text"};
  std::string words = node.text;
  if (words.size() > limits::text_bytes)
    return Message{"repair.text_too_long", {{"limit", std::to_string(limits::text_bytes)}}};

  const bool is_reference = rule.words == Words::reference || rule.words == Words::loose_reference;
  if (is_reference && !words.empty()) {
    const auto id = context.find(rule.kind, words);
    if (!id && rule.words == Words::reference)
      return Message{"repair.unknown_reference", {{"found", words}}};
    // Where the thing got a new id, its own repair has said so.
    value = id.value_or(words);
    return std::nullopt;
  }
  // A moment stands for its day.
  const bool is_date_rule = rule.words == Words::date || rule.words == Words::day;
  const bool has_time = words.size() > 10 && (words[10] == 'T' || words[10] == ' ');
  if (is_date_rule && has_time && is_day(std::string_view(words).substr(0, 10))) words.resize(10);

  if (!is_allowed(words, rule.words))
    return Message{unreadable_key(rule.words), {{"found", words}}};
  if (words != node.text || node.kind == JsonKind::number)
    context.mend(node, path, {"repair.word_read", {{"found", node.text}, {"value", words}}});
  value = std::move(words);
  return std::nullopt;
}

Trouble read_choice(const JsonValue& node, std::span<const std::string_view> names,
                    std::size_t& value) {
  if (node.kind != JsonKind::string) return Message{"repair.not_text"};
  const auto found = std::ranges::find(names, std::string_view(node.text));
  if (found == names.end()) return Message{"repair.unknown_word", {{"found", node.text}}};
  value = static_cast<std::size_t>(found - names.begin());
  return std::nullopt;
}

}  // namespace core
