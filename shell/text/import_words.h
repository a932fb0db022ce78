// What is said of exports: uses, measures, remarks and amounts.
#pragma once

#include <string>

#include "core/imports/import_change.h"
#include "shell/frame/frame.h"

namespace shell {

std::string use_words(const Frame& frame, core::ImportUse use);
std::string measure_words(const Frame& frame, core::ImportMeasure measure);
// Why a line is not among the rows.
std::string left_out_words(const Frame& frame, core::LeftOutReason reason);
// A remark of core::import_change, its numbers, months and days as they are read here.
std::string remark_words(const Frame& frame, const core::Message& message);
// What a person should know of how a file was read, with its line.
std::string warning_words(const Frame& frame, const core::TableWarning& warning);
// An amount of that measure; a dash where there is none.
std::string amount_words(const Frame& frame, core::ImportMeasure measure,
                         std::optional<double> amount);
// "du 1 janv. 2026 au 28 févr. 2026"
std::string span_words(const Frame& frame, const core::DateSpan& span);

// One number that an import would set.
struct ImportedNumber {
  std::string subject;  // the channel, or the business
  core::Month month;
  core::ImportMeasure measure;
  std::optional<double> before;
  double after = 0;
};
// Those of `change` that would differ from what stands there, in its order.
std::vector<ImportedNumber> imported_numbers(const Frame& frame, const core::ImportChange& change);

}  // namespace shell
