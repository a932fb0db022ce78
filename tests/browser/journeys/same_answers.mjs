// What the page's workers answer and what the command-line program says of the same plan are the same numbers, bit for bit:
// forecast, stress and split. The page asks; the plan it downloads is asked of the program.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const title = 'the same answers in the page and in the program';

// Runs in the page: keeps what workers answer from now on, the newest of each name.
function keepOutcomes() {
  const outcomes = window.__outcomes = {}, post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, moved) {
    const {name, number} = message;
    if (name)
      this.addEventListener('message', ({data}) => {
        if (data.number === number && data.outcome) outcomes[name] = new TextDecoder('latin1').decode(data.outcome);
      });
    return post.call(this, message, moved);
  };
}

// A number as it stands in what workers answer (core/imports/packing.h).
function packed(number) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  let bits = view.getBigUint64(0), text = '';
  for (; bits > 31n; bits >>= 5n) text += String.fromCharCode(Number(0x60n | bits & 31n));
  return text + String.fromCharCode(Number(0x40n | bits));
}

// A range: the page's has quartiles as well.
const packedFan = ({p5, p10, p50, p90, p95}) => {
  const [tail, middle, head] = [[p5, p10], [p50], [p90, p95]].map((numbers) => numbers.map(packed).join('').replace(/[[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`${tail}[\x60-\x7f]*[@-_]${middle}[\x60-\x7f]*[@-_]${head}`);
};

export async function run(journey) {
  const {app, browser, check, note, top} = journey, {words} = app;
  browser.patience = 90_000;
  const program = join(top, 'build/tributary'), file = join(app.folder, 'plan.json');
  assert.ok(existsSync(program), 'build/tributary is there (./run builds it)');
  const opens = async (title) => {
    await app.home.openExample(title);
    await app.saved();
    writeFileSync(file, (await app.download()).bytes);
  };
  const says = (command, ...options) => JSON.parse(execFileSync(program, [command, file, ...options], {encoding: 'utf8'}));
  await browser.evaluate(keepOutcomes);
  let compared = 0;
  const holds = async (name, numbers, fans) => {
    const outcome = await browser.evaluate((name) => window.__outcomes[name], name);
    for (const number of numbers)
      assert.ok(outcome.includes(packed(number)), `${browser.name}: ${number} of the program is not in the page's ${name}`);
    for (const fan of fans)
      assert.match(outcome, packedFan(fan), `${browser.name}: ${JSON.stringify(fan)} of the program is not in the page's ${name}`);
    compared += numbers.length + 5 * fans.length;
  };

  const forecasts = async () => {
    await app.goTo('forecast');
    await browser.byRole('heading', words.like('forecast.answer'));
    await browser.waitFor(async () => !await browser.has('text', words.of('forecast.learn.waits')), 'all draws');
    const forecast = says('forecast');
    await holds('forecast', [...forecast.spread.map(({share}) => share), ...forecast.learn.map(({value}) => value)],
                [forecast.total, ...forecast.months.flatMap(({revenue, cash, by_channel, by_owner}) =>
                  [revenue, ...(cash ? [cash] : []), by_channel.hhi, by_owner.effective_number])]);
    check(forecast.months.length >= 12, 'ranges of each month, where the spread comes from and what to learn');
  };

  // Two platforms are launched in it.
  await opens('home.example_bot_title');
  await forecasts();
  await app.goTo('home');
  await opens();
  await forecasts();

  await app.goTo('stress');
  await browser.byRole('heading', words.like('stress.answer.kept'));
  const stress = says('stress', '--owner', 'meta');
  await holds('stress', [], [stress, stress.before].flatMap(({cash_low, kept_share, revenue}) =>
    [cash_low, kept_share, ...revenue]));
  check(stress.before.revenue.length > 1, 'today and the plan while an owner stops');

  await app.goTo('forecast');
  await app.home.press('button', words.of('allocation.open'));
  await app.home.until('button', words.of('allocation.apply'), ({disabled}) => !disabled);
  const split = says('optimise');
  await holds('allocation', [split.value, split.value_now, split.upper_bound,
                             ...Object.values(split.spend).flatMap((months) => Object.values(months))], []);
  check(Object.keys(split.spend).length > 0, 'the split of each month, its worth and its bound');
  note(`${compared} numbers, all the same bits`);
  await journey.isClean();
}
