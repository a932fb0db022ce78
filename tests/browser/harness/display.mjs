// A screen of our own for browsers that need one: Xvfb with a window manager, a French keyboard and real key presses.
import {execFile, spawn} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);

export class Display {
  static async open({width = 1400, height = 1600} = {}) {
    const display = new Display();
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
                         {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    display.processes = [server];
    const number = await new Promise((resolve, reject) => {
      let text = '';
      server.stdio[3].on('data', (data) => {
        text += data;
        if (text.includes('\n')) resolve(text.trim());
      });
      server.on('error', reject);
      server.on('exit', () => reject(new Error('Xvfb did not start')));
    });
    display.name = ':' + number;
    // Without a window manager no window ever gets the keyboard.
    display.processes.unshift(spawn('openbox', [], {env: display.environment(), stdio: 'ignore'}));
    return display;
  }

  environment() {
    return {...process.env, DISPLAY: this.name, LIBGL_ALWAYS_SOFTWARE: '1'};
  }

  // The layout on which dead keys and oe ligatures can be typed; plain "fr" has no oe.
  async setFrenchKeyboard() {
    await run('setxkbmap', ['fr', 'oss'], {env: this.environment()});
  }

  // Presses keys by their X names ("eacute", "dead_circumflex", "e") in whatever window has the keyboard.
  async pressKeys(...names) {
    await run('xdotool', ['key', '--delay', '40', ...names], {env: this.environment()});
  }

  async focusWindow(title) {
    const env = this.environment();
    const {stdout} = await run('xdotool', ['search', '--sync', '--onlyvisible', '--name', title], {env});
    const id = stdout.trim().split('\n').pop();
    await run('xdotool', ['windowactivate', '--sync', id], {env});
  }

  async close() {
    for (const one of this.processes) {
      if (one.exitCode !== null) continue;
      const gone = new Promise((resolve) => one.once('exit', resolve));
      one.kill();
      await gone;
    }
  }
}
