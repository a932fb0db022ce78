// One small interface to three browsers. A journey finds things in the mirror by role and name, acts on them at their
// real coordinates through the browser, and waits for what the mirror then shows.
//
//   const browser = await launch('webkit', {width: 1280, height: 800});
//   await browser.open(url);
//   await browser.click(await browser.byRole('button', 'Commencer un plan'));
//   await browser.waitFor(() => browser.has('heading', 'Entreprise'));
//   await browser.close();
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findNodes, outline, pageState} from './mirror_queries.mjs';
import {Chromium, Firefox} from './puppeteer_engine.mjs';
import {WebKit} from './webkit_engine.mjs';

const engines = {chromium: Chromium, firefox: Firefox, webkit: WebKit};
export const engineNames = Object.keys(engines);

// Options: width, height; media, what the person prefers: {dark, stillness, contrast, forced}, of which WebKit knows no
// forced colours; pixelRatio and language, which WebKit has fixed: 1, that of the machine; touch, for Chromium alone;
// profile, a folder that is kept, but for WebKit, whose driver gives a new one each time.
// WebKit's window is never narrower than some 450 pixels.
export async function launch(name, options = {}) {
  const downloads = mkdtempSync(join(tmpdir(), 'tributary-downloads-'));
  const engine = await engines[name].launch({width: 1280, height: 800, downloads, ...options});
  return new Browser(engine, downloads);
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function queryOf(role, name, within) {
  const query = {role, within: within && queryOf(within.role, within.name, within.within)};
  if (name instanceof RegExp) query.pattern = name.source;
  else if (name !== undefined) query.name = name;
  return query;
}

export class Browser {
  constructor(engine, downloads) {
    this.engine = engine;
    this.name = engine.name;
    this.downloads = downloads;
    this.patience = 30_000;  // milliseconds that waits last at most
  }

  // What the page wrote on the console, and its uncaught errors: "warn: ...". In WebKit only what came after its loading.
  consoleMessages() {
    return this.engine.consoleMessages();
  }
  // Addresses that were asked for; WebKit tells none, but see state().resources and what the server was asked for.
  get requests() {
    return this.engine.requests;
  }

  async open(url) {
    await this.engine.goto(url);
    await this.#whenReady();
  }

  // A further tab of the same browser, in which everything is done from now on; useTab(0) goes back to the first.
  async openTab(url) {
    await this.engine.openPage();
    await this.open(url);
  }
  useTab(index) {
    return this.engine.useTab(index);
  }
  // Killed, as by the machine. WebKit's driver would forget the profile.
  get canCrash() {
    return this.engine.crash !== undefined;
  }
  async crash() {
    await this.engine.crash();
    rmSync(this.downloads, {recursive: true, force: true});
  }

  async reload() {
    await this.engine.reload();
    await this.#whenReady();
  }

  #whenReady() {
    return this.waitFor(async () => {
      const state = await this.state();
      if (state.failure) throw new Error(`the page failed: ${state.failure}`);
      return state.isReady && state.frames > 0;
    }, 'the page is ready');
  }

  // Frames drawn, state of saving, language, title, announcements, resources asked for.
  state() {
    return this.engine.evaluate(pageState);
  }
  outline() {
    return this.engine.evaluate(outline);
  }
  evaluate(act, ...args) {
    return this.engine.evaluate(act, ...args);
  }

  // All nodes of a role and name (a string for the whole name, or a regular expression); `within` is such a query for an
  // ancestor: {role, name}.
  all(role, name, within) {
    return this.engine.evaluate(findNodes, queryOf(role, name, within));
  }
  // The node that has the focus, or null.
  async focusedNode() {
    return (await this.engine.evaluate(findNodes, {isFocused: true}))[0] ?? null;
  }
  async has(role, name, within) {
    return (await this.all(role, name, within)).length > 0;
  }
  // The first such node, waited for.
  async byRole(role, name, within) {
    let found = [];
    await this.waitFor(async () => (found = await this.all(role, name, within)).length > 0, `${role} "${name}"`);
    return {...found[0], query: [role, name, within]};
  }

  // Waits until the predicate answers true, and says what the page shows if it never does.
  async waitFor(predicate, what = 'the condition') {
    const end = Date.now() + this.patience;
    for (;;) {
      const answer = await predicate();
      if (answer) return answer;
      if (Date.now() > end) break;
      await pause(40);
    }
    throw new Error(`${this.name}: waited in vain for ${what}\n${await this.outline().catch(() => '(no mirror)')}`);
  }

  // Waits until all that was done to the page so far has been drawn, so that things stand where they are said to.
  async drawn() {
    await this.engine.evaluate(() => {
      window.__isDrawn = false;
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => window.__isDrawn = true)));
    });
    await this.waitFor(() => this.engine.evaluate(() => window.__isDrawn), 'the page is drawn');
  }

  // Waits until the page draws no further frame, or a second.
  async atRest() {
    await this.engine.evaluate(() => {
      window.__isAtRest = false;
      const end = performance.now() + 1000;
      let last = '';
      const look = () => {
        const {frames} = document.documentElement.dataset;
        if (frames === last || performance.now() > end) window.__isAtRest = true;
        else requestAnimationFrame(look);
        last = frames;
      };
      requestAnimationFrame(look);
    });
    await this.waitFor(() => this.engine.evaluate(() => window.__isAtRest), 'the page is at rest');
  }

  async moveTo(x, y) {
    await this.engine.mouseMove(x, y);
    if (this.name === 'webkit') await this.engine.evaluate((at) => void (window.__pointer = at), {x, y});
  }

  // A press at the centre of what can be seen of the node, scrolled into view by its focus if need be.
  // A hand that sees it move on the way follows it.
  async click(node) {
    let at = await this.#centre(node);
    await this.moveTo(at.x, at.y);
    for (let aims = 0; aims < 5; ++aims) {
      const found = node.query ? await this.all(...node.query) : [];
      if (found.length !== 1 || JSON.stringify(found[0].seen) === JSON.stringify(at.seen)) break;
      at = await this.#centre(node);
      await this.moveTo(at.x, at.y);
    }
    await this.engine.mouseDown();
    await this.engine.mouseUp();
  }
  async clickAt(x, y) {
    await this.moveTo(x, y);
    await this.engine.mouseDown();
    await this.engine.mouseUp();
  }

  // Where the node stands once nothing moves any more: a drawer that closes makes room for the rest a frame later.
  async #centre(node) {
    await this.atRest();
    const found = node.query ? await this.all(...node.query) : [];
    let now = found.length === 1 ? {...found[0], query: node.query} : node;
    if (!now.isVisible) now = await this.reveal(node);
    return {x: now.seen.x + now.seen.w / 2, y: now.seen.y + now.seen.h / 2, seen: now.seen};
  }

  // Turns the wheel over the clipping region until the node is in view.
  async reveal(node) {
    const {width, height} = await this.engine.evaluate(() => ({width: innerWidth, height: innerHeight}));
    await this.moveTo(Math.min(Math.max(node.rect.x + node.rect.w / 2, 8), width - 8), height / 2);
    for (let turns = 0; turns < 60; ++turns) {
      const [now] = await this.all(...node.query);
      if (!now) break;
      const isWhole = now.isVisible && now.seen.h >= Math.min(now.rect.h, height / 2) - 1;
      if (isWhole) return {...now, query: node.query};
      const middle = now.rect.y + now.rect.h / 2;
      await this.engine.wheel(0, middle - height / 2);
      await this.drawn();
    }
    throw new Error(`${this.name}: ${node.role} "${node.name}" cannot be scrolled into view`);
  }

  // From the middle of one node (or a point) to another, in steps, as a hand moves.
  async drag(from, to, steps = 8) {
    const start = from.rect ? await this.#centre(from) : from;
    const end = to.rect ? await this.#centre(to) : to;
    await this.moveTo(start.x, start.y);
    await this.engine.mouseDown();
    for (let step = 1; step <= steps; ++step)
      await this.moveTo(start.x + (end.x - start.x) * step / steps, start.y + (end.y - start.y) * step / steps);
    await this.engine.mouseUp();
  }
  wheel(deltaX, deltaY) {
    return this.engine.wheel(deltaX, deltaY);
  }

  // A chord as "Control+Shift+z", or a key as "Tab".
  async press(chord) {
    const keys = chord === '+' ? ['+'] : chord.split('+').map((key) => key === '' ? '+' : key);
    for (const key of keys) await this.engine.keyDown(key);
    for (const key of keys.reverse()) await this.engine.keyUp(key);
  }
  // Characters one after another, as the engine's driver types them.
  type(text) {
    return this.engine.insert(text);
  }
  // Key presses on the French keyboard by their X names; undefined on an engine that has no window.
  get canPressRealKeys() {
    return this.engine.realKeys !== undefined;
  }
  async realKeys(...names) {
    if (!this.hasFrenchKeyboard) await this.engine.display.setFrenchKeyboard();
    this.hasFrenchKeyboard = true;
    await this.engine.realKeys(...names);
  }
  get canCompose() {
    return this.engine.compose !== undefined;
  }
  compose(shown, end) {
    return this.engine.compose(shown, end);
  }
  // Empties a field and types into it.
  async fill(node, text) {
    await this.click(node);
    await this.waitFor(async () => (await this.all(...node.query))[0]?.focused, `the field "${node.name}" has the focus`);
    await this.press('Control+a');
    await this.press('Delete');
    await this.type(text);
    await this.drawn();
  }

  // As the page's own button does it: emptied first, or the same file chosen again changes nothing.
  async chooseFile(path) {
    await this.evaluate(() => void (document.getElementById('picker').value = ''));
    await this.engine.setFile(path);
  }
  // The next file that the page downloads, once it is whole: {name, bytes}.
  async download(act) {
    const before = new Set(readdirSync(this.downloads));
    await act();
    let name;
    await this.waitFor(() => {
      const fresh = readdirSync(this.downloads).filter((one) => !before.has(one));
      name = fresh.find((one) => !/\.(crdownload|part|wkdownload|tmp)$/.test(one) && !one.startsWith('.'));
      return name !== undefined && fresh.length === 1 && readFileSync(join(this.downloads, name)).length > 0;
    }, 'a download');
    await this.engine.keepSize?.();
    return {name, path: join(this.downloads, name), bytes: readFileSync(join(this.downloads, name))};
  }

  // Changes what the person prefers while the page is open, where the engine can be told so.
  get canChangeMedia() {
    return this.engine.setMedia !== undefined;
  }
  setMedia(media) {
    return this.engine.setMedia(media);
  }
  resize(width, height, pixelRatio) {
    return this.engine.resize(width, height, pixelRatio);
  }
  screenshot(path) {
    return this.engine.screenshot(path);
  }
  // The page goes out of sight and comes back; it stays open and can still be asked.
  hide() {
    return this.engine.hide();
  }
  show() {
    return this.engine.show();
  }

  async close() {
    await this.engine.close();
    rmSync(this.downloads, {recursive: true, force: true});
  }
}
