// What a person should know about how a file was read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/tables/table_file.h"

namespace core {

struct WarningValue {
  std::string_view name, value;  // no value without a name
};

// Collects warnings; of one kind the first ten are told with their lines, and how many more there
// are.
class TableWarnings {
 public:
  // `line` is 0 where the warning is about the whole file.
  void add(std::string_view key, std::uint32_t line = 0, WarningValue first = {},
           WarningValue second = {}, WarningValue third = {});

  // By line, those of the whole file first.
  std::vector<TableWarning> taken();

 private:
  struct Kind {
    std::string_view key;  // a literal
    std::size_t count = 0;
  };
  std::vector<TableWarning> warnings_;
  std::vector<Kind> kinds_;
};

// The indices below `count` by what `key_of` answers for each; equal ones keep their order.
std::vector<std::size_t> sorted_indices(std::size_t count,
                                        const std::function<std::uint32_t(std::size_t)>& key_of);

}  // namespace core
