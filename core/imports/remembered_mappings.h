// The mappings that a person has used, by the headings of the tables they were for: the next export
// of the same tool needs no correcting.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/import_mapping.h"
#include "core/model/plan.h"
#include "core/tables/table_file.h"

namespace core {

// The same for tables whose columns have the same headings in the same order.
std::string table_signature(std::string_view known_as, const Table& table);

// Without what only holds for one file or one plan: its month, a rate, and channels by their id,
// which become those of the library or are left to be suggested.
ImportMapping portable(ImportMapping mapping, const Plan& plan);

class RememberedMappings {
 public:
  static constexpr std::size_t most = 40, most_bytes = 32 * 1024;

  RememberedMappings() = default;
  // As text() gave it; of a text that is none nothing is remembered.
  explicit RememberedMappings(std::string_view text);

  std::optional<ImportMapping> find(std::string_view signature) const;
  // The one used last comes first; the oldest go when there are too many.
  void remember(std::string_view signature, ImportMapping mapping);
  std::string text() const;

 private:
  struct Entry {
    std::string signature, mapping;
  };
  std::vector<Entry> entries_;
};

}  // namespace core
