// How good, how well proven and how quick the split of one budget is: one line of JSON.
//
//   bench_allocate FILE [--variant asis|concave] [--runs N]
//   bench_allocate --generate CHANNELSxMONTHS --seed S    prints an instance
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/digits.h"
#include "core/optimise/allocate.h"
#include "core/optimise/climb.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/budget_instance.h"

namespace {

struct Call {
  std::string file, size;
  bench::Variant variant = bench::Variant::asis;
  int runs = 7;
  std::uint64_t seed = 1;
};

template <class T>
bool read_number(std::string_view text, T& value) {
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  return end.ec == std::errc{} && end.ptr == text.data() + text.size();
}

bool read_call(int count, char** words, Call& call) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    const std::string_view value = i + 1 < count ? words[i + 1] : "";
    if (!word.starts_with("--")) {
      call.file = word;
      continue;
    }
    ++i;
    if (word == "--variant" && (value == "asis" || value == "concave")) {
      call.variant = value == "asis" ? bench::Variant::asis : bench::Variant::concave;
    } else if (word == "--generate") {
      call.size = value;
    } else if (!(word == "--runs" && read_number(value, call.runs) && call.runs > 0) &&
               !(word == "--seed" && read_number(value, call.seed))) {
      return false;
    }
  }
  return call.file.empty() != call.size.empty();
}

int generate(const Call& call) {
  const std::string_view size = call.size;
  const std::size_t cross = size.find('x');
  int channels = 0, months = 0;
  if (cross == size.npos || !read_number(size.substr(0, cross), channels) ||
      !read_number(size.substr(cross + 1), months) || channels < 1 || months < 1)
    return 2;
  const auto instance = bench::random_instance(channels, months, call.seed);
  std::fputs(bench::json_of(instance, call.seed).c_str(), stdout);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  Call call;
  if (!read_call(count, words, call)) return 2;
  if (!call.size.empty()) return generate(call);
  std::ifstream file(call.file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const bench::BudgetInstance instance = bench::instance_from_json(text);
  if (instance.rows.empty()) return 1;
  const core::AllocationProblem problem = bench::problem_of(instance, call.variant);

  core::Result<core::Allocation> found;
  core::Result<double> bound;
  std::vector<double> solve, prove;
  for (int run = 0; run < call.runs + 1; ++run) {
    const double solved = bench::time_of([&] { found = core::allocate(problem); });
    if (!found) return 1;
    const double proved = bench::time_of([&] { bound = core::allocation_bound(problem, *found); });
    if (run == 0) continue;  // the first one warms up
    solve.push_back(solved);
    prove.push_back(proved);
  }

  // As a peer's end is judged: moved to the nearest split that keeps to everything.
  core::Split split = found->split;
  const std::vector<double> even(split.size(), 1.0);
  core::Pools(problem).project(split, even);
  std::vector<double> slopes(split.size());
  const double objective = core::NetWorth(problem).at(split, slopes);
  const double spend = std::accumulate(split.begin(), split.end(), 0.0);
  const auto say = [](double value) { return core::shortest_digits(value); };
  std::printf(
      "{\"impl\":\"tributary\",\"instance\":\"%s\",\"variant\":\"%s\",\"objective\":%s,"
      "\"upper_bound\":%s,\"gap\":%s,\"spend\":%s,\"budget\":%s,\"ms_solve\":%s,\"ms_bound\":%s,"
      "\"runs\":%d}\n",
      instance.name.c_str(), call.variant == bench::Variant::asis ? "asis" : "concave",
      say(objective).c_str(), say(*bound).c_str(), say(*bound / objective - 1.0).c_str(),
      say(spend).c_str(), say(instance.total).c_str(), say(bench::median(solve)).c_str(),
      say(bench::median(prove)).c_str(), call.runs);
  return 0;
}
