// Where a program is run: natively, in Node, in a page in Chromium. And how quiet the machine was meanwhile.
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {launch} from '../browser/harness/browsers.mjs';
import {serve} from '../browser/harness/server.mjs';
import {wordsOf} from './programs.mjs';

export const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const start = async (...command) => JSON.parse((await promisify(execFile)(command[0], command.slice(1), {maxBuffer: 1 << 24})).stdout);

// Milliseconds of a fixed piece of work.
function spin() {
  const from = performance.now();
  for (let i = 0, state = 1; i < 2e7; ++i) state = Math.imul(state ^ i, 0x9e3779b1) | 1;
  return performance.now() - from;
}

export class Places {
  #spins = [];
  #loads = [];

  static async open() {
    const places = new Places();
    spin();  // until it is compiled
    places.server = await serve(top);
    places.browser = await launch('chromium');
    places.browserVersion = await places.browser.engine.browser.version();
    return places;
  }
  async close() {
    await this.browser.close();
    await this.server.close();
  }

  // Each answers with the result line of one turn. Options are those of the programs.
  native(program, file, options) {
    this.#listen();
    return start(join(top, 'build', `bench_${program}`), file, ...wordsOf(options));
  }
  node(program, file, options) {
    this.#listen();
    return start(process.execPath, join(top, 'tests/bench/program.mjs'), program, file, JSON.stringify(options));
  }
  async chromium(program, file, options) {
    this.#listen();
    await this.browser.engine.goto(`${this.server.url}tests/bench/empty.html`);
    return this.browser.evaluate(async (name, text, asked) => {
      const {programs} = await import('/tests/bench/programs.mjs');
      return programs[name](text, asked);
    }, program, readFileSync(file, 'utf8'), options);
  }

  #listen() {
    this.#spins.push(spin());
    this.#loads.push(loadavg()[0]);
  }
  // The same work took so many milliseconds, one turn after the other; and the load of one minute.
  noise() {
    const [spins, loads] = [this.#spins, this.#loads].map((values) => [...values].sort((a, b) => a - b));
    const spread = (sorted) => [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
    const [least, median, most] = spread(spins);
    return {count: spins.length, least, median, most, loads: spread(loads)};
  }
}
