#include "core/cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/plan_json.h"
#include "core/document/plan_page.h"
#include "tests/support/every_field_set.h"
#include "tests/support/files.h"

namespace core::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

Outcome run(std::vector<std::string_view> arguments, Result<std::string> file = std::string()) {
  return run_command_line(arguments, [&](std::string_view, std::size_t) { return file; });
}

TEST(CommandLine, ReadsThePlanInsideAPage) {
  const std::string json = example_file("en");
  const std::string page = "<!doctype html>\n<script type=\"application/json\" id=\"plan\">" +
                           script_text_from_json(json) + "</script>";
  const Outcome checked = run({"check", "plan.html"}, page);
  EXPECT_EQ(checked.exit, Exit::done);
  EXPECT_THAT(checked.output, IsEmpty());
  EXPECT_EQ(run({"format", "plan.html"}, page).output, json);
  EXPECT_EQ(run({"check", "other.html"}, "<!doctype html><p>No plan.").output,
            "/: This web page holds no Tributary plan.\n");
}

TEST(CommandLine, RefusesWrongInputWithItsPlace) {
  const Outcome checked = run({"check", "plan.json"}, "{\"format\":\n}");
  EXPECT_EQ(checked.exit, Exit::wrong_input);
  EXPECT_EQ(checked.output, "/: Line 2, column 1: “}” cannot stand here.\n");
  const Outcome formatted = run({"format", "plan.json"}, "{\"format\":\n}");
  EXPECT_EQ(formatted.exit, Exit::wrong_input);
  EXPECT_THAT(formatted.output, IsEmpty());
  EXPECT_THAT(formatted.message, HasSubstr("Line 2, column 1"));
}

TEST(CommandLine, RefusesANewerVersion) {
  const std::string text = R"({"format": "tributary-plan", "version": 2})";
  const Outcome checked = run({"check", "plan.json"}, text);
  EXPECT_EQ(checked.exit, Exit::wrong_input);
  EXPECT_THAT(checked.output,
              StartsWith("/version: The plan is of version 2; this program knows version 1"));
  const Outcome formatted = run({"format", "plan.json"}, text);
  EXPECT_EQ(formatted.exit, Exit::wrong_input);
  EXPECT_THAT(formatted.output, IsEmpty());
}

TEST(CommandLine, FormatsToTheCanonicalForm) {
  const std::string text = plan_to_json(every_field_set());
  EXPECT_EQ(run({"format", "plan.json"}, text).output, text);
  EXPECT_EQ(run({"format", "plan.json"}, "\xEF\xBB\xBF" + text).output, text);
}

TEST(CommandLine, SaysWhyAFileCannotBeRead) {
  const Outcome outcome =
      run({"check", "gone.json"}, std::unexpected(Error{"error.file.unreadable"}));
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_EQ(outcome.message, "gone.json: The file could not be read.\n");
}

TEST(CommandLine, TellsMisuseFromWrongInput) {
  EXPECT_EQ(run({}).exit, Exit::misuse);
  EXPECT_EQ(run({"frobnicate", "plan.json"}).exit, Exit::misuse);
  EXPECT_THAT(run({"frobnicate"}).message, StartsWith("Unknown command “frobnicate”."));
  EXPECT_EQ(run({"check"}).exit, Exit::misuse);
  EXPECT_EQ(run({"check", "a", "b"}).exit, Exit::misuse);
  EXPECT_EQ(run({"check", "--fast"}).exit, Exit::misuse);
  EXPECT_THAT(run({"check"}).message, HasSubstr("Usage: tributary COMMAND PLAN"));
}

TEST(CommandLine, ShowsHelpAndVersion) {
  EXPECT_THAT(run({"--help"}).output, StartsWith("Usage: tributary COMMAND PLAN"));
  EXPECT_EQ(run({"--help"}).exit, Exit::done);
  EXPECT_THAT(run({"--version"}).output, testing::MatchesRegex("tributary [0-9]+\\.[0-9]+\n"));
}

TEST(CommandLine, PrintsTheTablesOfAnExport) {
  const Outcome outcome = run({"import", "visits.csv"},
                              "# 2026\nDay;Visits;Share;Cost\n31/01/2026;1 234;12,5 %;< 10 €\n"
                              "01/02/2026;--;7 %;2,50 €\nTotal;1 234;;\n");
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_EQ(
      outcome.output,
      R"({"encoding": "utf-8", "bom": false, "separator": ";", "decimal": ",", )"
      R"("thousands": " ", "known_as": null, )"
      R"("period": {"from": "2026-01-31", "to": "2026-02-01"}, "currency": "EUR", )"
      "\"tables\": [\n"
      R"({"title": "", "header_row": 2, "columns": [)"
      R"({"name": "Day", "kind": "date", "additive": false, "sum": null, )"
      R"("missing": 0, "bounded": 0}, )"
      R"({"name": "Visits", "kind": "number", "additive": true, "sum": 1234, )"
      R"("missing": 1, "bounded": 0}, )"
      R"({"name": "Share", "kind": "share", "additive": false, "sum": null, )"
      R"("missing": 0, "bounded": 0}, )"
      R"({"name": "Cost", "kind": "money", "additive": true, "sum": 2.5, )"
      R"("missing": 0, "bounded": 1}], "rows": 2, )"
      R"("dates": {"first": "2026-01-31", "last": "2026-02-01"}, )"
      R"("left_out": [{"line": 1, "why": "comment"}, {"line": 5, "why": "total"}], )"
      "\"data\": [\n"
      R"(["2026-01-31", 1234, 0.125, {"low": null, "high": 10}],)"
      "\n"
      R"(["2026-02-01", null, 0.07, 2.5]]}], "warnings": [{"line": null, "text": )"
      R"("“Cost” gives only a limit such as “< 10 %” in some rows (1); they are not in its sum."}]})"
      "\n");
}

TEST(CommandLine, RefusesAFileThatIsNoTable) {
  const Outcome outcome = run({"import", "report.pdf"}, "%PDF-1.7\n");
  EXPECT_EQ(outcome.exit, Exit::wrong_input);
  EXPECT_THAT(outcome.output, IsEmpty());
  EXPECT_EQ(outcome.message,
            "report.pdf: This is a PDF. Tables cannot be read from it: export the data as CSV.\n");
}

}  // namespace
}  // namespace core::cli
