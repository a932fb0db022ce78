// By keyboard alone: a card is added to the plan board, moved, stretched, put elsewhere, taken back and let go, and each step
// is said aloud.
import {Hands} from '../pages/hands.mjs';
import {laterMonth, monthInWords, thisMonth} from '../pages/months.mjs';

export const title = 'plan board by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words, plan} = app, hands = new Hands(journey), start = thisMonth();
  const card = 'Carte à la main', month = (by) => monthInWords(laterMonth(start, by), words.language);
  const saidAt = (by, values = {}) => plan.nameOf(card, {month: month(by), ...values});
  await hands.startFrom('E-commerce');
  await hands.goTo('plan');
  await hands.work('button', words.of('plan.add_card_in', {lane: words.of('plan.foundations')}));
  await hands.write(words.of('plan.card_title'), card);
  await browser.byRole('heading', card);
  await hands.closeDrawer();

  await hands.tabTo('button', plan.nameOf(card));
  await browser.press('Space');
  await hands.hears(words.like('plan.picked_up'));
  await browser.press('ArrowRight');
  await hands.hears(saidAt(1));
  await hands.isAt('button', saidAt(1));
  await browser.press('ArrowRight');
  await hands.hears(saidAt(2));
  await hands.isAt('button', saidAt(2));
  await browser.press('Shift+ArrowRight');
  await hands.hears(saidAt(2, {count: '2'}));
  await browser.press('ArrowDown');
  await browser.waitFor(async () => !(await hands.here())?.name.endsWith(words.of('plan.foundations')), 'the card to be in another lane');
  const there = (await hands.here()).name;
  await hands.hears(there);
  await browser.press('Space');
  await hands.hears(words.of('plan.dropped'));
  check((await hands.here()).name === there, 'the focus stays with the card');

  // What Escape ends leaves no trace.
  await browser.press('Space');
  await browser.press('ArrowLeft');
  await hands.hears(saidAt(1));
  await browser.press('Escape');
  await hands.hears(words.of('plan.drag_cancelled'));
  await hands.isAt('button', there);

  // Enter opens the card's sheet, which takes the focus and gives it back.
  await browser.press('Enter');
  await hands.isAt('button', words.of('common.close'));
  await hands.closeDrawer();
  await hands.isAt('button', there);
  await browser.press('Control+z');
  await hands.hears(words.like('action.undone'));
  await hands.isAt('button', saidAt(0));
  await browser.press('Control+y');
  await hands.isAt('button', there);

  const {bytes} = await browser.download(() => browser.press('Control+s'));
  const kept = JSON.parse(bytes).activities.find((one) => one.title === card);
  check(kept.start === laterMonth(start, 2) && kept.months === 2 && kept.channel, 'the card is in the file as it was put');
  await journey.isClean();
}
