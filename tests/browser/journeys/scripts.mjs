// Any script that a person can type is also drawn once its field is left: by the machine's own faces, as its rules ask.
import assert from 'node:assert/strict';

export const title = 'scripts of the world';

const texts = {
  Japanese: '日本語のお店', Arabic: 'متجر الأثاث', Hindi: 'हिन्दी में दुकान', Greek: 'Ελληνικά', Cyrillic: 'кириллица',
  emoji: '🛋️👩‍👩‍👧🇫🇷', marks: 'Zu\u0308rich q\u0323',
};

// The pixels of the canvas that lie in a rectangle, as the program draws them now: how many differ from the ground, where
// they begin and end, a sum by which two pictures can be told apart, and whether any has a colour.
function inkIn(rect) {
  const canvas = document.getElementById('canvas'), ratio = devicePixelRatio;
  window.__ink = null;
  // Asks the program for a frame, and reads it before the browser takes it away.
  dispatchEvent(new Event('pageshow'));
  requestAnimationFrame(() => {
    const width = Math.round(rect.w * ratio), height = Math.round(rect.h * ratio);
    const copy = Object.assign(document.createElement('canvas'), {width, height});
    const context = copy.getContext('2d', {willReadFrequently: true});
    context.drawImage(canvas, rect.x * ratio, rect.y * ratio, width, height, 0, 0, width, height);
    const {data} = context.getImageData(0, 0, width, height);
    let count = 0, left = width, right = 0, sum = 0, isColoured = false;
    for (let at = 0; at < data.length; at += 4) {
      const [r, g, b] = [data[at], data[at + 1], data[at + 2]], x = at / 4 % width;
      if (Math.abs(r - data[0]) + Math.abs(g - data[1]) + Math.abs(b - data[2]) < 90) continue;
      ++count;
      left = Math.min(left, x);
      right = Math.max(right, x);
      sum = (sum * 31 + at) % 1_000_003;
      isColoured ||= Math.max(r, g, b) - Math.min(r, g, b) > 110;
    }
    window.__ink = {count, left: left / ratio, right: right / ratio, sum, isColoured};
  });
}

// How wide the browser itself sets a text, as the field does.
function widthOf(text) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = '400 15px Inter, system-ui, sans-serif';
  return context.measureText(text).width;
}

async function write(journey, text) {
  const {app, browser} = journey, name = app.words.of('business.title');
  const field = await browser.byRole('textbox', name);
  await browser.click(field);
  await browser.waitFor(async () => (await browser.byRole('textbox', name)).focused, 'the field to have the focus');
  await browser.evaluate((all) => {
    document.activeElement.select();
    document.execCommand('insertText', false, all);
  }, text);
  await app.page.until('textbox', name, (one) => one.value === text);
  await browser.evaluate(() => document.activeElement.blur());
  await browser.drawn();
  const {rect} = await browser.byRole('textbox', name);
  await browser.evaluate(inkIn, {x: rect.x + 4, y: rect.y + 3, w: rect.w - 8, h: rect.h - 6});
  return browser.waitFor(() => browser.evaluate(() => window.__ink), 'the picture to be read');
}

export async function run(journey) {
  const {app, browser, check, note} = journey;
  await app.home.startFrom('E-commerce');
  await app.business.unfoldPlan();
  await browser.reveal(await browser.byRole('textbox', app.words.of('business.title')));
  const empty = await write(journey, ' ');
  // A letter that no face has: a box, or nothing.
  const missing = await write(journey, '\u0378\u0378\u0378');
  const seen = new Map();
  for (const [script, text] of Object.entries(texts)) {
    const ink = await write(journey, text);
    check(ink.count > empty.count + 30, `${script} leaves ink (${ink.count})`);
    check(ink.sum !== missing.sum, `${script} is not drawn as missing`);
    check(![...seen.values()].includes(ink.sum), `${script} differs from the others`);
    seen.set(script, ink.sum);
    const width = await browser.evaluate(widthOf, text), drawn = ink.right - ink.left;
    check(Math.abs(drawn - width) < 6 + width * 0.1, `${script} is ${drawn.toFixed(1)} wide, the browser sets it ${width.toFixed(1)} wide`);
    if (script === 'emoji') check(ink.isColoured, 'an emoji has its colours');
    note(`${script}: ${ink.count} pixels, ${drawn.toFixed(1)} px wide (the browser: ${width.toFixed(1)})`);
    // The name of the plan at the top is cut and drawn too.
    await browser.byRole('text', text, app.topBar);
  }
  const all = Object.values(texts).join(' ');
  await write(journey, all);
  await app.saved();
  assert.equal(JSON.parse((await app.download()).bytes).title, all, 'the file holds what was typed');
  check(true);
  await journey.isClean();
}
