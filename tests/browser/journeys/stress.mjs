// "What if it stops tomorrow?" by keyboard alone: the sentence answers, another event and another owner change it, and a tile
// of the grid is a way to choose both.
import {Hands} from '../pages/hands.mjs';

export const title = 'what is left when something stops';
export const mainEngine = 'firefox';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await app.home.openExample();
  await app.goTo('stress');
  const kept = words.like('stress.answer.kept');
  const sentence = async () => (await browser.byRole('heading', kept)).name;
  const stops = await sentence();
  check(stops.includes('Meta'), `it begins with the largest owner: ${stops}`);
  check(/15\u00A0%/u.test(stops), 'of whom 15 % stay today');
  const figures = {role: 'table', name: words.of('stress.figures')};
  check((await browser.all('rowheader', undefined, figures)).length >= 6, 'the figures have a row each');

  const becomes = async (act, what) => {
    const before = await sentence();
    await act();
    await browser.waitFor(async () => await browser.has('heading', kept) && await sentence() !== before, what);
    return sentence();
  };
  const dearer = await becomes(async () => {
    await hands.tabTo('radio', words.of('stress.kind.stop'));
    await browser.press('ArrowRight');
  }, 'the sentence to speak of another event');
  check(dearer !== stops, dearer);
  await browser.byRole('rowheader', words.of('stress.roas'), figures);

  // Tiles are as good as the lists above.
  const tile = words.like('stress.grid.tile', {owner: 'Google', kind: words.of('stress.kind.stop')});
  const other = await becomes(() => hands.work('button', tile), 'the sentence to follow the grid');
  check(other.includes('Google'), other);
  await becomes(() => hands.choose(words.of('stress.target'), 'Meta'), 'the list to choose the owner again');
  check(await sentence() === stops, 'the same question has the same answer');

  // An event of the plan says where it comes from and what was reported of it; what it does to the return stands in one cell.
  const war = await becomes(() => hands.choose(words.of('stress.events'), /^Guerre/u), 'the sentence to speak of the bid war');
  check(war !== stops, war);
  const change = words.of('common.from_to', {before: '2,50', after: '1,25'});
  await browser.byRole('cell', change, figures);
  const changed = (after) => words.of('common.from_to', {before: '2,80', after});
  await browser.byRole('text', words.of('stress.reported', {reported: changed('1,20'), alone: changed('1,40'), rest: '−14'}));

  const picture = words.of('stress.curves');
  await hands.work('button', words.of('chart.as_table', {what: picture}));
  check((await browser.all('cell', undefined, {role: 'table', name: picture})).length >= 12, 'the curves are a table as well');
  const plan = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes);
  check(plan.shocks.length === 3, 'to ask changes nothing in the plan');
  await journey.isClean();
}
