// Shares counted on people who each gave one answer.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/wilson.h"

namespace core {

struct DirichletShare {
  double mean = 0;
  Interval interval;  // 95 %, equal tails
  bool operator==(const DirichletShare&) const = default;
};

// The shares of answers after counting: Dirichlet with alpha = prior + count, whose marginals are
// Beta(alpha, A - alpha), A the sum of all alphas.
//
// counts   people who gave each answer, >= 0, at least one answer
// prior    > 0; 1 takes every mix of answers for equally likely beforehand
// returns  one for each answer; with one answer alone it is certain
// errors   error.metric_input, with the place "counts" or "prior"
// source   Gelman et al., Bayesian Data Analysis, 3.4 (multinomial model with conjugate prior)
Result<std::vector<DirichletShare>> dirichlet_shares(std::span<const double> counts,
                                                     double prior = 1.0);

// Expected sum of squared shares: sum of alpha (alpha + 1) / (A (A + 1)).    errors  the same
Result<double> dirichlet_expected_hhi(std::span<const double> counts, double prior = 1.0);

// How probably each answer's share is above each other's: row i, column j holds
// P(i > j) = 1 - I_half(alpha[i], alpha[j]), 0.5 on the diagonal.    errors  the same
Result<std::vector<std::vector<double>>> dirichlet_order(std::span<const double> counts,
                                                         double prior = 1.0);

}  // namespace core
