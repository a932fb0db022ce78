// Which channels rank first, by mouse and by keyboard: the picture follows a rating while it is dragged and while it is
// moved by arrows, and drawing goes on meanwhile.
import {Hands} from '../pages/hands.mjs';

export const title = 'a rating dragged, the ranking follows';
export const mainEngine = 'chromium';

const channel = 'Publicité Meta';

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
  const picture = words.of('fit.ranking.title'), table = {role: 'table', name: picture};
  // The row of the channel in the table that says what the picture shows.
  const shown = async () => (await browser.all('row', channel, table)).length && (await browser.all('cell', undefined, table))
    .map(({name}) => name).join('|');
  const changes = async (before, what) => {
    let now;
    await browser.waitFor(async () => (now = await shown()) && now !== before, what);
    return now;
  };
  await app.home.openExample();
  await app.goTo('channels');
  await app.page.press('button', words.of('chart.as_table', {what: picture}));
  await app.channels.open(channel);
  const first = await changes('', 'the ranking to be shown');

  await browser.evaluate(watchCallbacks);
  const scale = {role: 'radiogroup', name: 'Rythme'}, square = (value) => browser.byRole('radio', String(value), scale);
  const centre = ({seen: place}) => ({x: place.x + place.w / 2, y: place.y + place.h / 2});
  await browser.reveal(await square(1));
  const from = centre(await square(1)), to = centre(await square(5));
  await browser.moveTo(from.x, from.y);
  await browser.engine.mouseDown();
  let seen = first, answers = 0;
  // A step of one may be too small to be seen in whole percents; two are not.
  for (const x of [0.5, 1]) {
    await browser.moveTo(from.x + (to.x - from.x) * (x - 0.25), from.y);
    await browser.drawn();
    await browser.moveTo(from.x + (to.x - from.x) * x, from.y);
    seen = await changes(seen, 'the ranking to change while the rating is dragged');
    ++answers;
  }
  // To and fro between the last two values, so that the slowest of many frames is told.
  for (let step = 1; step <= 60; ++step) {
    await browser.moveTo(from.x + (to.x - from.x) * (step % 2 ? 0.75 : 1), from.y);
    await browser.drawn();
  }
  await browser.engine.mouseUp();
  const times = (await browser.evaluate(() => window.__callbacks)).sort((a, b) => a - b);
  const p99 = times[Math.min(times.length - 1, Math.floor(times.length * 0.99))];
  note(`${answers} rankings while it was dragged, ${times.length} frames, ${times[times.length >> 1].toFixed(1)} ms in the middle, ` +
    `${p99.toFixed(1)} at p99`);
  await app.page.until('radio', '5', (one) => one.checked === true, scale);
  await browser.press('Control+z');
  await browser.waitFor(async () => await shown() === first, 'undo to take the whole drag back, and the ranking of before');

  // The same by keyboard alone.
  await hands.tabTo('radio', '1');
  await browser.press('ArrowRight');
  await browser.press('ArrowRight');
  seen = await changes(first, 'the ranking to follow the arrow keys');
  await browser.press('End');
  await changes(seen, 'and the End key');
  const plan = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes);
  check(plan.ratings.some((one) => one.channel === 'meta_ads' && one.criterion === 'decision' && one.rating === 5),
        'the rating is in the file');
  await journey.isClean();
}
