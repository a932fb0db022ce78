// The forecast by keyboard alone: a curve is bent and the band follows, undo takes it back to the same numbers, the plan is
// held against its rivals, every chart is a table as well, and drawing goes on meanwhile.
import {Hands} from '../pages/hands.mjs';

export const title = 'the forecast follows the hand';
export const mainEngine = 'chromium';

// Runs in the page: how long each frame takes from now on.
function watchCallbacks() {
  const times = window.__callbacks = [], frame = window.requestAnimationFrame;
  window.requestAnimationFrame = (act) => frame.call(window, (now) => {
    const began = performance.now();
    act(now);
    times.push(performance.now() - began);
  });
}

export async function run(journey) {
  const {app, browser, check, note} = journey, {words} = app, hands = new Hands(journey);
  await app.home.openExample();
  await app.goTo('forecast');
  await browser.byRole('heading', words.like('forecast.answer'));
  const picture = words.of('forecast.fan.revenue');
  await hands.work('button', words.of('chart.as_table', {what: picture}));
  const table = {role: 'table', name: picture};
  const shown = async () => (await browser.all('cell', undefined, table)).map(({name}) => name).join('|');
  const changes = async (before, what) => {
    let now;
    await browser.waitFor(async () => (now = await shown()) && now !== before, what);
    return now;
  };
  // The first answer comes from few draws; what is worth learning comes with all of them.
  const complete = () => browser.waitFor(async () => !await browser.has('text', words.of('forecast.learn.waits')), 'all draws');
  await complete();
  const first = await changes('', 'the table of the forecast');

  await browser.evaluate(watchCallbacks);
  const handle = words.like('forecast.response.double', {channel: 'Publicité Meta'});
  await hands.tabTo('slider', handle);
  await browser.press('Home');
  const bent = await changes(first, 'the forecast to follow the curve');
  await browser.press('ArrowUp');
  await browser.press('ArrowUp');
  await changes(bent, 'and to follow it further');
  for (let steps = 0; steps < 3; ++steps) await browser.press('Control+z');
  await browser.waitFor(async () => await shown() === first, 'the same numbers after undo');
  const times = (await browser.evaluate(() => window.__callbacks)).sort((a, b) => a - b);
  note(`${times.length} frames, ${times[times.length >> 1].toFixed(1)} ms in the middle, ` +
    `${times[Math.min(times.length - 1, Math.floor(times.length * 0.99))].toFixed(1)} at p99`);

  // What happened is held against the library whatever was bent, beside what is fitted to it.
  const past = {role: 'table', name: words.of('forecast.actual.title')};
  for (const column of ['forecast.column.expected', 'forecast.column.fitted'])
    await browser.byRole('columnheader', words.of(column), past);

  await hands.choose(words.of('forecast.compare'), words.of('forecast.beside.fitted'));
  await browser.byRole('text', words.like('forecast.beside.bent'));
  await hands.choose(words.of('forecast.compare'), words.of('forecast.beside.best'));
  const rival = words.of('forecast.beside.best');
  await browser.byRole('text', new RegExp(['more', 'less', 'same']
    .map((kind) => words.like(`forecast.beside.${kind}`, {name: rival}).source).join('|'), 'u'));

  await app.saved();
  await app.reload();
  await browser.byRole('heading', words.like('forecast.answer'));
  await hands.work('button', words.of('chart.as_table', {what: picture}));
  await browser.waitFor(async () => await shown() === first, 'the same numbers when it opens again');
  check(first.split('|').length > 12, 'a row for each month');
  await journey.isClean();
}
