// What a table of an export is to the plan: which of its rows and columns become months of
// channels, totals of the business or answers of a survey.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/month.h"
#include "core/model/history.h"

namespace core {

enum class ImportUse {
  nothing,
  channel,           // all of it is one channel
  channel_column,    // a column names the channel of each row
  channel_headings,  // each column of numbers is of the channel that its heading names
  business,          // the whole business: bank, shop
  survey             // answers of people
};
inline constexpr std::size_t import_uses = 6;

// What the numbers of a column are.
enum class ImportMeasure {
  none,
  spend,
  visits,
  clicks,         // visits as who sells them counts them: they never replace visits
  visit_seconds,  // a visit lasts on average
  orders,
  new_customers,
  claimed_revenue,
  revenue,
  cash,
  answers  // people who gave an answer
};
inline constexpr std::size_t import_measures = 11;
constexpr std::size_t place_of(ImportMeasure measure) { return static_cast<std::size_t>(measure); }

// Where the month of a number stands.
enum class ImportTime {
  column,    // in a column of days or months
  headings,  // the headings of the columns are days or months
  spread,    // in the period of the file, evenly over its days
  month      // said by the person, or the one month that the file is about
};

// Rows whose text in `column` begins with `text`, whatever its case, are the only ones kept, or
// those left out. No column or no text: no filter.
struct ImportFilter {
  int column = -1;
  std::string text;
  bool keeps = false;
  bool operator==(const ImportFilter&) const = default;
};

// Which channel a word of a table stands for: "=" and the id of a channel of the plan, "+" and the
// id of one of the library, "*" a channel of its own by that name, "-" none, left out. Empty: what
// the word itself suggests.
using ChannelWord = std::string;

// Columns are counted from 0; -1 says none.
struct ImportMapping {
  ImportUse use = ImportUse::nothing;
  ImportTime time = ImportTime::column;
  int date_column = -1;
  std::optional<Month> month;  // of all rows, where `time` is month; nothing: to be asked
  int label_column = -1;       // names the channel or the answer
  int id_column = -1;          // rows of one id are one order
  ImportFilter filter;
  bool by_brand = false;      // the labels are searches: by name of the business, or others
  bool has_several = false;   // a person may give several answers in one cell
  bool is_statement = false;  // of an account: only what comes in is revenue
  std::vector<ImportMeasure> measures;  // one for each column
  std::vector<std::string> headings;    // the channel's name in each column, for channel_headings
  ChannelWord channel;                  // of all rows, or of labels that suggest nothing
  std::map<std::string, ChannelWord> channels;  // by label, as the person has chosen
  std::optional<double> rate;   // units of the plan's currency for one of the file's
  std::optional<TaxBasis> tax;  // of its amounts
  bool operator==(const ImportMapping&) const = default;
};

// The labels of tables by brand.
inline constexpr std::string_view brand_label = "brand", other_label = "other";

}  // namespace core
