// By keyboard alone: a way of discovering is added with its evidence, and the map says where it happens.
import {Hands} from '../pages/hands.mjs';

export const title = 'map with evidence by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await hands.startFrom('E-commerce');
  await hands.goTo('discovery');
  await hands.work('button', words.of('discovery.add'));
  await hands.take(words.of('behaviour.expert'));
  await browser.byRole('heading', words.of('discovery.evidence'));
  await hands.write(words.of('discovery.name'), 'Demander à un décorateur');
  await hands.work('button', words.of('evidence_form.add'));
  await hands.choose(words.of('evidence_form.kind'), words.of('evidence.interview'));
  await hands.writeAndGoOn(words.of('evidence_form.count'), '5');
  await hands.writeAndGoOn(words.of('evidence_form.of'), '12');
  await hands.work('button', words.of('evidence_form.keep'));
  await app.page.untilGone('group', words.of('evidence_form.new'));
  await hands.closeDrawer();

  const cell = words.like('discovery.cell', {behaviour: 'Demander à un décorateur'});
  const {name} = await hands.tabTo('slider', cell);
  await browser.press('5');
  await app.page.until('slider', name, (one) => /50/.test(one.value));
  await browser.press('ArrowRight');
  await app.page.until('slider', name, (one) => /55/.test(one.value));
  // The sheet for exact values takes the focus and gives it back.
  await browser.press('Enter');
  await hands.isAt('slider', words.of('presence.slider'));
  await browser.press('End');
  await browser.press('Escape');
  await hands.isAt('slider', name);
  check(/100/.test((await hands.here()).value), 'the cell says what the sheet was given');
  await browser.press('Tab');
  check((await hands.here())?.role === 'slider', 'Tab goes on to the next cell');

  const plan = JSON.parse((await browser.download(() => browser.press('Control+s'))).bytes);
  const behaviour = plan.behaviours.find((one) => one.name === 'Demander à un décorateur');
  check(behaviour.evidence.length === 1 && behaviour.evidence[0].count === 5 && behaviour.evidence[0].of === 12,
        'the evidence is in the file');
  check(Object.values(behaviour.reach).includes(1), 'and so is the presence');
  await journey.isClean();
}
