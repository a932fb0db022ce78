#include "core/platforms/input_draws.h"

#include <string>

#include "core/base/random.h"

namespace core {
namespace {

// FNV-1a: any fixed number that differs between names.
std::uint64_t number_of(std::string_view text, std::uint64_t number = 14695981039346656037u) {
  for (const char c : text) number = (number ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return number;
}

}  // namespace

std::vector<double> InputDraws::uniform(std::string_view name) const {
  RandomStream stream(settings_.seed, number_of(name, number_of("\n", number_of(owner_))));
  std::vector<double> draws;
  draws.reserve(settings_.draws);
  while (draws.size() < settings_.draws) draws.push_back(stream.uniform());
  return draws;
}

Result<std::vector<double>> InputDraws::of(const std::optional<Estimate>& estimate,
                                           std::string_view name, Scale scale,
                                           double missing) const {
  if (!estimate) return std::vector<double>(settings_.draws, missing);
  std::vector<double> draws = uniform(name);
  for (double& draw : draws) {
    const auto value = estimate_quantile(*estimate, draw, scale);
    if (!value) return std::unexpected(Error{value.error().key, {}, std::string(name)});
    draw = *value;
  }
  return draws;
}

}  // namespace core
