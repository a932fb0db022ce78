// The home-goods example opens, reads sensibly, and comes out as it was put in.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {laterMonth} from '../pages/months.mjs';

export const title = 'the home-goods example';

// Runs in the page: notes the elements of the mirror that change from now on.
function watchMirror() {
  window.__changed = new Set();
  new MutationObserver((changes) => changes.forEach(({target}) => window.__changed.add(target)))
    .observe(document.getElementById('mirror'), {subtree: true, childList: true, attributes: true});
}

// What scrolls is moved and clipped as one: what it holds is left alone.
async function scrollsAsOne(browser, check) {
  await browser.moveTo(700, 450);
  await browser.drawn();
  await browser.evaluate(watchMirror);
  const steps = 6, most = 4;
  for (let step = 0; step < steps; ++step) {
    await browser.wheel(0, 60);
    await browser.drawn();
  }
  const changed = await browser.evaluate(() => window.__changed.size);
  check(changed > 0 && changed <= steps * most, `${steps} steps of scrolling change ${changed} elements`);
}

export async function run({app, browser, check, top}) {
  const source = readFileSync(join(top, 'assets/examples/home_goods.fr.json')), plan = JSON.parse(source);
  await app.home.openExample();
  check((await browser.state()).title === plan.title, 'the page bears the plan’s title');
  await app.goTo('discovery');
  assert.deepEqual((await app.discovery.names()).sort(), plan.behaviours.map((one) => one.name).sort());
  await scrollsAsOne(browser, check);
  await app.goTo('channels');
  assert.deepEqual((await app.channels.names()).sort(), plan.channels.map((one) => one.name).sort());
  await app.goTo('plan');
  const [sentence] = await browser.all('heading', undefined, {role: 'main', name: app.words.of('nav.main')});
  check(/\S/.test(sentence.name) && !/[{}]|undefined|nan/i.test(sentence.name), `the plan page says "${sentence.name}"`);
  const shown = await app.plan.cards(), months = (await app.plan.columns()).length;
  check(months >= Math.min(3, plan.months), `${months} months stand side by side`);
  for (const {title: card} of plan.activities.filter(({start}) => start < laterMonth(plan.start, months)))
    check(shown.some((name) => name.startsWith(card + ', ')), `the card "${card}" is on the board`);
  const file = await app.download();
  check(file.bytes.equals(source), 'the example comes out byte for byte');
}
