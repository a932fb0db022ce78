// The workbench as a person sees it: the bar at the top, the rail, files in and out, messages.
import {mkdtempSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Page} from './page.mjs';
import {Words} from './words.mjs';
import {Home} from './home.mjs';
import {Business} from './business.mjs';
import {Discovery} from './discovery.mjs';
import {Channels} from './channels.mjs';
import {Plan} from './plan.mjs';

export class Workbench {
  constructor(browser) {
    this.browser = browser;
    this.words = new Words('fr');
    this.folder = mkdtempSync(join(tmpdir(), 'tributary-journey-'));
    this.files = 0;
    this.page = new Page(this);
    this.home = new Home(this);
    this.business = new Business(this);
    this.discovery = new Discovery(this);
    this.channels = new Channels(this);
    this.plan = new Plan(this);
  }

  // Opens the page and changes to French where the browser speaks otherwise.
  async open(url) {
    await this.browser.open(url);
    await this.hear();
    if (this.words.language !== 'fr') await this.changeLanguage('fr');
  }
  // Leaves the page for an empty one: what follows is a new start, also where only the address's fragment differs.
  async leave() {
    await this.browser.engine.goto('about:blank');
  }
  async reload() {
    await this.browser.reload();
    await this.hear();
  }
  async hear() {
    this.words = new Words((await this.browser.state()).language);
  }

  async changeLanguage(language) {
    await this.page.choose(this.words.of('common.language'), {fr: 'Français', en: 'English'}[language]);
    await this.browser.waitFor(async () => (await this.browser.state()).language === language, `the language ${language}`);
    this.words = new Words(language);
    await this.browser.byRole('button', this.words.of('page.home'));
  }

  // The same by the mirror's elements alone, so that the focus stays where it is.
  async changeLanguageByMirror(language) {
    await this.page.chooseByMirror(this.words.of('common.language'), {fr: 'Français', en: 'English'}[language]);
    await this.browser.waitFor(async () => (await this.browser.state()).language === language, `the language ${language}`);
    this.words = new Words(language);
  }

  // `page`: home, business, audit, discovery, channels or plan.
  async goTo(page) {
    const name = this.words.of(`page.${page}`), rail = {role: 'navigation', name: this.words.of('nav.pages')};
    await this.page.press('button', name, rail);
    await this.page.until('button', name, (entry) => entry.current !== undefined, rail);
  }

  get topBar() {
    return {role: 'banner', name: this.words.of('nav.top_bar')};
  }
  async undo() {
    await this.page.press('button', this.words.like('action.undo_step'), this.topBar);
  }
  async redo() {
    await this.page.press('button', this.words.like('action.redo_step'), this.topBar);
  }

  // Waits until nothing is left to be stored.
  async saved() {
    const words = [this.words.like('save.saved_at').source, this.words.like('save.saved').source].join('|');
    await this.browser.byRole('status', new RegExp(words, 'u'), this.topBar);
  }

  // The plan as a file of its own: {name, path, bytes}. By the button, unless `act` asks for it in another way.
  async download(act = () => this.page.press('button', this.words.of('action.download'), this.topBar)) {
    const file = await this.browser.download(act);
    await this.message('status', this.words.like('save.downloaded'));
    // Out of the folder at once: the next one may have the same name.
    const path = join(this.folder, `${++this.files}-${file.name}`);
    renameSync(file.path, path);
    return {name: file.name, path, bytes: file.bytes};
  }

  // What else can be done with the plan as a whole: `action` as in the translations, such as save_page.
  async fromFileMenu(action) {
    const {words} = this;
    await this.page.press('button', words.of('action.file_menu'), this.topBar);
    await this.page.press('menuitem', words.of(`action.${action}`));
  }

  // A question that holds everything else back: answers its node.
  dialog(name) {
    return this.browser.byRole('dialog', name);
  }
  // Presses a button of it and waits until it is gone.
  async answer(name, button) {
    await this.page.press('button', button, {role: 'dialog', name});
    await this.page.untilGone('dialog', name);
  }

  async pick(path) {
    await this.browser.chooseFile(path);
  }
  // Lets files fall on the page. No driver can drag from outside the browser, so the event is made by hand.
  async drop(name, bytes) {
    await this.browser.evaluate((fileName, numbers) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(numbers)], fileName, {type: 'application/json'}));
      const canvas = document.getElementById('canvas');
      for (const type of ['dragenter', 'dragover', 'drop'])
        canvas.dispatchEvent(new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}));
    }, name, [...bytes]);
  }

  // Lets a text be pasted outside of fields; drivers cannot fill the clipboard of every browser, so the event is made by
  // hand.
  async paste(text) {
    await this.browser.evaluate((pasted) => {
      const event = new Event('paste', {bubbles: true, cancelable: true}), transfer = new DataTransfer();
      transfer.setData('text/plain', pasted);
      Object.defineProperty(event, 'clipboardData', {value: transfer});
      document.getElementById('canvas').dispatchEvent(event);
    }, text);
  }

  // A message at the foot of the page, whose words match; waited for, then put away.
  async message(role, words) {
    const node = await this.browser.byRole(role, words);
    await this.putMessageAway();
    return node.name;
  }
  async putMessageAway() {
    const dismiss = this.words.of('common.dismiss');
    await this.page.press('button', dismiss);
    await this.page.untilGone('button', dismiss);
  }

  // Waits until the page is at rest: stored, without a message (put away if there is one), and drawing nothing for longer than
  // a scroll bar is shown.
  async atRest() {
    await this.saved();
    if (await this.browser.has('button', this.words.of('common.dismiss'))) await this.putMessageAway();
    let before = -1;
    await this.browser.waitFor(async () => {
      const {frames} = await this.browser.state(), isSame = frames === before;
      before = frames;
      if (!isSame) await new Promise((resolve) => setTimeout(resolve, 1000));
      return isSame;
    }, 'drawing to stop');
  }

  closeSheet() {
    return this.page.closeDrawer();
  }

  async close() {
    rmSync(this.folder, {recursive: true, force: true});
  }
}
