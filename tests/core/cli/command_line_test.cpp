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

// What is said of a call that is not understood, which leaves standard output alone.
std::string misuse_of(std::vector<std::string_view> arguments) {
  const Outcome outcome = run(std::move(arguments));
  EXPECT_EQ(outcome.exit, Exit::misuse);
  EXPECT_THAT(outcome.output, IsEmpty());
  return outcome.message;
}

std::string help_of(std::vector<std::string_view> arguments) {
  const Outcome outcome =
      run(std::move(arguments), std::unexpected(Error{"error.file.unreadable"}));
  EXPECT_EQ(outcome.exit, Exit::done);
  EXPECT_THAT(outcome.message, IsEmpty());
  return outcome.output;
}

TEST(CommandLine, SaysWhatIsWrongWithACallAndHowItIsDone) {
  const std::string usage = "Usage: tributary check PLAN\n";
  EXPECT_EQ(misuse_of({"check"}), "check: PLAN is missing.\n" + usage);
  EXPECT_EQ(misuse_of({"check", ""}), "check: PLAN is missing.\n" + usage);
  EXPECT_EQ(misuse_of({"check", "", "a"}), "check: PLAN is missing.\n" + usage);
  EXPECT_EQ(misuse_of({"check", "a", "b"}),
            "check: “b” is one too many, it takes a single PLAN.\n" + usage);
  EXPECT_EQ(misuse_of({"check", "--fast"}), "check: there is no option “--fast”.\n" + usage);
  EXPECT_EQ(misuse_of({"import"}), "import: FILE is missing.\nUsage: tributary import FILE\n");
  EXPECT_EQ(misuse_of({"metric"}), "metric: JSON is missing.\nUsage: tributary metric JSON\n");
}

TEST(CommandLine, SaysWhatIsWrongWithOptions) {
  const std::string usage = "Usage: tributary audit PLAN [--from MONTH] [--to MONTH]\n";
  EXPECT_EQ(misuse_of({"audit", "a", "--from"}), "audit: --from needs a value.\n" + usage);
  EXPECT_EQ(misuse_of({"audit", "a", "--from", "--to", "2026-01"}),
            "audit: --from needs a value.\n" + usage);
  EXPECT_EQ(misuse_of({"audit", "--to", "2026-01", "a", "--to", "2026-02"}),
            "audit: --to stands twice.\n" + usage);
  EXPECT_EQ(misuse_of({"audit", "a", "--from=2026-01"}),
            "audit: there is no option “--from=2026-01”.\n" + usage);
  EXPECT_EQ(misuse_of({"stress", "a"}),
            "Say what stops: one of --stop, --owner and --shock.\n"
            "Usage: tributary stress PLAN (--stop ID | --owner OWNER | --shock ID)\n"
            "       [--month MONTH] [--months N] [--scenarios N] [--seed S]\n");
}

TEST(CommandLine, SaysWhatWasMendedBesideEveryAnswer) {
  const std::string text =
      R"({"format": "tributary-plan", "version": 1, "id": "p", "language": "fr",
 "currency": "EUR", "tax": "excluded", "start": "2026-01", "months": 12,
 "business": {"cash": "lots"}})";
  const std::string mended =
      "/business/cash: This is not a number. It was set aside. (line 3, column 23)\n";
  const Outcome formatted = run({"format", "plan.json"}, text);
  EXPECT_EQ(formatted.exit, Exit::done);
  EXPECT_EQ(formatted.message, mended);
  // And where there is none.
  const Outcome refused = run({"forecast", "plan.json"}, text);
  EXPECT_EQ(refused.exit, Exit::wrong_input);
  EXPECT_THAT(refused.message, StartsWith(mended));
  EXPECT_THAT(refused.message, HasSubstr("no revenue"));
}

TEST(CommandLine, NamesTheCommandsWhereOneIsUnknown) {
  EXPECT_EQ(misuse_of({"frobnicate", "plan.json"}),
            "There is no command “frobnicate”. There are audit, check, discover, fit, forecast, "
            "format, import, metric, optimise, platforms, stress; “tributary help” says what they "
            "do.\n");
  EXPECT_EQ(misuse_of({"help", "frobnicate"}), misuse_of({"frobnicate"}));
  EXPECT_EQ(misuse_of({"--fast"}), misuse_of({"--fast", "--help"}));
}

TEST(CommandLine, HelpsHoweverItIsAsked) {
  const std::string all = help_of({"--help"});
  EXPECT_THAT(all, StartsWith("Usage: tributary COMMAND PLAN\n\n  audit PLAN [--from MONTH]"));
  EXPECT_THAT(all, HasSubstr("\n  check PLAN\n    names what is wrong"));
  EXPECT_THAT(all, HasSubstr("\nExit status: 0 when done, 1 when the input is wrong, 2 when"));
  EXPECT_EQ(help_of({"-h"}), all);
  EXPECT_EQ(help_of({"help"}), all);
  EXPECT_EQ(misuse_of({}), all);
}

TEST(CommandLine, HelpsWithEveryCommand) {
  const std::string all = help_of({"--help"});
  for (const std::string_view name : {"audit", "check", "discover", "fit", "forecast", "format",
                                      "import", "metric", "optimise", "platforms", "stress"}) {
    const std::string one = help_of({name, "--help"});
    const std::string usage = "Usage: tributary " + std::string(name) + " ";
    EXPECT_THAT(one, StartsWith(usage));
    EXPECT_THAT(all, HasSubstr("\n  " + std::string(name) + " "));
    EXPECT_EQ(help_of({"help", name}), one);
    EXPECT_EQ(help_of({name, "-h"}), one);
    EXPECT_EQ(help_of({name, "plan.json", "--fast", "--help"}), one);
  }
  EXPECT_EQ(help_of({"format", "--help"}),
            "Usage: tributary format PLAN\n\n"
            "  prints the plan in its canonical form, and what was mended on standard error\n");
}

TEST(CommandLine, HelpsWithinTheWidthOfATerminal) {
  const std::string all = help_of({"--help"});
  std::size_t from = 0;
  for (std::size_t end = all.find('\n'); end != all.npos; end = all.find('\n', from)) {
    EXPECT_LE(end - from, 80u) << all.substr(from, end - from);
    from = end + 1;
  }
}

TEST(CommandLine, ShowsItsVersion) {
  EXPECT_THAT(help_of({"--version"}), testing::MatchesRegex("tributary [0-9]+\\.[0-9]+\n"));
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
