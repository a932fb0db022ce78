// By keyboard alone: the business is described and given a goal.
import {Hands} from '../pages/hands.mjs';

export const title = 'business and goals by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await hands.startFrom('E-commerce');
  await hands.write(words.of('business.offer'), 'Tables en frêne');
  const goals = async () => (await browser.all('group', words.like('business.goal'))).length;
  const before = await goals(), number = String(before + 1);
  await hands.work('button', words.of('business.goal_add'));
  await browser.waitFor(async () => await goals() === before + 1, 'one goal more');
  await hands.choose(words.of('business.goal_measure', {number}), words.of('business.measure.customers'));
  await hands.write(words.of('business.goal_target', {number}), '420');
  await app.saved();
  await hands.hears(words.like('save.saved_at'));

  const {bytes} = await browser.download(() => browser.press('Control+s'));
  const plan = JSON.parse(bytes);
  check(plan.business.offer === 'Tables en frêne', 'the offer is in the file');
  check(plan.goals.length === before + 1 && plan.goals.at(-1).target === 420, 'the goal is in the file');
  check(plan.goals.at(-1).measure === 'customers', 'and it counts customers');
  await journey.isClean();
}
