#include "core/document/plan_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/plan_json.h"
#include "tests/support/every_field_set.h"

namespace core {
namespace {

// A page as the browser saves it, with the plan before everything that runs.
std::string page_with(std::string_view element) {
  return "<!DOCTYPE html>\n<html lang=\"en\"><head>\n<meta charset=\"utf-8\">\n"
         "<!-- <script type=\"application/json\" id=\"plan\">a comment</script> -->\n"
         "<script id=\"program\" type=\"application/x-wasm-gzip-base85\">\n>()[]{}%$#~\n</script>\n"
         "</head><body>" +
         std::string(element) + "<canvas></canvas><script>const a = 1 < 2;</script></body></html>";
}

std::string element_of(const Plan& plan) {
  return "<script type=\"application/json\" id=\"plan\">\n" +
         script_text_from_json(plan_to_json(plan)) + "</script>";
}

TEST(PlanPage, GivesBackThePlanInIt) {
  const Plan plan = every_field_set();
  const auto opened = plan_from_file(page_with(element_of(plan)));
  ASSERT_TRUE(opened) << opened.error().key;
  EXPECT_EQ(opened->plan, plan);
  EXPECT_THAT(opened->repairs, testing::IsEmpty());
}

TEST(PlanPage, HoldsTextsThatWouldEndTheElement) {
  Plan plan = every_field_set();
  plan.title = "</script><script>alert(1)</script> <!-- é 🛒 \u2028 ]]>";
  const std::string element = element_of(plan);
  EXPECT_EQ(element.find('<', 1), element.rfind("</script>"));
  EXPECT_TRUE(std::ranges::all_of(element, [](unsigned char c) { return c < 0x80; }));
  const auto opened = plan_from_file(page_with(element));
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->plan.title, plan.title);
}

TEST(PlanPage, FindsTheElementHoweverItIsWritten) {
  const std::string json = script_text_from_json(plan_to_json(every_field_set()));
  for (const std::string_view tag :
       {"<script type='application/json' id='plan'>", "<SCRIPT ID=plan TYPE=application/json >",
        "<script\nid=\"plan\"\n data-x=\"<a>\" hidden type = \"application/json\">"}) {
    const auto opened = plan_from_file(page_with(std::string(tag) + json + "</SCRIPT >"));
    EXPECT_TRUE(opened) << tag;
  }
}

TEST(PlanPage, NamesPlacesInThePage) {
  const std::string page = page_with(
      "<script type=\"application/json\" id=\"plan\">{\"format\": \"tributary-plan\", "
      "\"version\": 1,\n\"months\": \"x\"}</script>");
  const auto opened = plan_from_file(page);
  ASSERT_TRUE(opened);
  const auto wrong = std::ranges::find(opened->repairs, "/months", &Repair::pointer);
  ASSERT_NE(wrong, opened->repairs.end());
  EXPECT_EQ(wrong->line, 9);
  EXPECT_EQ(wrong->column, 11);
  EXPECT_TRUE(wrong->is_set_aside);

  const auto refused = plan_from_file(
      page_with("<script type=\"application/json\" id=\"plan\">{\"format\" 1}</script>"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().values.at("line"), "8");
}

TEST(PlanPage, RefusesPagesWithoutAPlan) {
  const std::string json = script_text_from_json(plan_to_json(every_field_set()));
  for (const std::string& element :
       {std::string(), "<script id=\"plan\">" + json + "</script>",
        "<script type=\"application/json\">" + json + "</script>",
        "<script type=\"application/json\" id=\"plans\">" + json + "</script>",
        "<scripts type=\"application/json\" id=\"plan\">" + json + "</scripts>"}) {
    const auto opened = plan_from_file(page_with(element));
    ASSERT_FALSE(opened) << element.substr(0, 60);
    EXPECT_EQ(opened.error().key, "error.page.no_plan");
  }
  EXPECT_EQ(plan_from_file("<").error().key, "error.page.no_plan");
  EXPECT_EQ(plan_from_file("<script id=plan type=application/json").error().key,
            "error.file.blank");
}

TEST(PlanPage, IsToldFromJsonByItsFirstSign) {
  EXPECT_TRUE(is_page("<!doctype html>"));
  EXPECT_TRUE(is_page("\xEF\xBB\xBF \r\n<html>"));
  EXPECT_FALSE(is_page("{\"a\": \"<html>\"}"));
  EXPECT_FALSE(is_page(""));
}

}  // namespace
}  // namespace core
