// How long an export of 50 MB takes to be read.
#include <cstdio>
#include <string>

#include "core/base/digits.h"
#include "core/cli/keep_freed_memory.h"
#include "core/tables/delimited.h"
#include "core/tables/table_file.h"
#include "tests/bench/memory.h"
#include "tests/bench/yardstick.h"

namespace {

// Rows as an analytics tool writes them: a day, words of which some are quoted, counts, amounts
// with thousands, rates.
std::string daily_export(std::size_t bytes) {
  std::string text =
      "Date,Channel,Campaign,Sessions,Engaged sessions,Engagement rate,Revenue,Key events\n";
  constexpr std::string_view channels[] = {"Organic Search", "Paid Social", "Direct", "Email"};
  for (unsigned row = 0; text.size() < bytes; ++row) {
    const unsigned mixed = row * 2654435761u >> 8;
    text += "2025-";
    text += core::whole_digits(1 + row / 28 % 12, 2) + "-";
    text += core::whole_digits(1 + row % 28, 2) + ",";
    text += channels[mixed % 4];
    text += mixed % 3 == 0 ? ",\"Winter, all \"\"new\"\" lamps\"," : ",Spring lamps for desks,";
    text += core::whole_digits(mixed % 9000) + "," + core::whole_digits(mixed % 4000) + ",";
    text += core::whole_digits(mixed % 100) + "." + core::whole_digits(mixed % 89, 2) + "%,\"";
    text +=
        core::whole_digits(1 + mixed % 9) + "," + core::whole_digits(mixed % 1000, 3) + ".50\",";
    text += core::whole_digits(mixed % 40) + "\n";
  }
  return text;
}

}  // namespace

int main() {
  core::cli::keep_freed_memory();  // as the command `import` has it
  const std::string bytes = daily_export(std::size_t{50} << 20);
  const double megabytes = static_cast<double>(bytes.size()) / 1e6;
  volatile std::uint64_t sink = 0;
  const double yard = bench::quickest(5, [&] { sink = bench::walked(bytes); });
  double split = 1e300;
  for (int i = 0; i < 5; ++i) {
    std::string text = bytes;  // it is changed in place
    split = std::min(split, bench::quickest(1, [&] {
                       sink = core::split_cells(text, core::Dialect{}).value().cells.size();
                     }));
  }
  std::size_t rows = 0, cells = 0, memory = 0;
  const double read = bench::quickest(5, [&] {
    const std::size_t before = bench::bytes_in_use();
    const auto file = core::read_tables(bytes, "export.csv");
    if (!file) return;
    rows = file->tables[0].rows();
    cells = file->tables[0].cells.size();
    memory = bench::bytes_in_use() - before;
  });
  std::printf("export of %.1f MB: %zu rows, %zu cells, %.0f MB in memory once read\n", megabytes,
              rows, cells, static_cast<double>(memory) / 1e6);
  const auto say = [&](const char* what, double taken) {
    std::printf("  %-34s %8.0f ms  %6.0f MB/s  %5.2f x walking through the bytes\n", what, taken,
                megabytes / taken * 1e3, taken / yard);
  };
  say("parting cells", split);
  say("reading it all (100 MB/s or more)", read);
  say("walking through the bytes", yard);
  return rows == 0;
}
