// The drawing context goes and comes at any moment, the window shrinks to nothing, the screen has other pixels: nothing is
// lost, and the picture is the same again.
import assert from 'node:assert/strict';
import {Chance} from '../harness/chance.mjs';
import {colours, differingPixels, picture, pictureFrom, withoutTop} from '../harness/picture.mjs';

export const title = 'the drawing context';
export const mainEngine = 'chromium';

const ratios = [1, 1.25, 1.5, 2, 3];

// These run in the page. The context is taken after so many frames or, when none is drawn, milliseconds.
function loseContext(frames, milliseconds) {
  const canvas = document.getElementById('canvas'), state = window.__context ||= {lost: 0, restored: 0};
  if (!state.extension) {
    state.extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    canvas.addEventListener('webglcontextlost', () => {
      ++state.lost;
      if (state.back !== undefined) setTimeout(() => state.extension.restoreContext(), state.back);
    });
    canvas.addEventListener('webglcontextrestored', () => ++state.restored);
  }
  let isDone = false;
  const lose = () => {
    if (!isDone) state.extension.loseContext();
    isDone = true;
  };
  const count = () => frames-- > 0 ? requestAnimationFrame(count) : lose();
  count();
  setTimeout(lose, milliseconds);
}
const restoreAfter = (milliseconds) => void ((window.__context ||= {lost: 0, restored: 0}).back = milliseconds);
const restoreNow = () => window.__context.extension.restoreContext();
const contexts = () => ({lost: window.__context.lost, restored: window.__context.restored,
  isLost: document.getElementById('canvas').getContext('webgl2').isContextLost()});

async function backAgain({browser}, times) {
  await browser.waitFor(async () => {
    const now = await browser.evaluate(contexts);
    return now.restored === times && now.lost === times && !now.isLost;
  }, `the context to be back ${times} times`);
  await browser.drawn();
}

// Edits while the context goes and comes.
async function losesNothing({app, browser, check, note}, chance, times) {
  const pages = ['discovery', 'channels', 'plan', 'business'];
  let name, lost = 0;
  for (let round = 1; round <= times; ++round) {
    name = `Plan numéro ${round}`;
    await browser.evaluate(restoreAfter, chance.upTo(200));
    await browser.evaluate(loseContext, chance.upTo(12), 30 + chance.upTo(400));
    ++lost;
    await app.business.setTitle(name);
    const page = chance.one(pages);
    await app.goTo(page);
    if (page !== 'business') await app.goTo('business');
    await backAgain({browser}, lost);
    await browser.byRole('text', name, app.topBar);
    check(true);
  }
  await app.saved();
  await app.reload();
  await browser.byRole('text', name, app.topBar);
  check((await app.download()).bytes.includes(name), 'what was done without a picture is stored');
  note(`lost and restored ${times} times while somebody works (seed ${chance.seed})`);
  return 0;
}

// The same picture before and after, page by page.
async function drawsTheSame({app, browser, check, note}, lost) {
  for (const page of ['plan', 'channels', 'business']) {
    await app.goTo(page);
    await browser.moveTo(5, 790);
    await app.atRest();
    const before = await picture(browser);
    check(colours(before) > 50, `the page ${page} is drawn`);
    await browser.evaluate(restoreAfter, 50);
    await browser.evaluate(loseContext, 0, 0);
    await backAgain({browser}, ++lost);
    await app.atRest();
    const different = differingPixels(before, await picture(browser));
    check(different === 0, `${different} pixels of ${page} differ after the context came back`);
  }
  note('the picture of three pages came back, equal in every pixel');
  return lost;
}

