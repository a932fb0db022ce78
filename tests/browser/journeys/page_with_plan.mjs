// The page saves a copy of itself with the plan inside; opened as a file it goes on with that plan, and never writes over
// what the browser keeps of it.
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

export const title = 'a page with the plan inside';
export const isAboutAddress = true;
export const plainAt = {chromium: 'http', firefox: 'http', webkit: 'file'};

const run_ = promisify(execFile);
const planTitle = 'Un plan dans sa page </script> é 🛒';

const policyOf = (page) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)[1];

export async function run({app, browser, check, top, url, server}) {
  const {words} = app;
  await app.home.startFrom('E-commerce');
  await app.business.setTitle(planTitle);
  await app.saved();
  const plan = (await app.download()).bytes;

  const saved = await app.download(() => app.fromFileMenu('save_page')), page = saved.bytes.toString('latin1');
  check(/\.html$/.test(saved.name), saved.name);
  check(!/[^\x00-\x7f]/.test(page), 'it is plain ASCII');
  const shipped = server ? await (await fetch(url)).text() : readFileSync(fileURLToPath(url), 'latin1');
  check(policyOf(page) === policyOf(shipped), 'with the policy of the page it came from');
  const program = join(top, 'build/tributary');
  await run_(program, ['check', saved.path]);
  const {stdout} = await run_(program, ['format', saved.path]);
  check(stdout === plan.toString('utf8'), 'the command line reads the plan in it');

  // Once more saved from the saved one, which must not grow.
  const address = pathToFileURL(saved.path).href;
  await app.open(address);
  await browser.byRole('heading', words.of('business.offer_title'));
  check((await browser.state()).title === planTitle, 'the plan is open');
  if (await browser.has('button', words.of('common.dismiss'))) await app.putMessageAway();
  check((await app.download()).bytes.equals(plan), 'it is the same plan');
  const again = await app.download(() => app.fromFileMenu('save_page'));
  check(again.bytes.equals(saved.bytes), 'saved again it is the same file');

  const laterTitle = 'Modifié dans la page';
  await app.business.setTitle(laterTitle);
  await app.saved();
  await app.reload();
  const question = words.of('import.two_title');
  await app.dialog(question);
  check((await browser.state()).title === laterTitle, 'the browser’s version is open');
  await app.answer(question, words.of('import.keep_stored'));
  await app.reload();
  await app.dialog(question);
  await app.answer(question, words.of('import.open_page_version'));
  await app.putMessageAway();
  check((await browser.state()).title === planTitle, 'the page’s version is open');
  await app.saved();
  await app.goTo('home');
  const titles = await app.home.titles();
  check(titles.includes(planTitle) && titles.includes(laterTitle), 'both are kept');

  // Dropped onto the page it is a file like any other.
  await app.drop('envoyée.html', saved.bytes);
  await app.message('status', words.of('file.opened', {name: 'envoyée.html'}));
  check((await app.download()).bytes.equals(plan), 'the plan comes out of a dropped page');
  await app.saved();
  check((await browser.consoleMessages()).length === 0, `the console is empty: ${await browser.consoleMessages()}`);
}
