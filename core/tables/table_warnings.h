// What a person should know about how a file was read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/table_file.h"

namespace core {

// Collects warnings; of one kind the first ten are told with their lines, and how many more there
// are.
class TableWarnings {
 public:
  void add(std::string_view key, std::map<std::string, std::string> values = {},
           std::optional<std::uint32_t> line = {});

  // By line, those of the whole file first.
  std::vector<TableWarning> taken();

 private:
  std::vector<TableWarning> warnings_;
  std::map<std::string, std::size_t, std::less<>> counts_;
};

}  // namespace core
