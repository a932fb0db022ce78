// What files of real tools come to; those without a licence are read where TRIBUTARY_DATA has them.
#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/imports.h"

namespace core {
namespace {

using enum ImportMeasure;

struct Whole {
  const char* file;
  ImportUse use;
  ImportMeasure measure;
  double sum;  // over all labels and months
};

class RealExports : public testing::TestWithParam<Whole> {};

// The sums are those that the collection's README names for the columns.
TEST_P(RealExports, ComeToTheirSums) {
  const Whole& one = GetParam();
  const auto bytes = collection_file(one.file);
  if (!bytes) GTEST_SKIP() << "not tested: " << one.file;
  const std::string path = one.file;
  const auto reading = reading_of(*bytes, path.substr(path.rfind('/') + 1));
  ASSERT_FALSE(reading.mappings.empty());
  EXPECT_EQ(reading.mappings[0].use, one.use);
  double sum = 0;
  for (const ImportSum& part : reading.sums[0].sums)
    sum += part.values[place_of(one.measure)].value_or(0);
  EXPECT_NEAR(sum, one.sum, 0.5 + 1e-9 * one.sum) << one.file;
}

INSTANTIATE_TEST_SUITE_P(
    Collection, RealExports,
    testing::Values(
        Whole{"exports/gsc_en_queries.csv", ImportUse::channel, clicks, 20'443},
        Whole{"exports/gsc_en_countries.csv", ImportUse::channel, clicks, 32'288},
        Whole{"exports/gsc_en_devices.csv", ImportUse::channel, clicks, 32'288},
        Whole{"exports/gsc_fr_requetes.csv", ImportUse::channel, clicks, 4'245},
        // The two rows; the tool's own total is a cent less.
        Whole{"exports/google_ads_en_campaigns_comma.csv", ImportUse::channel_column, spend,
              1'164.10},
        Whole{"exports/google_ads_fr_recherches.csv", ImportUse::channel, spend, 8'335.44},
        Whole{"exports/google_ads_fr_recherches.csv", ImportUse::channel, clicks, 7'067},
        Whole{"mmm/robyn_dt_simulated_weekly.csv", ImportUse::channel_headings, revenue,
              379'005'696.67},
        Whole{"series/github_referrers_2020-12-14.csv", ImportUse::channel_column, visits, 259},
        // Pages, events and people of several days are nothing that a plan counts.
        Whole{"exports/ga4_en_events.csv", ImportUse::nothing, visits, 0},
        Whole{"exports/ga4_en_daily_unsorted_crlf.csv", ImportUse::nothing, visits, 0},
        Whole{"exports/meta_ads_en_no_data.csv", ImportUse::nothing, spend, 0},
        Whole{"exports/customers_semicolon_bom.csv", ImportUse::nothing, revenue, 0},
        Whole{"exports/semrush_overview_trend_wide_semicolon.csv", ImportUse::nothing, visits, 0},
        Whole{"surveys/product_reviews_flipkart.csv", ImportUse::nothing, revenue, 0}));

}  // namespace
}  // namespace core
