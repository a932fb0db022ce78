// A page at which nothing happens does nothing: no frame, no timer, in sight or hidden. And its clock may jump.
import {rmSync} from 'node:fs';

export const title = 'rest, hidden tabs and jumping clocks';
export const mainEngine = 'chromium';

const seconds = 3;

// Runs in the page: counts what it asks for from now on.
function watchWork() {
  const work = window.__work = {frames: 0, timers: 0, who: []};
  const {requestAnimationFrame: frame, setTimeout: timeout, setInterval: interval} = window;
  window.requestAnimationFrame = (act) => (++work.frames, work.who.push(new Error().stack), frame.call(window, act));
  window.setTimeout = (...given) => {
    const {stack} = new Error();
    // WebKit's driver sets one for each of our questions.
    if (!stack.includes('evaluateJavaScriptFunction')) ++work.timers, work.who.push(stack);
    return timeout.apply(window, given);
  };
  window.setInterval = (...given) => (++work.timers, interval.apply(window, given));
}

const workSoFar = () => ({...window.__work, drawn: Number(document.documentElement.dataset.frames), hidden: document.hidden});

async function doesNothing({browser, check}, where) {
  const before = await browser.evaluate(workSoFar);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await browser.evaluate(workSoFar);
  for (const what of ['frames', 'timers', 'drawn'])
    check(after[what] === before[what], `${where}: ${after[what] - before[what]} ${what} in ${seconds} s; ${after.who.slice(before.who.length)}`);
  return after;
}

// Every clock that a page can read leaps by so many milliseconds.
function moveClocks(by) {
  const shift = window.__shift ||= {by: 0};
  shift.by += by;
  if (shift.isSet) return;
  shift.isSet = true;
  const RealDate = Date, steady = performance.now.bind(performance);
  window.Date = class extends RealDate {
    constructor(...given) {
      if (given.length) super(...given);
      else super(RealDate.now() + shift.by);
    }
    static now() {
      return RealDate.now() + shift.by;
    }
  };
  performance.now = () => steady() + shift.by;
}

async function keepsTime({app, browser, check, note}) {
  // The time that had passed when a clock was set back is not counted: a message may stay for twice its time.
  browser.patience = 40_000;
  const day = 86_400_000, dismiss = app.words.of('common.dismiss');
  for (const by of [day, -day, -day, day]) {
    const name = `Plan ${by > 0 ? 'de demain' : 'd’hier'} ${Math.abs(by)}`;
    await app.business.setTitle(name);
    await browser.evaluate(moveClocks, by);
    await app.saved();
    const file = await app.download(() => browser.press('Control+s'));
    check(JSON.parse(file.bytes).title === name, 'what was done as the clock leapt is there');
    await app.business.setTitle(name + ' bis');
    // Its message stays, until its time is over.
    const other = await browser.download(() => browser.press('Control+s'));
    rmSync(other.path);
    await browser.byRole('button', dismiss);
    await browser.evaluate(moveClocks, -by);
    await app.page.untilGone('button', dismiss);
    await browser.evaluate(moveClocks, by);
    await app.saved();
    check(true);
  }
  const before = await app.download();
  await app.reload();
  const after = await app.download();
  check(after.bytes.equals(before.bytes), 'the plan is the same in the right time again');
  note('clocks moved by a day, to and fro, 12 times');
}

export async function run(journey) {
  const {app, browser, check} = journey;
  await app.home.startFrom('E-commerce');
  await app.business.setTitle('Maison d’été');
  await app.atRest();
  await browser.evaluate(watchWork);
  await doesNothing(journey, 'at rest');

  // Hidden in the middle of a change: it is stored, and then there is nothing.
  await app.business.setTitle('Maison d’hiver');
  await browser.hide();
  await browser.waitFor(() => browser.evaluate(() => document.hidden), 'the page to be hidden');
  await browser.waitFor(async () => (await browser.state()).save === 'saved', 'the change to be stored');
  const hidden = await doesNothing(journey, 'hidden');
  check(hidden.hidden, 'the page was hidden all the while');
  await browser.show();
  await browser.waitFor(() => browser.evaluate(() => !document.hidden), 'the page to be seen again');
  await browser.waitFor(() => browser.evaluate((drawn) => Number(document.documentElement.dataset.frames) > drawn, hidden.drawn),
                        'a frame for who looks again');
  await app.saved();
  await keepsTime(journey);
}
