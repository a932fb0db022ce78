// Chromium and Firefox through puppeteer-core: the one headless over its debugging protocol, the other in a window over
// WebDriver BiDi, as headless Firefox has no WebGL.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {Display} from './display.mjs';

const which = (...names) => {
  for (const name of names) {
    try {
      return execFileSync('which', [name], {encoding: 'utf8'}).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error(`none of ${names.join(', ')} is installed`);
};

class PuppeteerEngine {
  constructor(name) {
    this.name = name;
    this.messages = [];  // what the page wrote on the console, and its uncaught errors
    this.requests = [];  // addresses that were asked for
  }

  // A page in the same profile, as a second tab.
  async openPage() {
    this.page = await this.browser.newPage();
    (this.pages ||= []).push(this.page);
    // Leaving a page that asks first is what a journey that leaves it wants.
    this.page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    this.page.on('console', (message) => this.messages.push(`${message.type()}: ${message.text()}`));
    this.page.on('pageerror', (error) => this.messages.push(`uncaught: ${error.message}`));
    this.page.on('request', (request) => {
      if (!request.url().startsWith('data:')) this.requests.push(request.url());
    });
  }

  async consoleMessages() {
    return this.messages;
  }

  // From now on everything is done in that tab, counted from 0.
  async useTab(index) {
    this.page = this.pages[index];
    await this.page.bringToFront();
  }
  // Ends the browser as a crash would: nothing is told to anyone.
  async crash() {
    const process = this.browser.process(), gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await gone;
    if (this.display) await this.display.close();
  }

  async goto(url) {
    await this.page.goto(url);
  }
  async reload() {
    await this.page.reload();
  }
  evaluate(act, ...args) {
    return this.page.evaluate(act, ...args);
  }
  async screenshot(path) {
    await this.page.screenshot({path});
  }
  mouseMove(x, y) {
    return this.page.mouse.move(x, y);
  }
  mouseDown() {
    return this.page.mouse.down();
  }
  mouseUp() {
    return this.page.mouse.up();
  }
  wheel(deltaX, deltaY) {
    return this.page.mouse.wheel({deltaX, deltaY});
  }
  keyDown(key) {
    return this.page.keyboard.down(key === 'Space' ? ' ' : key);
  }
  keyUp(key) {
    return this.page.keyboard.up(key === 'Space' ? ' ' : key);
  }
  async insert(text) {
    await this.page.keyboard.type(text);
  }
  async setFile(path) {
    const picker = await this.page.$('#picker');
    await picker.uploadFile(path);
  }
  // Another tab is brought before this one, and put away again.
  async hide() {
    this.cover = await this.browser.newPage();
    await this.cover.bringToFront();
  }
  async show() {
    await this.page.bringToFront();
    await this.cover.close();
  }
  async close() {
    await this.browser.close();
    if (this.display) await this.display.close();
    if (!this.keepsProfile) rmSync(this.profile, {recursive: true, force: true, maxRetries: 5});
  }
}

export class Chromium extends PuppeteerEngine {
  static async launch({downloads, width, height, pixelRatio = 1, touch = false, language = 'fr', media = {}, profile}) {
    const engine = new Chromium('chromium');
    engine.profile = profile || mkdtempSync(join(tmpdir(), 'tributary-chromium-'));
    engine.keepsProfile = profile !== undefined;
    engine.browser = await puppeteer.launch({
      executablePath: which('chromium', 'chromium-browser', 'google-chrome'),
      headless: true,
      userDataDir: engine.profile,
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
        `--lang=${language}`, '--accept-lang=' + language],
      env: {...process.env, LANGUAGE: language},
    });
    await engine.openPage();
    engine.protocol = await engine.page.createCDPSession();
    await engine.protocol.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: downloads});
    engine.emulation = {touch};
    await engine.resize(width, height, pixelRatio);
    await engine.setMedia(media);
    return engine;
  }

  setMedia({dark, stillness, contrast, forced}) {
    return this.protocol.send('Emulation.setEmulatedMedia', {features: [
      {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'},
      {name: 'prefers-reduced-motion', value: stillness ? 'reduce' : 'no-preference'},
      {name: 'prefers-contrast', value: contrast ? 'more' : 'no-preference'},
      {name: 'forced-colors', value: forced ? 'active' : 'none'},
    ]});
  }

  resize(width, height, pixelRatio = 1) {
    const {touch} = this.emulation;
    return this.page.setViewport({width, height, deviceScaleFactor: pixelRatio, hasTouch: touch, isMobile: touch});
  }

  // A composition as an input method or a dead key makes it: what is shown in turn, then what it becomes. Without an end
  // it stays open.
  async compose(shown, end) {
    for (const text of shown) {
      await this.protocol.send('Input.imeSetComposition',
                               {text, selectionStart: text.length, selectionEnd: text.length});
    }
    if (end !== undefined) await this.protocol.send('Input.insertText', {text: end});
  }

  // Both at once: waiting for the page to have taken the first would make a busy page see a long press.
  async tap(x, y) {
    await Promise.all([['touchStart', [{x, y}]], ['touchEnd', []]].map(([type, touchPoints]) =>
      this.protocol.send('Input.dispatchTouchEvent', {type, touchPoints})));
  }
}

export class Firefox extends PuppeteerEngine {
  static async launch({downloads, width, height, pixelRatio = 1, language = 'fr', media = {}, profile}) {
    const engine = new Firefox('firefox');
    engine.profile = profile || mkdtempSync(join(tmpdir(), 'tributary-firefox-'));
    engine.keepsProfile = profile !== undefined;
    engine.display = await Display.open();
    engine.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: which('firefox-esr', 'firefox'),
      headless: false,
      userDataDir: engine.profile,
      env: {...engine.display.environment(), MOZ_DISABLE_CONTENT_SANDBOX: '1'},
      extraPrefsFirefox: {
        'webgl.force-enabled': true,
        'intl.accept_languages': language,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'browser.download.alwaysOpenPanel': false,
        'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/html,text/plain',
        'layout.css.prefers-color-scheme.content-override': media.dark ? 0 : 1,
        'ui.prefersReducedMotion': media.stillness ? 1 : 0,
        // Forced colours are those of this palette; being of another contrast than the usual, they ask for "custom".
        'browser.display.document_color_use': media.forced ? 2 : 1,
        ...(media.forced && {
          'browser.display.use_system_colors': false,
          'browser.display.background_color': '#000000',
          'browser.display.foreground_color': '#FFFF00',
        }),
      },
    });
    await engine.openPage();
    await engine.resize(width, height, pixelRatio);
    return engine;
  }

  resize(width, height, pixelRatio = 1) {
    return this.page.setViewport({width, height, deviceScaleFactor: pixelRatio});
  }

  async realKeys(...names) {
    await this.page.bringToFront();
    await this.display.focusWindow('Firefox');
    await this.display.pressKeys(...names);
  }
}
