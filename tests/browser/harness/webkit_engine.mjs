// WebKitGTK, the nearest thing to Safari: its MiniBrowser under WebKitWebDriver, by the W3C calls.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Display} from './display.mjs';

const keyCodes = {
  Enter: '\ue007', Tab: '\ue004', Backspace: '\ue003', Escape: '\ue00c', Delete: '\ue017', Home: '\ue011', End: '\ue010',
  PageUp: '\ue00e', PageDown: '\ue00f', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014',
  ArrowDown: '\ue015', Shift: '\ue008', Control: '\ue009', Alt: '\ue00a', Meta: '\ue03d', Space: ' ', F5: '\ue035',
};

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const {port} = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function miniBrowser() {
  for (const folder of ['/usr/lib', '/usr/libexec', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))])
    for (const name of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = join(folder, name, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  throw new Error('MiniBrowser is not installed');
}

export class WebKit {
  static async launch({downloads, width, height, media = {}}) {
    const engine = new WebKit();
    engine.name = 'webkit';
    engine.heard = [];
    engine.requests = [];
    engine.profile = mkdtempSync(join(tmpdir(), 'tributary-webkit-'));
    engine.display = await Display.open();
    // Downloads go where the person's folders are said to be.
    mkdirSync(join(engine.profile, '.config'));
    writeFileSync(join(engine.profile, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    // What the person prefers is asked of the toolkit.
    mkdirSync(join(engine.profile, '.config/gtk-3.0'));
    writeFileSync(join(engine.profile, '.config/gtk-3.0/settings.ini'), ['[Settings]',
      `gtk-enable-animations=${media.stillness ? 0 : 1}`,
      ...(media.contrast ? ['gtk-theme-name=HighContrast'] : []), ''].join('\n'));
    const port = await freePort();
    engine.driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      env: {...engine.display.environment(), HOME: engine.profile, XDG_CONFIG_HOME: join(engine.profile, '.config'),
        WEBKIT_DISABLE_DMABUF_RENDERER: '1', LC_ALL: 'C.UTF-8'},
      stdio: 'ignore',
    });
    engine.address = `http://127.0.0.1:${port}`;
    await engine.#whenUp();
    const answer = await engine.#send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: miniBrowser(),
            args: ['--automation', ...(media.dark ? ['--dark-mode'] : [])],
          },
        },
      },
    });
    engine.session = `/session/${answer.sessionId}`;
    await engine.resize(width, height);
    return engine;
  }

  // This driver tells nothing of the console, so the page itself keeps what is written there, from the end of its loading.
  async #listen() {
    await this.evaluate(() => {
      const heard = window.__heard = [];
      for (const kind of ['log', 'info', 'warn', 'error']) {
        const write = console[kind];
        console[kind] = (...parts) => {
          heard.push(`${kind}: ${parts.join(' ')}`);
          write.apply(console, parts);
        };
      }
      addEventListener('error', (event) => heard.push(`uncaught: ${event.message}`));
      addEventListener('unhandledrejection', (event) => heard.push(`uncaught: ${event.reason}`));
      addEventListener('securitypolicyviolation', (event) => heard.push(`refused: ${event.blockedURI}`));
    });
  }

  async consoleMessages() {
    this.heard.push(...await this.evaluate(() => window.__heard ? window.__heard.splice(0) : []));
    return this.heard;
  }

  async #whenUp() {
    for (let tries = 0; tries < 100; ++tries) {
      try {
        await this.#send('GET', '/status');
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error('WebKitWebDriver did not start');
  }

  async #send(method, path, body) {
    const response = await fetch(this.address + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {'content-type': 'application/json'},
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  #act(...actions) {
    return this.#send('POST', this.session + '/actions', {actions});
  }

  #pointer(...actions) {
    return this.#act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  }

  #keys(...actions) {
    return this.#act({type: 'key', id: 'keys', actions});
  }

  async openPage() {
    const {handle} = await this.#send('POST', this.session + '/window/new', {type: 'tab'});
    this.handles ||= [await this.#send('GET', this.session + '/window')];
    this.handles.push(handle);
    await this.useTab(this.handles.length - 1);
  }
  // From now on everything is done in that tab, counted from 0.
  async useTab(index) {
    await this.#send('POST', this.session + '/window', {handle: this.handles[index]});
  }

  async goto(url) {
    await this.#send('POST', this.session + '/url', {url});
    await this.#listen();
  }
  async reload() {
    await this.consoleMessages();
    await this.#send('POST', this.session + '/refresh', {});
    await this.#listen();
  }
  async evaluate(act, ...args) {
    const script = typeof act === 'string' ? `return (${act})` : `return (${act}).apply(null, arguments)`;
    return this.#send('POST', this.session + '/execute/sync', {script, args});
  }
  async screenshot(path) {
    // The driver waits for the next picture, and a page at rest paints none: give it one to paint.
    await this.evaluate(() => {
      setTimeout(() => {
        const speck = document.createElement('div');
        speck.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px; background: #8881';
        document.body.append(speck);
        setTimeout(() => speck.remove(), 100);
      }, 50);
    });
    writeFileSync(path, Buffer.from(await this.#send('GET', this.session + '/screenshot'), 'base64'));
  }
  // The window is as much larger than the page as its own bars need.
  // Each download takes a bar's height from the page.
  async keepSize() {
    await this.resize(this.width, this.height);
  }
  async resize(width, height) {
    Object.assign(this, {width, height});
    for (let tries = 0; tries < 3; ++tries) {
      const [innerWidth, innerHeight] = await this.evaluate(() => [window.innerWidth, window.innerHeight]);
      if (innerWidth === width && innerHeight === height) return;
      const rect = await this.#send('GET', this.session + '/window/rect');
      await this.#send('POST', this.session + '/window/rect', {
        width: rect.width + width - innerWidth,
        height: rect.height + height - innerHeight,
      });
    }
  }
  mouseMove(x, y) {
    return this.#pointer({type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport'});
  }
  mouseDown() {
    return this.#pointer({type: 'pointerDown', button: 0});
  }
  mouseUp() {
    return this.#pointer({type: 'pointerUp', button: 0});
  }
  wheel(deltaX, deltaY) {
    return this.evaluate((x, y) => {
      // This driver knows no wheel; the event is made by hand where the pointer was seen last.
      const at = window.__pointer || {x: 0, y: 0}, target = document.elementFromPoint(at.x, at.y);
      target.dispatchEvent(new WheelEvent('wheel',
        {deltaX: x, deltaY: y, clientX: at.x, clientY: at.y, bubbles: true, cancelable: true}));
    }, deltaX, deltaY);
  }
  keyDown(key) {
    return this.#keys({type: 'keyDown', value: keyCodes[key] || key});
  }
  keyUp(key) {
    return this.#keys({type: 'keyUp', value: keyCodes[key] || key});
  }
  async insert(text) {
    const actions = [];
    for (const value of text)
      actions.push({type: 'keyDown', value: value === '\n' ? keyCodes.Enter : value}, {type: 'keyUp', value: value === '\n' ? keyCodes.Enter : value});
    await this.#keys(...actions);
  }
  async setFile(path) {
    const picker = await this.#send('POST', this.session + '/element', {using: 'css selector', value: '#picker'});
    await this.#send('POST', `${this.session}/element/${Object.values(picker)[0]}/value`, {text: path});
  }
  async hide() {
    this.shown = await this.#send('GET', this.session + '/window/rect');
    await this.#send('POST', this.session + '/window/minimize', {});
  }
  async show() {
    const {width, height} = this.shown;
    await this.#send('POST', this.session + '/window/rect', {width, height});
  }
  async realKeys(...names) {
    await this.display.pressKeys(...names);
  }
  async close() {
    try {
      await this.#send('DELETE', this.session);
    } catch {
      // It may have gone already.
    }
    this.driver.kill();
    await this.display.close();
    rmSync(this.profile, {recursive: true, force: true, maxRetries: 5});
  }
}
