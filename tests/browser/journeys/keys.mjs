// The keyboard: the browser's own shortcuts stay its own, the program's work, and Escape closes what is open.
import assert from 'node:assert/strict';

export const title = 'keys and shortcuts';

// Every one of these belongs to the browser, wherever the focus is.
const browsersOwn = [
  'Control+r', 'F5', 'Control+F5', 'Control+Shift+r', 'Control+t', 'Control+w', 'Control+n', 'Control+l', 'Control+f', 'Control+p',
  'Control+u', 'Control+d', 'Control+h', 'Control+j', 'Control+=', 'Control++', 'Control+-', 'Control+0', 'Control+1', 'Control+Tab',
  'Control+PageDown', 'Control+c', 'Control+x', 'Control+v', 'Control+a', 'Control+Shift+i', 'Control+Shift+t', 'Alt+ArrowLeft',
  'Alt+ArrowRight', 'Alt+d', 'F1', 'F3', 'F6', 'F7', 'F11', 'F12', 'Tab', 'Shift+Tab',
];

// Which of the chords the page took for itself. The events are made by hand: a real Ctrl+W would end the journey.
function takenOf(chords) {
  const codes = {r: 'KeyR', t: 'KeyT', w: 'KeyW', '=': 'Equal', '+': 'Equal', '-': 'Minus', 0: 'Digit0', 1: 'Digit1'};
  return chords.filter((chord) => {
    const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+'), key = parts.pop();
    const event = new KeyboardEvent('keydown', {
      key, code: codes[key] || (/^[a-z]$/.test(key) ? 'Key' + key.toUpperCase() : key), bubbles: true, cancelable: true,
      ctrlKey: parts.includes('Control'), shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt'),
    });
    return !document.activeElement.dispatchEvent(event);
  });
}

async function leavesTheBrowserItsOwn({browser, app, check}) {
  await browser.evaluate(() => document.activeElement.blur());
  assert.deepEqual(await browser.evaluate(takenOf, browsersOwn), [], 'taken from the browser, without a focus');
  await browser.click(await app.business.offerField());
  await browser.waitFor(async () => (await app.business.offerField()).focused, 'the field to have the focus');
  assert.deepEqual(await browser.evaluate(takenOf, browsersOwn), [], 'taken from the browser, in a field');
  await browser.evaluate(() => document.querySelector('#mirror button').focus());
  assert.deepEqual(await browser.evaluate(takenOf, browsersOwn), [], 'taken from the browser, on a button');
  check(true);
  const own = ['Control+z', 'Control+y', 'Control+Shift+z'];
  assert.deepEqual(await browser.evaluate(takenOf, own), own, 'the program’s own chords');
  check(true);
}

async function undoesAndRedoes({browser, app, check}) {
  const title = 'Maison d’été', before = (await browser.state()).title;
  const titleIs = (text) => browser.byRole('text', text, app.topBar);
  await app.business.setTitle(title);
  await titleIs(title);
  await browser.evaluate(() => document.activeElement.blur());
  await browser.press('Control+z');
  await titleIs(before);
  await browser.press('Control+y');
  await titleIs(title);
  await browser.press('Control+z');
  await titleIs(before);
  await browser.press('Control+Shift+z');
  await titleIs(title);
  check(true);

  // Inside a field the browser undoes what was typed there.
  const field = await app.business.offerField();
  await browser.click(field);
  await browser.waitFor(async () => (await app.business.offerField()).focused, 'the field to have the focus');
  await browser.type('ab');
  await browser.waitFor(async () => await app.business.offer() === field.value + 'ab', 'the field to hold what was typed');
  // WebKitGTK binds no key to it, so there it is done as its menu would.
  await (browser.name === 'webkit' ? browser.evaluate(() => document.execCommand('undo')) : browser.press('Control+z'));
  await browser.waitFor(async () => await app.business.offer() !== field.value + 'ab', 'the browser to undo the typing');
  await titleIs(title);
  check(true);
}

async function downloads({browser, app, check}) {
  const shortcut = await app.download(() => browser.press('Control+s'));
  const button = await app.download();
  check(shortcut.bytes.equals(button.bytes), 'Ctrl+S gives the same file as the button');
}

async function escapes({browser, app, check}) {
  const {words, page} = app;
  const language = words.of('common.language');
  await page.press('combobox', language);
  await browser.byRole('listbox', language);
  await browser.press('Escape');
  await page.untilGone('listbox', language);
  await app.goTo('channels');
  await app.channels.openLibrary();
  await browser.press('Escape');
  await page.untilGone('heading', words.of('fit.library.title'));
  await app.goTo('discovery');
  await page.press('button', words.of('discovery.add'));
  await browser.byRole('menu', words.of('discovery.add'));
  await browser.press('Escape');
  await page.untilGone('menu', words.of('discovery.add'));
  check(true);
}

export async function run(journey) {
  await journey.app.home.startFrom('E-commerce');
  await leavesTheBrowserItsOwn(journey);
  await undoesAndRedoes(journey);
  await downloads(journey);
  await escapes(journey);
  await journey.isClean();
}
