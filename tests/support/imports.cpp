#include "tests/support/imports.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/library.h"

namespace core {

ExportReading reading_of(std::string_view text, std::string_view name, ExportQuestion question) {
  question.file_name = name;
  auto reading = read_export(text, question);
  if (reading) return *std::move(reading);
  ADD_FAILURE() << name << ": " << reading.error().key;
  return {};
}

ExportReading reading_with(std::string_view text, void (*change)(ImportMapping&),
                           std::string_view name) {
  ExportQuestion question;
  question.mappings = reading_of(text, name).mappings;
  if (!question.mappings.empty()) change(question.mappings.front());
  return reading_of(text, name, std::move(question));
}

std::optional<double> summed(const ExportReading& reading, ImportMeasure measure,
                             std::string_view label, Month month) {
  if (reading.sums.empty()) return std::nullopt;
  for (const ImportSum& sum : reading.sums.front().sums)
    if (sum.label == label && sum.month == month) return sum.values[place_of(measure)];
  return std::nullopt;
}

Plan empty_plan() {
  Plan plan;
  plan.start = make_month(2026, 1);
  plan.currency = "EUR";
  plan.language = Language::en;
  return plan;
}

ImportChange change_of(const ExportReading& reading, const Plan& plan) {
  return import_change(reading, plan, embedded_library(), "2026-02-03");
}

Plan plan_with(const ExportReading& reading, const Plan& plan) {
  auto next = add_imported(change_of(reading, plan).rows)(plan);
  if (next) return *std::move(next);
  ADD_FAILURE() << next.error().key;
  return plan;
}

const HistoryRow* row_of(const Plan& plan, std::string_view library_id, Month month) {
  for (const HistoryRow& row : plan.history)
    for (const Channel& channel : plan.channels)
      if (row.month == month && row.channel == channel.id && channel.library &&
          channel.library->id == library_id)
        return &row;
  return nullptr;
}

bool has_remark(const ImportChange& change, std::string_view key) {
  return std::ranges::any_of(change.remarks, [&](const ImportRemark& remark) {
    return remark.message.key == "imports." + std::string{key};
  });
}

bool asks(const ImportChange& change, ImportAsk what) {
  return std::ranges::contains(change.asks, what, &ImportChange::Ask::what);
}

}  // namespace core
