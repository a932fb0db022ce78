// bench_forecast FILE [--scenarios N] [--seed S] [--method mc|qmc] [--rounds R] [--warmup N]:
// bench-mc-1 timed, with its answer, as one line of JSON. Times are of a whole cold run; ms_kept
// keeps the draws, ms_edited changes one channel's spend as well. N runs of each go uncounted.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/digits.h"
#include "core/document/json_value.h"
#include "core/forecast/mix_sample.h"

namespace {

using core::JsonValue;

constexpr const char* names[] = {"beta", "kappa", "slope", "halflife", "organic", "lag"};

std::string read_file(const char* path) {
  std::string text;
  std::FILE* const file = std::fopen(path, "rb");
  if (!file) return text;
  char buffer[65536];
  for (std::size_t n; (n = std::fread(buffer, 1, sizeof(buffer), file)) > 0;)
    text.append(buffer, n);
  std::fclose(file);
  return text;
}

double number(const JsonValue& object, std::string_view member) {
  const JsonValue* const found = object.find(member);
  return found ? found->number : -1.0;
}

std::vector<core::MixChannel> channels_of(const JsonValue& file) {
  std::vector<core::MixChannel> channels;
  const JsonValue* const plan = file.find("plan");
  if (!plan) return channels;
  for (const JsonValue& item : plan->items) {
    core::MixChannel channel;
    if (const JsonValue* const name = item.find("name")) channel.name = name->text;
    if (const JsonValue* const spend = item.find("spend"))
      for (const JsonValue& month : spend->items) channel.spend.push_back(month.number);
    for (std::size_t p = 0; p < core::mix_parameter_count; ++p)
      if (const JsonValue* const found = item.find(names[p]))
        channel.parameters[p] = {number(*found, "m"), number(*found, "s")};
    channel.ramp = number(item, "ramp");
    channels.push_back(std::move(channel));
  }
  return channels;
}

struct Times {
  double median, least, most;
};

template <class Run>
Times timed(int warmup, int rounds, Run run) {
  std::vector<double> taken;
  for (int i = -warmup; i < rounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    run(i);
    const std::chrono::duration<double, std::milli> ms = std::chrono::steady_clock::now() - start;
    if (i >= 0) taken.push_back(ms.count());
  }
  std::ranges::sort(taken);
  return {taken[taken.size() / 2], taken.front(), taken.back()};
}

std::string list(std::span<const double> values) {
  std::string text = "[";
  for (const double value : values)
    text += (text.size() > 1 ? "," : "") + core::shortest_digits(value);
  return text + "]";
}

std::string bands(const std::vector<core::Band>& found) {
  std::string text = "[";
  for (const core::Band& band : found) text += (text.size() > 1 ? "," : "") + list(band);
  return text + "]";
}

int misuse() {
  std::fputs(
      "bench_forecast FILE [--scenarios N] [--seed S] [--method mc|qmc] [--rounds R] "
      "[--warmup N]\n",
      stderr);
  return 2;
}

}  // namespace

int main(int count, char** words) {
  const char* path = nullptr;
  std::size_t scenarios = 10'000;
  std::uint64_t seed = 1;
  auto sampling = core::Sampling::mc;
  int rounds = 9, warmup = 2;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (!word.starts_with("--")) {
      path = words[i];
      continue;
    }
    if (++i >= count) return misuse();
    if (word == "--scenarios")
      scenarios = std::strtoull(words[i], nullptr, 10);
    else if (word == "--seed")
      seed = std::strtoull(words[i], nullptr, 10);
    else if (word == "--rounds")
      rounds = std::max(1, std::atoi(words[i]));
    else if (word == "--warmup")
      warmup = std::clamp(std::atoi(words[i]), 0, 50);
    else if (const auto method = core::value_of<core::Sampling>(words[i]);
             word == "--method" && method)
      sampling = *method;
    else
      return misuse();
  }
  if (!path) return misuse();
  const auto file = core::parse_json(read_file(path));
  if (!file) {
    std::fprintf(stderr, "%s cannot be read\n", path);
    return 1;
  }
  const std::vector<core::MixChannel> channels = channels_of(*file);
  auto sample = core::MixSample::draw(channels, scenarios, seed, sampling);
  if (!sample) {
    std::fprintf(stderr, "%s: %s\n", path, sample.error().place.c_str());
    return 1;
  }

  core::MixAnswer answer;
  const Times cold = timed(warmup, rounds, [&](int) {
    auto drawn = core::MixSample::draw(channels, scenarios, seed, sampling);
    answer = drawn->answer();
    sample = std::move(drawn);
  });
  const Times kept = timed(warmup, rounds, [&](int) { sample->answer(); });
  const Times edited = timed(warmup, rounds, [&](int i) {
    std::vector<double> spend = channels.front().spend;
    for (double& month : spend) month *= 1.0 + 0.01 * (i + warmup + 1);
    sample->answer_edited(0, std::move(spend)).value();
  });

  const double cells =
      static_cast<double>(scenarios * channels.size() * channels.front().spend.size());
  const auto say = [](const char* name, double value) {
    return "\"" + std::string(name) + "\":" + core::shortest_digits(value) + ",";
  };
  std::string line = "{\"impl\":\"tributary\",\"method\":\"";
  line += core::name_of(sampling);
  line += "\"," + say("seed", static_cast<double>(seed)) +
          say("scenarios", static_cast<double>(scenarios)) + say("cells", cells) +
          say("ms_median", cold.median) + say("ms_min", cold.least) + say("ms_max", cold.most) +
          say("mcells_s", cells / cold.median / 1e3) + say("ms_kept", kept.median) +
          say("ms_edited", edited.median);
  line += "\"rev_q\":" + bands(answer.revenue) + ",\"hhi_q\":" + bands(answer.hhi) +
          ",\"rev_mean\":" + list(answer.mean) + ",\"total_q\":" + list(answer.total) + "}\n";
  std::fputs(line.c_str(), stdout);
  return 0;
}
