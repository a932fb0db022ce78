// What a journey is given: the workbench in an open browser, and the checks that several journeys make.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {ownFiles} from '../harness/server.mjs';
import {Workbench} from '../pages/workbench.mjs';

const run = promisify(execFile);
const idleSeconds = 5;

export class Journey {
  constructor({browser, url, server, top, dist, isLong}) {
    Object.assign(this, {browser, url, server, top, dist, isLong});
    this.app = new Workbench(browser);
    this.notes = [];
    this.checks = 0;
    this.check = (condition, what) => {
      ++this.checks;
      assert.ok(condition, what);
    };
    this.note = (line) => this.notes.push(line);
  }

  // A downloaded plan passes the published schema and our own command line program.
  async accepts(file) {
    const {top} = this, program = join(top, 'build/tributary');
    this.check(existsSync(program), 'build/tributary is there (./run builds it)');
    await run(program, ['check', file.path]);
    await run(process.execPath, [join(top, 'tests/browser/schema.mjs'), file.path]);
    this.checks += 2;
  }

  // Nothing on the console, nothing asked of any network, and no frame drawn while nothing happens.
  async isQuiet() {
    await this.app.atRest();
    const before = (await this.browser.state()).frames;
    await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
    const state = await this.browser.state();
    this.check(state.frames === before, `${state.frames - before} frames drawn in ${idleSeconds} idle seconds`);
    await this.isClean();
  }
  async isClean() {
    const {resources} = await this.browser.state();
    assert.deepEqual(await this.browser.consoleMessages(), [], 'the console is empty');
    const own = this.server ? ownFiles.map((file) => this.server.url + file) : [this.url];
    const isForeign = (address) => !own.includes(address) && !address.startsWith('blob:');
    assert.deepEqual(resources.filter(isForeign), [], 'nothing foreign was loaded');
    assert.deepEqual(this.browser.requests.filter(isForeign), [], 'nothing but the page and its files was asked for');
    if (this.server)
      assert.deepEqual(this.server.requests.filter((path) => !ownFiles.includes(path.slice(1))), [], 'so says the server');
    this.checks += 4;
  }

  async close() {
    await this.app.close();
  }
}
