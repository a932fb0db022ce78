#include "core/jobs/read_export_job.h"

#include <gtest/gtest.h>

#include "core/imports/export_reading.h"
#include "core/jobs/run_job.h"

namespace core {
namespace {

class Patience : public JobProgress {
 public:
  explicit Patience(bool goes_on) : goes_on_(goes_on) {}
  bool report(double share) override {
    last = share;
    return goes_on_;
  }
  double last = -1;

 private:
  bool goes_on_;
};

TEST(ReadExportJob, AnswersAReading) {
  ExportQuestion question;
  question.file_name = "bank.csv";
  const std::string asked = bytes_from_question(question);
  Patience patience{true};
  const auto bytes = run_job("read_export", {asked, "Month,Revenue\n2026-01,900\n"}, patience);
  ASSERT_TRUE(bytes);
  const auto reading = reading_from_bytes(*bytes);
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->file_name, "bank.csv");
  ASSERT_EQ(reading->file.tables.size(), 1u);
  EXPECT_EQ(reading->file.cell_text(reading->file.tables[0].cell(0, 1)), "900");
  EXPECT_EQ(reading->sizes[0].rows, 1u);
  ASSERT_EQ(reading->sums[0].sums.size(), 1u);
}

TEST(ReadExportJob, StaysSmallHoweverLongTheFileIs) {
  std::string file = "Month,Channel,Cost\n";
  for (int i = 0; i < 200'000; ++i) file += "2026-01,Email,1.00\n";
  Patience patience{true};
  const auto bytes = read_export_job({bytes_from_question({}), file}, patience);
  ASSERT_TRUE(bytes);
  EXPECT_LT(bytes->size(), 20'000u);
  EXPECT_EQ(reading_from_bytes(*bytes)->sums[0].sums[0].values[place_of(ImportMeasure::spend)],
            200'000.0);
}

TEST(ReadExportJob, StopsWhenNobodyWaits) {
  std::string file = "Month,Channel,Cost\n";
  for (int i = 0; i < 300'000; ++i) file += "2026-01,Email,1.00\n";
  Patience patience{false};
  const auto bytes = read_export_job({bytes_from_question({}), file}, patience);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().key, "error.job_stopped");
}

TEST(ReadExportJob, RefusesWhatIsNoQuestionAndNoTable) {
  Patience patience{true};
  EXPECT_EQ(read_export_job({"?", "a,b\n1,2\n"}, patience).error().key, "error.import_bytes");
  const auto spreadsheet = read_export_job(
      {bytes_from_question({}), std::string_view{"PK\x03\x04\x14\x00", 6}}, patience);
  ASSERT_FALSE(spreadsheet);
  EXPECT_TRUE(spreadsheet.error().key.starts_with("error.table.")) << spreadsheet.error().key;
}

}  // namespace
}  // namespace core
