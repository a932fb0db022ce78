// The typing matrix: signs by their own keys, by AltGr, by dead keys and by compositions, and what may happen while
// something is being composed. What is shown, stored and exported is what was typed.
import assert from 'node:assert/strict';
import {Keyboard} from '../pages/keyboard.mjs';

export const title = 'typing';

const signs = 'ê ï ñ œ Œ Ÿ « » € é';

const fieldOf = async (app) => app.business.offerField();

async function enter({app, browser}) {
  await browser.click(await fieldOf(app));
  await browser.waitFor(async () => (await fieldOf(app)).focused, 'the field to have the focus');
}

async function reads({app, browser}, text) {
  await browser.waitFor(async () => await app.business.offer() === text, `the field to read "${text}"`);
}

async function empty(journey) {
  await journey.browser.press('Control+a');
  await journey.browser.press('Delete');
  await reads(journey, '');
}

// Leaves the field, then asks the store and the file what they hold.
async function isKept(journey, text) {
  const {app, browser, check} = journey;
  await browser.press('Enter');
  await app.saved();
  const file = await app.download();
  check(JSON.parse(file.bytes).business.offer === text, `the file holds "${text}"`);
  await app.reload();
  await reads(journey, text);
  check(true);
}

async function matrix(journey) {
  const {browser, check, note} = journey, keyboard = new Keyboard(browser);
  await enter(journey);
  await keyboard.listen();
  await empty(journey);
  await keyboard.write(signs);
  await reads(journey, signs);
  const heard = await keyboard.heard();
  // Each by a key event or a composition of its own, and not as inserted text.
  const driven = [...signs.replaceAll(' ', '')].filter((sign) => heard.includes('key ' + sign) || heard.includes('composed ' + sign));
  const byKeys = [...signs.replaceAll(' ', '')].filter((sign) => !driven.includes(sign));
  for (const sign of 'éœ«»€') check(driven.includes(sign), `${sign} came by a key of its own (heard: ${heard.join(', ')})`);
  if (keyboard.notDriven.size) note(`not driven in ${browser.name}: ${[...keyboard.notDriven].join(', ')}`);
  if (byKeys.length) note(`inserted as text in ${browser.name}: ${byKeys.join(' ')}`);
  if (!keyboard.notDriven.size) for (const sign of 'êïñŸ') check(driven.includes(sign), `${sign} came by a dead key`);
  await isKept(journey, signs);
}

// Where an input method can be driven: Chromium alone.
async function composes(journey) {
  const {app, browser, check, note} = journey;
  if (!browser.canCompose) {
    note(`not driven in ${browser.name}: an input method (its driver has none)`);
    return;
  }
  await enter(journey);
  await empty(journey);
  await browser.compose(['に', 'にほ', 'にほん'], '日本');
  await reads(journey, '日本');

  // Left while it is open: what was shown stays.
  await browser.compose(['ご']);
  await reads(journey, '日本ご');
  await browser.evaluate(() => document.activeElement.blur());
  await isKept(journey, '日本ご');

  // Scrolled, resized and put into another language while it is open: the field stays where it is and as it reads.
  await enter(journey);
  await browser.compose(['がく']);
  await reads(journey, '日本ごがく');
  const before = (await fieldOf(app)).rect;
  await browser.moveTo(700, 600);
  await browser.wheel(0, 120);
  await browser.drawn();
  assert.deepEqual((await fieldOf(app)).rect, before, 'not moved while composing');
  await browser.resize(1200, 760);
  await browser.drawn();
  assert.deepEqual((await fieldOf(app)).rect, before, 'not resized while composing');
  check((await fieldOf(app)).focused, 'the field keeps the focus');
  await browser.compose([], '学');
  await reads(journey, '日本ご学');
  await browser.waitFor(async () => (await fieldOf(app)).rect.y < before.y - 60, 'the field to go where it belongs');
  await browser.wheel(0, -400);
  await browser.resize(1280, 800);
  await browser.drawn();

  await enter(journey);
  await browser.press('End');
  await browser.compose(['い']);
  await reads(journey, '日本ご学い');
  await app.changeLanguageByMirror('en');
  await reads(journey, '日本ご学い');
  check((await fieldOf(app)).focused, 'the same field has the focus in the other language');
  await app.changeLanguageByMirror('fr');
  await isKept(journey, '日本ご学い');
}

// Some browsers send the key that ended a composition once more, as number 229: it must not leave the field.
async function passesOver229(journey) {
  const {app, browser, check} = journey;
  await enter(journey);
  const taken = (keyCode, isComposing) => browser.evaluate((code, composing) => {
    const event = new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, isComposing: composing});
    Object.defineProperty(event, 'keyCode', {get: () => code});
    return !document.activeElement.dispatchEvent(event);
  }, keyCode, isComposing);
  check(!await taken(229, false), 'Enter as 229 is the input method’s');
  check(!await taken(13, true), 'Enter while composing is the input method’s');
  check(await taken(13, false), 'any other Enter finishes');
  check((await fieldOf(app)).focused, 'the field keeps the focus');
}

// Fields of several lines take Enter as text.
async function writesLines(journey) {
  const {app, browser, check} = journey, {words} = app;
  await app.goTo('plan');
  await app.plan.openIdeas();
  await app.closeSheet();
  await app.page.press('button', words.of('plan.add_card_in', {lane: words.of('plan.foundations')}));
  const name = words.of('plan.note');
  await browser.click(await browser.byRole('textbox', name));
  await browser.type('un');
  await browser.press('Enter');
  await browser.type('deux');
  await app.page.until('textbox', name, (field) => field.value === 'un\ndeux');
  check(true);
  await app.closeSheet();
}

export async function run(journey) {
  const {app} = journey;
  await app.home.startFrom('E-commerce');
  await matrix(journey);
  await composes(journey);
  await passesOver229(journey);
  await writesLines(journey);
  await journey.isClean();
}
