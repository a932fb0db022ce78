// bench-mc-1 and bench-budget-1 in turns: ours natively, in Node and in Chromium, beside JavaScript and Squiggle.
// tests/bench/run builds what this needs and starts it.
//
//   node tests/bench/compare.mjs [--rounds N]
//
// Prints tables, and fails only where an answer is wrong: times depend on the machine.
import {readdirSync, readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {agreementOf, difference} from './agreement.mjs';
import {Places, top} from './places.mjs';

const {values: asked} = parseArgs({options: {rounds: {type: 'string', default: '5'}}});
const folder = join(top, 'tests/data/bench'), mix = join(folder, 'mc-20x24.json');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const reference = read('mc-20x24-reference.json');
const seeds = Array.from({length: 30}, (_, i) => i + 1);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
const percent = (share, digits = 2) => `${(100 * share).toFixed(digits)} %`;
const ms = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const times = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ×`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
function head(...cells) {
  console.log();
  row(...cells);
  row(...cells.map(() => '---'));
}

let wrong = 0;
function mustBe(isRight, what) {
  if (isRight) return;
  ++wrong;
  console.log(`WRONG: ${what}`);
}
const aims = [];  // in words: what, what is asked for, what was seen; and whether it is met
const aim = (what, limit, seen, isMet) => aims.push([what, limit, seen, isMet ? 'met' : 'missed']);

// What takes part, by the place it runs in; `script` is the program that the others of this place are held against.
const entrants = [
  {name: 'ours, natively', place: 'native', program: 'forecast', script: 'JavaScript, Node', warmup: 2, counted: 9},
  {name: 'ours, Node', place: 'node', program: 'forecast', script: 'JavaScript, Node', warmup: 10, counted: 9},
  {name: 'ours, Chromium', place: 'chromium', program: 'forecast', script: 'JavaScript, Chromium', warmup: 10, counted: 9},
  {name: 'JavaScript, Node', place: 'node', program: 'javascript', warmup: 2, counted: 3},
  {name: 'JavaScript, Chromium', place: 'chromium', program: 'javascript', warmup: 2, counted: 3},
  {name: 'Squiggle, Node', place: 'node', program: 'squiggle', warmup: 2, counted: 1},
];
const isOurs = ({program}) => program === 'forecast';

async function runForecasts(places, rounds) {
  const lines = new Map(entrants.map(({name}) => [name, []]));
  for (let round = 1; round <= rounds; ++round) {
    for (const {name, place, program, warmup, counted} of entrants)
      lines.get(name).push(await places[place](program, mix, {scenarios: 10_000, seed: round, rounds: counted, warmup}));
  }
  return lines;
}

function showTimes(lines) {
  const of = (name, member) => lines.get(name).map((line) => line[member]);
  const middle = (name, member) => median(of(name, member));
  // How many times as long another takes: the middle of the rounds, and of the quickest runs of all.
  const faster = (name, other) => median(of(other, 'ms_median').map((each, round) => each / of(name, 'ms_median')[round]));
  const atBest = (name, other) => Math.min(...of(other, 'ms_min')) / Math.min(...of(name, 'ms_min'));
  const both = (name, other) => `${times(faster(name, other))} (${times(atBest(name, other))})`;
  const edited = (name) => median(of(name, 'ms_edited').map((each, round) => each / of(name, 'ms_median')[round]));

  head('10,000 scenarios', 'cold, ms', 'quickest', 'draws kept', 'one channel edited', 'edited / cold',
       'faster than JavaScript there', 'than Squiggle');
  for (const entrant of entrants) {
    const {name, script} = entrant;
    row(name, ms(middle(name, 'ms_median')), ms(Math.min(...of(name, 'ms_min'))),
        ...(isOurs(entrant) ? [ms(middle(name, 'ms_kept')), ms(middle(name, 'ms_edited')), edited(name).toFixed(2)] : ['–', '–', '–']),
        script ? both(name, script) : '–', script ? both(name, 'Squiggle, Node') : '–');
  }
  console.log('\nIn brackets: of the quickest runs.');
  const page = 'ours, Chromium', script = 'JavaScript, Chromium', squiggle = 'Squiggle, Node';
  aim('Chromium, cold, beside JavaScript', '14 times faster', both(page, script), faster(page, script) >= 14);
  aim('Chromium, cold, beside Squiggle', '100 times faster', both(page, squiggle), faster(page, squiggle) >= 100);
  aim('Chromium, one channel edited', '1/4 of cold', edited(page).toFixed(2), edited(page) <= 0.25);
}

function showAgreement(lines) {
  head('against the reference', 'revenue: rms error', 'largest', 'z', 'HHI: rms error', 'largest', 'z');
  for (const [name, ofName] of lines) {
    const found = ofName.map((line) => agreementOf(line, reference));
    row(name, ...['revenue', 'hhi'].flatMap((kind) => {
      const over = (member) => mean(found.map((one) => one[kind][member]));
      mustBe(over('z') < 2, `${name}: z of ${kind} is ${over('z').toFixed(2)}`);  // one seed scatters up to 2
      return [percent(over('rms')), percent(over('largest')), over('z').toFixed(2)];
    }));
  }
  const apart = Math.max(...['ours, Node', 'ours, Chromium'].flatMap((name) =>
    lines.get(name).map((line, i) => difference(line, lines.get('ours, natively')[i]))));
  aim('our answers in the three places', '1e-6 apart', apart ? apart.toExponential(1) : 'the same bits', apart <= 1e-6);
  mustBe(apart <= 1e-6, 'our answers differ between places');
}

// Of thirty seeds natively: elsewhere they are the same.
async function agreements(places, method, scenarios) {
  const found = [];
  for (const seed of seeds) {
    const line = await places.native('forecast', mix, {scenarios, seed, method, rounds: 1, warmup: 0});
    found.push(agreementOf(line, reference));
  }
  return found;
}

async function showPoints(places) {
  const [plain, even] = [await agreements(places, 'mc', 4096), await agreements(places, 'qmc', 4096)];
  head('4,096 draws, mean of 30 seeds', 'z plain', 'z quasi-random', 'ratio');
  const ofKinds = {'all bands': ['revenue', 'hhi'], revenue: ['revenue'], HHI: ['hhi']};
  for (const [name, kinds] of Object.entries(ofKinds)) {
    const overAll = (one) => Math.sqrt(mean(kinds.map((kind) => one[kind].z ** 2)));
    const [a, b] = [plain, even].map((found) => mean(found.map(overAll)));
    row(name, a.toFixed(3), b.toFixed(3), (b / a).toFixed(2));
    aim(`quasi-random against plain, ${name}`, '0.55 of the error', (b / a).toFixed(2), b / a <= 0.55);
  }
}

// The fewest quasi-random scenarios, in steps of 512, with which every quantile of every one of thirty seeds is within 1 %
// of the reference, and how long such an answer takes.
async function showFirstAnswers(places, rounds) {
  head('first answer within 1 % of every P10, P50, P90', 'scenarios', 'largest error of 30 seeds', 'natively, cold, ms', 'Chromium', 'quickest');
  const step = 512;
  let scenarios = step;
  for (const [what, kinds] of [['of revenue', ['revenue']], ['of revenue and HHI', ['revenue', 'hhi']]]) {
    let largest;
    do {
      scenarios += step;
      const found = await agreements(places, 'qmc', scenarios);
      largest = Math.max(...found.flatMap((one) => kinds.map((kind) => one[kind].largest)));
    } while (largest >= 0.01);
    const taken = {native: [], chromium: []}, least = [];
    for (let round = 1; round <= rounds; ++round) {
      for (const place of Object.keys(taken)) {
        const line = await places[place]('forecast', mix, {scenarios, seed: round, method: 'qmc', rounds: 9, warmup: 10});
        taken[place].push(line.ms_median);
        if (place === 'chromium') least.push(line.ms_min);
      }
    }
    const page = median(taken.chromium);
    row(what, scenarios.toLocaleString('en'), percent(largest), ms(median(taken.native)), ms(page), ms(Math.min(...least)));
    aim(`Chromium, first answer ${what}`, '16 ms', `${ms(page)} ms`, page <= 16);
    scenarios -= step;
  }
}

async function showSplits(places) {
  head('split', 'variant', 'natively, ms', 'Node', 'Chromium', 'below the best known', 'proven gap', 'bound in Chromium, ms');
  let shortest = 0, widest = {asis: 0, concave: 0};
  for (const file of readdirSync(folder).filter((name) => name.startsWith('budget-'))) {
    for (const variant of ['asis', 'concave']) {
      const lines = {};
      for (const place of ['native', 'node', 'chromium'])
        lines[place] = await places[place]('allocate', join(folder, file), {variant, runs: 9});
      const {native, node, chromium} = lines, name = file.slice('budget-'.length, -'.json'.length);
      const short = 1 - native.objective / read(`best-${name}-${variant}.json`).best_known;
      row(name, variant === 'asis' ? 'as is' : variant, ms(native.ms_solve), ms(node.ms_solve), ms(chromium.ms_solve),
          percent(short, 4), percent(native.gap, 4), ms(chromium.ms_bound));
      shortest = Math.max(shortest, short);
      widest[variant] = Math.max(widest[variant], native.gap);
      mustBe(short <= 1e-4, `${name} ${variant} is ${percent(short, 3)} below the best known`);
      for (const other of [node, chromium])
        mustBe(Math.abs(other.objective / native.objective - 1) <= 1e-6, `${name} ${variant} differs between places`);
    }
  }
  aim('splits, below the best known', '0.01 %', percent(shortest, 4), shortest <= 1e-4);
  aim('splits as is, proven gap', '0.5 %', percent(widest.asis, 4), widest.asis <= 5e-3);
  aim('splits concave, proven gap', '0.01 %', percent(widest.concave, 4), widest.concave <= 1e-4);
}

function showNoise({count, least, median: usual, most, loads}) {
  console.log(`\nNoise: a fixed piece of work before each of ${count} turns took ${ms(least)} to ${ms(most)} ms, in the middle ${ms(usual)}, ` +
              `and the load was ${loads.map((load) => load.toFixed(1)).join(', ')} (least, middle, most).`);
}

const places = await Places.open();
try {
  const rounds = Number(asked.rounds), today = new Date().toISOString().slice(0, 10);
  console.log(`${today}, ${availableParallelism()} cores, Node ${process.version}, ${places.browserVersion}; medians of ${rounds} rounds.`);
  const lines = await runForecasts(places, rounds);
  showTimes(lines);
  showAgreement(lines);
  await showPoints(places);
  await showFirstAnswers(places, rounds);
  await showSplits(places);
  head('aim', 'at most or at least', 'seen', '');
  for (const one of aims) row(...one);
  showNoise(places.noise());
} finally {
  await places.close();
}
process.exit(wrong ? 1 : 0);
