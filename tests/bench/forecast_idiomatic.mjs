// bench-mc-1 as one would write it in JavaScript: typed arrays, plain loops, Math.pow, sorted columns.
const names = ['beta', 'kappa', 'slope', 'halflife', 'organic', 'lag'];

// mulberry32 and Box-Muller.
function normals(seed) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let spare = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function quantiles(values) {
  const sorted = Float64Array.from(values).sort();
  return [0.1, 0.5, 0.9].map((level) => {
    const rank = level * (sorted.length - 1);
    const below = Math.floor(rank);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  });
}

export function forecast({plan, months}, scenarios, seed) {
  const normal = normals(seed);
  const revenue = Array.from({length: months}, () => new Float64Array(scenarios));
  const squares = Array.from({length: months}, () => new Float64Array(scenarios));
  for (const channel of plan) {
    for (let s = 0; s < scenarios; s++) {
      const [beta, kappa, slope, halflife, organic, lag] = names.map(
        (name) => channel[name].m * Math.exp(channel[name].s * normal()),
      );
      const retention = 2 ** (-1 / halflife);
      const half = kappa ** slope;
      let stock = 0;
      for (let t = 0; t < months; t++) {
        stock = channel.spend[t] + retention * stock;
        const power = stock > 0 ? stock ** slope : 0;
        const paid = stock > 0 ? (beta * power) / (half + power) : 0;
        const grown = Math.min(1, Math.max(0, (t + 1 - lag) / channel.ramp));
        const result = paid + organic * grown;
        revenue[t][s] += result;
        squares[t][s] += result * result;
      }
    }
  }
  const total = new Float64Array(scenarios);
  const answer = {rev_q: [], hhi_q: [], rev_mean: []};
  for (let t = 0; t < months; t++) {
    const hhi = new Float64Array(scenarios);
    let sum = 0;
    for (let s = 0; s < scenarios; s++) {
      const all = revenue[t][s];
      total[s] += all;
      sum += all;
      hhi[s] = all > 0 ? squares[t][s] / (all * all) : 0;
    }
    answer.rev_q.push(quantiles(revenue[t]));
    answer.hhi_q.push(quantiles(hhi));
    answer.rev_mean.push(sum / scenarios);
  }
  return {...answer, total_q: quantiles(total)};
}
