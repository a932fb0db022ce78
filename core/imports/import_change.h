// What an export would add to the plan: each row as it stands and as it would be, what is not taken
// and why, and what has to be asked first.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit/import_edits.h"
#include "core/imports/export_reading.h"
#include "core/model/library.h"

namespace core {

// Without an answer the file is not taken, or, for brand_terms and tax, less is known of it.
enum class ImportAsk { month, rate, channel, brand_terms, tax };

struct ImportRemark {
  // Keys imports.*, and those of table.* that put the numbers themselves in doubt; values are
  // plain: numbers as digits, months as "2026-01".
  Message message;
  std::size_t table = 0;
};

struct ImportChange {
  ImportedRows rows;  // to hand to add_imported; rows that would not change are left out
  std::vector<std::optional<HistoryRow>> history_before;  // one for each of rows.history
  std::vector<std::string> channel_names;                 // the same
  std::vector<std::optional<TotalRow>> totals_before;     // one for each of rows.totals
  struct Ask {
    ImportAsk what;
    std::size_t table = 0;
  };
  std::vector<Ask> asks;
  std::vector<ImportRemark> remarks;
  bool is_known = false;  // the plan names a source of the very same bytes
  bool is_same = false;   // every number of the file is in the plan already

  bool has_rows() const {
    return !rows.history.empty() || !rows.totals.empty() || !rows.surveys.empty();
  }
  bool can_be_added() const;

  // `key` without its imports. in front. Once: unless the same is said of the table already.
  void remark(std::size_t table, std::string_view key, std::map<std::string, std::string> values);
  void remark_once(std::size_t table, std::string_view key,
                   std::map<std::string, std::string> values);
};

// What the sums of `reading` would make of `plan`. A number takes the place of the one that stands
// in its row and leaves the others; clicks fill visits that nobody has counted,
// here or with other ads of the same seller, and give way to who counts them later; analytics do
// not replace what a platform claims of itself. Of two tables that say the same the first is taken.
// Amounts in another currency wait for a rate; a channel that the plan lacks is added from the
// library, or by its name. Claimed and believed revenue rest on analytics and name the source, as
// does the row.
//
// today   "2026-01-31", for the source
ImportChange import_change(const ExportReading& reading, const Plan& plan, const Library& library,
                           const std::string& today);

}  // namespace core
