// A hosted page works without its host, and changes to a newer version without losing an edit.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from '../harness/server.mjs';

export const title = 'a host that goes away and comes back newer';
export const onlyAt = 'http';

// These run in the page. An answer that takes time is kept there, as not every driver waits for it.
const canBeKept = () => 'serviceWorker' in navigator;
function stateOfWorker() {
  navigator.serviceWorker.getRegistration().then((registration) => {
    window.__worker = {
      isActive: registration?.active?.state === 'activated', isWaiting: !!registration?.waiting,
      isInstalling: !!registration?.installing,
      controls: !!navigator.serviceWorker.controller,
    };
  });
  caches.keys().then((names) => window.__caches = names);
  return {...window.__worker, caches: window.__caches};
}
const lookForUpdate = () => void navigator.serviceWorker.getRegistration().then((registration) => registration.update());
const build = () => document.querySelector('meta[name="build"]')?.content;
function banner() {
  const box = document.getElementById('update');
  return {
    isShown: !box.hidden, role: box.getAttribute('role'), name: box.getAttribute('aria-label'), text: box.innerText,
    buttons: [...box.querySelectorAll('button')].map((button) => button.textContent),
    focused: box.contains(document.activeElement) ? document.activeElement.textContent : '',
    language: document.documentElement.lang,
  };
}

// A second version of the page, as a build writes it.
function release(folder, name, top) {
  const page = join(folder, 'index.html'), text = readFileSync(page, 'utf8').replace(/<meta name="build"[^>]*>\n/, '');
  writeFileSync(page, text.replace('<meta charset="utf-8">\n', `<meta charset="utf-8">\n<meta name="build" content="${name}">\n`));
  execFileSync(process.execPath, [join(top, 'web/hosting/pack_hosting.mjs'), page]);
}

export async function run({app, browser, check, top, dist, note}) {
  if (!await browser.evaluate(canBeKept)) {
    note(`not driven in ${browser.name}: service workers`);
    check(!(await browser.evaluate(banner)).isShown, 'nothing is offered');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tributary-hosted-'));
  cpSync(dist, folder, {recursive: true});
  release(folder, 'first', top);
  let host = await serve(folder);
  const {port, url} = host;
  const until = async (is, what) => {
    let last;
    await browser.waitFor(async () => is(last = await browser.evaluate(stateOfWorker)), what)
      .catch((error) => {
        throw new Error(`${error.message.split('\n')[0]}: ${JSON.stringify(last)}`);
      });
    return last;
  };
  const reads = (name) => browser.waitFor(async () => (await browser.state()).title === name, `the plan "${name}" to be open`);
  try {
    await app.open(url);
    await until((worker) => worker.isActive, 'the worker to keep the page');
    await app.home.startFrom('E-commerce');
    await app.business.setTitle('Écrit en ligne');
    await app.saved();

    await host.close();
    await app.reload();
    check(await browser.evaluate(build) === 'first', 'the page opens without its host');
    await reads('Écrit en ligne');
    await app.business.setTitle('Écrit hors ligne');
    await app.saved();

    // Half of a release is none: the page on the host is not the one its worker names.
    const whole = readFileSync(join(folder, 'index.html'));
    release(folder, 'second', top);
    const second = readFileSync(join(folder, 'index.html'));
    writeFileSync(join(folder, 'index.html'), whole);
    host = await serve(folder, port);
    await browser.evaluate(lookForUpdate);
    await browser.waitFor(() => host.requests.includes('/'), 'the page to be asked for');
    check(!(await until((worker) => !worker.isInstalling, 'the worker to refuse it')).isWaiting, 'half a release is not kept');
    check(!(await browser.evaluate(banner)).isShown, 'nor offered');

    writeFileSync(join(folder, 'index.html'), second);
    await browser.waitFor(async () => {
      await browser.evaluate(lookForUpdate);
      return (await browser.evaluate(banner)).isShown;
    }, 'the newer version to be offered');
    const shown = await browser.evaluate(banner), {words} = app;
    check(shown.role === 'region' && shown.name === words.of('browser.update'), `a region called "${shown.name}"`);
    check(shown.text.includes(words.of('browser.update_ready')), `the banner says "${shown.text}"`);
    check((await browser.state()).said.includes(words.of('browser.update_ready')), 'it is announced');
    await app.changeLanguage('en');
    check((await browser.evaluate(banner)).name === app.words.of('browser.update'), 'it speaks the language of the page');
    check(await browser.evaluate(build) === 'first', 'until it is taken, the old version goes on');

    // By the keyboard, straight after an edit.
    const field = await app.business.offerField();
    await browser.fill(field, 'Edited at the last moment');
    const now = app.words.of('browser.update_now');
    await browser.evaluate(() => document.querySelector('#update button').focus());
    check((await browser.evaluate(banner)).focused === now, `the button "${now}" takes the focus`);
    await browser.press('Enter');
    await browser.waitFor(async () => await browser.evaluate(build).catch(() => '') === 'second', 'the newer version to start');
    await browser.waitFor(async () => (await browser.state()).isReady, 'the page to be ready');
    await app.hear();
    await reads('Écrit hors ligne');
    check(await app.business.offer() === 'Edited at the last moment', 'with the edit of the last moment');
    const after = await until((worker) => worker.controls && worker.caches?.length === 1 && !worker.isWaiting, 'the old files to go');
    check(after.caches[0].startsWith(`tributary ${url} `), `the cache is ${after.caches}`);
    check(!(await browser.evaluate(banner)).isShown, 'nothing more is offered');

    await host.close();
    await app.reload();
    check(await browser.evaluate(build) === 'second', 'the newer version too opens without its host');
  } finally {
    await host.close().catch(() => {});
    rmSync(folder, {recursive: true, force: true});
  }
}
