// What the person prefers everywhere is followed: darkness, contrast, the system's own colours and stillness; while the page
// is open where the browser can be told so, else from its start. The page's language is that of the interface.
import {launch} from '../harness/browsers.mjs';
import {Workbench} from '../pages/workbench.mjs';

export const title = 'colours, contrast, motion and language';
export const mainEngine = 'chromium';

// A field is set over the picture in the colours that the theme draws with.
function coloursOf() {
  const field = document.querySelector('#mirror input, #mirror textarea');
  const {theme} = document.documentElement.dataset;
  return field ? {theme, paper: field.style.getPropertyValue('--paper').slice(0, 7), ink: field.style.getPropertyValue('--ink').slice(0, 7)} : null;
}

function systemColour(name) {
  const probe = document.createElement('p');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = name;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3);
  probe.remove();
  return '#' + parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('');
}

const luminance = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = ({paper, ink}) => {
  const [dim, bright] = [luminance(paper), luminance(ink)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

export async function run({app, browser, check, note, url}) {
  const isAbout = async (one, media, is, what) => {
    let seen;
    try {
      await one.waitFor(async () => (seen = await one.evaluate(coloursOf)) && await is(seen, one), what);
      check(true);
    } catch (error) {
      throw new Error(`${what}: ${JSON.stringify(seen)}, ${JSON.stringify(media)}\n${error.message.split('\n')[0]}`);
    }
    return seen;
  };
  // The same page under other preferences: changed while it is open, or opened anew.
  const under = async (media, is, what) => {
    if (browser.canChangeMedia) {
      await browser.setMedia(media);
      return isAbout(browser, media, is, what);
    }
    const other = await launch(browser.name, {width: 1280, height: 800, media});
    const bench = new Workbench(other);
    try {
      await bench.open(url);
      await bench.home.startFrom('E-commerce');
      return await isAbout(other, media, is, what);
    } finally {
      await bench.close();
      await other.close();
    }
  };

  check((await browser.state()).language === 'fr', 'the page says that it is French');
  await app.changeLanguage('en');
  check((await browser.evaluate(() => document.documentElement.lang)) === 'en', 'and that it is English, once it is');
  await app.changeLanguage('fr');
  await app.home.startFrom('E-commerce');

  const light = await isAbout(browser, {}, ({theme}) => theme === 'light', 'light as the browser is');
  const dark = await under({dark: true}, ({theme, paper}) => theme === 'dark' && luminance(paper) < 0.05, 'dark as the browser is');
  check(contrast(light) > 10 && contrast(dark) > 10, 'text can be read in both');
  const strong = ({ink}) => ['#000000', '#ffffff'].includes(ink);
  if (browser.name === 'firefox') {
    note('not driven in firefox: prefers-contrast (it has no preference of its own)');
  } else {
    await under({contrast: true}, (seen) => strong(seen) && seen.theme === 'light', 'stronger contrast');
    if (browser.canChangeMedia) await under({contrast: true, dark: true}, (seen) => strong(seen) && seen.theme === 'dark', 'stronger contrast, dark');
  }
  if (browser.name === 'webkit') {
    note('not driven in webkit: forced-colors (it knows none)');
  } else {
    await under({forced: true}, async ({paper, ink}, one) =>
      paper === await one.evaluate(systemColour, 'Canvas') && ink === await one.evaluate(systemColour, 'CanvasText') &&
      await one.evaluate(() => matchMedia('(forced-colors: active)').matches), 'the system’s colours');
  }
  if (browser.canChangeMedia) await under({}, (seen) => JSON.stringify(seen) === JSON.stringify(light), 'light again');
}
