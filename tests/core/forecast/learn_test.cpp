#include "core/forecast/learn.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/metrics/normal.h"

namespace core {
namespace {

// Normals at evenly spaced parts.
std::vector<float> even_normals(std::size_t n) {
  std::vector<float> normals;
  for (std::size_t i = 0; i < n; ++i)
    normals.push_back(static_cast<float>(
        *normal_quantile((static_cast<double>(i) + 0.5) / static_cast<double>(n))));
  return normals;
}

TEST(HermiteFit, FindsAPolynomial) {
  // 3 + 2 z + (z^2 - 1): coefficients 2 and sqrt 2, variance 4 + 2.
  const auto normals = even_normals(100'000);
  std::vector<float> values;
  for (const float z : normals) values.push_back(3 + 2 * z + (z * z - 1));
  const HermiteFit fit = hermite_fit(values, normals);
  EXPECT_NEAR(fit.mean, 3, 1e-3);
  EXPECT_NEAR(fit.coefficient[0], 2, 0.01);
  EXPECT_NEAR(fit.coefficient[1], std::sqrt(2.0), 0.01);
  EXPECT_NEAR(fit.variance(), 6, 0.05);
  EXPECT_NEAR(fit.at(1.5), 3 + 3 + 1.25, 0.03);
}

TEST(HermiteFit, TakesChanceForNothing) {
  const auto normals = even_normals(4096);
  std::vector<float> values;
  for (std::uint32_t i = 0; i < 4096; ++i)
    values.push_back(static_cast<float>((i * 2654435761u) >> 8));
  EXPECT_EQ(hermite_fit(values, normals).variance(), 0);
  EXPECT_EQ(hermite_fit(std::vector(4096, 5.0f), normals).variance(), 0);
}

TEST(HermiteFit, GivesTheValueOfInformationOfTwoActions) {
  // Two actions of which the gain of the second is N(mu, sigma^2), known in full by the input:
  // sigma (phi(u) - u (1 - Phi(u))) with u = |mu| / sigma.
  const double mu = -30, sigma = 50, u = 0.6;
  const auto normals = even_normals(50'000);
  std::vector<float> gains;
  for (const float z : normals) gains.push_back(static_cast<float>(mu + sigma * z));
  const HermiteFit fit = hermite_fit(gains, normals);
  double informed = 0;
  for (const float z : normals) informed += std::max(0.0, fit.at(z)) / 50'000;
  const double expected = sigma * (std::exp(-u * u / 2) / std::sqrt(2 * 3.141592653589793) -
                                   u * 0.5 * std::erfc(u / std::sqrt(2.0)));
  EXPECT_NEAR(informed - std::max(0.0, fit.mean), expected, 0.05);
}

}  // namespace
}  // namespace core
