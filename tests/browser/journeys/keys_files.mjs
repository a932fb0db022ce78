// By keyboard alone: the plan is saved by itself, found again after a reload, gone on with from Home, and downloaded.
import {Hands} from '../pages/hands.mjs';

export const title = 'save, reload and download by keyboard';

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app, hands = new Hands(journey);
  await hands.startFrom('E-commerce');
  await hands.write(words.of('business.offer'), 'Bancs et étagères');
  await app.saved();
  await hands.hears(words.like('save.saved_at'));
  await app.reload();
  check(await app.business.offer() === 'Bancs et étagères', 'the plan is there after the reload');
  await hands.goTo('home');
  const {name} = await hands.tabTo('button', new RegExp([words.like('home.open_document'), words.like('home.continue_with')]
    .map((one) => one.source).join('|'), 'u'));
  await browser.press('Enter');
  await browser.byRole('heading', words.of('business.offer_title'));
  const download = words.of('action.download');
  await hands.tabTo('button', download);
  const file = await app.download(() => browser.press('Enter'));
  check(JSON.parse(file.bytes).business.offer === 'Bancs et étagères', `${file.name} holds the plan of "${name}"`);
  const again = await app.download(() => browser.press('Control+s'));
  check(again.bytes.equals(file.bytes), 'Ctrl+S gives the same file');
  await journey.isClean();
}
