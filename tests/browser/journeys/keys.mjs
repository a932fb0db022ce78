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

// Presses keys by hand where the focus is, for layouts and systems that this machine is not: [{key, code, modifiers}].
// Answers which were taken.
function pressByHand(keys) {
  return keys.map(({key, code, altGraph, ...rest}) => {
    const event = new KeyboardEvent('keydown',
      {key, code, modifierAltGraph: !!altGraph, bubbles: true, cancelable: true, ...rest});
    return !document.activeElement.dispatchEvent(event);
  });
}

// On an AZERTY keyboard the digits are & é " ' (, Ctrl+Z is where W stands elsewhere, and AltGr types signs.
async function followsTheLayout({browser, app, check}) {
  const {words} = app, press = (...keys) => browser.evaluate(pressByHand, keys);
  await browser.evaluate(() => document.activeElement.blur());
  const typed = [
    {key: '€', code: 'KeyE', altGraph: true}, {key: '€', code: 'KeyE', altGraph: true, ctrlKey: true, altKey: true},
    {key: '{', code: 'Digit4', ctrlKey: true, altKey: true}, {key: 'z', code: 'KeyZ', altGraph: true, ctrlKey: true, altKey: true},
  ];
  assert.deepEqual(await press(...typed), typed.map(() => false), 'what AltGr types is no chord');
  const chords = [
    {key: 'z', code: 'KeyW', ctrlKey: true}, {key: 'z', code: 'KeyZ', metaKey: true}, {key: 'я', code: 'KeyZ', ctrlKey: true},
    {key: 'Z', code: 'KeyW', ctrlKey: true, shiftKey: true},
  ];
  assert.deepEqual(await press(...chords), chords.map(() => true), 'chords go by the letter, by the place where there is none');
  assert.deepEqual(await press({key: 'w', code: 'KeyZ', ctrlKey: true}), [false], 'Ctrl+W of AZERTY closes the tab');
  check(true);

  await app.goTo('channels');
  await app.page.press('button', (await app.channels.names())[0], app.channels.table);
  const scale = {role: 'radiogroup', name: 'Rythme'};
  const one = await browser.byRole('radio', '1', scale);
  await browser.click(one);
  const digits = [['&', 1], ['é', 2], ['"', 3], ["'", 4], ['(', 5]];
  for (const [key, digit] of digits) {
    await press({key, code: `Digit${digit}`});
    await app.page.until('radio', String(digit), (radio) => radio.checked === true && radio.focused, scale);
  }
  await press({key: '2', code: 'Numpad2'});
  await app.page.until('radio', '2', (radio) => radio.checked === true, scale);
  check(true);
  await app.closeSheet();
  await app.goTo('business');
}

// A Mac sends no keyup of a letter while Command is down: nothing may stay pressed.
async function holdsNoKeys({browser, check}) {
  await browser.evaluate(() => document.activeElement.blur());
  const isZoom = () => browser.evaluate(() => {
    const event = new WheelEvent('wheel', {deltaY: 1, ctrlKey: true, clientX: 600, clientY: 300, bubbles: true, cancelable: true});
    document.getElementById('canvas').dispatchEvent(event);
    return !event.defaultPrevented;
  });
  await browser.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Control', ctrlKey: true, bubbles: true}));
  });
  check(await isZoom(), 'Ctrl and the wheel zoom the page');
  await browser.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Meta', metaKey: true, bubbles: true}));
    document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', code: 'KeyK', metaKey: true, bubbles: true}));
    document.body.dispatchEvent(new KeyboardEvent('keyup', {key: 'Meta', bubbles: true}));
    window.dispatchEvent(new Event('blur'));
  });
  const {tabs, plain} = await browser.evaluate(() => ({
    tabs: document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab', bubbles: true, cancelable: true})),
    plain: document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'z', code: 'KeyZ', bubbles: true, cancelable: true})),
  }));
  check(tabs && plain, 'plain keys are plain again');
}

// Everything by its name: Ctrl+K, some letters, Enter.
async function commands({browser, app, check}) {
  const {words} = app, name = words.of('palette.search');
  if (!await browser.has('combobox', name)) await browser.press('Control+k');
  const field = await browser.byRole('combobox', name);
  check(field.focused || (await browser.byRole('combobox', name)).focused, 'the palette takes what is typed');
  check((await browser.byRole('option', words.of('action.download'))).inert === false, 'it lists its commands');
  await browser.type('decouv');
  await browser.waitFor(async () => (await browser.all('option')).length === 1, 'one command to be left');
  const [option] = await browser.all('option');
  const active = await browser.evaluate(() => {
    const chosen = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
    return chosen && chosen.getAttribute('aria-selected') === 'true' && chosen.textContent;
  });
  check(active === option.name, `Enter takes ${active}`);
  await browser.press('Enter');
  await browser.byRole('button', words.of('page.discovery'));
  await app.page.until('button', words.of('page.discovery'), (entry) => entry.current !== undefined);
  await app.page.untilGone('combobox', name);
  await browser.press('Control+k');
  await browser.byRole('combobox', name);
  await browser.press('Escape');
  await app.page.untilGone('combobox', name);
  check(true);
  await app.goTo('business');
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
  await holdsNoKeys(journey);
  await commands(journey);
  await followsTheLayout(journey);
  await undoesAndRedoes(journey);
  await downloads(journey);
  await escapes(journey);
  await journey.isClean();
}