// A field that is open stays open and takes what is typed; the banner comes, offers the plan, and goes.
async function stayTypable({app, browser, check}, lost) {
  const {words} = app, text = 'Sans image, mais pas sans texte';
  const banner = () => browser.evaluate(() => {
    const box = document.getElementById('graphics');
    return box.hidden ? null : {role: box.getAttribute('role'), text: box.innerText, buttons: [...box.querySelectorAll('button')].map((one) => {
      const {x, y, width, height} = one.getBoundingClientRect();
      return {name: one.textContent, x: x + width / 2, y: y + height / 2};
    })};
  });
  await app.goTo('business');
  const field = await app.business.offerField();
  await browser.click(field);
  await browser.waitFor(async () => (await app.business.offerField()).focused, 'the field to have the focus');
  await browser.evaluate(restoreAfter, undefined);
  await browser.evaluate(() => delete window.__context.back);
  await browser.evaluate(loseContext, 0, 0);
  await browser.press('Control+a');
  await browser.type(text);
  await browser.waitFor(async () => (await app.business.offer()) === text, 'the field to take what is typed');
  check((await app.business.offerField()).focused, 'the field keeps the focus');
  check(await banner() === null, 'there is no banner at once');
  let shown;
  await browser.waitFor(async () => shown = await banner(), 'the banner');
  check(shown.role === 'alert' && shown.text.includes(words.of('browser.graphics_lost')), `the banner says "${shown.text}"`);
  const button = shown.buttons.find(({name}) => name === words.of('browser.download'));
  await browser.press('Tab');
  await app.saved();
  const file = await browser.download(() => browser.clickAt(button.x, button.y));
  check(JSON.parse(file.bytes).business.offer === text, 'the banner gives the plan as it is');
  await browser.evaluate(restoreNow);
  await backAgain({browser}, ++lost);
  await browser.waitFor(async () => await banner() === null, 'the banner to go');
  check(await app.business.offer() === text, 'the text is still there');
  return lost;
}

async function shrinksToNothing({app, browser, check}) {
  await app.goTo('business');
  await browser.moveTo(5, 790);
  await app.atRest();
  const before = await picture(browser), field = await app.business.offerField();
  await browser.click(field);
  const size = (width, height) => browser.evaluate((w, h) => {
    const canvas = document.getElementById('canvas');
    canvas.style.width = w;
    canvas.style.height = h;
  }, width, height);
  for (const [width, height] of [['0', '0'], ['0', ''], ['', '0'], ['1px', '1px']]) {
    await size(width, height);
    await browser.drawn();
    await browser.type('x');
    await size('', '');
    await browser.drawn();
  }
  await browser.waitFor(async () => (await app.business.offer()).length === field.value.length + 4, 'the field to take what was typed without room');
  for (let steps = 0; steps < 4; ++steps) await browser.press('Backspace');
  await browser.evaluate(() => document.activeElement.blur());
  await browser.moveTo(5, 790);
  await app.atRest();
  const different = differingPixels(withoutTop(before, 60), withoutTop(await picture(browser), 60));
  check(different === 0, `${different} pixels differ after the window was nothing`);
}

// What is drawn is what is shown, pixel by pixel, whatever the screen.
async function isCrisp({app, browser, check, note}) {
  if (browser.name === 'webkit') note('not driven in webkit: ratios of pixels other than 1');
  await app.goTo('plan');
  for (const ratio of browser.name === 'webkit' ? [1] : ratios) {
    await browser.resize(1000, 700, ratio);
    // Emulating another screen, Chromium tells a page that is open nothing of it.
    if (browser.name === 'chromium') await app.reload();
    await browser.waitFor(() => browser.evaluate((wanted) => {
      const {width, height, clientWidth, clientHeight} = document.getElementById('canvas');
      return devicePixelRatio === wanted && width === Math.round(clientWidth * wanted) && height === Math.round(clientHeight * wanted);
    }, ratio), `a canvas of as many pixels as the screen at ratio ${ratio}`);
    check(true);
    await browser.moveTo(5, 690);
    await app.atRest();
    // Drawn once more, and read in the same frame.
    await browser.evaluate(() => {
      const canvas = document.getElementById('canvas');
      window.__drawn = '';
      dispatchEvent(new Event('pageshow'));
      requestAnimationFrame(() => window.__drawn = canvas.toDataURL());
    });
    await browser.waitFor(() => browser.evaluate(() => window.__drawn !== ''), 'a frame');
    await browser.drawn();
    const drawn = pictureFrom(await browser.evaluate(() => window.__drawn)), shown = await picture(browser);
    check(colours(drawn) > 50, `the plan is drawn at ratio ${ratio}`);
    // Firefox composes with a few levels of error at odd ratios; a picture that is stretched by a pixel is far off.
    const different = differingPixels(drawn, shown, 24);
    check(different === 0, `${different} of ${shown.width} x ${shown.height} pixels (drawn ${drawn.width} x ${drawn.height}) are not shown as they are drawn at ratio ${ratio}`);
  }
}

export async function run(journey) {
  const {app, browser, isLong} = journey, chance = new Chance();
  await app.home.startFrom('E-commerce');
  let lost = await losesNothing(journey, chance, isLong ? 50 : 5);
  lost = await drawsTheSame(journey, lost);
  await stayTypable(journey, lost);
  await shrinksToNothing(journey);
  await isCrisp(journey);
  assert.deepEqual(await browser.consoleMessages().then((all) => all.filter((one) => /^uncaught/.test(one))), []);
}
