// The programs that bench-mc-1 and bench-budget-1 are run by in Node and in a page alike. Each takes the text of an
// input and its options, and answers with its result line as an object (tests/data/bench/model.md).
import {forecast as idiomatic} from './forecast_idiomatic.mjs';

const built = '../../build/web-release/tests';

export const wordsOf = (options) => Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);

// Ours: the program built for the web, which is one file for Node and for browsers.
async function wasm(name, text, options) {
  const {default: create} = await import(`${built}/${name}.mjs`);
  let line = '';
  const program = await create({print: (said) => line += said});
  program.FS.writeFile('input.json', text);
  const status = program.callMain(['input.json', ...wordsOf(options)]);
  if (status) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(line);
}

// run(model, scenarios, seed) answers what was found and, if it knows better than a clock around it, in which time: {found, ms}.
async function timed(impl, text, {scenarios, seed, rounds, warmup}, run) {
  const model = JSON.parse(text), taken = [];
  let found;
  for (let round = -warmup; round < rounds; ++round) {
    const start = performance.now();
    const answer = await run(model, scenarios, seed);
    found = answer.found;
    if (round >= 0) taken.push(answer.ms ?? performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const cells = scenarios * model.plan.length * model.months, median = taken[taken.length >> 1];
  return {impl, scenarios, cells, ms_median: median, ms_min: taken[0], ms_max: taken.at(-1), mcells_s: cells / median / 1e3, ...found};
}

export const programs = {
  forecast: (text, options) => wasm('bench_forecast', text, options),
  allocate: (text, options) => wasm('bench_allocate', text, options),
  javascript: (text, options) => timed('javascript', text, options, (...asked) => ({found: idiomatic(...asked)})),
  async squiggle(text, options) {
    const {forecast} = await import('./forecast_squiggle.mjs');
    return timed('squiggle', text, options, forecast);
  },
};
