// Whether the harness does in each browser what it says, on a page of its own: node harness_selftest.mjs [browser...]
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {engineNames, launch} from './browsers.mjs';
import {serve} from './server.mjs';

const folder = dirname(fileURLToPath(import.meta.url));

async function check(browser, url) {
  await browser.open(url);
  assert.equal((await browser.byRole('heading', 'Self-test')).level, 1);

  const add = await browser.byRole('button', 'Add', {role: 'group', name: 'Counter'});
  await browser.click(add);
  await browser.waitFor(() => browser.has('text', '1'), 'one click');
  await browser.press('Enter');
  await browser.waitFor(() => browser.has('text', /^2$/), 'one key');
  assert.equal((await browser.all('button')).length, 3);
  assert.equal((await browser.all('button', 'Add', {role: 'dialog'})).length, 0);

  const field = await browser.byRole('textbox', 'Name');
  await browser.fill(field, 'Café');
  await browser.waitFor(async () => (await browser.all('textbox', 'Name'))[0].value === 'Café', 'typed text');
  if (browser.canCompose) {
    await browser.compose(['^'], 'ê');
    await browser.waitFor(async () => (await browser.all('textbox'))[0].value === 'Caféê', 'composed');
  }
  if (browser.canPressRealKeys) {
    await browser.fill(field, '');
    await browser.realKeys('eacute', 'oe', 'EuroSign');
    await browser.waitFor(async () => (await browser.all('textbox'))[0].value === 'éœ€', 'real keys');
  }

  await browser.click(await browser.byRole('checkbox', 'Agreed'));
  await browser.waitFor(async () => (await browser.all('checkbox', 'Agreed'))[0].checked, 'checked');

  await browser.drag(await browser.byRole('button', 'Card'), {x: 600, y: 300});
  const [card] = await browser.all('button', 'Card');
  assert.deepEqual([card.rect.x, card.rect.y], [560, 280]);

  const file = await browser.download(async () => browser.click(await browser.byRole('button', 'Download')));
  assert.equal(file.name, 'plan.json');
  assert.equal(file.bytes.toString(), 'é\n');

  const room = mkdtempSync(join(tmpdir(), 'tributary-selftest-'));
  writeFileSync(join(room, 'chosen.json'), 'chosen');
  await browser.chooseFile(join(room, 'chosen.json'));
  await browser.waitFor(async () => (await browser.state()).said === 'chosen', 'chosen file');
  await browser.screenshot(join(room, 'shot.png'));
  assert.equal(readFileSync(join(room, 'shot.png')).subarray(1, 4).toString(), 'PNG');
  rmSync(room, {recursive: true});

  assert.ok((await browser.consoleMessages()).some((message) => message.includes('heard')));
  await browser.reload();
  assert.ok(await browser.has('text', '0'));
}

const server = await serve(folder);
for (const name of process.argv.length > 2 ? process.argv.slice(2) : engineNames) {
  for (const url of [pathToFileURL(join(folder, 'selftest.html')).href, server.url + 'selftest.html']) {
    const start = Date.now();
    const browser = await launch(name);
    try {
      await check(browser, url);
      console.log(`${name} ${url.slice(0, 4)}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    } finally {
      await browser.close();
    }
  }
}
await server.close();
