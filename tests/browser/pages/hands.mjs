// Somebody at the keyboard alone, who hears roles and names: goes from stop to stop with Tab, presses, chooses and types.
// Nothing is pointed at, and nothing is given the focus but by a key.
const mostStops = 260;

const isOneOf = (name, wanted) => wanted instanceof RegExp ? wanted.test(name) : wanted === undefined || name === wanted;

export class Hands {
  constructor({app, browser}) {
    Object.assign(this, {app, browser});
  }
  get words() {
    return this.app.words;
  }

  // What has the focus: its node, or null on nothing of the page's.
  async here() {
    return this.browser.focusedNode();
  }

  // Tab until a stop of this role and name has the focus; Shift+Tab where it lies behind, so that the way does not lead
  // through the browser's own bars.
  async tabTo(role, name) {
    const heard = [];
    let back = false;
    const isWanted = (node) => node.role === role && isOneOf(node.name, name) && node.tabIndex >= 0 && !node.inert;
    await this.browser.waitFor(async () => {
      const nodes = await this.browser.all(), to = nodes.findIndex(isWanted);
      back = nodes.findIndex((node) => node.focused) > to;
      return to >= 0;
    }, `a stop ${role} "${name}"`);
    for (let stops = 0; stops < mostStops; ++stops) {
      const node = await this.here();
      if (node && node.role === role && isOneOf(node.name, name)) return node;
      heard.push(node ? `${node.role} "${node.name}"` : '(nothing)');
      await this.browser.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${this.browser.name}: Tab never comes to ${role} "${name}"; it came to ${[...new Set(heard)].join(', ')}`);
  }
  async work(role, name, key = 'Enter') {
    await this.tabTo(role, name);
    await this.browser.press(key);
  }

  // Waits until the focus is on such a node: what opens takes it, and gives it back.
  async isAt(role, name) {
    let node;
    await this.browser.waitFor(async () => {
      node = await this.here();
      return node && node.role === role && isOneOf(node.name, name);
    }, `the focus to be on ${role} "${name}"`);
    return node;
  }

  // Into a field, leaving it as finished.
  async write(name, text) {
    await this.tabTo('textbox', name);
    await this.browser.press('Control+a');
    await this.browser.type(text);
    await this.browser.waitFor(async () => (await this.here())?.value === text, `the field "${name}" to hold "${text}"`);
    await this.browser.press('Enter');
  }
  async writeAndGoOn(name, text) {
    await this.tabTo('textbox', name);
    await this.browser.type(text);
    await this.browser.press('Tab');
  }

  // Opens a list and goes to an option with the arrows.
  async choose(name, option) {
    await this.work('combobox', name);
    await this.#arrowTo('option', option);
    await this.isAt('combobox', name);
  }
  // Chooses from the menu that a button has opened.
  async take(item) {
    await this.#arrowTo('menuitem', item);
  }
  async #arrowTo(role, name) {
    await this.isAt(role);
    for (let steps = 0; steps < 40; ++steps) {
      const node = await this.here();
      if (isOneOf(node.name, name)) {
        await this.browser.press('Enter');
        return;
      }
      await this.browser.press('ArrowDown');
      await this.browser.waitFor(async () => (await this.here())?.name !== node.name, `the arrow to leave ${role} "${node.name}"`);
    }
    throw new Error(`${this.browser.name}: no arrow leads to ${role} "${name}"`);
  }

  async goTo(page) {
    const name = this.words.of(`page.${page}`);
    await this.work('button', name);
    await this.app.page.until('button', name, (entry) => entry.current !== undefined);
  }
  async startFrom(template) {
    await this.work('button', this.words.of('home.start_from', {template}));
    await this.browser.byRole('heading', this.words.of('business.offer_title'));
  }
  async closeDrawer() {
    await this.browser.press('Escape');
    await this.app.page.untilGone('button', this.words.of('common.close'));
  }

  // What the live regions have said so far holds such words, politely or not.
  async hears(words) {
    await this.browser.waitFor(async () => {
      const {said, alerted} = await this.browser.state();
      return [said, alerted].some((text) => text.split('\n').some((line) => isOneOf(line.replace(/\u00a0$/, ''), words)));
    }, `"${words}" to be said`);
  }
}
