// A device under Node with what the page's storage scripts need of a browser: a database, localStorage, locks, a channel
// between tabs. Each tab runs the scripts themselves, and keeps what they call the program with.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import 'fake-indexeddb/auto';
import {IDBFactory as Factory} from 'fake-indexeddb';

const storage = join(dirname(fileURLToPath(import.meta.url)), '../../../web/storage');
const names = ['preferences', 'summary', 'database', 'copies', 'locks', 'canary', 'versions', 'health', 'store', 'rescue'];
const source = names.map((name) => readFileSync(join(storage, `${name}.js`), 'utf8')).join('\n');

globalThis.Storage = class {
  #items = new Map();
  getItem(key) {
    return this.#items.has(key) ? this.#items.get(key) : null;
  }
  setItem(key, value) {
    this.#items.set(key, String(value));
    this[key] = String(value);
  }
  removeItem(key) {
    this.#items.delete(key);
    delete this[key];
  }
};

// The parts of the Web Locks API that the page uses.
class Locks {
  #holders = new Map();
  #waiting = [];
  #grant(name, callback, resolve, reject) {
    const holder = {reject, isGone: false};
    this.#holders.set(name, holder);
    Promise.resolve(callback({name})).then((value) => {
      if (holder.isGone) return;
      this.#holders.delete(name);
      resolve(value);
      const next = this.#waiting.findIndex((one) => one.name === name);
      if (next >= 0) this.#waiting.splice(next, 1)[0].start();
    });
  }
  request(name, {ifAvailable, steal, signal}, callback) {
    return new Promise((resolve, reject) => {
      const start = () => this.#grant(name, callback, resolve, reject);
      const holder = this.#holders.get(name);
      if (!holder) return start();
      if (ifAvailable) return resolve(callback(null));
      if (steal) {
        holder.isGone = true;
        holder.reject(new DOMException('stolen', 'AbortError'));
        return start();
      }
      const waits = {name, start};
      this.#waiting.push(waits);
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.includes(waits)) return;
        this.#waiting.splice(this.#waiting.indexOf(waits), 1);
        reject(new DOMException('gave up', 'AbortError'));
      });
    });
  }
}

let present = null;
for (const name of ['indexedDB', 'localStorage'])
  Object.defineProperty(globalThis, name, {configurable: true, get: () => present[name]});

export class Device {
  constructor({hasLocks = true} = {}) {
    this.indexedDB = new Factory();
    this.localStorage = new Storage();
    present = this;
    this.locks = hasLocks ? new Locks() : undefined;
    this.channels = new Set();
    this.now = 1_767_225_600_000;
    this.steady = 0;
  }

  // `version`: of the database, for a page older or newer than ours.
  tab({version} = {}) {
    const device = this;
    const tab = {calls: [], document: {documentElement: {dataset: {}}, hidden: false}, answers: {}};
    class Channel {
      constructor() {
        device.channels.add(this);
      }
      postMessage(data) {
        for (const other of device.channels)
          if (other !== this && !tab.isFrozen) setTimeout(() => other.tab.isFrozen || other.onmessage?.({data: structuredClone(data)}));
      }
      tab = tab;
    }
    const surroundings = {
      window: globalThis,
      page: {preferences: {}},
      document: tab.document,
      navigator: {locks: device.locks, storage: {
        persist: async () => ++tab.persists, persisted: async () => tab.persists > 0, estimate: async () => ({usage: 5, quota: 50})}},
      BroadcastChannel: Channel,
      Date: {now: () => device.now},
      performance: {now: () => device.steady},
      location: {protocol: 'file:'},
      host: {clock: () => '14:32', day: () => '1 January'},
      sentence: (key) => key,
      wake() {},
      followLinked() {},
      TextDecoder,
      call(name, ...args) {
        tab.calls.push([name, ...args]);
        return tab.answers[name]?.(...args) ?? 0;
      },
    };
    tab.persists = 0;
    const wanted = 'saveDocument, loadDocument, listDocuments, removeDocument, takeOver, hold, storedPlans, saveBeforeLeaving, ' +
      'openDatabase, openChannel, transact, recordOfKey, recordsOf, store, database, lock, copyOf, allCopies, ' +
      'keepVersion, outdatedVersions, storedVersions, versionText, makeRoom, listVersions, tellHealth, noteBackup';
    const text = version ? source.replace(/databaseVersion = \d+/, `databaseVersion = ${version}`) : source;
    const make = new Function(...Object.keys(surroundings), `'use strict';\n${text.replace('patience = 5000', 'patience = 700')
      .replace('waitFor = 2000', 'waitFor = 300').replace('askFor = 300', 'askFor = 100')}\nreturn {${wanted}};`);
    Object.assign(tab, make(...Object.values(surroundings)));
    tab.openChannel();
    tab.heard = (name) => tab.calls.filter((one) => one[0] === name);
    tab.last = (name) => tab.heard(name).at(-1);
    return tab;
  }
}

const end = '\x1f';
export const summary = (id, title = id, client = '') => [id, title, client, 0, 100, '', '', '', 0, 0].map((one) => one + end).join('');
export const plan = (title, version = 1) => `{\n  "title": ${JSON.stringify(title)},\n  "version": ${version}\n}\n`;
