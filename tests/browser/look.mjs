// Takes pictures of every page for a person to look at; it tests nothing.
//
//   node tests/browser/look.mjs OUT_DIR [--dist FOLDER] [--only PART-OF-NAME]
//
// Chromium at 1280x800 and 390x844, light and dark, French and English, with the home-goods example open. A page that is
// longer than the screen goes on in pictures numbered 2, 3, and what opens over it has pictures of its own.
import {mkdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {launch} from './harness/browsers.mjs';
import {Workbench} from './pages/workbench.mjs';

const {values: asked, positionals: [folder]} =
  parseArgs({allowPositionals: true, options: {dist: {type: 'string'}, only: {type: 'string'}}});
if (!folder) {
  console.log('node tests/browser/look.mjs OUT_DIR [--dist FOLDER] [--only PART-OF-NAME]');
  process.exit(2);
}
const dist = resolve(asked.dist || join(dirname(fileURLToPath(import.meta.url)), '../../dist'));
const url = pathToFileURL(join(dist, 'index.html')).href;
const sizes = {wide: {width: 1280, height: 800}, phone: {width: 390, height: 844}};
const mostScreens = 6;

class Looker {
  constructor(browser, look) {
    this.browser = browser;
    this.app = new Workbench(browser);
    this.look = look;
    this.isPhone = look.size === 'phone';
  }

  // With the pointer where it touches nothing.
  async shot(name) {
    await this.browser.moveTo(1, 1);
    await this.browser.drawn();
    await this.browser.screenshot(join(folder, `${name}-${this.look.size}-${this.look.theme}-${this.look.language}.png`));
  }

  // The page from its top to its end; the wheel turns over `x`.
  async whole(name, x) {
    const {width, height} = sizes[this.look.size], {browser} = this;
    const tops = () => browser.evaluate(() => [...document.querySelectorAll('#mirror *')]
      .map((element) => Math.round(element.getBoundingClientRect().top)).join());
    const turn = async (distance) => {
      await browser.moveTo(x ?? width / 2, height / 2);
      await browser.wheel(0, distance);
    };
    await this.shot(name);
    for (let screen = 2; screen <= mostScreens; ++screen) {
      const before = await tops();
      await turn(height * 0.7);
      await browser.drawn();
      if (await tops() === before) break;
      await this.shot(`${name}-${screen}`);
    }
    await turn(-20 * height);
  }

  async goTo(page) {
    const {app, browser} = this, rail = {role: 'navigation', name: app.words.of('nav.pages')};
    if (this.isPhone && !await browser.has('button', app.words.of(`page.${page}`), rail)) {
      await app.page.press('button', app.words.of('nav.more'), rail);
      await browser.drawn();
      await app.page.press('menuitem', app.words.of(`page.${page}`));
    } else {
      await app.page.press('button', app.words.of(`page.${page}`), rail);
    }
    await browser.drawn();
  }

  async dismiss() {
    const dismiss = this.app.words.of('common.dismiss');
    if (await this.browser.has('button', dismiss)) await this.app.putMessageAway();
  }

  async all() {
    const {app, browser} = this, {words} = app;
    await this.whole('home-empty');
    await app.home.openExample();
    await app.saved();
    await this.dismiss();
    await this.whole('business');

    await this.goTo('audit');
    await this.whole('audit');

    await this.goTo('discovery');
    await this.whole('discovery');
    for (const tab of ['cards', 'interview']) {
      await app.page.press(this.isPhone ? 'radio' : 'tab', words.of(`discovery.tab_${tab}`));
      await this.shot(`discovery-${tab}`);
    }
    await app.page.press(this.isPhone ? 'radio' : 'tab', words.of('discovery.tab_cards'));
    const [behaviour] = await browser.all('button', undefined, {role: 'list', name: words.of('discovery.cards_name')});
    await browser.click({...behaviour, query: ['button', behaviour.name, {role: 'list', name: words.of('discovery.cards_name')}]});
    await this.whole('discovery-sheet', this.isPhone ? undefined : 1150);
    await app.closeSheet();

    await this.goTo('channels');
    await this.whole('channels');
    const [channel] = await app.channels.names();
    await app.page.press('button', channel, app.channels.table);
    await this.whole('channels-sheet', this.isPhone ? undefined : 1150);
    await app.closeSheet();
    await app.page.press('button', words.of('fit.add'));
    await this.shot('channels-library');
    await app.closeSheet();

    await this.goTo('platforms');
    await this.whole('platforms-empty');

    await this.goTo('plan');
    await this.whole('plan');
    const [card] = await browser.all('button', words.likeCount('plan.card_place'));
    await browser.click({...card, query: ['button', card.name]});
    await this.whole('plan-card', this.isPhone ? undefined : 1150);
    await app.closeSheet();
    await app.page.press('button', words.of('plan.ideas'));
    await this.shot('plan-ideas');
    await app.closeSheet();
    await app.page.press('button', words.of('allocation.open'));
    await browser.byRole('heading', words.of('allocation.limits'));
    await this.whole('plan-split', this.isPhone ? undefined : 1150);
    await app.closeSheet();

    await this.goTo('forecast');
    await browser.byRole('heading', words.like('forecast.answer'));
    await this.whole('forecast');
    await this.goTo('stress');
    await browser.byRole('heading', words.like('stress.answer.kept'));
    await this.whole('stress');

    await this.goTo('home');
    await this.whole('home');
    await app.page.press('button', words.of('home.open_example', {title: words.of('home.example_bot_title')}));
    await app.saved();
    await this.dismiss();
    await this.goTo('platforms');
    await this.whole('platforms');
    await browser.click(await browser.byRole('button', /Messenger/));
    for (const tab of ['scout', 'listing', 'gate', 'launch', 'gaps', 'watch']) {
      await app.page.press(this.isPhone ? 'radio' : 'tab', words.of(`platforms.tab.${tab}`));
      await this.whole(`platforms-${tab}`, this.isPhone ? undefined : 1000);
    }
    await app.closeSheet();

    await this.goTo('home');
    await app.page.press('button', words.of('home.about'));
    await this.whole('about');
    if (this.isPhone) {
      await app.page.press('button', words.of('nav.more'));
      await this.shot('more');
    }
  }
}

mkdirSync(folder, {recursive: true});
for (const size of Object.keys(sizes))
  for (const theme of ['light', 'dark'])
    for (const language of ['fr', 'en']) {
      if (asked.only && !`${size}-${theme}-${language}`.includes(asked.only)) continue;
      const browser = await launch('chromium', {...sizes[size], media: {dark: theme === 'dark'}, language});
      const looker = new Looker(browser, {size, theme, language});
      try {
        await browser.open(url);
        await looker.app.hear();
        await looker.all();
        console.log(`${size} ${theme} ${language}`);
      } catch (error) {
        console.log(`${size} ${theme} ${language} is not complete: ${String(error.stack).split('\n').filter((line, at) => at === 0 || /^ +at /.test(line)).join('\n')}`);
        await browser.screenshot(join(folder, `stopped-${size}-${theme}-${language}.png`)).catch(() => {});
        process.exitCode = 1;
      }
      await looker.app.close();
      await browser.close();
    }
