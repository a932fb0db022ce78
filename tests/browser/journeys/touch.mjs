// Fingers, on a phone and on a tablet. Chromium alone can be driven by touch here.
import {launch} from '../harness/browsers.mjs';
import {Workbench} from '../pages/workbench.mjs';

export const title = 'touch';
export const mainEngine = 'chromium';

// One finger or more along paths of as many points: [[{x, y}, ...], ...].
async function glide(browser, paths, {rest = 0} = {}) {
  const send = (type, at) => browser.engine.protocol.send('Input.dispatchTouchEvent', {
    type, touchPoints: at === null ? [] : paths.map((path, id) => ({x: path[at].x, y: path[at].y, id})),
  });
  await browser.atRest();
  await send('touchStart', 0);
  if (rest) await new Promise((resolve) => setTimeout(resolve, rest));
  for (let at = 1; at < paths[0].length; ++at) {
    await send('touchMove', at);
    await browser.drawn();
  }
  await send('touchEnd', null);
}

const steps = (from, to, count = 6) => Array.from({length: count + 1}, (_, at) =>
  ({x: from.x + (to.x - from.x) * at / count, y: from.y + (to.y - from.y) * at / count}));
const tap = async (browser, node) => {
  await browser.atRest();
  const now = node.isVisible ? node : await browser.reveal(node);
  await browser.engine.tap(now.seen.x + now.seen.w / 2, now.seen.y + now.seen.h / 2);
};

async function onAPhone({url, check}) {
  const browser = await launch('chromium', {width: 390, height: 844, pixelRatio: 2, touch: true});
  try {
    const app = new Workbench(browser);
    await browser.open(url);
    await app.hear();
    await tap(browser, await browser.byRole('button', app.words.of('home.start_from', {template: 'E-commerce'})));
    const field = await app.business.offerField();
    await tap(browser, field);
    await browser.waitFor(async () => (await app.business.offerField()).focused, 'a tap to open the field');
    const size = await browser.evaluate(() => parseFloat(getComputedStyle(document.activeElement).fontSize));
    check(size >= 16, `text of ${size} px does not make the phone zoom in`);
    await browser.type('Thé');
    await browser.waitFor(async () => (await app.business.offer()).includes('Thé'), 'what was typed');
    await browser.evaluate(() => document.activeElement.blur());

    const heading = async () => (await browser.byRole('heading', app.words.of('business.offer_title'))).rect.y;
    const before = await heading();
    await glide(browser, [steps({x: 195, y: 600}, {x: 195, y: 400})]);
    await browser.waitFor(async () => await heading() < before - 100, 'a finger to scroll the page');

    // A tap while the page still coasts counts, and stops it.
    const more = await browser.byRole('button', app.words.of('nav.more'));
    await glide(browser, [steps({x: 195, y: 500}, {x: 195, y: 620}, 3)]);
    await browser.engine.tap(more.seen.x + more.seen.w / 2, more.seen.y + more.seen.h / 2);

    // Fingers of the palette: its field opens in the gesture.
    await tap(browser, await browser.byRole('menuitem', app.words.of('action.palette')));
    await browser.byRole('combobox', app.words.of('palette.search'));
    await browser.waitFor(async () => (await browser.byRole('combobox', app.words.of('palette.search'))).focused, 'its field to have the focus');
    check(true);
    await app.close();
  } finally {
    await browser.close();
  }
}

async function onATablet({url, check}) {
  const browser = await launch('chromium', {width: 1180, height: 820, touch: true});
  try {
    const app = new Workbench(browser);
    await browser.open(url);
    await app.hear();
    await tap(browser, await browser.byRole('button', app.words.of('home.open_example', {title: app.words.of('home.example_title')})));
    await browser.byRole('heading', app.words.of('business.offer_title'));
    await tap(browser, await browser.byRole('button', app.words.of('page.plan'), {role: 'navigation', name: app.words.of('nav.pages')}));
    await browser.byRole('table', app.words.of('plan.board'));
    const months = async () => (await app.plan.columns()).length;
    const before = await months(), board = (await browser.byRole('table', app.words.of('plan.board'))).rect;
    const middle = {x: board.x + board.w * 0.6, y: board.y + 130};
    const at = (dx) => ({x: middle.x + dx, y: middle.y});
    await glide(browser, [steps(at(-40), at(-160)), steps(at(40), at(160))]);
    await browser.waitFor(async () => await months() < before, 'two fingers going apart to widen the months');
    const wide = await months();
    await glide(browser, [steps(at(-160), at(-50)), steps(at(160), at(50))]);
    await browser.waitFor(async () => await months() > wide, 'two fingers coming together to let more months in');
    check(await browser.evaluate(() => visualViewport.scale) === 1, 'the page itself is not zoomed');

    // A finger that rests takes a card, and dragging goes on beyond the canvas.
    const [card] = await browser.all('button', app.words.likeCount('plan.card_place'), app.plan.board);
    const from = {x: card.rect.x + 30, y: card.rect.y + card.rect.h / 2};
    await glide(browser, [steps(from, {x: 1300, y: from.y}, 10)], {rest: 450});
    await browser.waitFor(async () => !(await browser.all('button', card.name, app.plan.board)).length, 'the card to be elsewhere');
    check((await app.plan.cards()).length > 0, 'no card is lost');

    // A finger that rests on a button tells its name, and does nothing.
    const undo = await browser.byRole('button', app.words.like('action.undo_step'), app.topBar);
    const cards = await app.plan.cards();
    await glide(browser, [[{x: undo.rect.x + 10, y: undo.rect.y + 10}, {x: undo.rect.x + 11, y: undo.rect.y + 10}]], {rest: 700});
    check(JSON.stringify(await app.plan.cards()) === JSON.stringify(cards), 'a long press does not press');
    await app.close();
  } finally {
    await browser.close();
  }
}

export async function run(journey) {
  if (journey.browser.name !== 'chromium') {
    journey.check(true);
    journey.note(`not driven in ${journey.browser.name}: touch (its driver has none)`);
    return;
  }
  await onAPhone(journey);
  await onATablet(journey);
}
