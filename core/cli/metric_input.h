// The members of a `tributary metric` question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/document/json_value.h"

namespace core::cli {

// Values under names of the person's own, in the order of the text; of a name that stands twice the
// last counts.
template <class T>
struct ByName {
  std::vector<std::string> names;
  std::vector<T> values;

  std::optional<std::size_t> place(std::string_view name) const {
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == name) return i;
    return std::nullopt;
  }
};

// Reads members of one object and notes the first that is missing, of the wrong form or refused;
// what could not be read is empty or zero.
class MetricInput {
 public:
  explicit MetricInput(const JsonValue& object) : object_(object) {}

  double number(std::string_view member);
  double number_or(std::string_view member, double missing);
  bool flag_or(std::string_view member, bool missing);
  // A whole number from `least` to 2^53.
  std::uint64_t whole_or(std::string_view member, std::uint64_t least, std::uint64_t missing);
  std::string text(std::string_view member);
  // One number, or several; none when there is no such member.
  std::vector<double> number_or_numbers(std::string_view member);
  std::vector<double> numbers(std::string_view member);
  // Null is a value that is missing.
  std::vector<std::optional<double>> known_numbers(std::string_view member);
  // Several lists of numbers.
  std::vector<std::vector<double>> rows(std::string_view member);
  // One text, or several.
  std::vector<std::string> texts(std::string_view member);
  ByName<double> numbers_by_name(std::string_view member);
  // Null is a value nobody knows.
  ByName<std::optional<double>> known_by_name(std::string_view member);
  // Null when there is none.
  const std::vector<JsonValue>* objects(std::string_view member);

  bool is_list(std::string_view member) const;

  // Says that a member is there but out of its range; that it is not of the form of `example`; that
  // it is missing, where it is; that an item of a list was not good.
  void refuse(std::string_view member);
  void misshape(std::string_view member, std::string_view example);
  void require(std::string_view member);
  void refuse_item(std::string_view member, const MetricInput& item);
  bool is_good() const { return !refused_; }
  // cli.metric_missing, cli.metric_form {example}, or error.metric_input as the formulas say it, of
  // what is out of range; with the member as its place. Only where something is not good.
  const Error& error() const { return *refused_; }

 private:
  void note(std::string key, std::string_view member, std::string_view example = {});
  const JsonValue* find(std::string_view member, JsonKind kind, std::string_view example);

  const JsonValue& object_;
  std::optional<Error> refused_;
};

}  // namespace core::cli
