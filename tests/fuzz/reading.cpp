#include "tests/fuzz/reading.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/document/plan_page.h"
#include "core/model/check.h"

namespace fuzz {

void fail(const char* reason) {
  std::fprintf(stderr, "%s\n", reason);
  std::abort();
}

void expect_identity(const core::OpenedPlan& opened) {
  if (!core::check(opened.plan).empty()) fail("what was read is not sound");
  const std::string written = core::plan_to_json(opened.plan);
  const auto again = core::plan_from_json(written);
  if (!again) fail("what was written cannot be read");
  if (!(again->plan == opened.plan)) fail("the plan read again is another one");
  if (core::plan_to_json(again->plan) != written) fail("the plan is written otherwise");
  // Said each time, and nothing is changed by it.
  for (const core::Repair& repair : again->repairs)
    if (repair.message.key != "repair.season_mean") fail("what was written had to be mended");

  const std::string page = "<!DOCTYPE html><script type=\"application/json\" id=\"plan\">\n" +
                           core::script_text_from_json(written) + "</script><p>";
  const auto inside = core::plan_from_file(page);
  if (!inside || !(inside->plan == opened.plan)) fail("the plan in the page is another one");
}

}  // namespace fuzz
