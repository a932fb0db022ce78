// Tables to and from a spreadsheet: a block fills cells as one step, marked cells are copied as a block.
import assert from 'node:assert/strict';

export const title = 'tables on the clipboard';

// The clipboard belongs to the person, so no driver fills it alike everywhere: the events are made by hand.
function pasteHere(text) {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new Event('paste', {bubbles: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: data});
  document.activeElement.dispatchEvent(event);
  return event.defaultPrevented;
}
function copyHere() {
  const data = new DataTransfer();
  const event = new Event('copy', {bubbles: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: data});
  document.activeElement.dispatchEvent(event);
  return event.defaultPrevented ? data.getData('text/plain') : null;
}

export async function run(journey) {
  const {app, browser, check} = journey, {words} = app;
  await app.home.openExample();
  await app.goTo('plan');
  const cells = () => browser.all('textbox', words.like('plan.spend_of'));
  const [first] = await cells();
  const focus = async (name) => {
    await browser.click({...await browser.byRole('textbox', name)});
    await browser.waitFor(async () => (await browser.byRole('textbox', name)).focused, `${name} to have the focus`);
  };
  const before = (await cells()).map((cell) => cell.value);
  await focus(first.name);

  check(!await browser.evaluate(pasteHere, '12'), 'a single value is the field’s own');
  check(await browser.evaluate(pasteHere, '1 234,5\t2 000\r\n'), 'a block is the table’s');
  await browser.waitFor(async () => /^2.?000$/.test((await cells())[1].value), 'the second cell to be filled');
  await app.message('status', /^Cellules collées/u);

  // Marked by Shift and the arrows from the end of the text, and copied.
  await focus(first.name);
  await browser.press('End');
  check(await browser.evaluate(copyHere) === null, 'one cell is copied by the browser');
  await browser.press('Shift+ArrowRight');
  await browser.waitFor(async () => await browser.evaluate(copyHere) === '1234,5\t2000\n', 'both cells to be copied');
  check((await browser.state()).said.length > 0, 'what is marked is said');

  check(await browser.evaluate(pasteHere, '1\tdeux'), 'a block with a word');
  const said = await app.message('alert', /deux/u);
  check(said.includes(words.of('plan.spend_of', {lane: '', month: ''}).split(' ')[0]), `it names the cell: ${said}`);

  await browser.evaluate(() => document.activeElement.blur());
  await browser.press('Control+z');
  await browser.waitFor(async () =>
    JSON.stringify((await cells()).map((cell) => cell.value)) === JSON.stringify(before), 'one undo to take the block back');
  assert.deepEqual((await cells()).map((cell) => cell.value), before);
  await journey.isClean();
}
