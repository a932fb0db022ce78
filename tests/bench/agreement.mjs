// How well an answer to bench-mc-1 agrees with the reference run (tests/data/bench/model.md, section 1).

const meanSquare = (values) => Math.sqrt(values.reduce((sum, one) => sum + one * one, 0) / values.length);

// Of one kind of quantiles, rows of [P10, P50, P90] by month: root mean square and largest of the relative errors, and z,
// in standard errors that plain sampling has at that many scenarios.
function agreement(found, known, errorAt10000, scenarios) {
  const relative = [], scaled = [];
  known.forEach((row, month) => row.forEach((value, level) => {
    const error = found[month][level] - value;
    relative.push(error / value);
    scaled.push(error / (errorAt10000[month][level] * Math.sqrt(10_000 / scenarios)));
  }));
  return {rms: meanSquare(relative), largest: Math.max(...relative.map(Math.abs)), z: meanSquare(scaled)};
}

export const agreementOf = (line, reference) => ({
  revenue: agreement(line.rev_q, reference.rev_q, reference.rev_q_se_at_10000, line.scenarios),
  hhi: agreement(line.hhi_q, reference.hhi_q, reference.hhi_q_se_at_10000, line.scenarios),
});

// The largest relative difference between two answers.
export function difference(one, other) {
  const numbers = ({rev_q, hhi_q, rev_mean, total_q}) => [rev_q, hhi_q, rev_mean, total_q].flat(2);
  const others = numbers(other);
  return Math.max(...numbers(one).map((value, i) => Math.abs(value - others[i]) / Math.abs(others[i])));
}
