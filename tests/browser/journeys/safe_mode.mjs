// A page that cannot start: its plans are at hand all the same, and after two failed starts nothing is opened by itself.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {serve} from '../harness/server.mjs';
import {PlainPage} from '../pages/plain_page.mjs';

export const title = 'failed starts and safe mode';

const first = 'Maison d’été', second = 'Atelier «\u00a0Nuit\u00a0»';

export async function run({app, browser, check, dist, url}) {
  const {words} = app, plain = new PlainPage(app), file = join(app.folder, 'index.html');
  const whole = readFileSync(join(dist, 'index.html'), 'utf8');
  // Cut short within the program, as by a broken download.
  const broken = whole.replace(/(<script id="program"[^>]*>\n[^]{2000})[^]*?(<\/script>)/, '$1\n$2');
  assert.ok(broken.length < whole.length / 2);
  const server = url.startsWith('http') ? await serve(app.folder) : null;
  const address = server ? server.url : pathToFileURL(file).href;
  try {
    writeFileSync(file, whole);
    await app.open(address);
    for (const name of [first, second]) {
      await app.goTo('home');
      await app.home.startFrom('E-commerce');
      await app.business.setTitle(name);
      await app.saved();
    }
    const before = await app.download();

    writeFileSync(file, broken);
    for (let starts = 1; starts <= 2; ++starts) {
      await browser.engine.goto(address);
      await plain.opened('start');
      await plain.says('plans');
      await browser.waitFor(async () => (await plain.read()).items.length === 2, 'both plans to be listed');
    }
    assert.deepEqual((await plain.read()).items, [second, first], 'the plans are listed where nothing can start');
    const rescued = await plain.downloadPlan(second);
    check(rescued.bytes.equals(before.bytes), 'a plan comes out whole without the program');

    writeFileSync(file, whole);
    await browser.engine.goto(address);
    const page = await plain.opened('safe');
    check(page.programIsHidden && !(await browser.state()).isReady, 'nothing is started');
    await browser.waitFor(async () => (await plain.read()).items.length === 2, 'both plans to be listed');
    await plain.press('remove_plan', {title: second});
    await plain.says('removed', {title: second});
    await plain.press('undo_remove', {title: second});
    await browser.waitFor(async () => (await plain.read()).items.includes(second), 'the plan to be back');
    await plain.press('remove_plan', {title: second});
    await plain.says('removed', {title: second});
    await plain.press('open_anyway');
    await browser.waitFor(async () => (await browser.state()).frames > 0, 'the program to start');
    await app.goTo('home');
    assert.deepEqual((await app.home.titles()).filter((name) => name.includes(second)), [], 'the removed plan is gone');
    check(!await browser.has('heading', words.of('business.offer_title')), 'no plan is open');
    await app.home.openDocument(first);
    await app.reload();
    check(await browser.byRole('text', first, app.topBar), 'the next start is one like any other');
  } finally {
    await server?.close();
  }
}
