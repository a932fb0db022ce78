// What happened: months of each channel, the bank's totals, survey answers, and where each came
// from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/model/estimate.h"

namespace core {

// One channel in one month, before or after the start of the plan.
struct HistoryRow {
  Month month;
  Id channel;
  std::optional<double> spend, hours, visits, visit_seconds, orders, new_customers;
  // As who sells them counts them; while nobody counts visits they are its visits too.
  std::optional<double> clicks;
  std::optional<Estimate> claimed_revenue;  // what the platform says it made
  std::optional<Estimate> revenue;          // what is believed
  std::string source;                       // id of a source, or words
  Extra extra;
  bool operator==(const HistoryRow&) const = default;
};

// The whole business in one month, from the bank or the shop.
struct TotalRow {
  Month month;
  std::optional<double> revenue, orders, cash;
  std::string source;
  Extra extra;
  bool operator==(const TotalRow&) const = default;
};

struct SurveyAnswer {
  std::optional<Id> channel;
  std::string label;  // the words of the answer, where it is no channel
  double count = 0;
  Extra extra;
  bool operator==(const SurveyAnswer&) const = default;
};

// "How did you first hear of us?"
struct Survey {
  Id id;
  std::string question;
  std::string date;
  bool multiple = false;  // several answers a person
  std::optional<double> respondents;
  std::vector<SurveyAnswer> answers;
  Extra extra;
  bool operator==(const Survey&) const = default;
};

enum class TaxBasis { excluded, included };
TRIBUTARY_ENUM_NAMES(TaxBasis, 2, "excluded", "included")

struct Source {
  Id id;
  std::string file;
  std::string sha256;  // 64 hexadecimal digits, lower case
  std::string date;
  std::string kind;
  std::optional<TaxBasis> tax;
  Extra extra;
  bool operator==(const Source&) const = default;
};

}  // namespace core
