// A better split of money and hours by keyboard alone: proposed by a worker with its proof, applied as one step, taken back
// by one; another aim asks again.
import {readFileSync} from 'node:fs';
import {Hands} from '../pages/hands.mjs';

export const title = 'a better split is proposed and applied';
export const mainEngine = 'webkit';

const before = JSON.parse(readFileSync(new URL('../../../assets/examples/home_goods.fr.json', import.meta.url), 'utf8'));

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  // The careful aim is split several times over: seconds alone, and many where two engines share the processor.
  browser.patience = 90_000;
  await app.home.openExample();
  await app.goTo('forecast');
  await browser.byRole('heading', words.like('forecast.answer'));
  await hands.work('button', words.of('allocation.open'));
  await browser.byRole('heading', words.of('allocation.title'));
  const apply = () => browser.byRole('button', words.of('allocation.apply'));
  const isReady = async () => !(await apply()).disabled;
  await browser.waitFor(isReady, 'a proposal');
  await browser.byRole('text', words.like('allocation.proof'));
  await browser.byRole('heading', words.of('allocation.limits'));
  const changes = async () => (await browser.all('listitem', words.like('allocation.row')))
    .filter(({name}) => name.includes('\u2192')).map(({name}) => name).join('|');
  const proposed = await changes();
  check(proposed.length > 0, 'a line for each channel whose money or hours may change');

  // The example as it stands breaks a limit.
  const answer = async () => (await browser.byRole('text', words.like('allocation.within_limits'))).name;
  const expected = await answer();
  await hands.tabTo('radio', words.of('allocation.expected'));
  await browser.press('ArrowRight');
  await browser.waitFor(async () => await isReady() && await answer() !== expected, 'another answer for the careful aim');
  await browser.press('ArrowLeft');
  await browser.waitFor(async () => await isReady() && await answer() === expected && await changes() === proposed,
                        'the same question to have the same answer');

  await hands.work('button', words.of('allocation.apply'));
  await app.saved();
  const after = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes);
  check(JSON.stringify(after.spend) !== JSON.stringify(before.spend), 'the plan has the split');
  check(JSON.stringify(after.activities) === JSON.stringify(before.activities), 'and its cards as they were');
  await browser.press('Control+z');
  await browser.waitFor(async () => await isReady() && await browser.has('text', words.like('allocation.within_limits')) &&
                                    await answer() === expected, 'one undo to take it back');
  await browser.press('Escape');
  await browser.waitFor(async () => !await browser.has('heading', words.of('allocation.title')), 'the proposal to close');
  await journey.isClean();
}
